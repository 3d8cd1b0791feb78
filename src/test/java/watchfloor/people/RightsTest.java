package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RightsTest {
  /** One column a role: operator, senior, lead, administrator, wall, analyst, volunteer, outsider. */
  private static final String TABLE =
      """
      SEE_NUMBERS          x  x  x  x  x  x  x  -
      SEE_WORK             x  x  x  x  x  x  x  x
      READ_CONVERSATION    x  x  x  x  -  x  x  x
      READ_HISTORY         x  x  x  x  -  x  x  x
      READ_ANSWERS         x  x  x  x  -  x  x  x
      READ_DRAFT           x  x  x  x  -  x  x  x
      SEARCH               x  x  x  x  -  x  -  -
      BE_PRESENT           x  x  x  x  -  -  x  x
      CLAIM                x  x  x  x  -  -  x  x
      RELEASE              x  x  x  x  -  -  x  x
      RELEASE_ANOTHERS     -  -  x  x  -  -  -  -
      HAND_OVER            x  x  x  x  -  -  x  -
      DRAFT                x  x  x  x  -  -  x  x
      NOTE                 x  x  x  x  -  -  x  x
      ASSESS               x  x  x  x  -  -  x  -
      PROPOSE              x  x  x  x  -  -  x  x
      SEND                 x  x  x  x  -  -  -  -
      APPROVE              -  x  x  x  -  -  -  -
      TAKE_BACK            x  x  x  x  -  -  x  x
      CLOSE                x  x  x  x  -  -  -  -
      SEE_PEOPLE           -  -  x  x  -  -  -  -
      DRIVE_WALL           x  x  x  x  -  -  -  -
      TAKE_OVER_WALL       -  -  x  x  -  -  -  -
      ACKNOWLEDGE_ALARM    x  x  x  x  -  -  -  -
      SILENCE_ALARM        -  -  x  x  -  -  -  -
      MANAGE_PEOPLE        -  -  -  x  -  -  -  -
      CARE_FOR_STORE       -  -  -  x  -  -  -  -
      READ_METRICS         -  -  x  x  -  x  -  -
      FOLLOW_STORE         -  -  -  x  -  -  -  -
      ACT_AS_ROOM          -  -  -  -  -  -  -  -
      """;
  private static final List<Role> COLUMNS =
      List.of(Role.OPERATOR, Role.SENIOR, Role.LEAD, Role.ADMINISTRATOR, Role.WALL, Role.ANALYST, Role.VOLUNTEER, Role.OUTSIDER);

  @Test
  void everyRoleMayDoWhatTheTableSaysAndNothingElse() {
    Map<String, List<String>> rows = new HashMap<>();
    TABLE.lines().map(line -> line.strip().split("\\s+")).forEach(row -> rows.put(row[0], Arrays.asList(row).subList(1, row.length)));
    assertThat(rows.keySet()).as("a row for every act").containsExactlyInAnyOrderElementsOf(Arrays.stream(Act.values()).map(Act::name).toList());
    assertThat(COLUMNS).as("a column for every role").containsExactlyInAnyOrder(Role.values());
    for (Act act : Act.values()) {
      for (Role role : Role.values()) {
        boolean may = rows.get(act.name()).get(COLUMNS.indexOf(role)).equals("x");
        assertThat(Rights.may(role, act)).as("%s %s", role, act).isEqualTo(may);
        assertThat(Rights.refusal(role, act).isEmpty()).as("%s %s", role, act).isEqualTo(may);
      }
    }
  }
}
