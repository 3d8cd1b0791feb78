package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchfloor.desk.MovableClock;

class SessionsTest {
  private static final Instant T = Instant.parse("2026-11-23T09:00:00.123456Z");
  private static final byte[] KEY = "a key of thirty-two bytes exactly".getBytes(StandardCharsets.US_ASCII);
  private static final String HERE = "10.0.0.1";

  private final MovableClock clock = new MovableClock(T);
  private final MemoryAccountBook book = new MemoryAccountBook();
  private final Accounts accounts = new Accounts(book, clock);
  private final Sessions sessions = sessions(KEY);

  /** As another process, or this one after a start, would have them. */
  private Sessions sessions(byte[] key) {
    return new Sessions(new Accounts(book, clock), key, clock);
  }

  private Sessions.Begun begun(String id, Role role) {
    People.add(book, id, role, T);
    return sessions.begin(accounts.find(id).orElseThrow(), "desk-1");
  }

  @Test
  void aTokenSaysWhoItsHolderIsAlsoAfterAStartOfTheHub() {
    Sessions.Begun begun = begun("NK", Role.OPERATOR);
    assertThat(sessions.find(begun.token(), HERE)).contains(begun.session());
    assertThat(sessions(KEY).find(begun.token(), HERE)).contains(begun.session());
    assertThat(begun.session().account().id()).isEqualTo("NK");
    assertThat(begun.session().station()).isEqualTo("desk-1");
    assertThat(begun.session().ends()).contains(Instant.parse("2026-11-23T21:00:00.123Z"));
    assertThat(begun.toString()).doesNotContain(begun.token());
  }

  @Test
  void aStationIsCutAndCannotBreakOutOfItsPlace() {
    People.add(book, "NK", Role.OPERATOR, T);
    Sessions.Begun begun = sessions.begin(accounts.find("NK").orElseThrow(), "desk\n1\n\nx".repeat(30));
    Session found = sessions.find(begun.token(), HERE).orElseThrow();
    assertThat(found).isEqualTo(begun.session());
    assertThat(found.station()).hasSize(60).doesNotContain("\n");
  }

  @Test
  void anotherKeyOrAChangedTokenIsNobodys() {
    String token = begun("NK", Role.OPERATOR).token();
    assertThat(sessions(new byte[32]).find(token, HERE)).isEmpty();
    byte[] signs = token.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < token.indexOf('.') - 1; i++) {
      byte[] other = signs.clone();
      other[i] = (byte) (signs[i] == 'A' ? 'B' : 'A');
      assertThat(sessions.find(new String(other, StandardCharsets.US_ASCII), HERE)).as("sign %d", i).isEmpty();
    }
    String said = Base64.getUrlEncoder().encodeToString("x".getBytes(StandardCharsets.US_ASCII));
    for (String no : List.of("", ".", "x", said + ".", "." + said, said + "." + said, "x".repeat(5_000), "ä.ö", token + "x")) {
      assertThat(sessions.find(no, HERE)).isEmpty();
      assertThat(sessions.renew(no, HERE)).isEmpty();
    }
    assertThatThrownBy(() -> sessions(new byte[31])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSessionEndsWhenItsTimeIsOverUnlessItIsRenewed() {
    Sessions.Begun first = begun("NK", Role.OPERATOR);
    clock.forward(Duration.ofHours(11));
    Sessions.Begun second = sessions.renew(first.token(), HERE).orElseThrow();
    assertThat(second.session().number()).isEqualTo(first.session().number());
    clock.forward(Duration.ofHours(1));
    assertThat(sessions.find(first.token(), HERE)).isEmpty();
    assertThat(sessions.renew(first.token(), HERE)).isEmpty();
    assertThat(sessions.find(second.token(), HERE)).isPresent();
    clock.forward(Duration.ofHours(11));
    assertThat(sessions.find(second.token(), HERE)).isEmpty();
  }

  @Test
  void aWallsSessionNeverEndsByItselfButWithItsRole() {
    String token = begun("WALL1", Role.WALL).token();
    clock.forward(Duration.ofDays(4_000));
    assertThat(sessions.find(token, HERE)).hasValueSatisfying(session -> assertThat(session.ends()).isEmpty());
    People.change(accounts, "WALL1", Role.LEAD, "Care");
    assertThat(sessions.find(token, HERE)).isEmpty();
  }

  @Test
  void aNewPasswordAndADisabledAccountEndEverySessionForGood() {
    String token = begun("NK", Role.OPERATOR).token();
    accounts.reset("NK", new Passwords().hash("another horse".toCharArray()), People.OWNER);
    assertThat(sessions.find(token, HERE)).isEmpty();
    String next = sessions.begin(accounts.find("NK").orElseThrow(), "desk-1").token();
    accounts.disable("NK", People.OWNER);
    assertThat(sessions.find(next, HERE)).isEmpty();
    accounts.enable("NK", People.OWNER);
    assertThat(sessions.find(next, HERE)).isEmpty();
    assertThat(sessions.find(token, HERE)).isEmpty();
  }

  @Test
  void whoGuessesAtAPasswordPutsNobodyOutWhoIsIn() {
    String token = begun("NK", Role.OPERATOR).token();
    for (int i = 1; i <= Accounts.MOST_FAILURES; i++) {
      assertThat(accounts.signIn("NK", "not this one".toCharArray(), "10.0.0." + i)).isInstanceOf(SignInOutcome.Refused.class);
    }
    assertThat(accounts.find("NK").orElseThrow().open()).isFalse();
    assertThat(sessions.find(token, HERE)).isPresent();
  }

  @Test
  void anotherTeamEndsASessionAndAnotherNameDoesNot() {
    String token = begun("NK", Role.OPERATOR).token();
    accounts.change("NK", "Nora Kern", "Care", Role.OPERATOR, Hours.parse("mon 08:00-12:00"), List.of(), People.OWNER);
    assertThat(sessions.find(token, HERE)).hasValueSatisfying(session -> assertThat(session.account().name()).isEqualTo("Nora Kern"));
    People.change(accounts, "NK", Role.OPERATOR, "Press");
    assertThat(sessions.find(token, HERE)).isEmpty();
  }

  @Test
  void aTokenHoldsOnlyFromTheAccountsAddressesAsTheyAreAtThatMoment() {
    People.add(book, "OUT", Role.OUTSIDER, "Care", Hours.ALWAYS, "10.0.0.0/24", T);
    String token = sessions.begin(accounts.find("OUT").orElseThrow(), "desk-1").token();
    assertThat(sessions.find(token, "10.0.0.200")).isPresent();
    assertThat(sessions.find(token, "10.0.1.1")).isEmpty();
    accounts.change("OUT", "Nora", "Care", Role.OUTSIDER, Hours.ALWAYS, AddressRange.parseAll("192.168.0.0/16"), People.OWNER);
    assertThat(sessions.find(token, "10.0.0.200")).isEmpty();
  }

  @Test
  void whoSignsOutEndsEveryTokenOfThatSessionAndNoOtherAlsoAfterAStart() {
    Sessions.Begun first = begun("NK", Role.OPERATOR);
    Sessions.Begun other = sessions.begin(first.session().account(), "desk-2");
    clock.forward(Duration.ofHours(1));
    Sessions.Begun renewed = sessions.renew(first.token(), HERE).orElseThrow();
    sessions.end(first.session());
    assertThat(sessions.find(first.token(), HERE)).isEmpty();
    assertThat(sessions.find(renewed.token(), HERE)).isEmpty();
    assertThat(sessions(KEY).find(renewed.token(), HERE)).isEmpty();
    assertThat(sessions.find(other.token(), HERE)).isPresent();
  }

  @Test
  void whatWasSignedOutIsRememberedAsLongAsItsTokensLastAndThenForgotten() {
    EndedSessions ended = new EndedSessions();
    ended.add("a wall's", true, T);
    for (int hour = 0; hour < 1_000; hour++) {
      ended.add("session " + hour, false, T.plus(Duration.ofHours(hour)));
      for (int before = Math.max(0, hour - (int) Sessions.LASTS.toHours()); before <= hour; before++) {
        assertThat(ended.holds("session " + before)).isTrue();
      }
    }
    assertThat(ended.size()).isLessThan(150);
    assertThat(ended.holds("a wall's")).as("its token has no end").isTrue();
  }
}
