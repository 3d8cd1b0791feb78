package watchfloor.screen.desk;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import watchfloor.wall.DirectionBook;

/**
 * What a desk needs to have the wall do something.
 *
 * @param world       the world's time, by which the wall is directed
 * @param brands      the lenses that the center has, asked when the sheet opens
 * @param mayDrive    whether whoever sits here may drive the wall, as far as the desk knows: the hub has the last word
 * @param mayTakeOver whether they may put a message over it
 * @param sight       what the desk needs to show the wall; empty where it cannot
 * @param lead        opens the window in which the wall is led and its layouts are made
 */
public record WallHand(
    DirectionBook book, Clock world, Supplier<List<Brand>> brands, boolean mayDrive, boolean mayTakeOver, Optional<WallSight> sight, Runnable lead) {
  /** @param lens its name for the wall. @param name as people know it */
  public record Brand(String lens, String name) {}

  public WallHand {
    Objects.requireNonNull(book, "book");
    Objects.requireNonNull(world, "world");
    Objects.requireNonNull(brands, "brands");
    Objects.requireNonNull(sight, "sight");
    Objects.requireNonNull(lead, "lead");
  }

  /** A hand that does not see the wall and opens no window. */
  public WallHand(DirectionBook book, Clock world, Supplier<List<Brand>> brands, boolean mayDrive, boolean mayTakeOver) {
    this(book, world, brands, mayDrive, mayTakeOver, Optional.empty(), () -> { });
  }
}
