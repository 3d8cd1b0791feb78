package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.analysis.Analyser;
import watchfloor.analysis.Analysers;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.ItemState;
import watchfloor.pulse.MinuteCounts;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.store.Store;
import watchfloor.store.StoreRules;

/** The demo's first frame, and its second start. */
class DemoFeedTest {
  private static final Instant FRIDAY_AFTERNOON = Instant.parse("2026-11-20T15:42:00Z");

  @TempDir private Path home;

  @Test
  void the_first_frame_shows_a_day_of_mentions_a_surge_and_a_crew_that_was_at_work() throws Exception {
    OpenCenter center = OpenCenter.find(Optional.empty(), Map.of(), home);
    Clock clock = Clock.fixed(FRIDAY_AFTERNOON, ZoneOffset.UTC);
    try (Threads threads = new Threads((where, cause) -> { });
        Store store = Store.open(home.resolve("store"), CenterStore.lanes(threads), StoreRules.STANDARD, clock, (subject, sentence) -> { });
        Hub hub = hub(center, clock, threads, store)) {
      assertPulse(hub.pulse().snapshot());
      assertDesk(hub.desk().snapshot());
    }
  }

  @Test
  void a_second_start_adds_nothing_that_was_there() throws Exception {
    OpenCenter center = OpenCenter.find(Optional.empty(), Map.of(), home);
    PulseSnapshot first = pulseOfAStart(center, FRIDAY_AFTERNOON);
    PulseSnapshot second = pulseOfAStart(center, FRIDAY_AFTERNOON.plus(Duration.ofMinutes(2)));
    List<Integer> before = first.minutes().subList(10, 118).stream().map(MinuteCounts::total).toList();
    List<Integer> after = second.minutes().subList(8, 116).stream().map(MinuteCounts::total).toList();
    assertThat(after).isEqualTo(before);
  }

  private PulseSnapshot pulseOfAStart(OpenCenter center, Instant start) throws Exception {
    Clock clock = Clock.fixed(start, ZoneOffset.UTC);
    try (Threads threads = new Threads((where, cause) -> { });
        Store store = Store.open(home.resolve("store"), CenterStore.lanes(threads), StoreRules.STANDARD, clock, (subject, sentence) -> { });
        Hub hub = hub(center, clock, threads, store)) {
      return hub.pulse().snapshot();
    }
  }

  private Hub hub(OpenCenter center, Clock clock, Threads threads, Store store) throws Exception {
    Analyser analyser = Analysers.lexicon(center.value().issues());
    DemoFeed feed = new DemoFeed(center.value(), home, clock);
    feed.prepare(store, new Ingestion(store, analyser, clock, threads));
    return new Hub(new Hub.Parts(center.value(), store, analyser, feed.open(threads).sources(), feed.open(threads).outlets(), clock, threads, new Notices(clock)));
  }

  private static void assertPulse(PulseSnapshot pulse) {
    assertThat(pulse.minutes().subList(0, 119)).allMatch(minute -> minute.total() > 0);
    assertThat(pulse.yesterday()).hasSize(120).allMatch(total -> total > 0);
    assertThat(pulse.heatMap().rows()).hasSize(12).allMatch(row -> row.total() > 20);
    assertThat(pulse.gauge().net()).isPresent();
    assertThat(pulse.recent()).hasSize(200);
    assertThat(pulse.rising()).isNotEmpty();
    int earlier = pulse.minutes().subList(60, 90).stream().mapToInt(MinuteCounts::total).sum();
    int lately = pulse.minutes().subList(104, 119).stream().mapToInt(MinuteCounts::total).sum();
    assertThat(lately / 15.0).as("the surge builds").isGreaterThan(1.3 * earlier / 30.0);
  }

  private static void assertDesk(DeskSnapshot desk) {
    assertThat(desk.count(ItemState.OPEN)).isBetween(5L, 120L);
    assertThat(desk.firstAnswer().median()).hasValueSatisfying(median -> assertThat(median).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(25)));
    assertThat(desk.firstAnswer().withinPercent().orElse(0)).isGreaterThan(70);
    assertThat(desk.crew()).filteredOn(member -> member.answered() > 10).hasSizeGreaterThanOrEqualTo(2);
  }
}
