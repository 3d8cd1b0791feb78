package watchfloor.drill;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares texts by their words alone, without regard to case, order or grammar: no more is claimed for it. Pure. */
final class Wording {
  private Wording() {}

  /** Whether one of some words or phrases stands in a text; a trailing {@code *} stands for any ending. */
  static boolean speaksOf(String text, List<String> phrases) {
    String plain = ' ' + String.join(" ", words(text)) + ' ';
    for (String phrase : phrases) {
      String wanted = ' ' + String.join(" ", words(phrase));
      if (!wanted.isBlank() && plain.contains(phrase.endsWith("*") ? wanted : wanted + ' ')) {
        return true;
      }
    }
    return false;
  }

  /** How much of the agreed words an answer has: shared words over the agreed ones, 0 to 1; 1 where nothing was agreed. */
  static double overlap(String agreed, String said) {
    Set<String> wanted = new HashSet<>(words(agreed));
    if (wanted.isEmpty()) {
      return 1;
    }
    Set<String> shared = new HashSet<>(words(said));
    shared.retainAll(wanted);
    return (double) shared.size() / wanted.size();
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream().filter(word -> !word.isEmpty()).toList();
  }
}
