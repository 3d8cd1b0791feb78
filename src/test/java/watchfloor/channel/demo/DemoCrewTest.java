package watchfloor.channel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.desk.TextCount;
import watchfloor.mention.Channel;

class DemoCrewTest {
  private static final Instant START = Instant.parse("2026-11-20T15:42:00Z");

  private final DemoPublic people = new DemoPublic(7, Optional.of(DemoPublic.surgeFor(START)));
  private DemoRoom room;

  @BeforeEach
  void open() {
    room = new DemoRoom(people);
  }

  @Test
  void two_hours_of_history_leave_a_believable_desk() {
    long began = System.nanoTime();
    room.run(START.minus(Duration.ofHours(2)), START, Duration.ofSeconds(5));
    Duration took = Duration.ofNanos(System.nanoTime() - began);

    List<Item> answered = answeredSince(START.minus(Duration.ofHours(1)));
    List<Duration> times = answered.stream().map(i -> Duration.between(i.openedAt(), i.answeredAt().orElseThrow())).sorted().toList();
    assertThat(times).hasSizeGreaterThan(30);
    assertThat(times.get(times.size() / 2)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(16));
    long inTime = answered.stream().filter(i -> !i.answeredAt().orElseThrow().isAfter(i.dueAt())).count();
    assertThat(inTime * 100 / answered.size()).isBetween(84L, 99L);
    assertThat(count(ItemState.OPEN)).isBetween(15L, 45L);
    assertThat(count(ItemState.CLAIMED)).isBetween(1L, 4L);
    assertThat(room.desk.trespasses).isEmpty();
    assertThat(took).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void the_surge_does_not_drown_the_room() {
    room.run(START.minus(Duration.ofHours(2)), START.plus(Duration.ofMinutes(50)), Duration.ofSeconds(5));
    assertThat(count(ItemState.OPEN)).isBetween(10L, 110L);
  }

  @Test
  void nobody_touches_what_the_person_at_this_desk_holds() {
    room.run(START.minus(Duration.ofMinutes(40)), START.minus(Duration.ofMinutes(20)), Duration.ofSeconds(5));
    List<Long> held = room.desk.live().stream().filter(i -> i.state() == ItemState.OPEN).limit(3).map(Item::id).toList();
    held.forEach(id -> room.desk.hold(id, "AB"));
    room.run(START.minus(Duration.ofMinutes(20)), START.plus(Duration.ofMinutes(40)), Duration.ofSeconds(5));
    assertThat(held).hasSize(3).allSatisfy(id -> assertThat(room.desk.items.get(id).heldBy("AB")).isTrue());
    assertThat(room.desk.trespasses).isEmpty();
  }

  @Test
  void answers_are_signed_and_fit_the_shortest_network() {
    room.run(START.minus(Duration.ofHours(2)), START, Duration.ofSeconds(5));
    assertThat(room.desk.sent).isNotEmpty().allSatisfy(text -> {
      assertThat(text).matches("(?s).* \\^(CD|EF|GH)");
      assertThat(TextCount.WEIGHTED.of(text)).isLessThanOrEqualTo(280);
    });
    assertThat(room.desk.sent).anyMatch(text -> text.contains("código")).anyMatch(text -> text.contains("private message"));
  }

  @Test
  void people_release_hand_over_write_drafts_and_go_on_breaks() {
    boolean[] away = new boolean[1];
    for (int m = -240; m < 0; m += 5) {
      room.run(START.plusSeconds(m * 60L), START.plusSeconds((m + 5) * 60L), Duration.ofSeconds(5));
      away[0] |= room.desk.present.size() < 3;
    }
    assertThat(room.desk.done).containsKeys(ItemEvent.Kind.RELEASED, ItemEvent.Kind.HANDED_OVER, ItemEvent.Kind.DRAFTED, ItemEvent.Kind.RENEWED);
    assertThat(away[0]).isTrue();
  }

  @Test
  void the_same_past_gives_the_same_desk() {
    DemoRoom other = new DemoRoom(people);
    room.run(START.minus(Duration.ofMinutes(60)), START, Duration.ofSeconds(5));
    other.run(START.minus(Duration.ofMinutes(60)), START, Duration.ofSeconds(5));
    assertThat(other.desk.items).isEqualTo(room.desk.items);
  }

  private long count(ItemState state) {
    return room.desk.items.values().stream().filter(i -> i.state() == state).count();
  }

  private List<Item> answeredSince(Instant since) {
    return room.desk.items.values().stream().filter(i -> i.answeredAt().isPresent() && i.answeredAt().get().isAfter(since)).toList();
  }
}
