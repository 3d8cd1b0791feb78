package watchfloor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How an order ended: what the verb that asked prints, and its exit code.
 *
 * @param exitCode 0 done, 1 it failed, 2 wrong usage, 3 done but something needs a person
 * @param lines    at most {@value #MOST_LINES}, each cut at {@value #LONGEST_LINE} characters and free of control characters, so that
 *                 nothing in them can play tricks on a terminal; what is left out is said in the last line
 */
record OrderAnswer(int exitCode, List<String> lines) {
  static final int MOST_LINES = 1_000;
  static final int LONGEST_LINE = 2_000;

  private static final int MOST_CODE = 125;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  OrderAnswer {
    if (exitCode < 0 || exitCode > MOST_CODE) {
      throw new IllegalArgumentException("exit code: " + exitCode);
    }
    List<String> kept = new ArrayList<>(lines.stream().limit(MOST_LINES).map(OrderAnswer::plain).toList());
    if (lines.size() > MOST_LINES) {
      kept.set(MOST_LINES - 1, "… and " + (lines.size() - MOST_LINES + 1) + " more lines");
    }
    lines = List.copyOf(kept);
  }

  /** An order that was not done. */
  static OrderAnswer failed(String sentence) {
    return new OrderAnswer(1, List.of(sentence));
  }

  /** A line that a terminal shows as one line, and nothing else. */
  static String plain(String line) {
    String text = CONTROL.matcher(line).replaceAll(" ");
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE - 1) + "…";
  }
}
