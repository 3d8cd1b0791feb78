package watchfloor.people;

import java.time.Instant;
import java.util.List;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.Samples;
import watchfloor.desk.SendOutcome;
import watchfloor.mention.JudgedMention;
import watchfloor.triage.Assessment;
import watchfloor.triage.PlaybookAction;

/** One of every kind of operation, all with a forged actor and forged times. */
public final class SampleOperations {
  public static final Actor FORGED = new Actor("AW", "somebody else's desk");
  /** Later than any lease that a hub gives. */
  public static final Instant FORGED_AT = Instant.parse("2039-01-01T00:00:00Z");

  /** One after which the holder goes on. */
  public static final Assessment ASSESSMENT = new Assessment(
      "web-posting", 1, List.of("Troll? No"), "restore", PlaybookAction.RESTORE, "Care", Instant.parse("2039-01-02T00:00:00Z"), "Say you are sorry.", "");

  private SampleOperations() {}

  public static List<DeskOperation> one(long item) {
    JudgedMention mention = Samples.mention(item, "lena", FORGED_AT);
    return List.of(
        new DeskOperation.Open(mention, Samples.workFor(mention), FORGED, FORGED_AT),
        new DeskOperation.TakeClaim(item, FORGED, FORGED_AT, FORGED_AT),
        new DeskOperation.Renew(item, FORGED, FORGED_AT, FORGED_AT),
        new DeskOperation.Release(item, "lunch", FORGED, FORGED_AT),
        new DeskOperation.HandOver(item, "AW", "please", FORGED, FORGED_AT, FORGED_AT),
        new DeskOperation.EndLease(item, FORGED, FORGED_AT),
        new DeskOperation.KeepDraft(item, "Dear Lena", FORGED, FORGED_AT),
        new DeskOperation.Note(item, "called them", FORGED, FORGED_AT),
        new DeskOperation.Send(item, "sent", "We look into it.", Instant.EPOCH, FORGED, FORGED_AT),
        new DeskOperation.Propose(item, "proposed", "We look into it.", FORGED, FORGED_AT),
        new DeskOperation.Approve(item, "to-approve", Instant.EPOCH, FORGED, FORGED_AT),
        new DeskOperation.SendBack(item, "to-send-back", "too short", FORGED, FORGED_AT),
        new DeskOperation.ReleaseAnothers(item, "shift is over", FORGED, FORGED_AT),
        new DeskOperation.TakeBack(item, "to-take-back", FORGED, FORGED_AT),
        new DeskOperation.Dispatch(item, "k", FORGED, FORGED_AT),
        new DeskOperation.Settle(item, "k", new SendOutcome.Sent("at://1"), FORGED, FORGED_AT),
        new DeskOperation.Postpone(item, FORGED_AT, FORGED, FORGED_AT),
        new DeskOperation.Assess(item, ASSESSMENT, FORGED, FORGED_AT),
        new DeskOperation.Close(item, "spam", FORGED, FORGED_AT));
  }
}
