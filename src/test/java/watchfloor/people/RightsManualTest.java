package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the table of the manual against {@link Rights}. */
class RightsManualTest {
  @Test
  void theManualSaysWhatEachRoleMay() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("docs/manual/many-machines.md"));
    List<String> head = cells(lines.stream().filter(line -> line.startsWith("| | wall")).findFirst().orElseThrow());
    assertThat(head.subList(1, head.size())).containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Role::word).toList());
    for (Act act : Act.values()) {
      List<String> rows = lines.stream().filter(line -> line.startsWith("| " + act.words() + " |")).toList();
      assertThat(rows).as(act.words()).hasSize(act == Act.ACT_AS_ROOM ? 0 : 1);
      for (int i = 1; i < head.size() && !rows.isEmpty(); i++) {
        Role role = Role.of(head.get(i)).orElseThrow();
        assertThat(cells(rows.get(0)).get(i)).as(role + ": " + act.words()).isEqualTo(Rights.may(role, act) ? "yes" : "–");
      }
    }
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
  }
}
