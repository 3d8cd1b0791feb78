package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Actor;
import watchfloor.desk.MovableClock;
import watchfloor.people.SignInOutcome.Refused;
import watchfloor.people.SignInOutcome.TooMany;
import watchfloor.people.SignInOutcome.Welcome;

class AccountsTest {
  private static final Actor OWNER = new Actor("owner", "hub");
  private static final String RIGHT = "correct horse";
  private static final byte[] KEY = "a key of thirty-two bytes exactly".getBytes(StandardCharsets.US_ASCII);
  /** Made by the reference implementation: "password" with the salt "somesalt", 256 KiB, two passes. */
  private static final String WEAK = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));
  private final MemoryAccountBook book = new MemoryAccountBook();
  private final Accounts accounts = opened();

  private Accounts opened() {
    return new Accounts(book, clock);
  }

  private void added(String id, Role role) {
    accounts.add(id, "Nora", "Care", role, Hours.ALWAYS, List.of(), hash(RIGHT), OWNER);
  }

  private static SignInOutcome signIn(Accounts at, String id, String password, int place) {
    return at.signIn(id, password.toCharArray(), "10.0.0." + place);
  }

  private static String hash(String password) {
    return new Passwords().hash(password.toCharArray());
  }

  @Test
  void nobodyLearnsWhetherTheIdOrThePasswordWasWrong() {
    added("NK", Role.OPERATOR);
    added("AW", Role.OPERATOR);
    accounts.disable("AW", OWNER);
    SignInOutcome wrong = signIn(accounts, "NK", "not this one", 1);
    assertThat(wrong).isInstanceOf(Refused.class);
    assertThat(signIn(accounts, "nobody", RIGHT, 2)).isEqualTo(wrong);
    assertThat(signIn(accounts, "AW", RIGHT, 3)).isEqualTo(wrong);
    assertThat(signIn(accounts, "NK", RIGHT, 4)).isInstanceOf(Welcome.class);
  }

  @Test
  void tenWrongPasswordsInARowLockOverAStartUntilAReset() {
    added("NK", Role.OPERATOR);
    for (int i = 1; i <= 10; i++) {
      assertThat(signIn(i % 2 == 0 ? accounts : opened(), "NK", "not this one", i)).isInstanceOf(Refused.class);
    }
    assertThat(signIn(accounts, "NK", RIGHT, 11)).isInstanceOf(Refused.class);
    assertThat(signIn(opened(), "NK", RIGHT, 12)).isInstanceOf(Refused.class);
    accounts.reset("NK", hash("another horse"), OWNER);
    assertThat(signIn(opened(), "NK", "another horse", 13)).isInstanceOf(Welcome.class);
    assertThat(signIn(accounts, "NK", RIGHT, 14)).isInstanceOf(Refused.class);
  }

  @Test
  void aRightPasswordBeginsTheCountAnew() {
    added("NK", Role.OPERATOR);
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i <= 9; i++) {
        signIn(accounts, "NK", "not this one", i + 10 * round);
      }
      assertThat(signIn(accounts, "NK", RIGHT, 30)).isInstanceOf(Welcome.class);
    }
  }

  @Test
  void whoGuessesFromOneAddressWaitsAndNobodyElseDoes() {
    added("NK", Role.OPERATOR);
    for (int i = 0; i < AddressThrottle.FREE; i++) {
      signIn(accounts, "ghost", "not this one", 1);
    }
    assertThat(signIn(accounts, "NK", RIGHT, 1)).isInstanceOf(TooMany.class);
    assertThat(signIn(accounts, "NK", RIGHT, 2)).isInstanceOf(Welcome.class);
    clock.forward(Duration.ofMinutes(1));
    assertThat(signIn(accounts, "NK", RIGHT, 1)).isInstanceOf(Welcome.class);
  }

  @Test
  void aWeakHashIsMadeAnewOnceItsPasswordComesAndSessionsGoOn() {
    added("NK", Role.OPERATOR);
    book.append(new AccountChange.PasswordSet("NK", WEAK, OWNER, clock.instant()));
    int generation = accounts.find("NK").orElseThrow().generation();
    assertThat(signIn(accounts, "NK", "password", 1)).isInstanceOf(Welcome.class);
    Account after = accounts.find("NK").orElseThrow();
    assertThat(new Passwords().weak(after.password())).isFalse();
    assertThat(after.generation()).isEqualTo(generation);
    assertThat(signIn(accounts, "NK", "password", 1)).isInstanceOf(Welcome.class);
  }

  @Test
  void aGeneratedPasswordIsReadableAndWorks() {
    String made = new Passwords().generate();
    accounts.add("NK", "Nora", "Care", Role.OPERATOR, Hours.ALWAYS, List.of(), hash(made), OWNER);
    assertThat(made).matches("[a-hjkmnp-z2-9-]+");
    assertThat(Math.log(31) / Math.log(2) * made.replace("-", "").length()).as("bits").isGreaterThan(80);
    assertThat(signIn(accounts, "NK", made, 1)).isInstanceOf(Welcome.class);
    assertThatThrownBy(() -> accounts.reset("NK", "short", OWNER)).isInstanceOf(PeopleException.class);
  }

  @Test
  void aTokenOutlivesAStartAndEndsWithItsTimeAPasswordADisableAndASignOut() {
    added("NK", Role.OPERATOR);
    Sessions sessions = new Sessions(accounts, KEY, clock);
    Account account = accounts.find("NK").orElseThrow();
    Sessions.Begun one = sessions.begin(account, "desk-1");
    Sessions.Begun two = sessions.begin(account, "desk-2");
    assertThat(new Sessions(opened(), KEY, clock).find(one.token(), "10.0.0.1")).map(Session::actor).contains(new Actor("NK", "desk-1"));
    assertThat(new Sessions(accounts, new byte[32], clock).find(one.token(), "10.0.0.1")).as("another key").isEmpty();
    sessions.end(one.session());
    assertThat(new Sessions(opened(), KEY, clock).find(one.token(), "10.0.0.1")).isEmpty();
    assertThat(sessions.find(two.token(), "10.0.0.1")).isPresent();
    accounts.reset("NK", hash("another horse"), OWNER);
    assertThat(sessions.find(two.token(), "10.0.0.1")).isEmpty();
    Sessions.Begun three = sessions.begin(accounts.find("NK").orElseThrow(), "desk-1");
    clock.forward(Sessions.LASTS);
    assertThat(sessions.find(three.token(), "10.0.0.1")).isEmpty();
  }

  @Test
  void aChangedTokenIsNobodys() {
    added("NK", Role.OPERATOR);
    Sessions sessions = new Sessions(accounts, KEY, clock);
    String token = sessions.begin(accounts.find("NK").orElseThrow(), "desk-1").token();
    for (int i = 0; i < token.length() - 1; i++) {
      String other = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
      assertThat(sessions.find(other, "10.0.0.1")).as("sign %d", i).isEmpty();
    }
    for (String no : List.of("", ".", "x", "eA.", ".eA", "eA.eA", "x".repeat(5_000))) {
      assertThat(sessions.find(no, "10.0.0.1")).isEmpty();
    }
  }

  @Test
  void aWallsTokenStaysUntilItsRoleIsAnother() {
    added("W1", Role.WALL);
    Sessions sessions = new Sessions(accounts, KEY, clock);
    String token = sessions.begin(accounts.find("W1").orElseThrow(), "wall").token();
    clock.forward(Duration.ofDays(4_000));
    assertThat(sessions.find(token, "10.0.0.1")).isPresent();
    book.append(new AccountChange.Described("W1", "Wall", "Care", Role.LEAD, Hours.ALWAYS, List.of(), OWNER, clock.instant()));
    assertThat(sessions.find(token, "10.0.0.1")).isEmpty();
  }
}
