package watchfloor.intake;

import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;

/** What the intake asks about each mention before it is kept: a port that the analysis fills. Used by the intake thread alone. */
@FunctionalInterface
public interface Judge {
  Judgement judge(Mention mention);
}
