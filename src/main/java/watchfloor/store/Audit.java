package watchfloor.store;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.SendOutcome;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalReader;
import watchfloor.journal.Written;
import watchfloor.mention.Mention;
import watchfloor.store.OperationCodec.Recorded;

/** Reads the journal of what people did as lines that a person can read. Any thread. */
final class Audit {
  private final Journals journals;
  private final OperationCodec codec;

  Audit(Journals journals) {
    this.journals = journals;
    this.codec = new OperationCodec(journals.opsKeys());
  }

  /** Shows what was done from {@code from} (inclusive) to {@code to} (exclusive), in order, and then what became of accounts; how many lines that were. */
  long each(Instant from, Instant to, Consumer<AuditLine> line) {
    return each(journals.ops(), from, to, written -> line.accept(line(written)))
        + each(journals.people(), from, to, written -> line.accept(ofPeople(written)));
  }

  private static long each(Journal journal, Instant from, Instant to, Consumer<Written> take) {
    long lines = 0;
    try (JournalReader reader = journal.reader(Places.start(journal))) {
      Optional<Written> written = reader.next();
      while (written.isPresent()) {
        Instant at = written.get().entry().at();
        if (!at.isBefore(from) && at.isBefore(to)) {
          take.accept(written.get());
          lines++;
        }
        written = reader.next();
      }
    }
    return lines;
  }

  private static AuditLine ofPeople(Written written) {
    return new AuditLine(
        written.entry().seq(), written.entry().at(), written.entry().actor(), written.entry().station(), "account-" + written.entry().operation(),
        0, PeopleCodec.detail(PeopleCodec.decode(written.entry())), HexFormat.of().formatHex(written.hash()));
  }

  private AuditLine line(Written written) {
    boolean forgetting = written.entry().operation().equals(Forgetting.OPERATION);
    Optional<Recorded> recorded = forgetting ? Optional.empty() : Optional.of(codec.decode(written.entry()));
    return new AuditLine(
        written.entry().seq(), written.entry().at(), written.entry().actor(), written.entry().station(), written.entry().operation(),
        recorded.map(Recorded::item).orElse(0L), recorded.map(known -> detail(known.operation())).orElse(""),
        HexFormat.of().formatHex(written.hash()));
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
