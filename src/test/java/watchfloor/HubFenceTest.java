package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.journal.Place;
import watchfloor.link.server.Succession.Follower;
import watchfloor.link.server.SuccessionException;
import watchfloor.link.wire.Protocol;
import watchfloor.store.StoreTerm;
import watchfloor.store.disk.StoreException;

@Timeout(60)
class HubFenceTest {
  private static final String OPS = "ops";
  private static final String STANDBY = "b:7420";
  private static final Place START = new Place(1, 512);

  @TempDir Path store;
  private final AtomicLong now = new AtomicLong(1_000_000_000L);

  private HubFence fence(StoreTerm term) {
    HubFence fence = new HubFence(store, term, "run", Clock.systemUTC(), now::get);
    fence.begin(Map.of(OPS, START));
    return fence;
  }

  private Follower follower(long echo) {
    return new Follower(STANDBY, "run", echo, true);
  }

  private void seconds(double seconds) {
    now.addAndGet((long) (seconds * 1e9));
  }

  private HubFence bound() {
    HubFence fence = fence(StoreTerm.FIRST);
    fence.confirm(follower(fence.stamp()), OPS, START);
    assertThat(fence.term().bound()).isTrue();
    return fence;
  }

  @Test
  void a_hub_without_a_standby_acknowledges_at_once_and_is_bound_once_that_has_everything() {
    HubFence fence = fence(StoreTerm.FIRST);
    fence.kept(OPS, new Place(1, 900));
    assertThat(fence.refusal()).isEmpty();
    fence.confirm(follower(fence.stamp()), OPS, START);
    assertThat(fence.term().bound()).as("it lacks an operation").isFalse();
    fence.confirm(new Follower(STANDBY, "run", fence.stamp(), false), OPS, new Place(1, 900));
    assertThat(fence.term().bound()).as("it has no backup yet").isFalse();
    seconds(11);
    fence.confirm(new Follower(STANDBY, "an earlier run", fence.stamp(), true), OPS, new Place(1, 900));
    assertThat(fence.term().bound()).as("it did not hear this hub").isFalse();
    fence.confirm(follower(fence.stamp()), OPS, new Place(1, 900));
    assertThat(StoreTerm.read(store)).isEqualTo(fence.term()).satisfies(term -> {
      assertThat(term.bound()).isTrue();
      assertThat(term.peer()).isEqualTo(STANDBY);
    });
    assertThat(fence.refusal()).isEmpty();
  }

  @Test
  void a_bound_hub_refuses_ten_seconds_after_the_stamp_that_came_back_however_late_it_came() {
    HubFence fence = bound();
    long stamp = fence.stamp();
    seconds(9);
    fence.confirm(follower(stamp), OPS, START);
    seconds(0.9);
    assertThat(fence.refusal()).isEmpty();
    seconds(0.2);
    assertThat(fence.refusal()).isEqualTo(HubFence.LOST);
    fence.confirm(follower(stamp), OPS, START);
    assertThat(fence.refusal()).as("an old word").isEqualTo(HubFence.LOST);
    assertThatThrownBy(() -> fence.kept(OPS, new Place(1, 700))).isInstanceOf(StoreException.class).hasMessage(HubFence.LOST);
    fence.confirm(follower(fence.stamp()), OPS, START);
    assertThat(fence.refusal()).isEmpty();
    fence.confirm(follower(fence.stamp() + 5_000_000_000L), OPS, START);
    seconds(11);
    assertThat(fence.refusal()).as("a stamp of the future counts for nothing").isEqualTo(HubFence.LOST);
  }

  @Test
  void a_bound_hub_that_is_started_again_waits_until_its_standby_has_everything() {
    StoreTerm term = bound().term();
    HubFence again = new HubFence(store, term, "run", Clock.systemUTC(), now::get);
    again.begin(Map.of(OPS, new Place(1, 2_000)));
    assertThat(again.refusal()).isEqualTo(HubFence.LOST);
    again.confirm(follower(again.stamp()), OPS, new Place(1, 1_999));
    assertThat(again.refusal()).isEqualTo(HubFence.LOST);
    again.confirm(follower(again.stamp()), OPS, new Place(1, 2_000));
    assertThat(again.refusal()).isEmpty();
  }

  @Test
  void what_the_standby_has_is_acknowledged_and_nothing_before() throws Exception {
    HubFence fence = bound();
    Place end = new Place(1, 700);
    CompletableFuture<Void> told = CompletableFuture.runAsync(() -> fence.kept(OPS, end));
    fence.awaitWritten(OPS, START);
    fence.confirm(follower(fence.stamp()), OPS, new Place(1, 699));
    assertThat(told).isNotDone();
    fence.confirm(follower(fence.stamp()), OPS, end);
    told.get(10, TimeUnit.SECONDS);
  }

  @Test
  void a_hub_hands_over_only_to_a_standby_that_has_everything_and_is_no_hub_any_more() {
    HubFence fence = fence(StoreTerm.FIRST);
    fence.kept(OPS, new Place(1, 900));
    assertThatThrownBy(() -> fence.handOver(follower(0), 2, 300)).isInstanceOf(SuccessionException.class);
    assertThat(fence.refusal()).as("it goes on").isEmpty();
    fence.confirm(follower(fence.stamp()), OPS, new Place(1, 900));
    assertThatThrownBy(() -> fence.handOver(follower(0), 1, 300)).isInstanceOf(SuccessionException.class);
    String sentence = fence.handOver(follower(fence.stamp()), 2, 300);
    assertThat(sentence).contains("handed over to " + STANDBY);
    assertThat(fence.refusal()).isEqualTo(sentence);
    assertThat(StoreTerm.read(store).role()).isEqualTo(StoreTerm.Role.HANDED_OVER);
    assertThatThrownBy(() -> fence.kept(OPS, new Place(1, 900))).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> fence.confirm(follower(fence.stamp()), OPS, START)).isInstanceOf(SuccessionException.class);
  }

  @Test
  void a_later_term_ends_a_hub_for_good_and_an_earlier_one_does_not() {
    HubFence fence = fence(new StoreTerm(5, StoreTerm.Role.LEADS, STANDBY, false, Instant.EPOCH));
    assertThat(fence.fenced(4, STANDBY)).isFalse();
    assertThat(fence.fenced(5, STANDBY)).isFalse();
    assertThat(fence.refusal()).isEmpty();
    assertThat(fence.fenced(6, STANDBY)).isTrue();
    assertThat(fence.refusal()).contains("handed over");
    assertThat(StoreTerm.read(store).refusal(store)).isPresent();
    assertThatThrownBy(() -> fence.keptInTheEnd(OPS, START)).isInstanceOf(StoreException.class);
  }

  @Test
  void a_hub_goes_on_alone_only_when_its_standby_is_away() {
    HubFence fence = bound();
    assertThatThrownBy(fence::alone).isInstanceOf(RoomException.class).hasMessageContaining("is there");
    seconds(11);
    assertThat(fence.alone()).contains("alone").contains(STANDBY);
    assertThat(fence.refusal()).isEmpty();
    assertThat(StoreTerm.read(store).bound()).isFalse();
    assertThatCode(() -> fence.kept(OPS, new Place(1, 5_000))).doesNotThrowAnyException();
    fence.confirm(follower(fence.stamp()), OPS, START);
    assertThat(fence.term().bound()).as("it lacks what was done meanwhile").isFalse();
  }

  @Test
  void another_standby_is_sent_away() {
    HubFence fence = bound();
    Follower other = new Follower("c:7420", "run", fence.stamp(), true);
    assertThatThrownBy(() -> fence.confirm(other, OPS, START)).isInstanceOf(SuccessionException.class).hasMessageContaining(STANDBY);
    seconds(100);
    assertThatThrownBy(() -> fence.hear(other)).as("nothing but a person changes that").isInstanceOf(SuccessionException.class);
    fence.alone();
    fence.hear(other);
  }

  /** A network that loses, delays and mixes up every message, and a standby that takes over at any moment. */
  @Test
  void a_standby_that_waited_never_meets_a_hub_that_still_acknowledges() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      HubFence fence = bound();
      Deque<Long> toStandby = new ArrayDeque<>();
      Deque<Long> toHub = new ArrayDeque<>();
      long said = now.get();
      long takesOver = now.get() + random.nextLong(30_000_000_000L);
      long heard = 0;
      boolean acknowledged = false;
      while (now.get() < said + Protocol.SILENT_MILLIS * 1_000_000 || now.get() < takesOver) {
        now.addAndGet(random.nextLong(400_000_000L));
        acknowledged |= fence.refusal().isEmpty();
        if (random.nextInt(3) > 0) {
          toStandby.add(fence.stamp());
        }
        if (!toStandby.isEmpty() && random.nextBoolean()) {
          heard = Math.max(heard, random.nextBoolean() ? toStandby.pollFirst() : toStandby.pollLast());
        }
        if (heard != 0 && now.get() < takesOver && random.nextBoolean()) {
          said = now.get();
          toHub.add(heard);
        }
        if (!toHub.isEmpty() && random.nextInt(4) == 0) {
          fence.confirm(follower(random.nextBoolean() ? toHub.pollFirst() : toHub.pollLast()), OPS, START);
        }
      }
      assertThat(acknowledged).isTrue();
      while (!toHub.isEmpty()) {
        fence.confirm(follower(toHub.poll()), OPS, START);
        assertThat(fence.refusal()).as("seed " + seed).isEqualTo(HubFence.LOST);
      }
      assertThat(fence.refusal()).as("seed " + seed).isEqualTo(HubFence.LOST);
    }
  }
}
