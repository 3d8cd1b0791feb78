package watchfloor.desk;

/** What became of a {@link DeskOperation}. */
public sealed interface DeskOutcome {
  /** It was done and is on disk. */
  record Done(Item item, ItemEvent event) implements DeskOutcome {}

  /** It was not done: somebody else holds the item, or held it first. */
  record HeldBy(Item item, Claim claim) implements DeskOutcome {}

  /** It was not done; one plain sentence says why and what to do. */
  record Refused(String sentence) implements DeskOutcome {}
}
