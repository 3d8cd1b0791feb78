package watchfloor.people;

import java.time.Instant;
import java.util.List;
import watchfloor.desk.Actor;

/** Accounts for tests, whose password is {@link #RIGHT}: its hash is a weak one, so that a test takes no time. */
final class People {
  static final String RIGHT = "password";
  static final Actor OWNER = new Actor("owner", "command line");

  /** Made by the reference implementation. */
  private static final String WEAK = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  private People() {}

  static void add(AccountBook book, String id, Role role, String team, Hours hours, String addresses, Instant at) {
    book.append(new AccountChange.Described(id, "Nora", team, role, hours, AddressRange.parseAll(addresses), OWNER, at));
    book.append(new AccountChange.PasswordSet(id, WEAK, OWNER, at));
  }

  static void add(AccountBook book, String id, Role role, Instant at) {
    add(book, id, role, "Care", Hours.ALWAYS, "", at);
  }

  static void change(Accounts accounts, String id, Role role, String team) {
    accounts.change(id, "Nora", team, role, Hours.ALWAYS, List.of(), OWNER);
  }
}
