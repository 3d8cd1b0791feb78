package watchfloor.intake;

import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;

/** What the intake asks about each mention before it is kept: a port that the analysis fills. Used by the intake thread alone. */
@FunctionalInterface
public interface Judge {
  /** The mention with the brand that it is about, where its source does not say: that is what is judged and kept. */
  default Mention named(Mention mention) {
    return mention;
  }

  Judgement judge(Mention mention);
}
