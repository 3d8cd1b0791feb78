package watchfloor.link.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * A hub's certificate and key: made by itself once and kept in files that only its owner can read, or the center's own.
 *
 * <p>A certificate that the hub made is made anew, over the same key, a month before it ends: whoever pinned the key notices nothing.
 */
public final class HubIdentity {
  /** A certificate's end is told, or put off, so long before. */
  static final Duration AHEAD = Duration.ofDays(30);

  private static final String STORE = "hub.p12";
  private static final String PASSWORD = "hub.p12.password";
  private static final String SESSIONS = "sessions.key";
  private static final String ENTRY = "hub";
  private static final int PASSWORD_BYTES = 32;

  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final byte[] sessions;
  private final String warning;

  private HubIdentity(PrivateKey key, List<X509Certificate> chain, byte[] sessions, String warning) {
    this.key = key;
    this.chain = chain;
    this.sessions = sessions;
    this.warning = warning;
  }

  /**
   * Opens the hub's own, and makes it where there is none.
   *
   * @param folder of the hub's secrets
   * @param names  host names and addresses by which the machine is known
   * @throws TrustException it cannot be read or written
   */
  public static HubIdentity own(Path folder, List<String> names, Clock clock) {
    try {
      char[] password = password(folder);
      Path file = folder.resolve(STORE);
      KeyStore store = KeyStore.getInstance("PKCS12");
      if (!Files.exists(file)) {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        return kept(file, password, pair.getPrivate(), SelfSigned.make(pair, names, clock.instant()), secret(folder, SESSIONS));
      }
      OwnerFiles.refuseOthers(file);
      store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
      PrivateKey key = (PrivateKey) store.getKey(ENTRY, password);
      X509Certificate certificate = (X509Certificate) store.getCertificate(ENTRY);
      if (certificate.getNotAfter().toInstant().isBefore(clock.instant().plus(AHEAD))) {
        return kept(file, password, key, SelfSigned.make(new KeyPair(certificate.getPublicKey(), key), names, clock.instant()), secret(folder, SESSIONS));
      }
      return new HubIdentity(key, List.of(certificate), secret(folder, SESSIONS), "");
    } catch (IOException | GeneralSecurityException e) {
      throw new TrustException("The hub's certificate in " + folder + " cannot be used (" + e.getMessage()
          + "): put back the folder from a copy, or remove it to have a new one made; walls and desks must then be told its fingerprint.", e);
    }
  }

  private static HubIdentity kept(Path file, char[] password, PrivateKey key, X509Certificate certificate, byte[] sessions)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(ENTRY, key, password, new Certificate[] {certificate});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, password);
    OwnerFiles.write(file, bytes.toByteArray());
    return new HubIdentity(key, List.of(certificate), sessions, "");
  }

  private static char[] password(Path folder) throws IOException {
    return HexFormat.of().formatHex(secret(folder, PASSWORD)).toCharArray();
  }

  /** Random bytes, made once. */
  private static byte[] secret(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      byte[] fresh = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(fresh);
      OwnerFiles.write(file, HexFormat.of().formatHex(fresh).getBytes(StandardCharsets.US_ASCII));
    }
    OwnerFiles.refuseOthers(file);
    return HexFormat.of().parseHex(Files.readString(file).strip());
  }

  /**
   * Opens the center's own certificate, in PEM, with its key (PKCS 8, PKCS 1 or EC, not encrypted).
   *
   * @param folder of the hub's other secrets
   * @throws TrustException it cannot be read, others can read the key, it has ended, or the two do not belong together
   */
  public static HubIdentity of(Path chainFile, Path keyFile, Path folder, Clock clock) {
    try {
      OwnerFiles.refuseOthers(keyFile);
      List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(Files.readAllBytes(chainFile))).stream()
          .map(X509Certificate.class::cast).toList();
      if (chain.isEmpty()) {
        throw new TrustException("There is no certificate in " + chainFile + ": it must hold the chain in PEM, the hub's own first.", null);
      }
      PrivateKey key = key(keyFile);
      refuseStrangers(chain.get(0).getPublicKey(), key, chainFile, keyFile);
      var ends = chain.get(0).getNotAfter().toInstant();
      if (ends.isBefore(clock.instant())) {
        throw new TrustException("The certificate in " + chainFile + " ended on " + ends + ": put a new one there.", null);
      }
      String warning = ends.isBefore(clock.instant().plus(AHEAD)) ? "The certificate in " + chainFile + " ends on " + ends + ": put a new one there before." : "";
      return new HubIdentity(key, chain, secret(folder, SESSIONS), warning);
    } catch (IOException | GeneralSecurityException e) {
      throw new TrustException("The certificate in " + chainFile + " with the key in " + keyFile + " cannot be used: " + e.getMessage() + ".", e);
    }
  }

  private static PrivateKey key(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file); PEMParser parser = new PEMParser(text)) {
      JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
      for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
        if (found instanceof PrivateKeyInfo info) {
          return converter.getPrivateKey(info);
        } else if (found instanceof PEMKeyPair pair) {
          return converter.getPrivateKey(pair.getPrivateKeyInfo());
        }
      }
    }
    throw new TrustException("There is no key in " + file + " that can be read: it must be in PEM and not encrypted.", null);
  }

  private static void refuseStrangers(PublicKey open, PrivateKey secret, Path chainFile, Path keyFile) throws GeneralSecurityException {
    String way = secret.getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : secret.getAlgorithm().equals("RSA") ? "SHA256withRSA" : secret.getAlgorithm();
    byte[] said = "the same pair".getBytes(StandardCharsets.US_ASCII);
    Signature sign = Signature.getInstance(way);
    sign.initSign(secret);
    sign.update(said);
    byte[] signed = sign.sign();
    boolean same = secret.getAlgorithm().substring(0, 2).equals(open.getAlgorithm().substring(0, 2));
    if (same) {
      Signature verify = Signature.getInstance(way);
      verify.initVerify(open);
      verify.update(said);
      same = verify.verify(signed);
    }
    if (!same) {
      throw new TrustException("The key in " + keyFile + " does not belong to the certificate in " + chainFile + ": name the two that do.", null);
    }
  }

  public Fingerprint fingerprint() {
    return Fingerprint.of(chain.get(0));
  }

  /** What a person should do about the certificate; empty when nothing. */
  public Optional<String> warning() {
    return warning.isEmpty() ? Optional.empty() : Optional.of(warning);
  }

  /** What sessions are sealed with, 32 bytes. */
  public byte[] sessionKey() {
    return sessions.clone();
  }

  /** For the server's sockets. */
  public SSLContext context() {
    try {
      char[] password = HexFormat.of().formatHex(sessions).toCharArray();
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry(ENTRY, key, password, chain.toArray(Certificate[]::new));
      KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new TrustException("The hub's certificate cannot be used: " + e.getMessage() + ".", e);
    }
  }
}
