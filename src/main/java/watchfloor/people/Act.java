package watchfloor.people;

import watchfloor.desk.DeskOperation;
import watchfloor.triage.PlaybookAction;

/** Every single thing that can be asked of a hub. Who may is in {@link Rights}, and nowhere else. */
public enum Act {
  SEE_NUMBERS("see the room's figures"),
  SEE_WORK("see the queue"),
  READ_CONVERSATION("read conversations"),
  READ_HISTORY("read what happened to an item"),
  READ_ANSWERS("read our answers"),
  READ_DRAFT("read drafts"),
  SEARCH("search"),
  BE_PRESENT("be at a desk"),
  CLAIM("claim"),
  RELEASE("give items back"),
  RELEASE_ANOTHERS("give back what somebody else holds"),
  HAND_OVER("hand items over"),
  DRAFT("write drafts"),
  NOTE("write notes"),
  /** What ends an item besides is {@link #CLOSE}. */
  ASSESS("assess items by a playbook"),
  PROPOSE("put an answer up for approval"),
  SEND("publish"),
  APPROVE("approve answers"),
  TAKE_BACK("take answers back"),
  CLOSE("close items without an answer"),
  SEE_PEOPLE("see the list of accounts"),
  MANAGE_PEOPLE("change accounts"),
  DRIVE_WALL("drive the wall"),
  TAKE_OVER_WALL("put a message over the wall"),
  ACKNOWLEDGE_ALARM("acknowledge alarms"),
  SILENCE_ALARM("silence alarms"),
  CARE_FOR_STORE("back up, export or forget"),
  READ_METRICS("read the hub's metrics"),
  FOLLOW_STORE("follow the store as a standby"),
  /** What the room does by itself: opening items, ending leases, sending. Nobody may ask for it. */
  ACT_AS_ROOM("act as the room itself");

  private final String words;

  Act(String words) {
    this.words = words;
  }

  /** What it is, to stand behind "cannot". */
  String words() {
    return words;
  }

  /** The act that an operation is. */
  public static Act of(DeskOperation operation) {
    if (operation instanceof DeskOperation.TakeClaim || operation instanceof DeskOperation.Renew) {
      return CLAIM;
    } else if (operation instanceof DeskOperation.Release) {
      return RELEASE;
    } else if (operation instanceof DeskOperation.ReleaseAnothers) {
      return RELEASE_ANOTHERS;
    } else if (operation instanceof DeskOperation.HandOver) {
      return HAND_OVER;
    } else if (operation instanceof DeskOperation.KeepDraft) {
      return DRAFT;
    } else if (operation instanceof DeskOperation.Note) {
      return NOTE;
    } else if (operation instanceof DeskOperation.Propose) {
      return PROPOSE;
    } else if (operation instanceof DeskOperation.Send) {
      return SEND;
    } else if (operation instanceof DeskOperation.Approve || operation instanceof DeskOperation.SendBack) {
      return APPROVE;
    } else if (operation instanceof DeskOperation.TakeBack) {
      return TAKE_BACK;
    } else if (operation instanceof DeskOperation.Assess assess) {
      return assess.assessment().action().after() == PlaybookAction.After.END ? CLOSE : ASSESS;
    }
    return operation instanceof DeskOperation.Close ? CLOSE : ACT_AS_ROOM;
  }
}
