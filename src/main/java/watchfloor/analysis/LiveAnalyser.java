package watchfloor.analysis;

import java.util.Objects;
import watchfloor.mention.Insight;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;

/** Asks whichever analyser is in force. A swap takes effect with the next mention; one that is being judged is judged by one model throughout. */
final class LiveAnalyser implements Analyser {
  private volatile LearnedAnalyser now;

  LiveAnalyser(LearnedAnalyser first) {
    now = Objects.requireNonNull(first, "first");
  }

  void swap(LearnedAnalyser next) {
    now = Objects.requireNonNull(next, "next");
  }

  LearnedAnalyser now() {
    return now;
  }

  @Override
  public Mention named(Mention mention) {
    return now.named(mention);
  }

  @Override
  public Judgement judge(Mention mention) {
    return now.judge(mention);
  }

  @Override
  public Insight insight(Mention mention) {
    return now.insight(mention);
  }
}
