package watchfloor.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Gives whoever signed in a token, and knows them by it again. A token carries whose it is and until when, under the hub's own seal
 * (HMAC-SHA-256), so that it outlives a restart of the hub; it ends with its time, by signing out, and with every change of the account that
 * takes something away.
 *
 * <p>Any thread.
 */
public final class Sessions {
  /** A session lasts a long shift; a wall's does not end. */
  public static final Duration LASTS = Duration.ofHours(12);

  private static final String MAC = "HmacSHA256";
  private static final int LEAST_KEY = 32;
  private static final int NUMBER = 12;
  private static final int MOST_TOKEN = 1_000;
  private static final int MOST_STATION = 60;
  private static final char BETWEEN = '\n';

  private final Accounts accounts;
  private final Clock clock;
  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /** @param key of the hub's own, 32 bytes or more, the same over its restarts */
  public Sessions(Accounts accounts, byte[] key, Clock clock) {
    if (key.length < LEAST_KEY) {
      throw new IllegalArgumentException("a key of " + key.length + " bytes");
    }
    this.accounts = accounts;
    this.key = new SecretKeySpec(key, MAC);
    this.clock = clock;
  }

  /** What was begun: the token is for the client alone. */
  public record Begun(String token, Session session) {
    @Override
    public String toString() {
      return "Begun[" + session.account().id() + "]";
    }
  }

  /** Begins a session for somebody whose password was right. */
  public Begun begin(Account account, String station) {
    byte[] number = new byte[NUMBER];
    random.nextBytes(number);
    return granted(account, station, base64(number));
  }

  /**
   * Prolongs a session that goes on by its full length, under a token of its own; signing out ends them all.
   *
   * @return empty where the session has ended or never was
   */
  public Optional<Begun> renew(String token, String address) {
    return find(token, address).map(session -> granted(session.account(), session.station(), session.number()));
  }

  private Begun granted(Account account, String station, String number) {
    Optional<Instant> ends = account.role() == Role.WALL ? Optional.empty() : Optional.of(clock.instant().plus(LASTS).truncatedTo(ChronoUnit.MILLIS));
    String at = station.codePoints().filter(point -> !Character.isISOControl(point)).limit(MOST_STATION)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    Session session = new Session(account, at, number, ends);
    String body = account.id() + BETWEEN + account.generation() + BETWEEN + at + BETWEEN + session.number() + BETWEEN
        + ends.map(Instant::toEpochMilli).map(String::valueOf).orElse("");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Begun(base64(bytes) + "." + base64(seal(bytes)), session);
  }

  /**
   * The session of a token, unless it has ended or never was. Wrong passwords that lock an account end none: else whoever guesses could put
   * out whom they like.
   *
   * @param address from where it is used
   */
  public Optional<Session> find(String token, String address) {
    int dot = token.indexOf('.');
    if (dot < 0 || token.length() > MOST_TOKEN) {
      return Optional.empty();
    }
    try {
      byte[] body = Base64.getUrlDecoder().decode(token.substring(0, dot));
      byte[] sealed = Base64.getUrlDecoder().decode(token.substring(dot + 1));
      return MessageDigest.isEqual(seal(body), sealed) ? read(new String(body, StandardCharsets.UTF_8), address) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Session> read(String body, String address) {
    String[] parts = body.split(String.valueOf(BETWEEN), -1);
    Optional<Instant> ends = parts[4].isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[4])));
    if (ends.filter(end -> !clock.instant().isBefore(end)).isPresent() || accounts.ended(parts[3])) {
      return Optional.empty();
    }
    return accounts.find(parts[0])
        .filter(account -> !account.disabled() && account.generation() == Integer.parseInt(parts[1]) && account.admits(address))
        .map(account -> new Session(account, parts[2], parts[3], ends));
  }

  /** Ends a session for good. */
  public void end(Session session) {
    accounts.signedOut(session);
  }

  private byte[] seal(byte[] body) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java machine cannot seal tokens", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
