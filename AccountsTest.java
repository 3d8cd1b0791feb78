package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import watchfloor.people.SignInOutcome.Locked;
import watchfloor.people.SignInOutcome.Refused;
import watchfloor.people.SignInOutcome.TooMany;
import watchfloor.people.SignInOutcome.Welcome;

class AccountsTest {
  private static final Instant T = Instant.parse("2026-11-23T09:00:00Z");
  private static final String RIGHT = "correct horse";

  private final MemoryAccountBook book = new MemoryAccountBook();
  private final Passwords passwords = new Passwords(new SecureRandom());
  private final Accounts accounts = opened();

  private Accounts opened() {
    return new Accounts(book, passwords, ZoneOffset.UTC);
  }

  private static Accounts.Entry entry(String id, Role role) {
    return new Accounts.Entry(id, "Nora", "Care", role, Hours.ALWAYS, List.of());
  }

  private void added(String id) {
    accounts.add(entry(id, Role.OPERATOR), RIGHT.toCharArray(), "owner", T);
  }

  /** From a new address each time, so that nobody is slowed down. */
  private static String from(int place) {
    return "10.0.0." + place;
  }

  private static SignInOutcome signIn(Accounts at, String id, String password, int place) {
    return at.signIn(id, password.toCharArray(), from(place), T);
  }

  @Test
  void whoKnowsThePasswordIsWelcomeAlsoAfterAStart() {
    added("NK");
    assertThat(signIn(accounts, "NK", RIGHT, 1)).isEqualTo(new Welcome(accounts.find("NK").orElseThrow()));
    assertThat(signIn(opened(), "nk", RIGHT, 1)).isInstanceOf(Welcome.class);
  }

  @Test
  void nobodyLearnsWhetherTheIdOrThePasswordWasWrong() {
    added("NK");
    added("AW");
    accounts.disable("AW", "owner", T);
    SignInOutcome wrong = signIn(accounts, "NK", "not this one", 1);
    assertThat(wrong).isInstanceOf(Refused.class);
    assertThat(signIn(accounts, "nobody", RIGHT, 2)).isEqualTo(wrong);
    assertThat(signIn(accounts, "AW", RIGHT, 3)).isEqualTo(wrong);
  }

  @Test
  void tenWrongPasswordsInARowLockOverAStartUntilAReset() {
    added("NK");
    for (int i = 1; i <= 9; i++) {
      assertThat(signIn(i % 2 == 0 ? accounts : opened(), "NK", "not this one", i)).isInstanceOf(Refused.class);
    }
    Accounts again = opened();
    assertThat(signIn(again, "NK", "not this one", 10)).isInstanceOf(Locked.class);
    assertThat(signIn(again, "NK", RIGHT, 11)).isInstanceOf(Locked.class);
    assertThat(signIn(opened(), "NK", RIGHT, 12)).isInstanceOf(Locked.class);
    assertThat(accounts.find("NK").orElseThrow().lockedSince()).contains(T);
    accounts.reset("NK", "another horse".toCharArray(), "owner", T);
    assertThat(signIn(opened(), "NK", "another horse", 13)).isInstanceOf(Welcome.class);
    assertThat(signIn(accounts, "NK", RIGHT, 14)).isInstanceOf(Refused.class);
  }

  @Test
  void aRightPasswordBeginsTheCountAnew() {
    added("NK");
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i <= 9; i++) {
        assertThat(signIn(accounts, "NK", "not this one", i + 10 * round)).isInstanceOf(Refused.class);
      }
      assertThat(signIn(accounts, "NK", RIGHT, 30)).isInstanceOf(Welcome.class);
    }
  }

  @Test
  void whoGuessesFromOneAddressIsSlowedDownTwiceAsLongEachTime() {
    added("NK");
    for (int i = 0; i < 5; i++) {
      signIn(accounts, "ghost", "not this one", 1);
    }
    assertThat(signIn(accounts, "NK", RIGHT, 1)).isInstanceOfSatisfying(TooMany.class, wait -> assertThat(wait.rest()).isEqualTo(Duration.ofSeconds(1)));
    assertThat(signIn(accounts, "NK", RIGHT, 2)).as("another address").isInstanceOf(Welcome.class);
    Instant later = T.plusSeconds(1);
    accounts.signIn("ghost", "not this one".toCharArray(), from(1), later);
    assertThat(accounts.signIn("NK", RIGHT.toCharArray(), from(1), later))
        .isInstanceOfSatisfying(TooMany.class, wait -> assertThat(wait.rest()).isEqualTo(Duration.ofSeconds(2)));
    assertThat(accounts.signIn("NK", RIGHT.toCharArray(), from(1), later.plusSeconds(2))).isInstanceOf(Welcome.class);
  }

  @Test
  void theTableOfAddressesDoesNotGrowForEver() {
    SlowDown slow = new SlowDown();
    for (int i = 0; i < 10_000; i++) {
      slow.failed("10.1." + i / 250 + "." + i % 250, T);
    }
    assertThat(slow.size()).isEqualTo(SlowDown.MOST);
  }

  @Test
  void moreThanTwoAndThirtyTwoAtOnceAreTurnedAwayAtOnce() {
    added("NK");
    int many = 3 * (Accounts.AT_ONCE + Accounts.WAITING);
    ExecutorService crowd = Executors.newFixedThreadPool(many);
    try {
      CountDownLatch start = new CountDownLatch(many);
      List<CompletableFuture<SignInOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int place = i;
        outcomes.add(CompletableFuture.supplyAsync(() -> {
          start.countDown();
          try {
            start.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          return signIn(accounts, "NK", RIGHT, place);
        }, crowd));
      }
      List<SignInOutcome> all = outcomes.stream().map(CompletableFuture::join).toList();
      assertThat(all).allMatch(outcome -> outcome instanceof Welcome || outcome instanceof TooMany);
      assertThat(all).filteredOn(Welcome.class::isInstance).hasSizeGreaterThanOrEqualTo(Accounts.AT_ONCE + Accounts.WAITING);
      assertThat(all).filteredOn(TooMany.class::isInstance).isNotEmpty();
    } finally {
      crowd.shutdownNow();
    }
  }

  @Test
  void outsideHoursOrAddressesNobodyComesInWithTheRightPassword() {
    accounts.add(
        new Accounts.Entry("OUT", "Outside", "Care", Role.OUTSIDER, Hours.parse("mon 08:00-12:00"), List.of(new Network("10.0.0.0/24"))),
        RIGHT.toCharArray(), "owner", T);
    assertThat(signIn(accounts, "OUT", RIGHT, 1)).isInstanceOf(Welcome.class);
    assertThat(accounts.signIn("OUT", RIGHT.toCharArray(), "192.168.0.1", T))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.sentence()).contains("from here"));
    assertThat(accounts.signIn("OUT", RIGHT.toCharArray(), "10.0.0.1", T.plus(Duration.ofHours(3))))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.sentence()).contains("mon 08:00-12:00"));
  }

  @Test
  void aWeakHashIsMadeAnewOnceItsPasswordComes() {
    String weak = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    book.append(new AccountChange.Added("NK", "Nora", "Care", Role.OPERATOR, Hours.ALWAYS, List.of(), weak, "owner", T));
    assertThat(signIn(accounts, "NK", "password", 1)).isInstanceOf(Welcome.class);
    assertThat(book.since(1)).singleElement().extracting(AccountBook.Kept::change)
        .isInstanceOfSatisfying(AccountChange.Rehashed.class, now -> assertThat(passwords.weak(now.hash())).isFalse());
    assertThat(signIn(accounts, "NK", "password", 1)).isInstanceOf(Welcome.class);
    assertThat(book.since(2)).isEmpty();
  }

  @Test
  void anIdIsTakenWhateverTheCaseOfItsLettersAndBoundsAreToldInASentence() {
    added("NK");
    assertThatThrownBy(() -> added("nk")).isInstanceOf(PeopleException.class).hasMessageContaining("'NK' already");
    assertThatThrownBy(() -> added("room")).hasMessageContaining("the room itself");
    assertThatThrownBy(() -> added("a b")).hasMessageContaining("cannot be an id");
    assertThatThrownBy(() -> accounts.add(entry("AW", Role.OPERATOR), "short".toCharArray(), "owner", T)).hasMessageContaining("10 to 200");
    assertThatThrownBy(() -> accounts.add(
        new Accounts.Entry("OUT", "x", "", Role.OUTSIDER, Hours.ALWAYS, List.of()), RIGHT.toCharArray(), "owner", T)).hasMessageContaining("one team only");
    assertThatThrownBy(() -> accounts.disable("nobody", "owner", T)).hasMessageContaining("There is no account 'nobody'");
    assertThat(accounts.list()).extracting(Account::id).containsExactly("NK");
  }

  @Test
  void whatCouldNotBeKeptDidNotHappen() {
    added("NK");
    book.full(true);
    assertThatThrownBy(() -> accounts.disable("NK", "owner", T)).isInstanceOf(PeopleException.class);
    assertThat(accounts.find("NK").orElseThrow().disabled()).isFalse();
    book.full(false);
    assertThat(accounts.disable("NK", "owner", T).disabled()).isTrue();
    assertThat(accounts.enable("NK", "owner", T).disabled()).isFalse();
  }

  @Test
  void anotherProcessesChangesCountAtOnce() {
    Accounts other = opened();
    added("NK");
    assertThat(other.find("NK")).isPresent();
    other.change(new Accounts.Entry("NK", "Nora", "Press", Role.LEAD, Hours.ALWAYS, List.of()), "owner", T);
    assertThat(accounts.find("NK").orElseThrow().role()).isEqualTo(Role.LEAD);
    assertThat(accounts.find("NK").orElseThrow().team()).isEqualTo("Press");
  }
}
