package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Actor;
import watchfloor.desk.MovableClock;

class SignInRaceTest {
  private static final Actor OWNER = new Actor("owner", "hub");
  private static final String RIGHT = "correct horse";

  private final MemoryAccountBook book = new MemoryAccountBook();
  private final Accounts accounts = new Accounts(book, new MovableClock(Instant.parse("2026-11-24T09:00:00Z")));
  private final ExecutorService crowd = Executors.newFixedThreadPool(30);

  @AfterEach
  void end() {
    crowd.shutdownNow();
  }

  private List<SignInOutcome> together(List<String> passwords) {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<SignInOutcome>> all = new ArrayList<>();
    for (int i = 0; i < passwords.size(); i++) {
      int place = i;
      all.add(CompletableFuture.supplyAsync(() -> {
        try {
          start.await();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
        return accounts.signIn("NK", passwords.get(place).toCharArray(), "10.0.0." + place);
      }, crowd));
    }
    start.countDown();
    return all.stream().map(CompletableFuture::join).toList();
  }

  private static String hash(String password) {
    return new Passwords().hash(password.toCharArray());
  }

  @Test
  void everyWrongPasswordCountsAlsoWhenTwoComeAtOnce() {
    accounts.add("NK", "Nora", "Care", Role.OPERATOR, Hours.ALWAYS, List.of(), hash(RIGHT), OWNER);
    together(Collections.nCopies(24, "not this one"));
    long tried = book.all().stream().filter(AccountChange.Failed.class::isInstance).count();
    assertThat(accounts.find("NK").orElseThrow().lockedAt()).isPresent();
    assertThat(tried).as("guesses that were looked at before the account was locked").isEqualTo(Accounts.MOST_FAILURES);
  }

  @Test
  void anOldPasswordThatWasBeingCheckedDuringAResetLetsNobodyIn() {
    for (int round = 0; round < 20; round++) {
      String id = "N" + round;
      accounts.add(id, "Nora", "Care", Role.OPERATOR, Hours.ALWAYS, List.of(), hash(RIGHT), OWNER);
      int before = accounts.find(id).orElseThrow().generation();
      CompletableFuture<SignInOutcome> old = CompletableFuture.supplyAsync(() -> accounts.signIn(id, RIGHT.toCharArray(), "10.0.1.1"), crowd);
      book.append(new AccountChange.PasswordSet(id, new Passwords().hash("another horse".toCharArray()), OWNER, Instant.EPOCH));
      SignInOutcome outcome = old.join();
      if (outcome instanceof SignInOutcome.Welcome welcome) {
        assertThat(welcome.account().generation()).as("an old password gives a session of the new generation").isEqualTo(before);
      }
    }
  }

  @Test
  void twoWhoAddTheSamePersonAtOnceMakeOneAccount() {
    List<CompletableFuture<Boolean>> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String password = "password of " + i;
      both.add(CompletableFuture.supplyAsync(() -> {
        try {
          accounts.add("AW", "Ada", "Care", Role.OPERATOR, Hours.ALWAYS, List.of(), hash(password), OWNER);
          return true;
        } catch (PeopleException taken) {
          return false;
        }
      }, crowd));
    }
    assertThat(both.stream().filter(CompletableFuture::join)).hasSize(1);
  }
}
