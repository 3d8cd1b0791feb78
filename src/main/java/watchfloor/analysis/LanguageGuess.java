package watchfloor.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;

/**
 * Tells a mention's language: what the network states, else what the script decides, else a vote of common words. Immutable.
 */
final class LanguageGuess {
  /** Languages of the word vote; all are written in Latin letters. */
  private static final List<String> VOTERS = List.of("en", "es", "de", "fr", "pt", "it");
  private static final int TAG_PARTS_AT_MOST = 5;
  private static final int COMMON_WORD = 2;
  private static final int RATED_WORD = 1;
  private static final int ENOUGH_WORDS = 48;

  private final PhraseTrie common;
  private final int[] votes;
  private final LexiconSentiment sentiment;

  private LanguageGuess(PhraseTrie common, int[] votes, LexiconSentiment sentiment) {
    this.common = common;
    this.votes = votes;
    this.sentiment = sentiment;
  }

  /** With the packed list of common words, whose second column names the languages that use the word. */
  static LanguageGuess packed(LexiconSentiment sentiment) {
    PhraseTrie.Builder trie = new PhraseTrie.Builder();
    Map<String, Integer> masks = new HashMap<>();
    for (WordLists.Entry entry : WordLists.read("common_words.tsv")) {
      for (String word : entry.value().split(" ")) {
        masks.merge(word, 1 << VOTERS.indexOf(entry.word()), (a, b) -> a | b);
      }
    }
    int[] votes = new int[masks.size()];
    int next = 0;
    for (Map.Entry<String, Integer> mask : masks.entrySet()) {
      trie.add(mask.getKey(), next);
      votes[next++] = mask.getValue();
    }
    return new LanguageGuess(trie.build(), votes, sentiment);
  }

  String of(Mention mention, FoldedText text) {
    String stated = mention.language();
    if (!stated.isEmpty() && stated.length() <= 20 && !vague(stated) && tag(stated)) {
      return stated;
    }
    String script = text.scripts.language();
    return script.isEmpty() ? vote(text) : script;
  }

  /** Two or three letters, then at most four parts of two to eight letters or digits behind hyphens; looked at without making anything. */
  private static boolean tag(String stated) {
    int parts = 1;
    int length = 0;
    for (int i = 0; i < stated.length(); i++) {
      char c = stated.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == '-') {
        if (length < 2) {
          return false;
        }
        parts++;
        length = 0;
      } else if (letter || parts > 1 && c >= '0' && c <= '9') {
        length++;
      } else {
        return false;
      }
      if (length > (parts == 1 ? 3 : 8)) {
        return false;
      }
    }
    return length >= 2 && parts <= TAG_PARTS_AT_MOST;
  }

  /** Codes with which networks say that they do not know: und, zxx, and X's own that begin with q. */
  private static boolean vague(String tag) {
    return tag.equals(Judgement.UNDETERMINED) || tag.equals("zxx") || tag.equals("mul") || tag.length() == 3 && tag.charAt(0) == 'q';
  }

  private String vote(FoldedText text) {
    int[] count = new int[VOTERS.size()];
    for (int i = 0; i < text.words && i < ENOUGH_WORDS; i++) {
      long hit = common.longest(text, text.start[i]);
      if (hit != PhraseTrie.NONE && Lexicon.end(hit) == text.end[i]) {
        add(count, votes[(int) hit], COMMON_WORD);
      }
    }
    String winner = winner(count);
    return winner.isEmpty() ? ratedVote(text, count) : winner;
  }

  /** Without enough common words, the words that we could rate decide: "lovely flight" is English. */
  private String ratedVote(FoldedText text, int[] count) {
    for (int voter = 0; voter < count.length; voter++) {
      Lexicon lexicon = sentiment.lexicon(VOTERS.get(voter));
      for (int i = 0; i < text.words && i < ENOUGH_WORDS; i++) {
        boolean letters = Letters.wordPart(text.chars[text.start[i]]);
        count[voter] += letters && lexicon.longest(text, text.start[i]) != PhraseTrie.NONE ? RATED_WORD : 0;
      }
    }
    String winner = winner(count);
    return winner.isEmpty() ? Judgement.UNDETERMINED : winner;
  }

  private static void add(int[] count, int mask, int weight) {
    for (int voter = 0; voter < count.length; voter++) {
      count[voter] += (mask >> voter & 1) * weight;
    }
  }

  /** The one with strictly the most votes, or empty. */
  private static String winner(int[] count) {
    int best = 0;
    boolean tie = false;
    for (int voter = 1; voter < count.length; voter++) {
      tie = count[voter] == count[best] || tie && count[voter] < count[best];
      best = count[voter] > count[best] ? voter : best;
    }
    return tie || count[best] == 0 ? "" : VOTERS.get(best);
  }
}
