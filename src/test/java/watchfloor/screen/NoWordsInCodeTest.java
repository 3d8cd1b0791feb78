package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read on screens stands in the texts and not in the code, so that every language is whole. */
class NoWordsInCodeTest {
  private static final Path SCREENS = Path.of("src/main/java/watchfloor/screen");

  /** Words for the log and for exceptions, and names of scripts for verbs. */
  private static final Set<String> LEFT = Set.of(
      "FreezeWatch.java", "ScriptFonts.java", "SystemFonts.java", "UnreadableScripts.java", "StyleCheck.java", "Styles.java", "Fonts.java", "Pictures.java",
      "Toolkit.java", "TopoJson.java", "FirstFrame.java");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Two words beside each other, or one with a capital at its head: style classes, ids and keys are neither. */
  private static final Pattern WORDS = Pattern.compile("(?:^|[^-\\w])(?:\\p{L}{2,} \\p{L}{2,}|\\p{Lu}\\p{Ll}{2,})");
  private static final Pattern TECHNICAL = Pattern.compile("-fx-|^%|\\\\p\\{|^Inter|font-family|\\bd MMM|\\\\b|^Noto|^(?:Ctrl |Enter$|Esc$)");
  private static final List<String> NOT_FOR_PEOPLE = List.of("Exception(", "LOG.", "requireNonNull(", "Pattern.compile(", "@", " * ", "//", "Error(");

  private static boolean forPeople(String line) {
    return NOT_FOR_PEOPLE.stream().noneMatch(line::contains);
  }

  @Test
  void no_words_for_people_are_left_in_the_code_of_screens() throws IOException {
    List<String> found = new ArrayList<>();
    int looked = 0;
    try (Stream<Path> files = Files.walk(SCREENS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java") && !LEFT.contains(each.getFileName().toString()) && !each.startsWith(SCREENS.resolve("bench"))).toList()) {
        looked++;
        String before = "";
        for (String line : Files.readAllLines(file)) {
          Matcher literal = LITERAL.matcher(line);
          while (literal.find()) {
            boolean words = WORDS.matcher(literal.group(1)).find() && !TECHNICAL.matcher(literal.group(1)).find();
            if (words && forPeople(line) && !before.contains("Exception(")) {
              found.add(file.getFileName() + ": " + literal.group());
            }
          }
          before = line;
        }
      }
    }
    assertThat(looked).isGreaterThan(60);
    assertThat(found).as("put these into texts.properties, in every language").isEmpty();
  }
}
