package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Actor;
import watchfloor.desk.MovableClock;
import watchfloor.people.SignInOutcome.Refused;
import watchfloor.people.SignInOutcome.TooMany;
import watchfloor.people.SignInOutcome.Welcome;

class SignInTest {
  private static final Instant T = Instant.parse("2026-11-23T09:00:00Z");
  private static final String WRONG = "not this one";

  private final MovableClock clock = new MovableClock(T);
  private final MemoryAccountBook book = new MemoryAccountBook();
  private final Passwords passwords = new Passwords();
  private final Accounts accounts = opened();

  /** As another process, or this one after a start, would have them. */
  private Accounts opened() {
    return new Accounts(book, clock);
  }

  private void added(String id) {
    People.add(book, id, Role.OPERATOR, T);
  }

  private static SignInOutcome signIn(Accounts at, String id, String password, String address) {
    return at.signIn(id, password.toCharArray(), address);
  }

  /** From a new address each time, so that nobody is slowed down. */
  private static SignInOutcome signIn(Accounts at, String id, String password, int place) {
    return signIn(at, id, password, "10.0.0." + place);
  }

  @Test
  void whoKnowsThePasswordIsWelcomeAlsoAfterAStart() {
    added("NK");
    assertThat(signIn(accounts, "NK", People.RIGHT, 1)).isInstanceOfSatisfying(Welcome.class, in -> assertThat(in.account().id()).isEqualTo("NK"));
    assertThat(signIn(opened(), "NK", People.RIGHT, 1)).isInstanceOf(Welcome.class);
  }

  @Test
  void nobodyLearnsWhetherTheNameOrThePasswordWasWrongOrTheAccountIsClosed() {
    added("NK");
    added("AW");
    accounts.disable("AW", People.OWNER);
    SignInOutcome wrong = signIn(accounts, "NK", WRONG, 1);
    assertThat(wrong).isInstanceOf(Refused.class);
    assertThat(signIn(accounts, "nobody", People.RIGHT, 2)).isEqualTo(wrong);
    assertThat(signIn(accounts, "AW", People.RIGHT, 3)).isEqualTo(wrong);
    assertThat(signIn(accounts, "NK", "", 4)).isEqualTo(wrong);
    assertThat(signIn(accounts, "NK", "x".repeat(100_000), 5)).isEqualTo(wrong);
  }

  @Test
  void tenWrongPasswordsInARowLockOverAStartUntilAReset() {
    added("NK");
    for (int i = 1; i <= 10; i++) {
      assertThat(accounts.find("NK").orElseThrow().open()).isTrue();
      assertThat(signIn(i % 2 == 0 ? accounts : opened(), "NK", WRONG, i)).isInstanceOf(Refused.class);
    }
    assertThat(accounts.find("NK").orElseThrow().lockedAt()).contains(T);
    assertThat(signIn(accounts, "NK", People.RIGHT, 11)).isInstanceOf(Refused.class);
    assertThat(signIn(opened(), "NK", People.RIGHT, 12)).isInstanceOf(Refused.class);
    accounts.enable("NK", People.OWNER);
    assertThat(signIn(accounts, "NK", People.RIGHT, 13)).as("only a new password opens it").isInstanceOf(Refused.class);
    accounts.reset("NK", passwords.hash("another horse".toCharArray()), People.OWNER);
    assertThat(signIn(opened(), "NK", "another horse", 14)).isInstanceOf(Welcome.class);
    assertThat(signIn(accounts, "NK", People.RIGHT, 15)).isInstanceOf(Refused.class);
  }

  @Test
  void theTenthFailureLocksByItselfWhenTheProgramEndsRightBehindIt() {
    added("NK");
    book.append(new AccountChange.Failed("NK", 10, Actor.ROOM, T));
    assertThat(opened().find("NK").orElseThrow().lockedAt()).contains(T);
  }

  @Test
  void aRightPasswordBeginsTheCountAnew() {
    added("NK");
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i <= 9; i++) {
        assertThat(signIn(accounts, "NK", WRONG, i + 10 * round)).isInstanceOf(Refused.class);
      }
      assertThat(signIn(accounts, "NK", People.RIGHT, 30)).isInstanceOf(Welcome.class);
    }
  }

  @Test
  void wrongPasswordsThatComeAtOnceAreEachCounted() {
    added("NK");
    Accounts other = opened();
    List<SignInOutcome> all = atOnce(20, i -> signIn(i % 2 == 0 ? accounts : other, "NK", WRONG, i));
    assertThat(all).allMatch(Refused.class::isInstance);
    List<Integer> counted = book.all().stream().filter(AccountChange.Failed.class::isInstance).map(change -> ((AccountChange.Failed) change).times()).toList();
    assertThat(counted).as("no two of them the same, none left out").isSorted().doesNotHaveDuplicates().startsWith(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(book.all().stream().filter(AccountChange.Locked.class::isInstance)).hasSize(1);
    assertThat(accounts.find("NK").orElseThrow().open()).isFalse();
  }

  @Test
  void whoGuessesFromOneAddressHasToWaitAndNobodyElseDoes() {
    added("NK");
    for (int i = 0; i < AddressThrottle.FREE; i++) {
      assertThat(signIn(accounts, "ghost", WRONG, 1)).isInstanceOf(Refused.class);
    }
    assertThat(signIn(accounts, "NK", People.RIGHT, 1)).isInstanceOf(TooMany.class);
    assertThat(signIn(accounts, "NK", People.RIGHT, 2)).isInstanceOf(Welcome.class);
    clock.forward(Duration.ofMinutes(1));
    assertThat(signIn(accounts, "NK", People.RIGHT, 1)).isInstanceOf(Welcome.class);
  }

  @Test
  void whoHasManyAddressesOfOneNetworkOfVersionSixIsOneWhoGuesses() {
    AddressThrottle throttle = new AddressThrottle(clock);
    for (int i = 0; i < AddressThrottle.FREE; i++) {
      throttle.failed("2001:db8:1:2::" + Integer.toHexString(i));
    }
    assertThat(throttle.mustWait("2001:db8:1:2:ffff::1")).isTrue();
    assertThat(throttle.mustWait("2001:db8:1:3::1")).isFalse();
  }

  @Test
  void theTableOfAddressesDoesNotGrowForEver() {
    AddressThrottle throttle = new AddressThrottle(clock);
    for (int i = 0; i < AddressThrottle.MOST + 1_000; i++) {
      throttle.failed("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256);
    }
    assertThat(throttle.size()).isEqualTo(AddressThrottle.MOST);
  }

  @Test
  void moreThanCanWaitAreTurnedAwayAtOnceAndTheOthersComeIn() {
    accounts.add("NK", "Nora", "Care", Role.OPERATOR, Hours.ALWAYS, List.of(), passwords.hash("correct horse".toCharArray()), People.OWNER);
    int room = Accounts.AT_ONCE + Accounts.MOST_WAITING;
    List<SignInOutcome> all = atOnce(3 * room, i -> signIn(accounts, "NK", "correct horse", i));
    assertThat(all).allMatch(outcome -> outcome instanceof Welcome || outcome instanceof TooMany);
    assertThat(all).filteredOn(Welcome.class::isInstance).hasSizeGreaterThanOrEqualTo(room);
    assertThat(all).filteredOn(TooMany.class::isInstance).isNotEmpty();
    assertThat(signIn(accounts, "NK", "correct horse", 1)).as("when the crowd is gone").isInstanceOf(Welcome.class);
  }

  private static <T> List<T> atOnce(int many, IntFunction<T> work) {
    ExecutorService crowd = Executors.newFixedThreadPool(many);
    try {
      CountDownLatch start = new CountDownLatch(many);
      List<CompletableFuture<T>> answers = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int number = i;
        answers.add(CompletableFuture.supplyAsync(() -> {
          start.countDown();
          try {
            start.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          return work.apply(number);
        }, crowd));
      }
      return answers.stream().map(CompletableFuture::join).toList();
    } finally {
      crowd.shutdownNow();
    }
  }

  @Test
  void aPasswordThatWasChangedWhileAnOldOneIsTriedLetsNobodyIn() {
    added("NK");
    Accounts administrators = opened();
    String hash = passwords.hash("another horse".toCharArray());
    accounts.onChange(change -> {
      if (change instanceof AccountChange.SignedIn) {
        administrators.reset("NK", hash, People.OWNER);
      }
    });
    SignInOutcome outcome = signIn(accounts, "NK", People.RIGHT, 1);
    Sessions sessions = new Sessions(accounts, new byte[32], clock);
    assertThat(outcome).isInstanceOfSatisfying(Welcome.class, in ->
        assertThat(sessions.find(sessions.begin(in.account(), "desk-1").token(), "10.0.0.1")).as("a session of before the reset").isEmpty());
    assertThat(accounts.find("NK").orElseThrow().password()).as("the new one stays").isEqualTo(hash);
  }

  @Test
  void fromAnotherAddressNobodyComesInWithTheRightPassword() {
    People.add(book, "OUT", Role.OUTSIDER, "Care", Hours.ALWAYS, "10.0.0.0/24", T);
    assertThat(signIn(accounts, "OUT", People.RIGHT, "10.0.0.1")).isInstanceOf(Welcome.class);
    assertThat(signIn(accounts, "OUT", People.RIGHT, "192.168.0.1")).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.sentence()).contains("address"));
  }

  @Test
  void aWeakHashIsMadeAnewOnceItsPasswordComesAndSessionsGoOn() {
    added("NK");
    int generation = accounts.find("NK").orElseThrow().generation();
    assertThat(signIn(accounts, "NK", People.RIGHT, 1)).isInstanceOf(Welcome.class);
    Account now = accounts.find("NK").orElseThrow();
    assertThat(passwords.weak(now.password())).isFalse();
    assertThat(now.generation()).isEqualTo(generation);
    assertThat(signIn(opened(), "NK", People.RIGHT, 1)).isInstanceOf(Welcome.class);
    assertThat(book.all()).filteredOn(AccountChange.PasswordRehashed.class::isInstance).hasSize(1);
  }

  @Test
  void whatCannotBeAnAccountIsRefusedWithASentenceAndNothingIsKept() {
    added("NK");
    String hash = passwords.hash("correct horse".toCharArray());
    int before = book.all().size();
    refused("NK", Role.OPERATOR, "Care", hash, "'NK' already");
    refused("nk", Role.OPERATOR, "Care", hash, "'NK' already");
    refused("room", Role.OPERATOR, "Care", hash, "cannot be");
    refused("a b", Role.OPERATOR, "Care", hash, "cannot be");
    refused("OUT", Role.OUTSIDER, " ", hash, "one team only");
    refused("AW", Role.OPERATOR, "x".repeat(101), hash, "100 characters");
    refused("AW", Role.OPERATOR, "Care", "correct horse", "hash");
    assertThatThrownBy(() -> accounts.disable("nobody", People.OWNER)).isInstanceOf(PeopleException.class).hasMessageContaining("There is no account 'nobody'");
    assertThatThrownBy(() -> People.change(accounts, "nobody", Role.LEAD, "Care")).isInstanceOf(PeopleException.class);
    assertThat(book.all()).hasSize(before);
  }

  private void refused(String id, Role role, String team, String hash, String part) {
    assertThatThrownBy(() -> accounts.add(id, "Nora", team, role, Hours.ALWAYS, List.of(), hash, People.OWNER))
        .isInstanceOf(PeopleException.class).hasMessageContaining(part).hasMessageEndingWith(".");
  }

  @Test
  void anAccountOfWhichOnlyHalfWasKeptLetsNobodyInUntilAReset() {
    book.append(new AccountChange.Described("NK", "Nora", "Care", Role.OPERATOR, Hours.ALWAYS, List.of(), People.OWNER, T));
    assertThat(signIn(accounts, "NK", "", 1)).isInstanceOf(Refused.class);
    assertThat(signIn(accounts, "NK", People.RIGHT, 2)).isInstanceOf(Refused.class);
    accounts.reset("NK", passwords.hash("another horse".toCharArray()), People.OWNER);
    assertThat(signIn(accounts, "NK", "another horse", 3)).isInstanceOf(Welcome.class);
  }

  @Test
  void whatCouldNotBeKeptDidNotHappenAndNobodyComesInMeanwhile() {
    added("NK");
    book.full(true);
    assertThatThrownBy(() -> accounts.disable("NK", People.OWNER)).isInstanceOf(PeopleException.class);
    assertThat(accounts.find("NK").orElseThrow().disabled()).isFalse();
    assertThatThrownBy(() -> signIn(accounts, "NK", People.RIGHT, 1)).isInstanceOf(PeopleException.class);
    assertThatThrownBy(() -> signIn(accounts, "NK", WRONG, 2)).isInstanceOf(PeopleException.class);
    book.full(false);
    assertThat(signIn(accounts, "NK", People.RIGHT, 3)).isInstanceOf(Welcome.class);
  }

  @Test
  void whatOthersChangeInTheSameBookCountsAtOnce() {
    Accounts other = opened();
    added("NK");
    assertThat(other.find("NK")).isPresent();
    People.change(other, "NK", Role.LEAD, "Press");
    assertThat(accounts.find("NK").orElseThrow()).satisfies(now -> {
      assertThat(now.role()).isEqualTo(Role.LEAD);
      assertThat(now.team()).isEqualTo("Press");
    });
    assertThat(book.failures()).isEmpty();
  }
}
