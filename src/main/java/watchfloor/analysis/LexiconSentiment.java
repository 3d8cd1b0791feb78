package watchfloor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watchfloor.mention.Judgement;

/**
 * Weighs the rated words of a text, for the languages we have words for. Immutable.
 *
 * <p>The rules are those of VADER, in code of our own: C. J. Hutto and E. Gilbert, "VADER: A Parsimonious Rule-based Model
 * for Sentiment Analysis of Social Media Text", ICWSM 2014, sections 3.2 and 3.3: words that strengthen fade with distance,
 * negation within three words turns and dampens, capitals among lower case and exclamation marks amplify, and what follows
 * a "but" outweighs what stood before. The constants below are the measured ones of that paper. Added are words of
 * customer care, six more languages, and pictures.
 */
final class LexiconSentiment {
  static final List<String> LANGUAGES = List.of("en", "es", "de", "fr", "pt", "it", "ja");

  private static final double STRENGTH = 0.293;
  private static final double CAPITALS = 0.733;
  private static final double TURNED = -0.74;
  private static final double EXCLAMATION = 0.292;
  private static final double QUESTION = 0.18;
  private static final double MANY_QUESTIONS = 0.96;
  private static final double ALPHA = 15;
  private static final int REACH = 3;
  private static final double[] FADE = {1, 0.95, 0.9};

  private final Map<String, Lexicon> lexicons;
  private final Lexicon pictures;

  private LexiconSentiment(Map<String, Lexicon> lexicons, Lexicon pictures) {
    this.lexicons = lexicons;
    this.pictures = pictures;
  }

  /** With the word lists packed in the program. */
  static LexiconSentiment packed() {
    List<WordLists.Entry> english = WordLists.read("vader_lexicon.tsv");
    List<WordLists.Entry> signs = new ArrayList<>(english.stream().filter(e -> !Character.isLetter(e.word().charAt(0))).toList());
    signs.addAll(Lexicon.pictures(english, WordLists.read("emoji_words.tsv")));
    signs.addAll(WordLists.read("sentiment_emoji.tsv"));
    Map<String, Lexicon> lexicons = new HashMap<>();
    for (String language : LANGUAGES) {
      List<WordLists.Entry> entries = new ArrayList<>(signs);
      if (language.equals("en")) {
        entries.addAll(0, english);
      }
      entries.addAll(WordLists.read("sentiment_" + language + ".tsv"));
      lexicons.put(language, Lexicon.of(entries));
    }
    return new LexiconSentiment(Map.copyOf(lexicons), Lexicon.of(signs));
  }

  /** The words of a language's base, or null where we have none; where nobody knows the language, its pictures. */
  Lexicon lexicon(String language) {
    int dash = language.indexOf('-');
    Lexicon found = lexicons.get(dash < 0 ? language : language.substring(0, dash));
    return found == null && language.equals(Judgement.UNDETERMINED) ? pictures : found;
  }

  /** Weighs a text: {@link Words#score} -1 to 1; NaN where the lexicon found nothing to weigh. */
  void score(FoldedText text, Lexicon lexicon, Words words) {
    words.clear(text.words);
    int rated = look(text, lexicon, words);
    turn(text.words, words);
    if (rated == 0) {
      return;
    }
    boolean mixed = text.capitals > 0 && text.capitals < text.words;
    double sum = 0;
    int turn = -1;
    for (int i = 0; i < text.words; i++) {
      if (words.roles[i] == Lexicon.Role.RATED) {
        words.weights[i] = inContext(text, words, i, mixed);
      } else if (words.roles[i] == Lexicon.Role.OUTWEIGHS) {
        turn = i;
      }
    }
    for (int i = 0; i < text.words; i++) {
      sum += turn < 0 ? words.weights[i] : words.weights[i] * (i < turn ? 0.5 : 1.5);
    }
    words.score = normal(emphasised(sum, text));
  }

  private static int look(FoldedText text, Lexicon lexicon, Words words) {
    int rated = 0;
    int covered = 0;
    for (int i = 0; i < text.words; i++) {
      long hit = text.start[i] < covered ? PhraseTrie.NONE : lexicon.longest(text, text.start[i]);
      if (hit != PhraseTrie.NONE) {
        covered = Lexicon.end(hit);
        words.roles[i] = lexicon.role(hit);
        words.weights[i] = lexicon.rating(hit);
        rated += words.roles[i] == Lexicon.Role.RATED && words.weights[i] != 0 ? 1 : 0;
      }
    }
    return rated;
  }

  private static void turn(int count, Words words) {
    for (int i = 0; i < count; i++) {
      for (int next = i + 1; words.roles[i] == Lexicon.Role.TURNS && next <= i + REACH && next < count; next++) {
        words.turned[next] = true;
      }
    }
  }

  private static double inContext(FoldedText text, Words words, int i, boolean mixed) {
    double weight = words.weights[i];
    if (mixed && text.capital[i]) {
      weight += Math.signum(weight) * CAPITALS;
    }
    for (int back = 1; back <= REACH && back <= i; back++) {
      Lexicon.Role role = words.roles[i - back];
      if (role == Lexicon.Role.STRENGTHENS || role == Lexicon.Role.WEAKENS) {
        double change = STRENGTH + (mixed && text.capital[i - back] ? CAPITALS : 0);
        double sign = role == Lexicon.Role.STRENGTHENS ? Math.signum(weight) : -Math.signum(weight);
        weight += sign * change * FADE[back - 1];
      }
    }
    // "Neither 😡" is no smile: only words are turned.
    return words.turned[i] && Letters.wordPart(text.chars[text.start[i]]) ? weight * TURNED : weight;
  }

  private static double emphasised(double sum, FoldedText text) {
    double emphasis = Math.min(text.exclamations, 4) * EXCLAMATION;
    if (text.questions > 1) {
      emphasis += text.questions <= 3 ? text.questions * QUESTION : MANY_QUESTIONS;
    }
    return sum + Math.signum(sum) * emphasis;
  }

  private static double normal(double sum) {
    return sum / Math.sqrt(sum * sum + ALPHA);
  }
}
