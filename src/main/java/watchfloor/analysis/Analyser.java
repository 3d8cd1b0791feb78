package watchfloor.analysis;

import watchfloor.mention.Insight;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;

/**
 * Says what a mention means: its language, how it speaks of the brand, which of the center's issues it is about, and how
 * soon a person should look.
 *
 * <p>An implementation holds no state that changes while it judges: any number of threads may ask at once, and equal
 * mentions get equal judgements. It never fails, whatever the text contains.
 */
public interface Analyser {
  /** The mention with the brand that it is about, where its source does not say; the same one where it does. */
  Mention named(Mention mention);

  /** Judges one mention; microseconds, never blocks. */
  Judgement judge(Mention mention);

  /** Judges one mention and says why; some ten times as long, for the one that a person looks at. */
  Insight insight(Mention mention);
}
