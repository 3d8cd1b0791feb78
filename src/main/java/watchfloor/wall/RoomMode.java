package watchfloor.wall;

/** Whether what the screens show is happening. Every header says it in words. */
public sealed interface RoomMode {
  /** Real mentions of now. */
  record Live() implements RoomMode {}

  /** An invented public in real time. */
  record Demo() implements RoomMode {}

  /**
   * Posts of another time, played by their own time stamps; the room's clock is theirs.
   *
   * @param speed how many seconds of theirs pass in one of ours, above 0
   */
  record Replay(double speed) implements RoomMode {}

  /** A rehearsal on a store and simulated networks of its own; its clock is the scenario's. */
  record Drill() implements RoomMode {}
}
