package watchfloor;

import watchfloor.analysis.Analyser;
import watchfloor.intake.Judge;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;

/** Has the intake's mentions judged by the analysis. */
record CenterJudge(Analyser analyser) implements Judge {
  @Override
  public Mention named(Mention mention) {
    return analyser.named(mention);
  }

  @Override
  public Judgement judge(Mention mention) {
    return analyser.judge(mention);
  }
}
