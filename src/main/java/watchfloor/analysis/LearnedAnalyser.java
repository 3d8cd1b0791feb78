package watchfloor.analysis;

import java.util.ArrayList;
import java.util.List;
import watchfloor.mention.DecidingWord;
import watchfloor.mention.Insight;
import watchfloor.mention.Issue;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.Sentiment;
import watchfloor.mention.Suggestion;

/**
 * Judges by a model, and by word lists where the model was taught nothing: the sentiment of languages other than English until some of their
 * posts were corrected, and issues until one was. Immutable but for what each thread scribbles on, so any number of threads may share one.
 */
final class LearnedAnalyser implements Analyser {
  private static final Sentiment[] SENTIMENTS = {Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE};
  private static final int POINTS = 100;

  private final AnalyserParts parts;
  private final Model model;
  private final Issue[] issues;
  /** For each issue of the model its place among the center's rules; -1 for one that the center does not list. */
  private final int[] rules;
  private final ThreadLocal<Scratch> scratches = ThreadLocal.withInitial(Scratch::new);

  LearnedAnalyser(AnalyserParts parts, Model model) {
    this.parts = parts;
    this.model = model;
    issues = new Issue[model.issues().size()];
    rules = new int[issues.length];
    for (int i = 0; i < issues.length; i++) {
      rules[i] = rule(model.issues().get(i));
      issues[i] = named(model.issues().get(i), rules[i]);
    }
  }

  private int rule(String id) {
    for (int rule = 0; rule < parts.issues.size(); rule++) {
      if (parts.issues.issue(rule).id().equals(id)) {
        return rule;
      }
    }
    return -1;
  }

  private Issue named(String id, int rule) {
    if (id.equals(Model.NO_ISSUE)) {
      return Issue.NONE;
    }
    return rule < 0 ? new Issue(id, id) : parts.issues.issue(rule);
  }

  Model model() {
    return model;
  }

  @Override
  public Mention named(Mention mention) {
    return parts.brands.named(mention);
  }

  @Override
  public Judgement judge(Mention mention) {
    Scratch scratch = scratches.get();
    return judge(mention, scratch, read(mention, scratch));
  }

  /** Fills the scratch with what is known of a mention, and gives its language. */
  private String read(Mention mention, Scratch scratch) {
    scratch.size(parts.issues.size(), model.heads());
    scratch.text.read(mention.text());
    String language = parts.languages.of(mention, scratch.text);
    scratch.found = parts.read(language, scratch);
    model.weigh(scratch.features, scratch.headSums, scratch.logits);
    return language;
  }

  private Judgement judge(Mention mention, Scratch scratch, String language) {
    double[] shares = scratch.logits;
    int taught = (int) Math.round(Math.max(-1, Math.min(1, shares[model.urgencyHead()])) * POINTS);
    Sentiment sentiment = sentiment(language, scratch);
    double score = score(sentiment, language, scratch);
    int urgency = parts.urgency.urgency(mention, scratch.text, score, taught);
    if (model.facts().issuePosts() == 0) {
      IssueMatcher.Found found = scratch.found ? parts.issues.decide(scratch.sums) : IssueMatcher.Found.NOTHING;
      return new Judgement(language, sentiment, score, found.issue(), found.confidence(), urgency);
    }
    Model.shares(shares, Model.SENTIMENTS, model.urgencyHead());
    int best = best(shares, -1);
    boolean sure = decides(best, sentiment, scratch);
    return new Judgement(
        language, sentiment, score, sure ? issues[best] : Issue.NONE, sure ? shares[Model.SENTIMENTS + best] : 0, urgency);
  }

  /** Whether the model has a say in the sentiment of a language. */
  private boolean learned(String language) {
    return language.startsWith("en") && (language.length() == 2 || language.charAt(2) == '-') || model.facts().languages().contains(base(language));
  }

  static String base(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  private Sentiment sentiment(String language, Scratch scratch) {
    if (!learned(language)) {
      return LexiconAnalyser.decide(language, parts.sentiment.lexicon(language), scratch.words.score);
    }
    Model.shares(scratch.logits, 0, Model.SENTIMENTS);
    int best = 0;
    for (int i = 1; i < Model.SENTIMENTS; i++) {
      best = scratch.logits[i] > scratch.logits[best] ? i : best;
    }
    return SENTIMENTS[best];
  }

  private double score(Sentiment sentiment, String language, Scratch scratch) {
    if (sentiment == Sentiment.NOT_JUDGED) {
      return 0;
    }
    double weighed = Double.isNaN(scratch.words.score) ? 0 : scratch.words.score;
    double said = learned(language) ? scratch.logits[2] - scratch.logits[0] : weighed;
    return Math.max(-1, Math.min(1, (weighed + said) / 2));
  }

  /** The likeliest issue but one. */
  private int best(double[] shares, int but) {
    int best = -1;
    for (int i = 0; i < issues.length; i++) {
      boolean better = best < 0 || shares[Model.SENTIMENTS + i] > shares[Model.SENTIMENTS + best];
      best = i != but && better ? i : best;
    }
    return best;
  }

  /** Issues are troubles: praise is counted for one only where it says one of its words. */
  private boolean decides(int issue, Sentiment sentiment, Scratch scratch) {
    boolean said = rules[issue] >= 0 && scratch.sums[rules[issue]] > 0;
    return !issues[issue].none() && scratch.logits[Model.SENTIMENTS + issue] >= model.facts().sureFrom() && (said || sentiment != Sentiment.POSITIVE);
  }

  @Override
  public Insight insight(Mention mention) {
    Scratch scratch = scratches.get();
    String language = read(mention, scratch);
    Judgement judgement = judge(mention, scratch, language);
    double[] shares = scratch.logits;
    int taught = (int) Math.round(Math.max(-1, Math.min(1, shares[model.urgencyHead()])) * POINTS);
    List<Suggestion> suggestions = suggestions(judgement, shares);
    boolean learned = learned(language);
    Reasons reasons = new Reasons(model, scratch);
    int sentiment = judgement.sentiment().ordinal();
    List<DecidingWord> words = judgement.sentiment() == Sentiment.NOT_JUDGED ? List.of() : learned ? reasons.sentiment(sentiment) : reasons.rated();
    return new Insight(
        judgement, suggestions, words, issueWords(suggestions, reasons),
        parts.urgency.parts(mention, scratch.text, judgement.score(), taught), certainty(learned, suggestions, scratch));
  }

  private List<DecidingWord> issueWords(List<Suggestion> suggestions, Reasons reasons) {
    if (suggestions.isEmpty()) {
      return List.of();
    }
    String id = suggestions.get(0).issue().id();
    int rule = rule(id);
    int head = model.facts().issuePosts() == 0 ? -1 : model.issues().indexOf(id);
    return reasons.issue(head, rule < 0 ? from -> false : from -> parts.issues.speaks(rule, reasons.text(), from));
  }

  private List<Suggestion> suggestions(Judgement judgement, double[] shares) {
    if (model.facts().issuePosts() == 0) {
      return judgement.issue().none() ? List.of() : List.of(new Suggestion(judgement.issue(), judgement.confidence()));
    }
    List<Suggestion> suggestions = new ArrayList<>();
    int first = best(shares, -1);
    for (int issue : new int[] {first, best(shares, first)}) {
      if (issue >= 0 && !issues[issue].none()) {
        suggestions.add(new Suggestion(issues[issue], shares[Model.SENTIMENTS + issue]));
      }
    }
    return suggestions;
  }

  private double certainty(boolean learned, List<Suggestion> suggestions, Scratch scratch) {
    double sentiment = learned ? ahead(scratch.logits) : Math.min(1, Math.abs(Double.isNaN(scratch.words.score) ? 0 : scratch.words.score));
    double issue = suggestions.size() < 2 ? 1 : suggestions.get(0).confidence() - suggestions.get(1).confidence();
    return Math.max(0, Math.min(sentiment, issue));
  }

  private static double ahead(double[] shares) {
    double most = Math.max(shares[0], Math.max(shares[1], shares[2]));
    double least = Math.min(shares[0], Math.min(shares[1], shares[2]));
    return 2 * most + least - shares[0] - shares[1] - shares[2];
  }
}
