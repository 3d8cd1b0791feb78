package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import watchfloor.mention.Sentiment;
import watchfloor.triage.Facts;
import watchfloor.triage.Playbook;
import watchfloor.triage.PlaybookRun;
import watchfloor.triage.Step;
import watchfloor.triage.Teams;
import watchfloor.triage.Words;

/** Playbooks that come with the program are sound, and one that could leave somebody standing is refused with its place. */
class PlaybookReaderTest {
  private static final String SOUND =
      """
      name: Any
      off_hours: later
      overflow: later
      steps:
        - id: mood
          check:
            - {when: {sentiment: positive}, then: thank}
            - {when: {least_urgency: 50}, then: ask}
          otherwise: thank
        - id: ask
          ask: {en: "Is it ours?", de: "Ist es unseres?"}
          answers:
            - {say: "Yes", then: thank}
            - {say: "No", then: stand}
        - {id: thank, do: answer, say: Say thanks, team: Care, within: 1h}
        - {id: stand, do: let_stand, say: Let it stand, team: PR, within: 1h, because: Not ours}
        - {id: later, do: hand_to_team, say: Tomorrow, team: Care, within: 8h, back_to: thank}
      """;

  static List<String> packed() {
    return CenterFiles.PLAYBOOKS;
  }

  private static PlaybookReader reader() {
    Set<String> teams = new LinkedHashSet<>(Teams.SHIPPED);
    teams.add(Teams.ADVOCATES);
    return new PlaybookReader(teams);
  }

  private static Playbook packed(String name) {
    Read<Playbook> read = reader().read(TextFiles.resource("/playbooks/" + name + ".yaml"), name, name + ".yaml");
    assertThat(read.notes()).isEmpty();
    return read.value();
  }

  @ParameterizedTest
  @MethodSource("packed")
  void those_of_the_program_are_sound_and_speak_english_and_german(String name) {
    for (Step step : packed(name).steps()) {
      if (step instanceof Step.Question question) {
        bilingual(question.text());
        question.answers().forEach(answer -> bilingual(answer.text()));
      } else if (step instanceof Step.Leaf leaf) {
        bilingual(leaf.text());
        leaf.because().ifPresent(PlaybookReaderTest::bilingual);
      }
    }
    bilingual(packed(name).name());
  }

  private static void bilingual(Words words) {
    assertThat(words.byLanguage()).containsOnlyKeys("en", "de");
    assertThat(words.in("de")).isNotEqualTo(words.in("en"));
  }

  /** Whatever the facts and whatever the operator says, a leaf is reached; and each leaf by somebody. */
  @ParameterizedTest
  @MethodSource("packed")
  void every_way_through_ends_at_something_to_do(String name) {
    Playbook playbook = packed(name);
    SplittableRandom random = new SplittableRandom(42);
    Set<String> leaves = new HashSet<>();
    leaves.add(playbook.offHours());
    leaves.add(playbook.overflow());
    for (int i = 0; i < 4_000; i++) {
      PlaybookRun run = PlaybookRun.begin(playbook, facts(random));
      while (run.question().isPresent()) {
        run = run.answer(1 + random.nextInt(run.question().get().answers().size()));
      }
      leaves.add(run.leaf().orElseThrow().id());
    }
    assertThat(leaves).containsAll(playbook.steps().stream().filter(Step.Leaf.class::isInstance).map(Step::id).toList());
  }

  private static Facts facts(SplittableRandom random) {
    Sentiment[] moods = Sentiment.values();
    return new Facts(moods[random.nextInt(moods.length)], "-", random.nextInt(101), random.nextInt(-1, 200_000), "en", "x", "", random.nextBoolean(),
        random.nextInt(6), random.nextInt(4) == 0, random.nextInt(4) == 0);
  }

  @Test
  void answering_goes_forward_and_back_and_remembers_the_way() {
    Playbook playbook = reader().read(SOUND, "any", "any.yaml").value();
    Facts facts = new Facts(Sentiment.NEGATIVE, "delay", 70, 10, "de-AT", "x", "", true, 0, false, false);

    PlaybookRun asked = PlaybookRun.begin(playbook, facts);
    PlaybookRun stands = asked.answer(2);

    assertThat(asked.question().orElseThrow().text().in("de")).isEqualTo("Ist es unseres?");
    assertThat(asked.answer(9)).isEqualTo(asked);
    assertThat(stands.leaf().orElseThrow().because().orElseThrow().in("de")).isEqualTo("Not ours");
    assertThat(stands.path()).containsExactly(new PlaybookRun.Passed("mood", 2, false), new PlaybookRun.Passed("ask", 2, true));
    assertThat(stands.back()).isEqualTo(asked);
    assertThat(asked.offHours().leaf()).contains((Step.Leaf) playbook.step("later").orElseThrow());
    assertThat(asked.offHours().back()).isEqualTo(asked);
    assertThat(asked.overflow().path()).last().isEqualTo(new PlaybookRun.Passed("ask", PlaybookRun.Passed.OVERFLOW, true));
    assertThat(stands.offHours()).isEqualTo(stands);
    assertThat(asked.back()).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "then: stand}|then: nowhere}|line 14, column 9: there is no step 'nowhere'",
      "otherwise: thank|otherwise: mood|goes round in a circle (mood, then mood again)",
      "within: 8h, back_to: thank|within: 8h, back_to: later|goes round in a circle",
      "off_hours: later|off_hours: ask|line 2, column 12: off_hours names 'ask', which is no step that says what to do",
      "overflow: later|overflow: gone|line 3, column 11: overflow names 'gone'",
      ", because: Not ours||whoever does not respond says why",
      "team: PR|team: Press|there is no team 'Press': use one of Care, PR",
      ", team: Care, within: 1h}|, within: 1h}|needs 'team'",
      "team: Care, within: 1h}|team: Care}|needs 'within'",
      "least_urgency: 50|sentiment: positive|line 8, column 9: nobody ever comes to 'ask' from here",
      "least_urgency: 50|least_urgency: 101|out of range",
      "sentiment: positive|sentiment: [positive, negative, neutral, not_judged]|nobody ever comes to 'ask' from here",
      "sentiment: positive|mood: good|has no 'mood': use sentiment, issue",
      "sentiment: positive|sentiment: angry|sentiment is never 'angry': use negative, neutral",
      "- {say: \"No\", then: stand}||a question has two to nine answers",
      "do: answer|does: answer|so that nothing follows",
      "do: answer|do: pray|is nothing that a playbook can do",
      "id: later|id: thank|two steps have the id 'thank'",
      "then: stand}|then: thank}|line 16, column 5: nothing leads to the step 'stand'",
      "id: mood|id: The Mood|is none: use small letters"
  })
  void what_would_leave_somebody_standing_is_refused_with_its_place(String right, String wrong, String sentence) {
    String broken = SOUND.replace(right, wrong == null ? "" : wrong);
    assertThat(broken).isNotEqualTo(SOUND);

    assertThatThrownBy(() -> reader().read(broken, "any", "any.yaml"))
        .isInstanceOf(SettingsException.class).hasMessageStartingWith("any.yaml, line ").hasMessageContaining(sentence);
  }
}
