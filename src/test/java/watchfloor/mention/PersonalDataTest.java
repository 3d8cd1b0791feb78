package watchfloor.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
  private record Line(String kind, String text, int from, int to) {}

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    try (InputStream in = PersonalDataTest.class.getResourceAsStream("personal-data.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          String kind = line.substring(0, line.indexOf('\t'));
          String marked = line.substring(line.indexOf('\t') + 1);
          int from = marked.indexOf('[');
          int to = marked.indexOf(']') - 1;
          lines.add(kind.equals("-") ? new Line(kind, marked, -1, -1) : new Line(kind, marked.replace("[", "").replace("]", ""), from, to));
        }
      }
    }
    return lines;
  }

  @Test
  void findsAlmostEverythingOfASetWrittenByHandAndAlmostNothingElse() throws IOException {
    int wanted = 0;
    int found = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (Line line : lines()) {
      List<PersonalSpan> spans = PersonalData.plain().find(line.text());
      wanted += line.from() >= 0 ? 1 : 0;
      found += spans.size();
      boolean hit = line.from() >= 0
          && spans.contains(new PersonalSpan(PersonalSpan.Kind.valueOf(line.kind().toUpperCase(Locale.ROOT)), line.from(), line.to()));
      right += hit ? 1 : 0;
      if (line.from() >= 0 ? !hit || spans.size() > 1 : !spans.isEmpty()) {
        wrong.add(line + " " + spans);
      }
    }
    assertThat(right / (double) wanted).describedAs("recall, wrong: %s", wrong).isGreaterThanOrEqualTo(0.99);
    assertThat(right / (double) found).describedAs("precision, wrong: %s", wrong).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void maskingLeavesNoDigitOrLetterOfWhatIsPersonal() throws IOException {
    for (Line line : lines()) {
      String masked = PersonalData.plain().mask(line.text());
      assertThat(masked).hasSameSizeAs(line.text());
      if (line.from() >= 0) {
        assertThat(masked.substring(line.from(), line.to())).doesNotContainPattern("[\\p{L}\\p{N}]");
      }
    }
  }

  @Test
  void maskingNeverLeaksADigitOfACardAccountOrNumberWhereverItStands() {
    SplittableRandom dice = new SplittableRandom(7);
    List<String> personal =
        List.of("4111 1111 1111 1111", "DE89370400440532013000", "+49 170 1234567", "(212) 555-0147", "a1b2@c3.example", "0049 170 1234567");
    String[] around = {" ", "\n", " \uD83D\uDE00 ", "，", "\u200B ", "! ", " — ", "\t", " 東京 "};
    for (int i = 0; i < 2_000; i++) {
      String one = personal.get(dice.nextInt(personal.size()));
      String text = "so" + around[dice.nextInt(around.length)] + one + around[dice.nextInt(around.length)] + "ok";
      assertThat(PersonalData.plain().mask(text)).describedAs(text).doesNotContainPattern("\\d");
    }
  }

  @Test
  void neverFailsOnAnyText() {
    SplittableRandom dice = new SplittableRandom(11);
    String likely = "0123456789 +-()./@.,:#aZé\u0661\u0662\uD83D\uDE00\uDE00\uD83D\u200Bde\n";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = dice.nextInt(60);
      for (int at = 0; at < length; at++) {
        text.append(dice.nextInt(3) == 0 ? (char) dice.nextInt(0x10000) : likely.charAt(dice.nextInt(likely.length())));
      }
      String odd = text.toString();
      assertThatCode(() -> assertThat(PersonalData.plain().mask(odd)).hasSameSizeAs(odd)).describedAs(odd).doesNotThrowAnyException();
    }
  }

  @Test
  void findsBookingCodesByTheCentersOwnPattern() {
    PersonalData data = new PersonalData(Optional.of(Pattern.compile("\\bAU[A-Z0-9]{4}\\b")));

    assertThat(data.find("my code AUX7K2, see https://aurelia.example/AUX7K2"))
        .containsExactly(new PersonalSpan(PersonalSpan.Kind.BOOKING, 8, 14));
    assertThat(data.mask("code AUX7K2")).isEqualTo("code \u2022\u2022\u2022\u2022\u2022\u2022");
  }
}
