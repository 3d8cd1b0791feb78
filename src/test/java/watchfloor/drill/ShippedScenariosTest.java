package watchfloor.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchfloor.mention.Mention;
import watchfloor.settings.CenterHome;
import watchfloor.settings.Read;
import watchfloor.settings.ScenarioFiles;

class ShippedScenariosTest {
  private static final Pattern NUMBERED = Pattern.compile("(?s).* \\(\\d+\\)");

  static Stream<String> names() {
    return ScenarioFiles.PACKED.stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void can_be_read_and_hold_nothing_that_can_never_happen(String name) {
    for (String language : List.of("en", "de")) {
      Read<Scenario> read = new ScenarioFiles(new CenterHome(Path.of("none"), false), language).read(name);
      assertThat(read.notes()).isEmpty();
      assertThat(read.value().expected()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void play_from_start_to_end_without_a_sentence_twice_in_a_minute(String name) {
    Rehearsal rehearsal = new Rehearsal(Rehearsal.packed(name, "en"), 3);
    rehearsal.player.start();
    rehearsal.player.speed(60);
    rehearsal.pass(Duration.ofMinutes(1), Duration.ofMillis(200));
    assertThat(rehearsal.player.ended()).isTrue();
    assertThat(rehearsal.said.size()).isGreaterThan(200);
    assertThat(faults(rehearsal.said)).isEmpty();
    long numbered = rehearsal.said.stream().filter(mention -> NUMBERED.matcher(mention.text()).matches()).count();
    assertThat((double) numbered / rehearsal.said.size()).as("sentences that had to be numbered").isLessThan(0.002);
    assertThat(rehearsal.player.scenario().injects().stream().filter(inject -> inject.fires() instanceof Trigger.At).map(Inject::id))
        .allMatch(id -> rehearsal.said.stream().anyMatch(mention -> mention.key().externalId().contains("/" + id + "/")));
  }

  private static List<String> faults(List<Mention> said) {
    List<String> faults = new ArrayList<>();
    Map<String, Instant> last = new HashMap<>();
    Set<String> ids = new HashSet<>();
    Instant before = Instant.MIN;
    for (Mention mention : said) {
      Instant earlier = last.put(mention.text(), mention.writtenAt());
      boolean again = earlier != null && !earlier.plusSeconds(60).isBefore(mention.writtenAt());
      boolean braces = mention.text().indexOf('{') >= 0 || mention.text().indexOf('}') >= 0;
      if (again || braces || !ids.add(mention.key().externalId()) || mention.writtenAt().isBefore(before)) {
        faults.add(mention.toString());
      }
      before = mention.writtenAt();
    }
    return faults;
  }
}
