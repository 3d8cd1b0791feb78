package watchfloor.analysis;

import java.util.List;
import watchfloor.mention.BrandRule;
import watchfloor.mention.IssueRule;

/** Makes the analysers that the room can work with. Nothing outside this package names a kind of analyser otherwise. */
public final class Analysers {
  private Analysers() {}

  /**
   * The analyser by word lists and the center's own keyword rules: knows the center from the first second and needs no
   * teaching.
   *
   * <p>Reads the packed word lists and takes some tens of milliseconds; make it once.
   *
   * @param issues the center's issues; where two fit equally well, the earlier one wins
   * @param brands the center's own first, then its competitors
   */
  public static Analyser lexicon(List<IssueRule> issues, List<BrandRule> brands) {
    return new LexiconAnalyser(LexiconSentiment.packed(), new IssueMatcher(issues), new BrandMatcher(brands), UrgencyScale.packed());
  }

  /**
   * The analyser that comes with the program and has learned nothing in this center yet: the shipped model for sentiment, the center's words for
   * its issues. Takes some tens of milliseconds.
   */
  public static Analyser untaught(List<IssueRule> issues, List<BrandRule> brands) {
    return new LearnedAnalyser(new AnalyserParts(issues, brands), ModelFile.shipped());
  }

  /** The same without brands: no mention is given one. */
  public static Analyser lexicon(List<IssueRule> issues) {
    return lexicon(issues, List.of());
  }
}
