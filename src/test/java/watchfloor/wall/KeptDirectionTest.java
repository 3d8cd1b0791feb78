package watchfloor.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class KeptDirectionTest {
  private static final Instant T = Instant.parse("2026-11-24T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(T, ZoneOffset.UTC);
  private static final Pin DELAY = new Pin("delay", "Flight delay", T, T, Optional.empty());

  private final Disk disk = new Disk();
  private final List<Direction> heard = new ArrayList<>();

  private static final class Disk implements DirectionKeeper {
    private Optional<Direction> kept = Optional.empty();
    private boolean full;
    private boolean damaged;

    @Override
    public Optional<Direction> read() throws IOException {
      if (damaged) {
        throw new IOException("it is cut off");
      }
      return kept;
    }

    @Override
    public void write(Direction direction) throws IOException {
      if (full) {
        throw new IOException("no space left");
      }
      kept = Optional.of(direction);
    }
  }

  private KeptDirection open() {
    KeptDirection book = new KeptDirection(disk, CLOCK, Runnable::run);
    book.onChange(heard::add);
    return book;
  }

  @Test
  void what_is_answered_is_kept_before_it_is_told() {
    KeptDirection book = open();
    DirectionOutcome outcome = book.propose(new DirectionChange.Pause(), 0, "Ada").join();
    assertThat(outcome).isEqualTo(new DirectionOutcome.Done(book.now()));
    assertThat(disk.kept).contains(book.now());
    assertThat(heard).containsExactly(book.now());
    assertThat(open().now()).isEqualTo(book.now());
  }

  @Test
  void what_the_disk_does_not_take_is_not_done() {
    KeptDirection book = open();
    disk.full = true;
    assertThat(book.propose(new DirectionChange.Pause(), DirectionBook.ANY_VERSION, "Ada").join())
        .isInstanceOfSatisfying(DirectionOutcome.Refused.class, refused -> assertThat(refused.sentence()).contains("no space left"));
    assertThat(book.now()).isEqualTo(Direction.CALM);
    assertThat(heard).isEmpty();
    book.alarms(List.of(DELAY));
    assertThat(book.now().pinned()).as("an alarm is shown all the same").contains(DELAY);
    assertThat(heard).hasSize(1);
  }

  @Test
  void who_decided_by_what_the_wall_does_no_more_is_told() {
    KeptDirection book = open();
    book.propose(new DirectionChange.Focus("rival"), 0, "Ada").join();
    assertThat(book.propose(new DirectionChange.Next(), 0, "Bo").join()).isEqualTo(new DirectionOutcome.Outdated(book.now()));
    assertThat(book.propose(new DirectionChange.Next(), 1, "Bo").join()).isInstanceOf(DirectionOutcome.Done.class);
    assertThat(book.propose(new DirectionChange.Next(), DirectionBook.ANY_VERSION, "Bo").join()).isInstanceOf(DirectionOutcome.Done.class);
    assertThat(book.now().steps()).isEqualTo(2);
  }

  @Test
  void what_cannot_be_meant_changes_nothing() {
    KeptDirection book = open();
    DirectionChange empty = new DirectionChange.Cover("", TakeOver.Look.INFO, List.of(), Duration.ofHours(1));
    assertThat(book.propose(empty, DirectionBook.ANY_VERSION, "Ada").join()).isInstanceOf(DirectionOutcome.Refused.class);
    assertThat(disk.kept).isEmpty();
  }

  @Test
  void what_is_damaged_is_named_and_the_wall_begins_calm() {
    disk.damaged = true;
    KeptDirection book = open();
    assertThat(book.trouble()).contains("it is cut off").endsWith(".");
    assertThat(book.now()).isEqualTo(Direction.CALM);
    assertThat(book.propose(new DirectionChange.Pause(), 0, "Ada").join()).isInstanceOf(DirectionOutcome.Done.class);
  }

  @Test
  void alarms_that_stay_as_they_are_write_nothing() {
    KeptDirection book = open();
    for (int i = 0; i < 100; i++) {
      book.alarms(List.of(DELAY));
    }
    assertThat(heard).hasSize(1);
  }

  @Test
  void a_room_that_closes_refuses() {
    KeptDirection book = new KeptDirection(disk, CLOCK, task -> {
      throw new RejectedExecutionException("over");
    });
    assertThat(book.propose(new DirectionChange.Pause(), 0, "Ada").join()).isInstanceOf(DirectionOutcome.Refused.class);
    book.alarms(List.of(DELAY));
    assertThat(book.now()).isEqualTo(Direction.CALM);
  }
}
