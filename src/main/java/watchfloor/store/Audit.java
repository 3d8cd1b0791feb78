package watchfloor.store;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.SendOutcome;
import watchfloor.journal.Entry;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalDamage;
import watchfloor.journal.JournalReader;
import watchfloor.journal.Written;
import watchfloor.mention.Mention;
import watchfloor.store.OperationCodec.Recorded;

/** Reads what people did as lines that a person can read. Any thread. */
final class Audit {
  /** The operation of a line that stands where entries are lost. */
  static final String LOST = "lost";

  private final OperationCodec codec;

  Audit(OperationCodec codec) {
    this.codec = codec;
  }

  /**
   * Shows what was done from {@code from} (inclusive) to {@code to} (exclusive), in order, and then what became of accounts; where entries
   * are lost a line {@link #LOST} says so. Answers how many lines that were.
   */
  long each(Journals journals, Instant from, Instant to, Consumer<AuditLine> line) {
    Shown shown = new Shown(from, to, line);
    each(journals.ops(), written -> operation(written.entry(), written.hash(), shown), line);
    each(journals.people(), written -> account(written.entry(), written.hash(), shown), line);
    return shown.lines;
  }

  private static void each(Journal journal, Consumer<Written> take, Consumer<AuditLine> lost) {
    Instant last = Instant.EPOCH;
    try (JournalReader reader = journal.reader(Places.start(journal))) {
      Optional<Written> written = next(reader, last, lost);
      while (written.isPresent()) {
        last = written.get().entry().at();
        take.accept(written.get());
        written = next(reader, last, lost);
      }
    }
  }

  private static Optional<Written> next(JournalReader reader, Instant last, Consumer<AuditLine> lost) {
    while (true) {
      try {
        return reader.next();
      } catch (JournalDamage found) {
        lost.accept(new AuditLine(
            found.damage().firstSeqLost(), last, Actor.ROOM.operator(), Actor.ROOM.station(), LOST, 0, found.damage().sentence(), ""));
        reader.skipDamage();
      }
    }
  }

  /** A stretch of time, who sees its lines, and how many were seen so far. For one thread. */
  static final class Shown {
    private final Instant from;
    private final Instant to;
    private final Consumer<AuditLine> line;
    private long lines;

    Shown(Instant from, Instant to, Consumer<AuditLine> line) {
      this.from = from;
      this.to = to;
      this.line = line;
    }

    private boolean wants(Entry entry) {
      return !entry.at().isBefore(from) && entry.at().isBefore(to);
    }

    private void show(AuditLine one) {
      line.accept(one);
      lines++;
    }

    long lines() {
      return lines;
    }
  }

  /** Shows an operation where it is of that time. */
  void operation(Entry entry, byte[] hash, Shown shown) {
    if (!shown.wants(entry)) {
      return;
    }
    boolean term = entry.operation().equals(TermEntry.OPERATION);
    boolean ofAnItem = !term && !entry.operation().equals(Forgetting.OPERATION);
    Optional<Recorded> recorded = ofAnItem ? Optional.of(codec.decode(entry)) : Optional.empty();
    shown.show(new AuditLine(
        entry.seq(), entry.at(), entry.actor(), entry.station(), entry.operation(), recorded.map(Recorded::item).orElse(0L),
        recorded.map(known -> detail(known.operation())).orElse(term ? "term " + TermEntry.term(entry) : ""), HexFormat.of().formatHex(hash)));
  }

  /** Shows a change of an account where it is of that time. */
  void account(Entry entry, byte[] hash, Shown shown) {
    if (shown.wants(entry)) {
      shown.show(new AuditLine(
          entry.seq(), entry.at(), entry.actor(), entry.station(), "account-" + entry.operation(), 0,
          PeopleCodec.detail(PeopleCodec.decode(entry)), HexFormat.of().formatHex(hash)));
    }
  }

  private static String detail(DeskOperation operation) {
    if (operation instanceof DeskOperation.Open open) {
      Mention mention = open.mention().mention();
      return mention.author().handle() + " on " + mention.channel().name() + ": " + mention.text();
    } else if (operation instanceof DeskOperation.Release release) {
      return release.reason();
    } else if (operation instanceof DeskOperation.HandOver over) {
      return over.note().isBlank() ? "to " + over.to() : "to " + over.to() + ": " + over.note();
    } else if (operation instanceof DeskOperation.KeepDraft draft) {
      return draft.text();
    } else if (operation instanceof DeskOperation.Note note) {
      return note.text();
    } else if (operation instanceof DeskOperation.Assess assess) {
      return assess.assessment().line();
    } else if (operation instanceof DeskOperation.Close close) {
      return close.reason();
    } else if (operation instanceof DeskOperation.Send send) {
      return send.text();
    } else if (operation instanceof DeskOperation.Propose propose) {
      return propose.text();
    } else if (operation instanceof DeskOperation.SendBack back) {
      return back.reason();
    } else if (operation instanceof DeskOperation.ReleaseAnothers release) {
      return release.reason();
    } else if (operation instanceof DeskOperation.Settle settle) {
      return outcome(settle.outcome());
    }
    return "";
  }

  private static String outcome(SendOutcome outcome) {
    if (outcome instanceof SendOutcome.Sent sent) {
      return "sent as " + sent.externalId();
    } else if (outcome instanceof SendOutcome.Refused refused) {
      return "refused: " + refused.sentence();
    } else if (outcome instanceof SendOutcome.TryLater later) {
      return "later: " + later.sentence();
    } else if (outcome instanceof SendOutcome.Unknown unknown) {
      return "unknown: " + unknown.sentence();
    }
    throw new IllegalStateException("an outcome that the audit does not know: " + outcome);
  }
}
