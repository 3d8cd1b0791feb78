package watchfloor.people;

import java.time.Instant;
import java.util.List;
import watchfloor.desk.Actor;

/** What happens to an account, as data: what a store keeps, and what the accounts are made from again. */
public sealed interface AccountChange {
  /** Whose account. */
  String id();

  /** Who did it. */
  Actor by();

  Instant at();

  /** An account is there, or one that is has other particulars. */
  record Described(String id, String name, String team, Role role, Hours hours, List<AddressRange> addresses, Actor by, Instant at) implements AccountChange {
    public Described {
      addresses = List.copyOf(addresses);
    }
  }

  /** It has a new password, which also unlocks it. */
  record PasswordSet(String id, String password, Actor by, Instant at) implements AccountChange {
    @Override
    public String toString() {
      return "PasswordSet[" + id + "]";
    }
  }

  /** The same password is kept in a stronger form. Sessions go on. */
  record PasswordRehashed(String id, String password, Actor by, Instant at) implements AccountChange {
    @Override
    public String toString() {
      return "PasswordRehashed[" + id + "]";
    }
  }

  record Disabled(String id, Actor by, Instant at) implements AccountChange {}

  record Enabled(String id, Actor by, Instant at) implements AccountChange {}

  /** Too many wrong passwords. */
  record Locked(String id, Actor by, Instant at) implements AccountChange {}

  /** A wrong password; {@code times} in a row by now. */
  record Failed(String id, int times, Actor by, Instant at) implements AccountChange {}

  /** Somebody signed in. */
  record SignedIn(String id, String address, Actor by, Instant at) implements AccountChange {}

  /** A session ended before its time. @param session its number */
  record SignedOut(String id, String session, Actor by, Instant at) implements AccountChange {}
}
