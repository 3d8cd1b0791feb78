package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchfloor.desk.DeskOperation;

class RightsTest {
  /** One column a role: OPERATOR, SENIOR, LEAD, ADMINISTRATOR, WALL, ANALYST, VOLUNTEER, OUTSIDER. */
  private static final String TABLE =
      """
                           Op Se Le Ad Wa An Vo Ou
      SEE_NUMBERS          x  x  x  x  x  x  x  -
      SEE_WORK             x  x  x  x  x  x  x  x
      SEE_PRESENCE         x  x  x  x  x  x  x  -
      READ_CONVERSATION    x  x  x  x  x  x  x  x
      READ_HISTORY         x  x  x  x  -  x  x  x
      READ_ANSWERS         x  x  x  x  -  x  x  x
      READ_DRAFT           x  x  x  x  -  x  x  x
      SEARCH               x  x  x  x  -  x  x  -
      SAY_PRESENCE         x  x  x  x  -  -  x  x
      CLAIM                x  x  x  x  -  -  x  x
      RENEW                x  x  x  x  -  -  x  x
      RELEASE              x  x  x  x  -  -  x  x
      HAND_OVER            x  x  x  x  -  -  x  -
      DRAFT                x  x  x  x  -  -  x  x
      NOTE                 x  x  x  x  -  -  x  x
      PROPOSE              x  x  x  x  -  -  x  x
      TAKE_BACK            x  x  x  x  -  -  x  x
      CLOSE                x  x  x  x  -  -  -  -
      SEND                 x  x  x  x  -  -  -  -
      APPROVE              -  x  x  x  -  -  -  -
      SEND_BACK            -  x  x  x  -  -  -  -
      PUBLISH_UNAPPROVED   -  -  x  x  -  -  -  -
      GIVE_BACK_OTHERS     -  -  x  x  -  -  -  -
      CHANGE_WALL          -  -  x  x  -  -  -  -
      READ_METRICS         -  -  x  x  -  x  -  -
      LIST_PEOPLE          -  -  x  x  -  -  -  -
      CHANGE_PEOPLE        -  -  -  x  -  -  -  -
      EXPORT               -  -  x  x  -  x  -  -
      BACK_UP              -  -  -  x  -  -  -  -
      FORGET               -  -  -  x  -  -  -  -
      """;

  private final Rights rights = new Rights();

  @Test
  void everyRoleMayDoWhatTheTableSaysAndNothingElse() {
    Map<String, List<String>> rows = new HashMap<>();
    TABLE.lines().skip(1).map(line -> line.strip().split("\\s+")).forEach(row -> rows.put(row[0], Arrays.asList(row).subList(1, row.length)));
    assertThat(rows.keySet()).as("a row for every act").containsExactlyInAnyOrderElementsOf(Arrays.stream(Act.values()).map(Act::name).toList());
    for (Act act : Act.values()) {
      for (Role role : Role.values()) {
        assertThat(rights.may(role, act)).as("%s %s", role, act).isEqualTo(rows.get(act.name()).get(role.ordinal()).equals("x"));
        assertThat(rights.refusal(role, act).isEmpty()).as("%s %s", role, act).isEqualTo(rights.may(role, act));
      }
    }
  }

  @Test
  void everyOperationIsAnActButThoseOfTheRoomItself() {
    List<String> theRooms = List.of("Open", "EndLease", "Dispatch", "Settle");
    for (Class<?> kind : DeskOperation.class.getPermittedSubclasses()) {
      DeskOperation operation = Operations.any(kind);
      assertThat(Act.of(operation).isEmpty()).as(kind.getSimpleName()).isEqualTo(theRooms.contains(kind.getSimpleName()));
    }
  }

  @Test
  void aRefusalSaysWhatToDoInstead() {
    assertThat(rights.refusal(Role.VOLUNTEER, Act.SEND)).contains("Volunteers cannot publish: propose the answer, and somebody who may approves it.");
    assertThat(rights.refusal(Role.WALL, Act.CLAIM)).contains("Walls cannot claim work: ask somebody who may, or an administrator for another role.");
  }

  @Test
  void everyRoleHasItsWord() {
    for (Role role : Role.values()) {
      assertThat(Role.of(" " + role.word().toUpperCase(Locale.ROOT))).contains(role);
    }
    assertThat(Role.of("king")).isEmpty();
  }
}
