package watchfloor.triage;

/** What a playbook says is to be done. */
public enum PlaybookAction {
  ANSWER(After.KEEP),
  FIX_THE_FACTS(After.KEEP),
  SHARE(After.KEEP),
  RESTORE(After.KEEP),
  HIDE_AND_KEEP_EVIDENCE(After.KEEP),
  ESCALATE(After.QUEUE),
  HAND_TO_TEAM(After.QUEUE),
  LET_STAND(After.END),
  MONITOR(After.END),
  CLOSE(After.END);

  private final After after;

  /** What becomes of the item then. */
  public enum After {
    /** Whoever holds it goes on, where the owner is their item's team; else it waits for the owner. */
    KEEP,
    /** It waits for its new owner. */
    QUEUE,
    /** It ends, not responded to, with the reason. */
    END
  }

  PlaybookAction(After after) {
    this.after = after;
  }

  public After after() {
    return after;
  }
}
