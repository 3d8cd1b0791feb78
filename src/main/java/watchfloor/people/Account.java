package watchfloor.people;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import watchfloor.desk.Actor;
import watchfloor.desk.Operator;

/**
 * Somebody who can sign in: a person, or a wall.
 *
 * @param id         unique in the center, such as initials; signs answers
 * @param team       whose work is offered first; an outsider's only one
 * @param password   in the PHC string format; never shown
 * @param generation rises when sessions that were begun before must end
 * @param disabled   whether nobody may come in with it
 * @param lockedAt   since when too many wrong passwords keep it closed
 * @param addresses  from where; none means everywhere
 */
public record Account(
    String id, String name, String team, Role role, String password, int generation, boolean disabled, Optional<Instant> lockedAt, Hours hours,
    List<AddressRange> addresses) {
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,31}");

  public Account {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(lockedAt, "lockedAt");
    Objects.requireNonNull(hours, "hours");
    addresses = List.copyOf(addresses);
    if (!soundId(id)) {
      throw new IllegalArgumentException("id: " + id);
    }
  }

  /** Letters, figures, dot, dash and underline, up to 32; the room itself has no account. */
  public static boolean soundId(String id) {
    return ID.matcher(id).matches() && !id.equals(Actor.ROOM.operator());
  }

  public Operator operator() {
    return new Operator(id, name, team);
  }

  /** Whether somebody may come in with it at all. */
  public boolean open() {
    return !disabled && lockedAt.isEmpty();
  }

  boolean admits(String address) {
    return addresses.isEmpty() || addresses.stream().anyMatch(range -> range.holds(address));
  }

  @Override
  public String toString() {
    return "Account[" + id + " " + role.word() + (disabled ? " disabled" : "") + (lockedAt.isPresent() ? " locked" : "") + "]";
  }
}
