package watchfloor.screen.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchfloor.settings.LayoutReader;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Layout;
import watchfloor.wall.Pin;
import watchfloor.wall.TakeOver;

/** The lead reads of the wall what the wall shows. */
class WallNowTest {
  private static final Instant START = Instant.parse("2026-11-24T12:00:03Z");
  private static final Layout LAYOUT = new LayoutReader().read("""
      screens:
        - role: a
          title: A
          scenes:
            - {name: one, seconds: 20, tiles: [{kind: volume, x: 0, y: 0, w: 1, h: 1}]}
            - {name: two, seconds: 10, tiles: [{kind: volume, x: 0, y: 0, w: 1, h: 1}]}
            - {name: ring, for: alarm, tiles: [{kind: alarms, x: 0, y: 0, w: 1, h: 1}]}
        - role: b
          title: B
          tiles: [{kind: volume, x: 0, y: 0, w: 1, h: 1}]
      """, "mine", "mine").value();

  private final WallNow wall = new WallNow(ZoneOffset.UTC);

  private List<WallNow.Window> look(Direction direction, Instant now) {
    return wall.look(LAYOUT, List.of(), direction, now);
  }

  @Test
  void turnsThatAreSeenAreThoseThatAreDueOverAWeekWithPausesAndSteps() {
    Direction direction = Direction.CALM;
    Instant now = START;
    WallNow.Window first = look(direction, now).get(0);
    assertThat(first.left().orElseThrow()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(20));
    for (int i = 0; i < 7 * 24 * 720; i++) {
      now = now.plusSeconds(5);
      if (i % 5_000 == 100) {
        direction = direction.after(new DirectionChange.Pause(), "Ada", now);
      } else if (i % 5_000 == 400) {
        direction = direction.after(new DirectionChange.GoOn(), "Ada", now);
      } else if (i % 5_000 == 700) {
        direction = direction.after(new DirectionChange.Next(), "Ada", now);
      }
      first = look(direction, now).get(0);
    }
    assertThat(first.seen()).isEqualTo(first.due()).isGreaterThan(35_000);
    assertThat(first.ran()).isLessThan(Duration.between(START, now));
    assertThat((first.due() - direction.steps()) * 15 - first.ran().toSeconds()).as("two turns each 30 s, and those by hand").isBetween(-30L, 30L);
    assertThat(direction.steps()).isGreaterThan(20);
  }

  @Test
  void anAlarmHoldsItsWindowAndAMessageCoversIt() {
    Pin pin = new Pin("delay", "Flight delay", START, START, Optional.empty());
    Direction rings = Direction.CALM.afterAlarms(List.of(pin), START);
    WallNow.Window pinned = look(rings, START.plusSeconds(1)).get(0);
    assertThat(pinned.scene().name()).isEqualTo("ring");
    assertThat(pinned.pinned()).isTrue();
    assertThat(pinned.left()).isEmpty();
    assertThat(look(rings, START.plusSeconds(1)).get(1)).satisfies(other -> {
      assertThat(other.pinned()).isFalse();
      assertThat(other.rotates()).isFalse();
    });
    Direction covered = Direction.CALM.after(new DirectionChange.Cover("All hands", TakeOver.Look.INFO, List.of("b"), Duration.ofMinutes(1)), "Ada", START);
    assertThat(look(covered, START.plusSeconds(1))).extracting(WallNow.Window::covered).containsExactly(false, true);
    assertThat(look(covered, START.plusSeconds(61))).extracting(WallNow.Window::covered).containsExactly(false, false);
  }

  @Test
  void screensThatShareAWindowTakeTurnsInIt() {
    List<WallNow.Window> one = wall.look(LAYOUT, List.of(LAYOUT.screens()), Direction.CALM, START);
    assertThat(one).singleElement().satisfies(window -> assertThat(window.turns()).isEqualTo(3));
  }
}
