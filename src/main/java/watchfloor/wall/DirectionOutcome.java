package watchfloor.wall;

/** What became of a wish for the wall. */
public sealed interface DirectionOutcome {
  /** It is done and kept. */
  record Done(Direction now) implements DirectionOutcome {}

  /** The wall did something else meanwhile; nothing was changed. */
  record Outdated(Direction now) implements DirectionOutcome {
    public String sentence() {
      return "The wall was directed otherwise meanwhile: look at it, and do it again.";
    }
  }

  /** It cannot be done; nothing was changed. @param sentence why, for a person */
  record Refused(String sentence) implements DirectionOutcome {}
}
