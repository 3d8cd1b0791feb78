package watchfloor.intake;

/** Hears when mentions cannot be kept, and when they can be again. Called by the intake thread. */
public interface IntakeTrouble {
  /** Said once when the trouble begins, and again when it turns into another. */
  void begins(String sentence);

  /** The store takes mentions again. */
  void over();
}
