package watchfloor;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import watchfloor.desk.Actor;
import watchfloor.link.wire.WireJson;
import watchfloor.people.Account;
import watchfloor.people.AccountBook;
import watchfloor.people.Accounts;
import watchfloor.people.AddressRange;
import watchfloor.people.Hours;
import watchfloor.people.PeopleException;
import watchfloor.people.Role;

/** Does with the accounts of an open store what the verbs about people want. Passwords come and stay hashed. */
final class PeopleOrders {
  static final String ADD = "operator-add";
  static final String LIST = "operator-list";
  static final String DISABLE = "operator-disable";
  static final String ENABLE = "operator-enable";
  static final String RESET = "operator-reset";

  private static final int DONE = 0;

  private final Accounts accounts;

  /** One account as a machine reads it; nothing secret. */
  private record Line(
      String id, String name, String team, String role, boolean disabled, Optional<Instant> lockedAt, String hours, String addresses) {}

  PeopleOrders(AccountBook book, Clock clock) {
    accounts = new Accounts(book, clock);
  }

  OrderAnswer answer(String verb, List<String> arguments, Actor by) {
    try {
      return switch (verb) {
        case ADD -> add(arguments, by);
        case LIST -> new OrderAnswer(DONE, list(Boolean.parseBoolean(arguments.get(0))));
        case DISABLE -> {
          accounts.disable(arguments.get(0), by);
          yield done(arguments.get(0) + " cannot come in any more.");
        }
        case ENABLE -> {
          accounts.enable(arguments.get(0), by);
          yield done(arguments.get(0) + " can come in again.");
        }
        default -> {
          accounts.reset(arguments.get(0), arguments.get(1), by);
          yield done(arguments.get(0) + " has a new password; earlier sessions have ended.");
        }
      };
    } catch (PeopleException | IllegalArgumentException e) {
      return OrderAnswer.failed(e.getMessage());
    }
  }

  /** How many people of which role there are, in a line. */
  String counts() {
    List<Account> all = accounts.list();
    if (all.isEmpty()) {
      return "nobody has an account: only this machine's owner can work here";
    }
    Map<Role, Long> roles = all.stream().collect(Collectors.groupingBy(Account::role, () -> new EnumMap<>(Role.class), Collectors.counting()));
    String words = roles.entrySet().stream().map(each -> each.getKey().word() + " " + each.getValue()).collect(Collectors.joining(", "));
    long closed = all.stream().filter(account -> !account.open()).count();
    return words + (closed == 0 ? "" : "; disabled or locked " + closed);
  }

  private OrderAnswer add(List<String> arguments, Actor by) {
    String word = arguments.get(3);
    Role role = Role.of(word).orElseThrow(() -> new PeopleException("'" + word + "' is no role: use one of " + Role.words() + ".", null));
    accounts.add(
        arguments.get(0), arguments.get(1), arguments.get(2), role, Hours.parse(arguments.get(4)), AddressRange.parseAll(arguments.get(5)), arguments.get(6), by);
    return done(arguments.get(0) + " can come in as " + role.word() + ".");
  }

  private List<String> list(boolean inJson) {
    List<Account> all = accounts.list();
    if (inJson) {
      WireJson json = new WireJson();
      return all.stream().map(account -> json.write(line(account))).toList();
    }
    return all.isEmpty() ? List.of("nobody has an account: only this machine's owner can work here") : all.stream().map(PeopleOrders::text).toList();
  }

  private static Line line(Account account) {
    return new Line(
        account.id(), account.name(), account.team(), account.role().word(), account.disabled(), account.lockedAt(), account.hours().text(),
        AddressRange.text(account.addresses()));
  }

  private static String text(Account account) {
    String state = account.disabled() ? "disabled" : account.lockedAt().map(at -> "locked since " + at).orElse("open");
    String hours = account.hours().text().isEmpty() ? "" : ", " + account.hours().text();
    String addresses = account.addresses().isEmpty() ? "" : ", from " + AddressRange.text(account.addresses());
    return String.format("%-12s %-14s %-24s %-12s %s%s%s", account.id(), account.role().word(), account.name(), account.team(), state, hours, addresses);
  }

  private static OrderAnswer done(String line) {
    return new OrderAnswer(DONE, List.of(line));
  }
}
