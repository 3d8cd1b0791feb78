package watchfloor.analysis;

import java.util.List;
import watchfloor.mention.Insight;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.Sentiment;
import watchfloor.mention.Suggestion;

/**
 * Judges by word lists: reads a text once, then asks each list. Immutable, so any number of threads may share one.
 */
final class LexiconAnalyser implements Analyser {
  /** The published upper limit of the negative class. */
  private static final double NEGATIVE_FROM = -0.05;
  /** Higher than the published one: a single mild word is courtesy when people write to a company, not praise. */
  private static final double POSITIVE_FROM = 0.30;

  private final LexiconSentiment sentiment;
  private final LanguageGuess languages;
  private final IssueMatcher issues;
  private final BrandMatcher brands;
  private final UrgencyScale urgency;

  LexiconAnalyser(LexiconSentiment sentiment, IssueMatcher issues, BrandMatcher brands, UrgencyScale urgency) {
    this.sentiment = sentiment;
    this.languages = LanguageGuess.packed(sentiment);
    this.issues = issues;
    this.brands = brands;
    this.urgency = urgency;
  }

  @Override
  public Mention named(Mention mention) {
    return brands.named(mention);
  }

  @Override
  public Judgement judge(Mention mention) {
    FoldedText text = FoldedText.of(mention.text());
    String language = languages.of(mention, text);
    Lexicon lexicon = sentiment.lexicon(language);
    Words words = new Words();
    if (lexicon != null) {
      sentiment.score(text, lexicon, words);
    }
    double weighed = words.score;
    double score = Double.isNaN(weighed) ? 0 : weighed;
    IssueMatcher.Found found = issues.find(text);
    return new Judgement(language, decide(language, lexicon, weighed), score, found.issue(), found.confidence(),
        urgency.urgency(mention, text, score, 0));
  }

  @Override
  public Insight insight(Mention mention) {
    Judgement judgement = judge(mention);
    List<Suggestion> found =
        judgement.issue().none() ? List.of() : List.of(new Suggestion(judgement.issue(), judgement.confidence()));
    return new Insight(
        judgement, found, List.of(), List.of(), urgency.parts(mention, FoldedText.of(mention.text()), judgement.score(), 0), Math.abs(judgement.score()));
  }

  /** What the word lists make of a text that they weighed so. */
  static Sentiment decide(String language, Lexicon lexicon, double weighed) {
    if (lexicon == null || Double.isNaN(weighed) && language.equals(Judgement.UNDETERMINED)) {
      return Sentiment.NOT_JUDGED;
    }
    if (weighed >= POSITIVE_FROM) {
      return Sentiment.POSITIVE;
    }
    return weighed <= NEGATIVE_FROM ? Sentiment.NEGATIVE : Sentiment.NEUTRAL;
  }
}
