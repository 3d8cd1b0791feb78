package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.mention.Issue;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceText;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.KeptDirection;
import watchfloor.wall.Pin;
import watchfloor.wall.TakeOver;

class DirectionFileTest {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00.123456789Z");

  @TempDir Path folder;

  private static Direction busy() {
    return Direction.CALM.after(new DirectionChange.Steer("issue=delay", Optional.of(T), Optional.empty(), Duration.ofMinutes(15), Optional.of("pulse")), "Ada", T)
        .after(new DirectionChange.Cover("Räumt den Saal — now 🚨", TakeOver.Look.ALARM, List.of("room"), Duration.ofHours(1)), "Lea", T)
        .afterAlarms(List.of(new Pin("delay", "Flight delay", T, T, Optional.empty())), T);
  }

  @Test
  void whatWasWrittenIsReadAsItWas() throws IOException {
    DirectionFile file = new DirectionFile(folder);
    assertThat(file.read()).isEmpty();
    file.write(busy());
    file.write(busy().after(new DirectionChange.Pause(), "Bo", T));
    assertThat(new DirectionFile(folder).read()).contains(busy().after(new DirectionChange.Pause(), "Bo", T));
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve(DirectionFile.NAME));
    }
  }

  @Test
  void aDriveThatAnOlderProgramKeptIsOfAllScreens() throws IOException {
    DirectionFile file = new DirectionFile(folder);
    file.write(busy());
    String written = Files.readString(folder.resolve(DirectionFile.NAME));
    assertThat(written).contains("\"screen\":\"pulse\"");
    Files.writeString(folder.resolve(DirectionFile.NAME), written.replaceAll(",?\"screen\":\"pulse\"", ""));
    assertThat(file.read().orElseThrow().drive().orElseThrow().screen()).isEmpty();
  }

  @Test
  void aDriveGoesOnAfterARestartAndEndsWhenItWouldHave() {
    Clock clock = Clock.fixed(T, ZoneOffset.UTC);
    KeptDirection before = new KeptDirection(new DirectionFile(folder), clock, Runnable::run);
    before.propose(new DirectionChange.Steer("issue=delay&author=a%26b", Optional.of(T), Optional.of(T.plusSeconds(3_600)), Duration.ofMinutes(5)), -1, "Ada").join();
    Direction again = new KeptDirection(new DirectionFile(folder), clock, Runnable::run).now();
    assertThat(again).isEqualTo(before.now());
    Slice slice = SliceText.read(again.drive().orElseThrow().slice(), T, T).orElseThrow();
    assertThat(slice.author()).contains("a&b");
    assertThat(again.at(T.plusSeconds(299)).drive()).isPresent();
    assertThat(again.at(T.plusSeconds(300)).drive()).isEmpty();
    assertThat(again.at(T.plusSeconds(300)).hold().runs(T.plusSeconds(400))).as("turns go on where they were").isEqualTo(T.plusSeconds(100).toEpochMilli());
  }

  @Test
  void aFileThatWasCutAnywhereIsNamedAndNeverHalfBelieved() throws IOException {
    DirectionFile file = new DirectionFile(folder);
    file.write(busy());
    byte[] whole = Files.readAllBytes(folder.resolve(DirectionFile.NAME));
    for (int length = 0; length < whole.length; length++) {
      Files.write(folder.resolve(DirectionFile.NAME), Arrays.copyOf(whole, length));
      assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining(DirectionFile.NAME).hasMessageContaining("damaged");
    }
    file.write(busy());
    assertThat(file.read()).contains(busy());
  }

  @Test
  void aWriteThatACrashCutLeavesTheOneBefore() throws IOException {
    DirectionFile file = new DirectionFile(folder);
    file.write(busy());
    Files.writeString(folder.resolve(DirectionFile.NAME + ".new"), "{\"version\":");
    assertThat(new DirectionFile(folder).read()).contains(busy());
    file.write(Direction.CALM);
    assertThat(file.read()).contains(Direction.CALM);
  }

  @Test
  void aFolderThatIsNotThereYetIsMade() throws IOException {
    new DirectionFile(folder.resolve("store")).write(busy());
    assertThat(new DirectionFile(folder.resolve("store")).read()).contains(busy());
  }

  @Test
  void aFileThatNobodyWouldWriteIsNotReadIntoMemory() throws IOException {
    Files.write(folder.resolve(DirectionFile.NAME), new byte[1 << 20]);
    assertThatThrownBy(() -> new DirectionFile(folder).read()).hasMessageContaining("longer than any");
  }

  @Test
  void onlyAlarmsThatRingArePinnedUnderTheNameOfTheirIssue() {
    Alarm delay = new Alarm(new Issue("delay", "Flight delay"), T, Optional.empty(), 3.1, 214, 78, 15);
    Alarm over = new Alarm(new Issue("gate", "Gate"), T, Optional.of(T), 3.1, 214, 78, 15);
    Alarm volume = new Alarm(Issue.NONE, T, Optional.empty(), 3.1, 214, 78, 15);
    Clock world = Clock.fixed(T.plusSeconds(9), ZoneOffset.UTC);
    assertThat(RoomDirection.pins(List.of(delay, over, volume), world)).containsExactly(
        new Pin("delay", "Flight delay", T, T.plusSeconds(9), Optional.empty()), new Pin("-", "Volume", T, T.plusSeconds(9), Optional.empty()));
  }
}
