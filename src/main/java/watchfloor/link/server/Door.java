package watchfloor.link.server;

import java.util.Optional;
import java.util.function.Predicate;
import watchfloor.desk.DeskBook;
import watchfloor.desk.Item;
import watchfloor.desk.RoomDesk;
import watchfloor.link.wire.SignIn;
import watchfloor.people.Account;
import watchfloor.people.AccountChange;
import watchfloor.people.Accounts;
import watchfloor.people.GuardedBook;
import watchfloor.people.Role;
import watchfloor.people.Session;
import watchfloor.people.Sessions;
import watchfloor.people.SignInOutcome;

/**
 * The way into a hub: lets people in, and gives each the room as they may use it. Any thread; signing in takes tens of milliseconds.
 */
public final class Door {
  private final Accounts accounts;
  private final Sessions sessions;
  private final DeskBook book;
  private final RoomDesk desk;
  private final GuardedBook.House house;

  public Door(Accounts accounts, Sessions sessions, DeskBook book, RoomDesk desk, GuardedBook.House house) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.book = book;
    this.desk = desk;
    this.house = house;
  }

  SignInOutcome signIn(SignIn who, String address) {
    return accounts.signIn(who.id(), who.password().toCharArray(), address);
  }

  SignIn.Granted begin(Account account, String station) {
    Sessions.Begun begun = sessions.begin(account, station);
    return new SignIn.Granted(begun.token(), begun.session().ends());
  }

  /** The one whose token it is, unless their session has ended. */
  Optional<Guest> guest(String token, String address) {
    return sessions.find(token, address).map(session -> guest(session, token, address));
  }

  private Guest guest(Session session, String token, String address) {
    GuardedBook guarded = new GuardedBook(book, () -> sessions.find(token, address).map(Session::account), session.actor(), house);
    Role role = session.account().role();
    Optional<Predicate<Item>> sees = role == Role.OUTSIDER ? Optional.of(guarded::sees) : Optional.empty();
    return new Guest(session, guarded, desk.as(guarded), sees, () -> sessions.find(token, address).isPresent());
  }

  void signOut(String token, String address) {
    sessions.find(token, address).ifPresent(sessions::end);
  }

  /** Whose session an account's change may have ended. */
  static boolean ends(AccountChange change) {
    return change instanceof AccountChange.Described || change instanceof AccountChange.PasswordSet || change instanceof AccountChange.Disabled
        || change instanceof AccountChange.SignedOut;
  }

  Accounts accounts() {
    return accounts;
  }

  void present(Guest guest, boolean here) {
    desk.present(guest.session().account().id(), here);
  }

  /** Somebody's link was lost a moment ago: what they hold must not fall back to the queue yet. */
  void bridge(Guest guest) {
    desk.bridge(guest.session().account().id(), house.rules().lease());
  }
}
