package watchfloor.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Samples;
import watchfloor.link.client.RemoteRoom;
import watchfloor.link.wire.PulseDiff;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.Sentiment;
import watchfloor.mention.SourceHealth;
import watchfloor.people.Role;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SlicePage;
import watchfloor.pulse.SliceRules;
import watchfloor.pulse.SliceText;
import watchfloor.pulse.SliceView;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.DirectionOutcome;

/** The figures of a room as they reach walls and desks elsewhere, and the mentions behind them. */
class LinkFiguresTest {
  private static final SliceRules RULES = new SliceRules("Aurelia Air", mention -> "");

  @TempDir Path dir;
  private LinkRoom hub;

  @BeforeEach
  void open() throws Exception {
    hub = new LinkRoom(dir.resolve("store"));
  }

  @AfterEach
  void close() throws Exception {
    hub.close();
  }

  @Test
  void eachBrandHasItsOwnNumbersAtAWallAndTheRoomsAlarmsAndSources() {
    RemoteRoom wall = hub.join("wall-1", Role.WALL, dir.resolve("none"));
    hub.lenses.set(Map.of("Other Air", numbers(3, 12, List.of())));
    SourceHealth source = new SourceHealth("archive", SourceHealth.State.LIVE, Instant.EPOCH, Instant.EPOCH, "", Instant.EPOCH, IntakeCounts.ZERO);
    hub.pulse.set(numbers(3, 40, List.of(source)));
    await().untilAsserted(() -> {
      assertThat(wall.pulse().today()).isEqualTo(40);
      assertThat(wall.lenses().of("Other Air").today()).isEqualTo(12);
      assertThat(wall.lenses().of("Other Air").sources()).containsExactly(source);
      assertThat(wall.lenses().of("Nobody").today()).isEqualTo(40);
    });
    hub.lenses.set(Map.of("Other Air", numbers(4, 13, List.of())));
    await().untilAsserted(() -> assertThat(wall.lenses().of("Other Air").today()).isEqualTo(13));
    assertThat(wall.pulse().today()).isEqualTo(40);
  }

  private static PulseSnapshot numbers(long version, long today, List<SourceHealth> sources) {
    var none = PulseDiff.nothing();
    return new PulseSnapshot(
        version, Instant.EPOCH, 1, none.change(), today, List.of(), List.of(), none.gauge(), none.heatMap(), List.of(), List.of(), List.of(), sources,
        Breakdown.EMPTY);
  }

  @Test
  void aWallHasTheFiguresOfWhatItIsMadeToLookAtAndOfNothingElse() {
    hub.open("lena");
    hub.open("paul");
    Instant to = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
    Slice lena = Slice.of(to.minusSeconds(3_600), to).by(Samples.mention(1, "lena", to).mention().author().id());
    RemoteRoom wall = hub.join("wall-1", Role.WALL, dir.resolve("w"));
    RemoteRoom desk = hub.join("NK", Role.OPERATOR, dir.resolve("nk"));
    assertThat(desk.slices().count(lena).join()).isEqualTo(1);
    assertThat(desk.slices().figures(lena).join().count()).isEqualTo(1);
    assertThatThrownBy(() -> wall.slices().figures(lena).join()).hasMessageContaining("cannot");
    var steer = new DirectionChange.Steer(SliceText.write(lena), Optional.of(lena.from()), Optional.of(lena.to()), Duration.ofMinutes(5), Optional.of("pulse"));
    assertThat(desk.direction().propose(steer, -1, "").join()).isInstanceOf(DirectionOutcome.Done.class);
    await().untilAsserted(() -> assertThat(wall.direction().now().drive().orElseThrow().screen()).contains("pulse"));
    SliceView view = wall.slices().figures(lena).join();
    SliceView desks = desk.slices().figures(lena).join();
    assertThat(List.of(view.slice(), view.count(), view.looked(), view.lenses().all().recent()))
        .as("the same, though they may have been made a moment apart")
        .isEqualTo(List.of(desks.slice(), desks.count(), desks.looked(), desks.lenses().all().recent()));
    assertThat(view.lenses().all().recent()).singleElement().extracting(judged -> judged.mention().author()).isEqualTo(Samples.mention(1, "lena", to).mention().author());
    assertThatThrownBy(() -> wall.slices().figures(Slice.of(lena.from(), lena.to())).join()).hasMessageContaining("cannot");
    assertThatThrownBy(() -> wall.slices().page(lena, Optional.empty(), 5).join()).hasMessageContaining("cannot");
  }

  @Test
  void whatNobodyUnderstandsIsNotLookedAt() {
    RemoteRoom desk = hub.join("NK", Role.OPERATOR, dir.resolve("nk"));
    var steer = new DirectionChange.Steer("weather=rain", Optional.empty(), Optional.empty(), Duration.ofMinutes(5));
    assertThat(desk.direction().propose(steer, -1, "").join())
        .isInstanceOfSatisfying(DirectionOutcome.Refused.class, refused -> assertThat(refused.sentence()).contains("not understood"));
    assertThat(hub.direction().now().drive()).isEmpty();
  }

  @Test
  void aDeskReadsTheMentionsBehindAFigureAndAWallOrAnOutsiderDoesNot() {
    hub.open("lena");
    hub.open("paul");
    Slice day = Slice.of(Instant.now().minusSeconds(80_000), Instant.now().plusSeconds(600));
    RemoteRoom desk = hub.join("NK", Role.OPERATOR, dir.resolve("nk"));
    await().untilAsserted(() -> assertThat(desk.slices().count(day).join()).isEqualTo(hub.store().slices(RULES).count(day)));
    SlicePage page = desk.slices().page(day, Optional.empty(), 1).join();
    assertThat(page).isEqualTo(hub.store().slices(RULES).page(day, Optional.empty(), 1));
    assertThat(desk.slices().count(day.naming("DE").mood(Sentiment.POSITIVE)).join()).isZero();
    assertThatThrownBy(() -> desk.slices().count(Slice.of(Instant.EPOCH, Instant.now())).join()).hasMessageContaining("at most 27 hours");
    for (Role role : List.of(Role.WALL, Role.OUTSIDER)) {
      RemoteRoom other = hub.join(role.name().toLowerCase(Locale.ROOT), role, dir.resolve(role.name()));
      assertThatThrownBy(() -> other.slices().page(day, Optional.empty(), 5).join()).hasMessageContaining("cannot");
      assertThatThrownBy(() -> other.slices().count(day).join()).hasMessageContaining("cannot");
    }
  }
}
