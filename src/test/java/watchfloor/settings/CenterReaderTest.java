package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchfloor.mention.Brand;
import watchfloor.mention.BrandRule;
import watchfloor.mention.Sentiment;
import watchfloor.wall.NightLight;
import watchfloor.wall.Theme;

class CenterReaderTest {
  private static final ZoneId SYSTEM = ZoneId.of("Asia/Tokyo");

  private static final String WHOLE =
      """
      brand:
        name: Example Air
        handle: "@ExampleAir"
      zone: Europe/Berlin
      clocks:
        - place: New York
          zone: America/New_York
      issues:
        - id: delay
          name: Flight delay
          words: [delay*, late]
      triage:
        - name: Angry about a delay
          direct: yes
          sentiments: [negative]
          issues: [delay]
          least_urgency: 40
          team: Care
          answer_within: 15m
      work_oldest: 2d
      first_answer: 45m
      crew:
        - {id: ada, name: Ada Example, team: Care}
        - {id: ben, name: Ben Example, team: PR}
      me: ben
      desk: {lease: 90s, hold: 0s}
      sources:
        - name: archive
          kind: file
          path: posts.tsv
          columns: [id, time, -, text]
      layout: wall-2
      styles: looks
      """;

  private static Read<Center> read(String text) {
    return new CenterReader(SYSTEM).read(text, "center.yaml");
  }

  private static String refusal(String text) {
    try {
      read(text);
    } catch (SettingsException e) {
      return e.getMessage();
    }
    return "no refusal";
  }

  @Test
  void aWholeFileIsReadIntoTheCenter() {
    Center center = read(WHOLE).value();

    assertThat(center.brand().handle()).isEqualTo("@ExampleAir");
    assertThat(center.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(center.clocks()).singleElement().satisfies(clock -> assertThat(clock.place()).isEqualTo("New York"));
    assertThat(center.issues()).singleElement().satisfies(rule -> assertThat(rule.words()).containsExactly("delay*", "late"));
    assertThat(center.triage()).singleElement().satisfies(rule -> {
      assertThat(rule.directOnly()).isTrue();
      assertThat(rule.sentiments()).isEqualTo(Set.of(Sentiment.NEGATIVE));
      assertThat(rule.issues()).isEqualTo(Set.of("delay"));
      assertThat(rule.leastUrgency()).isEqualTo(40);
      assertThat(rule.answerWithin()).isEqualTo(Duration.ofMinutes(15));
    });
    assertThat(center.workOldest()).isEqualTo(Duration.ofDays(2));
    assertThat(center.firstAnswer()).isEqualTo(Duration.ofMinutes(45));
    assertThat(center.me()).isEqualTo("ben");
    assertThat(center.person("ben")).contains(new Person("ben", "Ben Example", "PR"));
    assertThat(center.desk()).isEqualTo(new DeskTimes(Duration.ofSeconds(90), Duration.ZERO, Set.of()));
    assertThat(center.sources()).isEqualTo(
        List.of(new SourceSetting("archive", "file", Map.of("path", "posts.tsv", "columns", "id,time,-,text"))));
    assertThat(center.layout()).isEqualTo("wall-2");
    assertThat(center.styles()).isEqualTo("looks");
    assertThat(read(WHOLE).notes()).isEmpty();
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    Center center = read("brand: {name: A, handle: '@a'}\ncrew: [{id: x, name: X, team: Care}]\n").value();

    assertThat(center.zone()).isEqualTo(SYSTEM);
    assertThat(center.workOldest()).isEqualTo(Duration.ofHours(24));
    assertThat(center.firstAnswer()).isEqualTo(Duration.ofMinutes(60));
    assertThat(center.desk()).isEqualTo(DeskTimes.DEFAULT);
    assertThat(center.layout()).isEqualTo("wall-4");
    assertThat(center.me()).isEqualTo("x");
    assertThat(center.sources()).isEmpty();
  }

  @Test
  void aFaultIsSaidWithFileLineAndColumn() {
    assertThat(refusal(WHOLE.replace("15m", "15 minuts")))
        .isEqualTo("center.yaml, line 19, column 20: answer_within '15 minuts' is not a time: write it like 15m or 1h.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "zone: Europe/Berlin | zone: Europe/Berlyn | line 4, column 7: | not a time zone",
        "issues: [delay] | issues: [delay, lugage] | line 16, column 21: | there is no issue 'lugage': use one of delay",
        "team: Care | team: Sales | line 18, column 11: | 'Sales' has nobody",
        "me: ben | me: bob | line 25, column 5: | none of the crew: use one of ada, ben",
        "least_urgency: 40 | least_urgency: 140 | line 17, column 20: | from 0 to 100",
        "least_urgency: 40 | least_urgency: high | line 17, column 20: | not a whole number",
        "[negative] | [furious] | line 15, column 18: | is not a sentiment",
        "id: ben | id: ada | line 24 | two of the crew have the id 'ada'",
        "direct: yes | direct: perhaps | line 14, column 13: | neither yes nor no",
        "lease: 90s | lease: 0s | line 26 | longer than nothing",
        "wall-2 | ../secret | line 32 | not a layout's name",
        "words: [delay*, late] | words: [] | line 11 | has no words",
        "first_answer: 45m | first_answer: [45m] | line 21 | single value",
        "first_answer: 45m | zone: UTC | line 21, column 1: | 'zone' was already said on line 4",
      })
  void eachSlipIsNamedWhereItStands(String sound, String slip, String place, String words) {
    String broken = WHOLE.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(slip));

    assertThat(broken).isNotEqualTo(WHOLE);
    assertThat(refusal(broken)).startsWith("center.yaml, " + place).contains(words).endsWith(".");
  }

  @Test
  void twoIssuesOfOneIdAreRefusedAtTheSecond() {
    String broken = WHOLE.replace("triage:", "  - {id: delay, name: Again, words: [again]}\ntriage:");

    assertThat(refusal(broken)).startsWith("center.yaml, line 12, column 10: two issues have the id 'delay'");
  }

  @Test
  void anEmptyCrewIsRefused() {
    assertThat(refusal("brand: {name: A, handle: a}\ncrew: []\n")).startsWith("center.yaml, line 2, column 7: the crew is empty");
  }

  @Test
  void anEmptyFileSaysWhatIsMissing() {
    assertThat(refusal("")).startsWith("center.yaml, line 1, column 1: the crew is empty");
  }

  @Test
  void aSyntaxErrorIsSaidWithItsPlace() {
    assertThat(refusal("brand:\n  name: A\n handle: b\n")).startsWith("center.yaml, line 3, column 2: this is not YAML");
    assertThat(refusal("brand:\n  name: A\n  handle: @a\n")).isEqualTo(
        "center.yaml, line 3, column 11: a value that begins with @ wants quotes around it.");
    assertThat(refusal("brand:\n\tname: A\n")).startsWith("center.yaml, line 2, column 1: a tab stands where");
  }

  @Test
  void a_wall_dims_between_two_times_of_day_and_a_wrong_one_is_named_with_its_place() {
    assertThat(read(WHOLE + "wall: {night: {from: '22:00', to: '6:30'}}\n").value().look().night())
        .isEqualTo(new NightLight(LocalTime.of(22, 0), LocalTime.of(6, 30), 40));
    assertThat(read(WHOLE + "wall: {night: {from: '22:00', to: '06:00', dim: 35}}\n").value().look().night().percent()).isEqualTo(65);
    assertThat(read(WHOLE + "wall: {}\n").value().look().night()).isEqualTo(NightLight.NONE);
    assertThatThrownBy(() -> read(WHOLE + "wall: {night: {from: '25:00', to: '06:00'}}\n"))
        .hasMessageContaining("from '25:00' is not a time of day: write it like 22:00").hasMessageMatching("(?s).*line \\d+, column 22.*");
    assertThatThrownBy(() -> read(WHOLE + "wall: {night: {from: '22:00', to: '22:00'}}\n")).hasMessageContaining("the night ends when it begins");
    assertThatThrownBy(() -> read(WHOLE + "wall: {night: {from: '22:00', to: '06:00', dim: 81}}\n")).hasMessageContaining("from 1 to 80");
    assertThatThrownBy(() -> read(WHOLE + "wall: {night: {to: '06:00'}}\n")).hasMessageContaining("the night needs 'from'");
  }

  @Test
  void themeAndLanguageAreReadAndUnknownOnesRefusedWithTheirPlace() {
    assertThat(read(WHOLE).value().look()).isEqualTo(LookSetting.DEFAULT);
    assertThat(read(WHOLE + "theme: contrast\nlanguage: de\n").value().look()).isEqualTo(new LookSetting(Theme.CONTRAST, Optional.of("de"), NightLight.NONE));
    assertThat(read(WHOLE + "language: en\n").value().look().language()).contains("en");
    assertThat(refusal(WHOLE + "theme: drill\n")).isEqualTo(
        "center.yaml, line 34, column 8: there is no theme 'drill': use one of dark, light, contrast.");
    assertThat(refusal(WHOLE + "language: xx\n")).isEqualTo(
        "center.yaml, line 34, column 11: there is no language 'xx' in this program: use one of de, en.");
  }

  @Test
  void aKeyThatNobodyKnowsIsAGentleNote() {
    Read<Center> read = read(WHOLE + "colour: blue\n");

    assertThat(read.value().layout()).isEqualTo("wall-2");
    assertThat(read.notes()).singleElement().asString().startsWith("center.yaml, line 34, column 1: nobody knows the key 'colour'");
  }

  @Test
  void spansOfTimeAreReadAsPeopleWriteThem() {
    assertThat(Spans.parse("1h30m")).contains(Duration.ofMinutes(90));
    assertThat(Spans.parse("2d")).contains(Duration.ofDays(2));
    assertThat(Spans.parse("15")).isEmpty();
    assertThat(Spans.parse("-5m")).isEmpty();
    assertThat(Spans.parse("")).isEmpty();
  }

  @Test
  void aReferenceToAnotherPlaceIsRefused() {
    assertThatThrownBy(() -> read("brand: &b {name: A, handle: a}\nzone: *b\n"))
        .isInstanceOf(SettingsException.class).hasMessageContaining("line 2");
  }

  @Test
  void competitors_have_a_name_and_perhaps_a_handle_and_words() {
    String crew = "crew: [{id: x, name: X, team: Care}]\n";
    Center center = read("brand: {name: A, handle: '@a', words: [alpha]}\ncompetitors:\n  - {name: B, handle: '@b', words: [beta, bee*]}\n  - {name: C}\n" + crew)
        .value();
    assertThat(center.brands()).containsExactly(
        new BrandRule(new Brand("A", "@a"), List.of("alpha")), new BrandRule(new Brand("B", "@b"), List.of("beta", "bee*")),
        new BrandRule(new Brand("C", ""), List.of()));
    assertThat(center.competitors()).containsExactlyInAnyOrder("B", "C");
    assertThat(refusal("brand: {name: A, handle: a}\ncompetitors: [{name: A}]\n" + crew)).contains("two brands are called 'A'");
    assertThat(refusal("brand: {name: A, handle: a}\ncompetitors: [{name: B}, {name: C}, {name: D}, {name: E}, {name: F}, {name: G}, {name: H}, {name: I}]\n" + crew))
        .contains("more than 7 competitors");
  }
}
