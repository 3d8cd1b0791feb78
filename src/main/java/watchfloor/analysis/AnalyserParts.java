package watchfloor.analysis;

import java.util.List;
import watchfloor.mention.BrandRule;
import watchfloor.mention.IssueRule;

/**
 * What a judgement needs beside a model: word lists, languages, the center's issues and brands. It stays as it is when a new model is swapped
 * in. Immutable.
 */
final class AnalyserParts {
  final LexiconSentiment sentiment = LexiconSentiment.packed();
  final LanguageGuess languages = LanguageGuess.packed(sentiment);
  final UrgencyScale urgency = UrgencyScale.packed();
  final IssueMatcher issues;
  final BrandMatcher brands;
  final int[] issuePlaces;

  AnalyserParts(List<IssueRule> issues, List<BrandRule> brands) {
    this.issues = new IssueMatcher(issues);
    this.brands = new BrandMatcher(brands);
    issuePlaces = issues.stream().mapToInt(rule -> Features.issuePlace(rule.issue().id())).toArray();
  }

  /**
   * Weighs the text that was read into the scratch: what the lists say of its words, and its features.
   *
   * @return whether words of the center's issues were found
   */
  boolean read(String language, Scratch scratch) {
    Lexicon lexicon = sentiment.lexicon(language);
    if (lexicon == null) {
      scratch.words.clear(scratch.text.words);
    } else {
      sentiment.score(scratch.text, lexicon, scratch.words);
    }
    boolean found = issues.find(scratch.text, scratch.sums, scratch.here);
    scratch.features.of(scratch.text, scratch.words, scratch.sums, issuePlaces);
    return found;
  }
}
