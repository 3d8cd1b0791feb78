package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import watchfloor.desk.DeskOperation;

class ActsTest {
  @Test
  void everyOperationIsAnActAndThoseOfTheRoomItselfAreNobodys() {
    List<String> theRooms = List.of("Open", "EndLease", "Dispatch", "Settle", "Postpone");
    for (Class<?> kind : DeskOperation.class.getPermittedSubclasses()) {
      DeskOperation operation = Operations.any(kind);
      assertThat(Act.of(operation) == Act.ACT_AS_ROOM).as(kind.getSimpleName()).isEqualTo(theRooms.contains(kind.getSimpleName()));
    }
  }

  @Test
  void aRefusalIsASentenceThatNamesTheRole() {
    assertThat(Rights.refusal(Role.VOLUNTEER, Act.SEND)).hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Volunteers cannot publish").endsWith("."));
    assertThat(Rights.refusal(Role.WALL, Act.CLAIM)).hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Walls cannot claim").endsWith("."));
  }

  @Test
  void everyRoleHasItsWord() {
    for (Role role : Role.values()) {
      assertThat(Role.of(role.word().toUpperCase(Locale.ROOT))).contains(role);
      assertThat(Role.words()).contains(role.word());
    }
    assertThat(Role.of("king")).isEmpty();
  }
}
