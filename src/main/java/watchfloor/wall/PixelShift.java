package watchfloor.wall;

import java.time.Duration;
import java.time.Instant;

/**
 * Moves a picture that stands for months by a few pixels, so that no edge burns itself into a screen. Pure: the same moment gives the
 * same place, on every wall and after every start.
 *
 * <p>The path goes through all places of a square once in each direction, one pixel a step, and never jumps: along the rows, every other
 * one backwards, and the same way back.
 */
public final class PixelShift {
  /** Pixels to each side; the margin around the tiles is wider. */
  public static final int REACH = 3;

  /** How long it stands still at one place. */
  public static final Duration STEP = Duration.ofMinutes(3);

  private static final int SIDE = 2 * REACH + 1;
  private static final int PLACES = SIDE * SIDE;
  private static final int WAY = 2 * (PLACES - 1);

  private PixelShift() {}

  /** @param x pixels to the right, -{@link #REACH} to {@link #REACH} @param y pixels down, the same */
  public record Shift(int x, int y) {
    public static final Shift NONE = new Shift(0, 0);
  }

  public static Shift at(Instant now) {
    int step = (int) Math.floorMod(Math.floorDiv(now.getEpochSecond(), STEP.toSeconds()), (long) WAY);
    int place = step < PLACES ? step : WAY - step;
    int row = place / SIDE;
    int column = row % 2 == 0 ? place % SIDE : SIDE - 1 - place % SIDE;
    return new Shift(column - REACH, row - REACH);
  }
}
