package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.store.Store;
import watchfloor.store.StoreLanes;
import watchfloor.store.StoreRules;
import watchfloor.triage.BusinessCalendar;
import watchfloor.triage.DayPart;
import watchfloor.triage.DeskGuide;
import watchfloor.triage.Work;

/** What waited for an approval is due later by so much open time, once. */
class DueKeeperTest {
  private static final Actor NK = new Actor("NK", "desk 1");
  private static final Actor AW = new Actor("AW", "desk 2");

  @TempDir private Path dir;
  private final MovableClock clock = new MovableClock(Samples.NOON);
  private Threads threads;
  private Store store;

  @BeforeEach
  void open() {
    threads = new Threads((where, cause) -> { });
    store = Store.open(
        dir, new StoreLanes(threads.lane("store"), threads.lane("fill"), threads.lane("search"), threads.lane("care")), StoreRules.STANDARD, clock,
        (subject, sentence) -> { });
    JudgedMention mention = Samples.mention(1, "ana", Samples.NOON);
    store.mentions().append(List.of(mention));
    done(new DeskOperation.Open(mention, new Work("rule", "Care", minute(60)), Actor.ROOM, minute(0)));
    done(new DeskOperation.TakeClaim(1, NK, minute(1), minute(500)));
  }

  @AfterEach
  void close() {
    store.close();
    threads.close();
  }

  private static Instant minute(int minute) {
    return Samples.NOON.plus(Duration.ofMinutes(minute));
  }

  private Item done(DeskOperation operation) {
    DeskOutcome outcome = store.desk().apply(operation).join();
    assertThat(outcome).isInstanceOf(DeskOutcome.Done.class);
    return ((DeskOutcome.Done) outcome).item();
  }

  private Item waited(int from, int to) {
    done(new DeskOperation.Propose(1, "k" + from, "We look into it.", NK, minute(from)));
    done(new DeskOperation.SendBack(1, "k" + from, "tone", AW, minute(to)));
    return settled();
  }

  /** Operations are applied in order: once a later one is through, what the keeper asked for is too. */
  private Item settled() {
    done(new DeskOperation.Note(1, "seen", NK, minute(400)));
    return store.desk().item(1).orElseThrow();
  }

  private DueKeeper keeper(DeskGuide guide) {
    return new DueKeeper(store.desk(), guide, Runnable::run);
  }

  @Test
  void each_wait_moves_it_by_what_was_waited() {
    keeper(DeskGuide.NONE).start();

    assertThat(waited(10, 30).dueAt()).isEqualTo(minute(80));
    assertThat(waited(50, 55).dueAt()).isEqualTo(minute(85));
    assertThat(store.desk().history(1)).filteredOn(event -> event.kind() == ItemEvent.Kind.POSTPONED).hasSize(2);
  }

  @Test
  void what_came_back_while_the_room_was_off_is_moved_at_the_next_start_and_only_then() {
    assertThat(waited(10, 30).dueAt()).isEqualTo(minute(60));

    keeper(DeskGuide.NONE).start();
    assertThat(settled().dueAt()).isEqualTo(minute(80));
    keeper(DeskGuide.NONE).start();
    assertThat(settled().dueAt()).isEqualTo(minute(80));
  }

  @Test
  void what_was_late_before_it_waited_stays_late() {
    keeper(DeskGuide.NONE).start();

    assertThat(waited(61, 200).dueAt()).isEqualTo(minute(60));
  }

  @Test
  void closed_hours_are_no_wait() {
    DayOfWeek day = LocalDate.ofInstant(Samples.NOON, ZoneOffset.UTC).getDayOfWeek();
    int second = Samples.NOON.atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay();
    BusinessCalendar hour = new BusinessCalendar("hour", ZoneId.of("UTC"), Map.of(day, List.of(
        new DayPart(second, second + 20 * 60), new DayPart(second + 40 * 60, second + 240 * 60))), Map.of());
    keeper(new DeskGuide(Map.of("rule", hour), Optional.empty(), Map.of())).start();

    assertThat(waited(10, 50).dueAt()).as("ten minutes before the break, ten after it").isEqualTo(minute(80));
  }
}
