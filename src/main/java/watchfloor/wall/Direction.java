package watchfloor.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people and alarms have the whole wall do: one for the room. Immutable and pure; all times are the world's, also in a replay.
 *
 * <p>What has an end ends by itself: {@link #at} gives what holds at a moment, the same on every machine, whenever it is asked.
 *
 * @param version  rises with every change
 * @param brand    the lens that the wall shows the figures of; empty for the room's own
 * @param drive    a hand on the wall
 * @param paused   who keeps every screen at its scene
 * @param steps    by how many turns people moved the wall on
 * @param rest     until when a scene that was chosen by hand stays before turns go on
 * @param hand     when the last hand was put on the wall; empty once it was let go
 * @param pins     alarms that ring now, oldest first
 * @param takeOver the message that covers everything
 * @param hold     how long turns stood still
 */
public record Direction(
    long version, String brand, Optional<Drive> drive, Optional<String> paused, long steps, Optional<Instant> rest, Optional<Instant> hand, List<Pin> pins,
    Optional<TakeOver> takeOver, Hold hold) {
  /** Alarms that are told apart; there are never so many at once. */
  public static final int MOST_PINS = 16;
  /** How long a scene that was chosen by hand stays at least. */
  public static final Duration RESTS = Duration.ofSeconds(30);

  public static final Direction CALM = new Direction(
      0, "", Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Hold.NONE);

  public Direction {
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(drive, "drive");
    Objects.requireNonNull(paused, "paused");
    Objects.requireNonNull(rest, "rest");
    Objects.requireNonNull(hand, "hand");
    Objects.requireNonNull(takeOver, "takeOver");
    Objects.requireNonNull(hold, "hold");
    pins = List.copyOf(pins);
    if (pins.size() > MOST_PINS) {
      throw new IllegalArgumentException("a wall knows of at most " + MOST_PINS + " alarms");
    }
  }

  /** What holds then: whatever had an end before is over, turns go on from that end, and an alarm that nobody has acknowledged is back. */
  public Direction at(Instant now) {
    Optional<Drive> driving = drive.filter(one -> now.isBefore(one.until()));
    Optional<Instant> resting = rest.filter(now::isBefore);
    Optional<TakeOver> covering = takeOver.filter(one -> now.isBefore(one.until()));
    if (driving.equals(drive) && resting.equals(rest) && covering.equals(takeOver)) {
      return this;
    }
    Optional<Instant> onWall = driving.isPresent() || resting.isPresent() || paused.isPresent() ? hand : Optional.empty();
    Instant over = Stream.of(drive.filter(one -> driving.isEmpty()).map(Drive::until), rest.filter(one -> resting.isEmpty()))
        .flatMap(Optional::stream).max(Instant::compareTo).orElse(now);
    return new Direction(version, brand, driving, paused, steps, resting, onWall, pins, covering, hold).held(over);
  }

  /** The alarm that the wall shows: the newest that nobody has acknowledged, unless a hand was put on the wall after it began. */
  public Optional<Pin> pinned() {
    return drive.filter(one -> one.screen().isEmpty()).isPresent() ? Optional.empty() : ringing().filter(pin -> hand.filter(pin.since()::isBefore).isEmpty());
  }

  /** The newest alarm that nobody has acknowledged, whether or not the wall shows it. */
  public Optional<Pin> ringing() {
    return pins.stream().filter(pin -> pin.acknowledged().isEmpty()).reduce((older, newer) -> newer);
  }

  /** Whether turns stand still. */
  public boolean holds() {
    return drive.isPresent() || paused.isPresent() || rest.isPresent() || pinned().isPresent();
  }

  /** The lens of a tile: the layout's where it names one, else the room's. */
  public String lens(TilePlan tile) {
    return tile.brand().isEmpty() ? brand : tile.brand();
  }

  /** After what somebody wants. The change must be without {@link DirectionChange#fault}. @param by the person's name */
  public Direction after(DirectionChange change, String by, Instant now) {
    return at(now).changed(change, by, now).held(now).next(this);
  }

  private Direction changed(DirectionChange change, String by, Instant now) {
    if (change instanceof DirectionChange.Focus focus) {
      return new Direction(version, focus.lens(), drive, paused, steps, rest, hand, pins, takeOver, hold);
    } else if (change instanceof DirectionChange.Steer steer) {
      Drive driving = new Drive(steer.slice(), steer.from(), steer.to(), by, now, now.plus(steer.lasting()), steer.screen());
      Optional<Instant> onWall = steer.screen().isEmpty() ? Optional.of(now) : hand;
      return new Direction(version, brand, Optional.of(driving), paused, steps, rest, onWall, pins, takeOver, hold);
    } else if (change instanceof DirectionChange.Next) {
      return new Direction(version, brand, drive, paused, steps + 1, Optional.of(now.plus(RESTS)), Optional.of(now), pins, takeOver, hold);
    } else if (change instanceof DirectionChange.Pause) {
      return new Direction(version, brand, drive, paused.or(() -> Optional.of(by)), steps, rest, Optional.of(now), pins, takeOver, hold);
    } else if (change instanceof DirectionChange.GoOn) {
      return new Direction(version, brand, drive, Optional.empty(), steps, Optional.empty(), Optional.empty(), pins, takeOver, hold);
    } else if (change instanceof DirectionChange.Acknowledge seen) {
      return with(pins.stream().map(pin -> pin.subject().equals(seen.subject()) && pin.acknowledged().isEmpty() ? seen(pin, by) : pin).toList());
    } else if (change instanceof DirectionChange.Cover cover) {
      TakeOver covering = new TakeOver(cover.text().strip(), cover.look(), cover.screens(), by, now, now.plus(cover.lasting()));
      return new Direction(version, brand, drive, paused, steps, rest, hand, pins, Optional.of(covering), hold);
    } else if (change instanceof DirectionChange.Uncover) {
      return new Direction(version, brand, drive, paused, steps, rest, hand, pins, Optional.empty(), hold);
    }
    return new Direction(version, "", Optional.empty(), Optional.empty(), steps, Optional.empty(), Optional.empty(), pins, takeOver, hold);
  }

  private static Pin seen(Pin pin, String by) {
    return new Pin(pin.subject(), pin.name(), pin.raisedAt(), pin.since(), Optional.of(by));
  }

  private Direction with(List<Pin> others) {
    return new Direction(version, brand, drive, paused, steps, rest, hand, others, takeOver, hold);
  }

  /** After a look at the alarms that ring: new ones are pinned, those that are over are forgotten, and what was acknowledged stays so. */
  public Direction afterAlarms(List<Pin> ringing, Instant now) {
    Direction current = at(now);
    List<Pin> pins = new ArrayList<>();
    ringing.stream().limit(MOST_PINS).forEach(pin -> pins.add(current.pins.stream().filter(pin::same).findFirst().orElse(pin)));
    pins.sort((a, b) -> a.since().compareTo(b.since()));
    return pins.equals(current.pins) ? current.next(this) : current.with(pins).held(now).next(this);
  }

  /** The same direction is the same version; what only ended by itself is a new one too, so that it is kept. */
  private Direction next(Direction before) {
    if (equals(before)) {
      return before;
    }
    return new Direction(before.version + 1, brand, drive, paused, steps, rest, hand, pins, takeOver, hold);
  }

  private Direction held(Instant now) {
    Hold settled = holds() ? hold.begun(now) : hold.ended(now);
    return settled.equals(hold) ? this : new Direction(version, brand, drive, paused, steps, rest, hand, pins, takeOver, settled);
  }
}
