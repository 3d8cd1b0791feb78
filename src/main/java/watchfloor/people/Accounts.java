package watchfloor.people;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import watchfloor.desk.Actor;

/**
 * The accounts of a center: who there is, who may come in, and every change of that, kept in an {@link AccountBook}.
 *
 * <p>Any thread but the JavaFX one: signing in takes tens of milliseconds on purpose, and every change waits for the disk. What is decided
 * by what stands in the book holds the book's own lock meanwhile, because several of these may share one book. While the disk takes nothing
 * nobody can sign in: a wrong password that cannot be counted must not be tried.
 */
public final class Accounts {
  /** So many wrong passwords in a row lock an account until an administrator resets it. */
  public static final int MOST_FAILURES = 10;
  static final int AT_ONCE = 2;
  static final int MOST_WAITING = 32;

  private static final int MOST_NAME = 100;
  private static final String WRONG = "Name or password is wrong, or this account is closed: try again, or ask your administrator.";

  /** Held against whoever has no account, so that it takes as long; no password has this hash. */
  private static final String NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final AccountBook book;
  private final Clock clock;
  private final Passwords passwords = new Passwords();
  private final AccountState state = new AccountState();
  private final AddressThrottle throttle;
  private final Semaphore hashing = new Semaphore(AT_ONCE, true);
  private final AtomicInteger waiting = new AtomicInteger();

  public Accounts(AccountBook book, Clock clock) {
    this.book = Objects.requireNonNull(book, "book");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.throttle = new AddressThrottle(clock);
    book.follow(state::apply);
  }

  public List<Account> list() {
    return state.all();
  }

  public Optional<Account> find(String id) {
    return state.find(id);
  }

  /** Hears of every change after it counts. */
  public void onChange(Consumer<AccountChange> listener) {
    book.onChange(listener);
  }

  /**
   * Makes an account.
   *
   * @param hash of its password, by {@link Passwords#hash}
   * @throws PeopleException there is one already, or something about it cannot be: one plain sentence
   */
  public void add(String id, String name, String team, Role role, Hours hours, List<AddressRange> addresses, String hash, Actor by) {
    if (!Account.soundId(id)) {
      throw new PeopleException("'" + id + "' cannot be somebody's initials: use letters, figures, dots and dashes, up to 32.", null);
    }
    sound(hash);
    refuseUnsound(name, team, role);
    synchronized (book) {
      list().stream().filter(account -> account.id().equalsIgnoreCase(id)).findFirst().ifPresent(account -> {
        throw new PeopleException("There is an account '" + account.id() + "' already: reset it, or choose other initials.", null);
      });
      book.append(new AccountChange.Described(id, name, team, role, hours, addresses, by, clock.instant()));
      book.append(new AccountChange.PasswordSet(id, hash, by, clock.instant()));
    }
  }

  /**
   * Gives an account other particulars. Another role or team ends its sessions; hours and addresses count from the next step on.
   *
   * @throws PeopleException there is none, or something about it cannot be: one plain sentence
   */
  public void change(String id, String name, String team, Role role, Hours hours, List<AddressRange> addresses, Actor by) {
    refuseUnsound(name, team, role);
    known(id);
    book.append(new AccountChange.Described(id, name, team, role, hours, addresses, by, clock.instant()));
  }

  private static void refuseUnsound(String name, String team, Role role) {
    if (name.length() > MOST_NAME || team.length() > MOST_NAME) {
      throw new PeopleException("A name or team may have " + MOST_NAME + " characters: say it in fewer.", null);
    }
    if (role == Role.OUTSIDER && team.isBlank()) {
      throw new PeopleException("An outsider works on the items of one team only: name it with --team.", null);
    }
  }

  private static String sound(String hash) {
    if (!Passwords.isHash(hash)) {
      throw new PeopleException("What came as a password's hash is none.", null);
    }
    return hash;
  }

  /** Nobody can come in with it from now on, and whoever did is put out. */
  public void disable(String id, Actor by) {
    known(id);
    book.append(new AccountChange.Disabled(id, by, clock.instant()));
  }

  public void enable(String id, Actor by) {
    known(id);
    book.append(new AccountChange.Enabled(id, by, clock.instant()));
  }

  /** Gives it a new password, unlocks it and ends its sessions. */
  public void reset(String id, String hash, Actor by) {
    known(id);
    book.append(new AccountChange.PasswordSet(id, sound(hash), by, clock.instant()));
  }

  private Account known(String id) {
    return find(id).orElseThrow(() -> new PeopleException("There is no account '" + id + "': 'operator list' shows those there are.", null));
  }

  /** Lets somebody in, or not. What is not known costs as long as what is wrong. */
  public SignInOutcome signIn(String id, char[] password, String address) {
    if (throttle.mustWait(address)) {
      return new SignInOutcome.TooMany("Too many wrong passwords came from this machine: wait a minute.");
    }
    if (waiting.incrementAndGet() > AT_ONCE + MOST_WAITING) {
      waiting.decrementAndGet();
      return new SignInOutcome.TooMany("Too many are signing in at this moment: try again in a few seconds.");
    }
    try {
      hashing.acquire();
      try {
        return decided(id, password, address);
      } finally {
        hashing.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new SignInOutcome.TooMany("The hub is closing.");
    } finally {
      waiting.decrementAndGet();
    }
  }

  private SignInOutcome decided(String id, char[] password, String address) {
    Optional<Account> account = password.length > Passwords.MOST ? Optional.empty() : find(id);
    String kept = account.map(Account::password).filter(hash -> !hash.isEmpty()).orElse(NOBODY);
    boolean right = passwords.verify(password.length > Passwords.MOST ? new char[0] : password, kept);
    Optional<String> stronger = right && passwords.weak(kept) ? Optional.of(passwords.hash(password)) : Optional.empty();
    synchronized (book) {
      return settled(id, account, right, stronger, address);
    }
  }

  /** What was found out counts for the account as it is by now: meanwhile it may have been locked or closed, or have got another password. */
  private SignInOutcome settled(String id, Optional<Account> before, boolean right, Optional<String> stronger, String address) {
    Optional<Account> now = find(id).filter(Account::open).filter(known -> before.filter(then -> then.generation() == known.generation()).isPresent());
    if (now.isEmpty()) {
      throttle.failed(address);
      return new SignInOutcome.Refused(WRONG);
    }
    if (!right) {
      throttle.failed(address);
      failed(id);
      return new SignInOutcome.Refused(WRONG);
    }
    if (!now.get().admits(address)) {
      return new SignInOutcome.Refused("This account may not come in from this address: ask your administrator.");
    }
    stronger.ifPresent(hash -> book.append(new AccountChange.PasswordRehashed(id, hash, Actor.ROOM, clock.instant())));
    book.append(new AccountChange.SignedIn(id, address, new Actor(id, address), clock.instant()));
    return new SignInOutcome.Welcome(now.get());
  }

  /** One at a time, so that two who try at the same moment count as two. */
  private synchronized void failed(String id) {
    int times = state.failures(id) + 1;
    book.append(new AccountChange.Failed(id, times, Actor.ROOM, clock.instant()));
    if (times >= MOST_FAILURES) {
      book.append(new AccountChange.Locked(id, Actor.ROOM, clock.instant()));
    }
  }

  /** A session is over before its time. */
  void signedOut(Session session) {
    book.append(new AccountChange.SignedOut(session.account().id(), session.number(), new Actor(session.account().id(), session.station()), clock.instant()));
  }

  boolean ended(String session) {
    return state.ended(session);
  }
}
