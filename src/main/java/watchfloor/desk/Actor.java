package watchfloor.desk;

import java.util.Objects;

/**
 * Who did something, and from where.
 *
 * @param operator an operator's id, or {@link #ROOM} for what the room does by itself
 * @param station  the machine or window it was done at
 */
public record Actor(String operator, String station) {
  /** What nobody in person did: opening an item, ending a lease, settling a reply. */
  public static final Actor ROOM = new Actor("room", "hub");

  public Actor {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(station, "station");
  }
}
