package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchfloor.desk.MovableClock;

class SessionsTest {
  private static final Instant T = Instant.parse("2026-11-23T09:00:00Z");
  private static final byte[] KEY = "a key of thirty-two bytes exactly".getBytes(StandardCharsets.US_ASCII);
  private static final String HASH = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
  private static final String HERE = "10.0.0.1";

  private final MovableClock clock = new MovableClock(T);
  private final MemoryAccountBook book = new MemoryAccountBook();
  private final Accounts accounts = accounts();
  private final Sessions sessions = sessions(KEY);

  private Accounts accounts() {
    return new Accounts(book, new Passwords(new SecureRandom()), ZoneOffset.UTC);
  }

  private Sessions sessions(byte[] key) {
    return new Sessions(accounts(), key, new SecureRandom(), clock, Sessions.LENGTH);
  }

  private Account added(String id, Role role) {
    book.append(new AccountChange.Added(id, "Nora", "Care", role, Hours.ALWAYS, List.of(), HASH, "owner", T));
    return accounts.find(id).orElseThrow();
  }

  private Sessions.Granted opened(String id, Role role) {
    return sessions.open(added(id, role), "desk-1", HERE);
  }

  @Test
  void aTokenSaysWhoItsHolderIsAlsoAfterAStartOfTheHub() {
    Sessions.Granted granted = opened("NK", Role.OPERATOR);
    assertThat(sessions.check(granted.token(), HERE)).contains(granted.session());
    assertThat(sessions(KEY).check(granted.token(), HERE)).contains(granted.session());
    assertThat(granted.session().account().id()).isEqualTo("NK");
    assertThat(granted.session().station()).isEqualTo("desk-1");
    assertThat(granted.session().ends()).contains(T.plus(Duration.ofHours(12)));
    assertThat(granted.toString()).doesNotContain(granted.token());
  }

  @Test
  void anotherKeyOrAChangedTokenIsNobodys() {
    String token = opened("NK", Role.OPERATOR).token();
    assertThat(sessions(new byte[32]).check(token, HERE)).isEmpty();
    for (int i = 0; i < token.length() - 1; i++) {
      String other = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
      assertThat(sessions.check(other, HERE)).as("sign %d", i).isEmpty();
    }
    String said = Base64.getUrlEncoder().encodeToString("x".getBytes(StandardCharsets.US_ASCII));
    for (String no : List.of("", ".", "x", said + ".", "." + said, said + "." + said, "x".repeat(5_000))) {
      assertThat(sessions.check(no, HERE)).isEmpty();
      assertThat(sessions.renew(no, HERE)).isEmpty();
    }
  }

  @Test
  void aSessionEndsWhenItsTimeIsOverUnlessItIsRenewed() {
    Sessions.Granted first = opened("NK", Role.OPERATOR);
    clock.forward(Duration.ofHours(11));
    Sessions.Granted second = sessions.renew(first.token(), HERE).orElseThrow();
    assertThat(second.session().since()).isEqualTo(T);
    clock.forward(Duration.ofHours(1));
    assertThat(sessions.check(first.token(), HERE)).isEmpty();
    assertThat(sessions.renew(first.token(), HERE)).isEmpty();
    assertThat(sessions.check(second.token(), HERE)).isPresent();
    clock.forward(Duration.ofHours(11));
    assertThat(sessions.check(second.token(), HERE)).isEmpty();
  }

  @Test
  void aWallsSessionNeverEndsByItselfButWithItsRole() {
    String token = opened("WALL1", Role.WALL).token();
    clock.forward(Duration.ofDays(4_000));
    assertThat(sessions.check(token, HERE)).hasValueSatisfying(session -> assertThat(session.ends()).isEmpty());
    accounts.change(new Accounts.Entry("WALL1", "x", "Care", Role.LEAD, Hours.ALWAYS, List.of()), "owner", clock.instant());
    assertThat(sessions.check(token, HERE)).isEmpty();
  }

  @Test
  void aNewPasswordAndADisabledAccountEndEverySession() {
    String token = opened("NK", Role.OPERATOR).token();
    accounts.reset("NK", "another horse".toCharArray(), "owner", T);
    assertThat(sessions.check(token, HERE)).isEmpty();
    String next = sessions.open(accounts.find("NK").orElseThrow(), "desk-1", HERE).token();
    accounts.disable("NK", "owner", T);
    assertThat(sessions.check(next, HERE)).isEmpty();
    accounts.enable("NK", "owner", T);
    assertThat(sessions.check(next, HERE)).as("one that was ended stays so").isEmpty();
  }

  @Test
  void whoSignsOutEndsEveryTokenOfThatSessionAndNoOtherAlsoAfterAStart() {
    Sessions.Granted first = opened("NK", Role.OPERATOR);
    Sessions.Granted other = sessions.open(first.session().account(), "desk-2", HERE);
    clock.forward(Duration.ofHours(1));
    Sessions.Granted renewed = sessions.renew(first.token(), HERE).orElseThrow();
    sessions.signOut(first.token());
    assertThat(sessions.check(first.token(), HERE)).isEmpty();
    assertThat(sessions.check(renewed.token(), HERE)).isEmpty();
    assertThat(sessions(KEY).check(renewed.token(), HERE)).isEmpty();
    assertThat(sessions.check(other.token(), HERE)).isPresent();
  }

  @Test
  void whatWasSignedOutIsForgottenOnceItsTokensRanOut() {
    added("NK", Role.OPERATOR);
    Folded folded = new Folded();
    for (int i = 0; i < 100; i++) {
      sessions.signOut(sessions.open(accounts.find("NK").orElseThrow(), "desk-1", HERE).token());
      clock.forward(Duration.ofHours(1));
    }
    book.since(0).forEach(folded::fold);
    assertThat(folded.signedOut()).isBetween(12, 14);
  }
}
