package watchfloor.screen;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/**
 * Counts a text in what a reader sees as one sign, so that it can be cut between two of them and never within one.
 * Free of the toolkit; for one thread.
 */
final class EmojiUnits {
  static final EmojiUnits NONE = new EmojiUnits(List.of());

  /** How far back a cut looks for the end of a word; scripts without spaces are cut where they are. */
  private static final int LONGEST_WORD = 14;

  private final List<EmojiRuns.Run> runs;
  private final int[] starts;
  private final int[][] bounds;

  EmojiUnits(List<EmojiRuns.Run> runs) {
    this.runs = List.copyOf(runs);
    starts = new int[runs.size() + 1];
    bounds = new int[runs.size()][];
    for (int i = 0; i < runs.size(); i++) {
      bounds[i] = runs.get(i) instanceof EmojiRuns.Run.Words words ? signs(words.text()) : new int[2];
      starts[i + 1] = starts[i] + bounds[i].length - 1;
    }
  }

  private static int[] signs(String text) {
    BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
    signs.setText(text);
    int[] ends = new int[text.length() + 1];
    int count = 0;
    for (int at = signs.first(); at != BreakIterator.DONE; at = signs.next()) {
      ends[count++] = at;
    }
    return java.util.Arrays.copyOf(ends, count);
  }

  List<EmojiRuns.Run> runs() {
    return runs;
  }

  int count() {
    return starts[runs.size()];
  }

  /** What of run {@code index} is within the first {@code count} units; empty when nothing. */
  String part(int index, int count) {
    int within = Math.min(count, starts[index + 1]) - starts[index];
    if (within <= 0) {
      return "";
    }
    return runs.get(index) instanceof EmojiRuns.Run.Words words ? words.text().substring(0, bounds[index][within]) : "\uFFFC";
  }

  /** How many paragraphs the first {@code count} units make, 1 or more. */
  int paragraphs(int count) {
    int paragraphs = 1;
    for (int i = 0; i < runs.size(); i++) {
      paragraphs += (int) part(i, count).chars().filter(each -> each == '\n').count();
    }
    return paragraphs;
  }

  /** The end of the last whole word at or before {@code count}; {@code count} itself when no space is near. */
  int wordEnd(int count) {
    for (int cut = count; cut > Math.max(0, count - LONGEST_WORD); cut--) {
      if (blank(cut)) {
        int end = cut;
        while (end > 0 && blank(end - 1)) {
          end--;
        }
        return end;
      }
    }
    return count;
  }

  private boolean blank(int unit) {
    for (int i = 0; i < runs.size(); i++) {
      if (unit >= starts[i] && unit < starts[i + 1]) {
        return runs.get(i) instanceof EmojiRuns.Run.Words words
            && Character.isWhitespace(words.text().charAt(bounds[i][unit - starts[i]]));
      }
    }
    return false;
  }
}
