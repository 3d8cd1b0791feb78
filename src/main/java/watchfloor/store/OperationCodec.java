package watchfloor.store;

import java.time.Instant;
import java.util.Optional;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.Item;
import watchfloor.desk.SendOutcome;
import watchfloor.journal.Entry;
import watchfloor.mention.Channel;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.PersonSealer;
import watchfloor.triage.Work;

/**
 * Turns desk operations into entries of the journal and back. Numbers, times and names of operators stand in the open; what
 * was said by or about a person is sealed with that person's key. Safe from any thread.
 */
final class OperationCodec {
  private static final byte VERSION = 1;

  private final PersonSealer persons;
  private final SealedWords words;

  /** An operation that was done, and the item that it was done to: one that opens may have joined another mention's item. */
  record Recorded(long item, DeskOperation operation) {}

  OperationCodec(PersonSealer persons) {
    this.persons = persons;
    this.words = new SealedWords(persons);
  }

  /** @param item what the operation was done to, as it stands after it */
  Entry encode(long seq, DeskOperation operation, Item item) {
    ByteSink open = new ByteSink(128);
    ByteSink sealed = new ByteSink(512);
    open.put(VERSION).put(item.id()).put(operation.item());
    String name = write(operation, open, sealed);
    byte[] said = sealed.bytes();
    if (said.length > 0) {
      open.put(persons.seal(item.conversation(), said));
    }
    return new Entry(seq, operation.at(), operation.by().operator(), operation.by().station(), name, open.bytes());
  }

  private static String write(DeskOperation operation, ByteSink open, ByteSink sealed) {
    if (operation instanceof DeskOperation.Open opening) {
      open.put(opening.work().rule()).put(opening.work().team()).put(opening.work().dueAt().toEpochMilli())
          .put(opening.mention().mention().writtenAt().toEpochMilli()).put(opening.mention().mention().channel().id());
      MentionCodec.write(sealed, opening.mention());
      return "open";
    } else if (operation instanceof DeskOperation.TakeClaim claim) {
      open.put(claim.leaseUntil().toEpochMilli());
      return "claim";
    } else if (operation instanceof DeskOperation.Renew renew) {
      open.put(renew.leaseUntil().toEpochMilli());
      return "renew";
    } else if (operation instanceof DeskOperation.Release release) {
      sealed.put(release.reason());
      return "release";
    } else if (operation instanceof DeskOperation.ReleaseAnothers release) {
      sealed.put(release.reason());
      return "release-anothers";
    } else if (operation instanceof DeskOperation.HandOver over) {
      open.put(over.to()).put(over.leaseUntil().toEpochMilli());
      sealed.put(over.note());
      return "hand-over";
    } else if (operation instanceof DeskOperation.EndLease) {
      return "end-lease";
    } else if (operation instanceof DeskOperation.KeepDraft draft) {
      sealed.put(draft.text());
      return "draft";
    } else if (operation instanceof DeskOperation.Note note) {
      sealed.put(note.text());
      return "note";
    } else if (operation instanceof DeskOperation.Close close) {
      sealed.put(close.reason());
      return "close";
    } else if (operation instanceof DeskOperation.Assess assess) {
      AssessmentCodec.write(assess.assessment(), open, sealed);
      return "assess";
    } else if (operation instanceof DeskOperation.Postpone postpone) {
      open.put(postpone.dueAt().toEpochMilli());
      return "postpone";
    }
    return writeAnswer(operation, open, sealed);
  }

  private static String writeAnswer(DeskOperation operation, ByteSink open, ByteSink sealed) {
    if (operation instanceof DeskOperation.Send send) {
      open.put(send.key()).put(send.notBefore().toEpochMilli());
      sealed.put(send.text());
      return "send";
    } else if (operation instanceof DeskOperation.Propose propose) {
      open.put(propose.key());
      sealed.put(propose.text());
      return "propose";
    } else if (operation instanceof DeskOperation.Approve approve) {
      open.put(approve.key()).put(approve.notBefore().toEpochMilli());
      return "approve";
    } else if (operation instanceof DeskOperation.SendBack back) {
      open.put(back.key());
      sealed.put(back.reason());
      return "send-back";
    } else if (operation instanceof DeskOperation.TakeBack back) {
      open.put(back.key());
      return "take-back";
    } else if (operation instanceof DeskOperation.Dispatch dispatch) {
      open.put(dispatch.key());
      return "dispatch";
    } else if (operation instanceof DeskOperation.Settle settle) {
      open.put(settle.key());
      writeOutcome(settle.outcome(), open, sealed);
      return "settle";
    }
    throw new IllegalStateException("an operation that the journal does not know: " + operation);
  }

  private static void writeOutcome(SendOutcome outcome, ByteSink open, ByteSink sealed) {
    if (outcome instanceof SendOutcome.Sent sent) {
      open.put((byte) 0);
      sealed.put(sent.externalId());
    } else if (outcome instanceof SendOutcome.Refused refused) {
      open.put((byte) 1);
      sealed.put(refused.sentence());
    } else if (outcome instanceof SendOutcome.TryLater later) {
      open.put((byte) 2).put(later.notBefore().toEpochMilli());
      sealed.put(later.sentence());
    } else if (outcome instanceof SendOutcome.Unknown unknown) {
      open.put((byte) 3);
      sealed.put(unknown.sentence());
    }
  }

  /** @throws StoreException the entry was written by a newer program, or is no operation of a desk */
  Recorded decode(Entry entry) {
    ByteSource open = new ByteSource(entry.payload());
    byte version = open.octet();
    if (version != VERSION) {
      throw new StoreException("The journal was written by a newer Watchfloor (version " + version + "): start that version.", null);
    }
    long item = open.number();
    return new Recorded(item, read(entry, open.number(), open, new Actor(entry.actor(), entry.station())));
  }

  /** @param item what the operation itself names: the mention's number where one opens, else the item's */
  private DeskOperation read(Entry entry, long item, ByteSource open, Actor by) {
    Instant at = entry.at();
    return switch (entry.operation()) {
      case "open" -> readOpen(item, open, by, at);
      case "claim" -> new DeskOperation.TakeClaim(item, by, at, time(open));
      case "renew" -> new DeskOperation.Renew(item, by, at, time(open));
      case "release" -> new DeskOperation.Release(item, said(open), by, at);
      case "hand-over" -> {
        String to = open.text();
        Instant until = time(open);
        yield new DeskOperation.HandOver(item, to, said(open), by, at, until);
      }
      case "end-lease" -> new DeskOperation.EndLease(item, by, at);
      case "draft" -> new DeskOperation.KeepDraft(item, said(open), by, at);
      case "note" -> new DeskOperation.Note(item, said(open), by, at);
      case "assess" -> new DeskOperation.Assess(item, AssessmentCodec.read(open, words), by, at);
      case "postpone" -> new DeskOperation.Postpone(item, time(open), by, at);
      case "close" -> new DeskOperation.Close(item, said(open), by, at);
      case "send" -> {
        String key = open.text();
        Instant notBefore = time(open);
        yield new DeskOperation.Send(item, key, said(open), notBefore, by, at);
      }
      case "release-anothers" -> new DeskOperation.ReleaseAnothers(item, said(open), by, at);
      case "propose" -> {
        String key = open.text();
        yield new DeskOperation.Propose(item, key, said(open), by, at);
      }
      case "approve" -> {
        String key = open.text();
        yield new DeskOperation.Approve(item, key, time(open), by, at);
      }
      case "send-back" -> {
        String key = open.text();
        yield new DeskOperation.SendBack(item, key, said(open), by, at);
      }
      case "take-back" -> new DeskOperation.TakeBack(item, open.text(), by, at);
      case "dispatch" -> new DeskOperation.Dispatch(item, open.text(), by, at);
      case "settle" -> new DeskOperation.Settle(item, open.text(), readOutcome(open), by, at);
      default -> throw new StoreException(
          "The journal holds the operation '" + entry.operation() + "', which this program does not know: start the newer version that wrote it.", null);
    };
  }

  private DeskOperation readOpen(long mentionId, ByteSource open, Actor by, Instant at) {
    String rule = open.text();
    String team = open.text();
    Instant dueAt = time(open);
    Instant writtenAt = time(open);
    Channel channel = Channel.of(open.text());
    JudgedMention mention =
        unsealed(open).map(plain -> MentionCodec.read(new ByteSource(plain))).orElseGet(() -> Forgotten.mention(mentionId, channel, writtenAt));
    return new DeskOperation.Open(mention, new Work(rule, team, dueAt), by, at);
  }

  private SendOutcome readOutcome(ByteSource open) {
    return switch (open.octet()) {
      case 0 -> new SendOutcome.Sent(said(open));
      case 1 -> new SendOutcome.Refused(said(open));
      case 2 -> {
        Instant notBefore = time(open);
        yield new SendOutcome.TryLater(notBefore, said(open));
      }
      default -> new SendOutcome.Unknown(said(open));
    };
  }

  private static Instant time(ByteSource open) {
    return Instant.ofEpochMilli(open.number());
  }

  private String said(ByteSource open) {
    return unsealed(open).map(plain -> new ByteSource(plain).text()).orElse(Forgotten.TEXT);
  }

  private Optional<byte[]> unsealed(ByteSource open) {
    return words.open(open.block());
  }
}
