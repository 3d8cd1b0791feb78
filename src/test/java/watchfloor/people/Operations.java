package watchfloor.people;

import java.time.Instant;
import java.util.List;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.Samples;
import watchfloor.desk.SendOutcome;
import watchfloor.mention.JudgedMention;

/** One of every kind of operation, as somebody might make it up who wants more than is theirs. */
final class Operations {
  static final Actor LIE = new Actor("boss", "elsewhere");
  static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

  private Operations() {}

  static List<DeskOperation> all(long item, String to) {
    JudgedMention mention = Samples.mention(item, "lena", Samples.NOON);
    return List.of(
        new DeskOperation.Open(mention, Samples.workFor(mention), LIE, LONG_AGO),
        new DeskOperation.TakeClaim(item, LIE, LONG_AGO, FAR),
        new DeskOperation.Renew(item, LIE, LONG_AGO, FAR),
        new DeskOperation.Release(item, "why", LIE, LONG_AGO),
        new DeskOperation.HandOver(item, to, "note", LIE, LONG_AGO, FAR),
        new DeskOperation.EndLease(item, LIE, LONG_AGO),
        new DeskOperation.KeepDraft(item, "text", LIE, LONG_AGO),
        new DeskOperation.Note(item, "text", LIE, LONG_AGO),
        new DeskOperation.Send(item, "k", "text", LONG_AGO, LIE, LONG_AGO),
        new DeskOperation.TakeBack(item, "k", LIE, LONG_AGO),
        new DeskOperation.Dispatch(item, "k", LIE, LONG_AGO),
        new DeskOperation.Settle(item, "k", new SendOutcome.Sent("x"), LIE, LONG_AGO),
        new DeskOperation.Close(item, "why", LIE, LONG_AGO),
        new DeskOperation.ReleaseAnothers(item, "why", LIE, LONG_AGO),
        new DeskOperation.Propose(item, "k", "text", LIE, LONG_AGO),
        new DeskOperation.Approve(item, "k", LONG_AGO, LIE, LONG_AGO),
        new DeskOperation.SendBack(item, "k", "why", LIE, LONG_AGO),
        new DeskOperation.Postpone(item, FAR, LIE, LONG_AGO),
        new DeskOperation.Assess(item, SampleOperations.ASSESSMENT, LIE, LONG_AGO));
  }

  static DeskOperation any(Class<?> kind) {
    return all(7, "AW").stream().filter(kind::isInstance).findFirst().orElseThrow(() -> new AssertionError("no sample of " + kind.getSimpleName()));
  }
}
