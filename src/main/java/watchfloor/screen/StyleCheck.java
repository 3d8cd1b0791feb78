package watchfloor.screen;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.CssParser;

/** Finds the first fault of a style sheet, as the toolkit's own parser sees it. */
final class StyleCheck {
  private static final Pattern PLACE = Pattern.compile("^(.*?)(?: at)?:? ?\\[(\\d+),(\\d+)\\].*$", Pattern.DOTALL);

  private StyleCheck() {}

  /** The fault as {@code line 3, column 12: what is wrong}; empty when the sheet is sound. */
  static Optional<String> firstFault(String text) {
    Optional<String> brace = unevenBrace(text);
    if (brace.isPresent()) {
      return brace;
    }
    // The parser has one list of errors for the whole program, and each parse adds to it: ours are those behind the present end.
    List<CssParser.ParseError> errors = CssParser.errorsProperty();
    synchronized (CssParser.class) {
      int before = errors.size();
      new CssParser().parse(text);
      return errors.size() > before ? Optional.of(describe(errors.get(before).getMessage())) : Optional.empty();
    }
  }

  private static String describe(String message) {
    Matcher place = PLACE.matcher(message);
    if (!place.matches()) {
      return message;
    }
    return "line " + place.group(2) + ", column " + place.group(3) + ": " + place.group(1).strip();
  }

  /** The parser skips a brace too many and one too few without a word. */
  private static Optional<String> unevenBrace(String text) {
    String bare = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL).matcher(text)
        .replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
    int line = 1;
    int column = 0;
    int open = 0;
    for (char each : bare.toCharArray()) {
      column++;
      if (each == '\n') {
        line++;
        column = 0;
      } else if (each == '{') {
        open++;
      } else if (each == '}' && --open < 0) {
        return Optional.of("line " + line + ", column " + column + ": a closing brace without an opening one");
      }
    }
    return open > 0 ? Optional.of("line " + line + ", column " + column + ": a closing brace is missing") : Optional.empty();
  }
}
