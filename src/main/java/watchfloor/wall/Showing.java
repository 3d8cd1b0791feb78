package watchfloor.wall;

import java.util.Optional;

/**
 * What one window shows now, and why. Words for it are made where it is shown.
 *
 * @param direction what holds now
 * @param turn      which turn it is; empty where it is out of turn, or the only one
 * @param takeOver  the message over its tiles
 */
public record Showing(ScreenPlan screen, ScenePlan scene, Direction direction, Optional<Turn> turn, Optional<TakeOver> takeOver) {
  /** One turn of several. @param number from 1 on */
  public record Turn(int number, int of) {}
}
