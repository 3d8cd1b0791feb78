package watchfloor.pulse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into the words and pairs of words that could name an event. Pure. */
final class Terms {
  private static final int LEAST_LENGTH = 3;
  private static final int MOST_TERMS = 64;

  private final Set<String> stopWords;

  /** @param stopWords lower-case words that say nothing by themselves, in every language of the room, the brand's own names included */
  Terms(Set<String> stopWords) {
    this.stopWords = Set.copyOf(stopWords);
  }

  /** Each term once, at most 64; handles, links and figures are left out, hashtags stay. */
  Set<String> of(String text) {
    List<String> words = words(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    Set<String> terms = new HashSet<>();
    String before = "";
    for (String word : words) {
      boolean telling = telling(word);
      if (telling) {
        terms.add(word);
        if (!before.isEmpty() && word.charAt(0) != '#' && before.charAt(0) != '#') {
          terms.add(before + ' ' + word);
        }
      }
      before = telling ? word : "";
      if (terms.size() >= MOST_TERMS) {
        break;
      }
    }
    return terms;
  }

  private boolean telling(String word) {
    return word.length() >= LEAST_LENGTH && word.charAt(0) != '@' && !stopWords.contains(word) && hasLetter(word);
  }

  private static boolean hasLetter(String word) {
    return word.codePoints().anyMatch(Character::isLetter);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String chunk : text.split("\\s+")) {
      if (chunk.startsWith("http://") || chunk.startsWith("https://") || chunk.startsWith("www.")) {
        words.add("");
        continue;
      }
      addWords(chunk, words);
    }
    words.removeIf(String::isEmpty);
    return words;
  }

  private static void addWords(String chunk, List<String> words) {
    int start = -1;
    for (int i = 0; i <= chunk.length(); i++) {
      char c = i < chunk.length() ? chunk.charAt(i) : ' ';
      boolean inside = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '\u2019'
          || (start < 0 && (c == '#' || c == '@'));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(strip(chunk.substring(start, i)));
        start = -1;
      }
    }
  }

  private static String strip(String word) {
    int end = word.length();
    while (end > 0 && (word.charAt(end - 1) == '\'' || word.charAt(end - 1) == '\u2019')) {
      end--;
    }
    return word.substring(0, end);
  }
}
