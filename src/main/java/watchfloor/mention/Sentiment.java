package watchfloor.mention;

/**
 * How a mention speaks of the brand. {@link #NOT_JUDGED} is a closed door, not a neutral opinion: it marks languages for
 * which we have no words, and no gauge counts it.
 */
public enum Sentiment {
  NEGATIVE,
  NEUTRAL,
  POSITIVE,
  NOT_JUDGED
}
