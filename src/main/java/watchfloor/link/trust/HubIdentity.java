package watchfloor.link.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A hub's certificate and key: made by itself once and kept in files that only its owner can read, or the center's own.
 *
 * <p>A certificate that the hub made is made anew, over the same key, by the first start in the month before it ends: whoever pinned the key
 * notices nothing. A key is never made again while there are files of an older one, damaged or not. Any thread.
 */
public final class HubIdentity {
  /** What a hub speaks; older versions of TLS are broken. */
  public static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");
  /** A certificate's end is told, or put off, so long before. */
  static final Duration AHEAD = Duration.ofDays(30);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final byte[] sessions;
  private final Optional<Path> chainFile;
  private final Clock clock;

  private HubIdentity(PrivateKey key, List<X509Certificate> chain, byte[] sessions, Optional<Path> chainFile, Clock clock) {
    this.key = key;
    this.chain = chain;
    this.sessions = sessions;
    this.chainFile = chainFile;
    this.clock = clock;
  }

  /**
   * Opens the hub's own, and makes it where there is none.
   *
   * @param folder of the hub's secrets
   * @param names  host names and addresses by which the machine is known, beside {@code localhost}
   * @throws TrustException it cannot be read or written, or others can read it
   */
  public static HubIdentity own(Path folder, List<String> names, Clock clock) {
    HubSecrets secrets = new HubSecrets(folder);
    try {
      Instant now = clock.instant();
      if (!secrets.isThere()) {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        secrets.write(new HubSecrets.Own(pair.getPrivate(), SelfSigned.make(pair, names, now)));
      }
      HubSecrets.Own own = secrets.read();
      if (own.certificate().getNotAfter().toInstant().isBefore(now.plus(AHEAD))) {
        own = new HubSecrets.Own(own.key(), SelfSigned.make(own.pair(), names, now));
        secrets.write(own);
      }
      return new HubIdentity(own.key(), List.of(own.certificate()), secrets.sessions(), Optional.empty(), clock);
    } catch (IOException | GeneralSecurityException e) {
      throw new TrustException("The hub's certificate in " + folder + " cannot be used (" + e.getMessage()
          + "): put back the folder from a copy, or remove it to have a new one made; walls and desks must then be told its fingerprint.", e);
    }
  }

  /**
   * Opens the center's own certificate, in PEM, with its key (PKCS 8, PKCS 1 or EC, not encrypted).
   *
   * @param folder of the hub's other secrets
   * @throws TrustException it cannot be read, others can read the key, it has ended, or the two do not belong together
   */
  public static HubIdentity of(Path chainFile, Path keyFile, Path folder, Clock clock) {
    try {
      List<X509Certificate> chain = PemFiles.chain(chainFile);
      PrivateKey key = PemFiles.key(keyFile, chain.get(0).getPublicKey());
      if (!PemFiles.pair(chain.get(0).getPublicKey(), key)) {
        throw new TrustException("The key in " + keyFile + " does not belong to the certificate in " + chainFile + ": name the two that do.", null);
      }
      Instant ends = chain.get(0).getNotAfter().toInstant();
      if (ends.isBefore(clock.instant())) {
        throw new TrustException("The certificate in " + chainFile + " ended on " + DAY.format(ends) + ": put a new one there.", null);
      }
      return new HubIdentity(key, chain, new HubSecrets(folder).sessions(), Optional.of(chainFile), clock);
    } catch (IOException | GeneralSecurityException e) {
      throw new TrustException(
          "The certificate in " + chainFile + " with the key in " + keyFile + " cannot be used (" + e.getMessage() + "): check the two files.", e);
    }
  }

  public Fingerprint fingerprint() {
    return Fingerprint.of(chain.get(0));
  }

  /** The hub's own certificate first. */
  public List<X509Certificate> chain() {
    return chain;
  }

  /** What a person should do about the certificate by now, from 30 days before it ends; empty when nothing. Worth asking once a day. */
  public Optional<String> warning() {
    Instant now = clock.instant();
    Instant begins = chain.get(0).getNotBefore().toInstant();
    Instant ends = chain.get(0).getNotAfter().toInstant();
    if (now.isBefore(begins)) {
      return Optional.of("The hub's certificate holds from " + DAY.format(begins) + " only: check this machine's clock.");
    }
    if (ends.isAfter(now.plus(AHEAD))) {
      return Optional.empty();
    }
    String when = ends.isBefore(now) ? " ended on " : " ends on ";
    return Optional.of(chainFile
        .map(file -> "The certificate in " + file + when + DAY.format(ends) + ": put a new one there and start the hub again.")
        .orElseGet(() -> "The hub's own certificate" + when + DAY.format(ends) + ": start the hub again, and it makes a new one with the same key."));
  }

  /** What sessions are sealed with, 32 bytes. */
  public byte[] sessionKey() {
    return sessions.clone();
  }

  /** For the server's sockets, which should speak {@link #PROTOCOLS} only. */
  public SSLContext context() {
    try {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      char[] password = HexFormat.of().formatHex(random).toCharArray();
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry("hub", key, password, chain.toArray(Certificate[]::new));
      KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new TrustException("The hub's certificate cannot be used (" + e.getMessage() + "): check its files.", e);
    }
  }
}
