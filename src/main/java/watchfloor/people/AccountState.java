package watchfloor.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts as all changes together make them. Safe from any thread. */
final class AccountState {
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<String, Integer> failures = new HashMap<>();
  private final EndedSessions ended = new EndedSessions();

  synchronized void apply(AccountChange change) {
    String id = change.id();
    Optional<Account> before = find(id);
    if (change instanceof AccountChange.Described is) {
      accounts.put(id, described(before, is));
    } else if (change instanceof AccountChange.Failed failed) {
      failures.put(id, failed.times());
      before.filter(account -> account.lockedAt().isEmpty() && failed.times() >= Accounts.MOST_FAILURES)
          .ifPresent(account -> accounts.put(id, locked(account, failed.at())));
    } else if (change instanceof AccountChange.SignedIn) {
      failures.remove(id);
    } else if (change instanceof AccountChange.SignedOut out) {
      ended.add(out.session(), before.filter(account -> account.role() == Role.WALL).isPresent(), out.at());
    } else {
      before.ifPresent(account -> accounts.put(id, changed(account, change)));
    }
  }

  /** Whoever has less rights than before, or another team, begins anew. */
  private static Account described(Optional<Account> before, AccountChange.Described is) {
    boolean other = before.isPresent() && (before.get().role() != is.role() || !before.get().team().equals(is.team()));
    int generation = before.map(Account::generation).orElse(0) + (other ? 1 : 0);
    return new Account(
        is.id(), is.name(), is.team(), is.role(), before.map(Account::password).orElse(""), generation, before.map(Account::disabled).orElse(false),
        before.flatMap(Account::lockedAt), is.hours(), is.addresses());
  }

  private Account changed(Account account, AccountChange change) {
    if (change instanceof AccountChange.PasswordSet set) {
      failures.remove(account.id());
      return with(account, set.password(), account.generation() + 1, account.disabled(), Optional.empty());
    } else if (change instanceof AccountChange.PasswordRehashed rehashed) {
      return with(account, rehashed.password(), account.generation(), account.disabled(), account.lockedAt());
    } else if (change instanceof AccountChange.Disabled) {
      return with(account, account.password(), account.generation() + 1, true, account.lockedAt());
    } else if (change instanceof AccountChange.Enabled) {
      return with(account, account.password(), account.generation(), false, account.lockedAt());
    } else if (change instanceof AccountChange.Locked locked) {
      return account.lockedAt().isPresent() ? account : locked(account, locked.at());
    }
    throw new IllegalStateException("a change that this program does not know: " + change);
  }

  /** The lock follows from the last failure itself: a crash between the two leaves no account open that should be closed. */
  private static Account locked(Account account, Instant at) {
    return with(account, account.password(), account.generation(), account.disabled(), Optional.of(at));
  }

  private static Account with(Account account, String password, int generation, boolean disabled, Optional<Instant> lockedAt) {
    return new Account(
        account.id(), account.name(), account.team(), account.role(), password, generation, disabled, lockedAt, account.hours(), account.addresses());
  }

  synchronized Optional<Account> find(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  synchronized List<Account> all() {
    return new ArrayList<>(accounts.values());
  }

  synchronized int failures(String id) {
    return failures.getOrDefault(id, 0);
  }

  synchronized boolean ended(String session) {
    return ended.holds(session);
  }
}
