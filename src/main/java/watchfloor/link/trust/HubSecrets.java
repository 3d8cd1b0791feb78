package watchfloor.link.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/**
 * The files that a hub keeps to itself: its own key with its certificate in PKCS 12, that file's password, and what sessions are sealed with.
 *
 * <p>The password is on disk before the file that needs it, so that a crash leaves either both or a password that nothing needs yet.
 */
final class HubSecrets {
  private static final String STORE = "hub.p12";
  private static final String PASSWORD = "hub.p12.password";
  private static final String SESSIONS = "sessions.key";
  private static final String ENTRY = "hub";
  private static final int SECRET_BYTES = 32;

  private final Path folder;

  HubSecrets(Path folder) {
    this.folder = folder;
  }

  /** A key and its certificate. */
  record Own(PrivateKey key, X509Certificate certificate) {
    KeyPair pair() {
      return new KeyPair(certificate.getPublicKey(), key);
    }
  }

  boolean isThere() {
    return Files.exists(folder.resolve(STORE));
  }

  Own read() throws IOException, GeneralSecurityException {
    Path file = folder.resolve(STORE);
    Path words = folder.resolve(PASSWORD);
    if (!Files.exists(words)) {
      throw new IOException("its password " + words + " is missing");
    }
    OwnerFiles.refuseOthers(file);
    char[] password = HexFormat.of().formatHex(secret(PASSWORD)).toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
    Key key = store.getKey(ENTRY, password);
    if (!(key instanceof PrivateKey secret) || !(store.getCertificate(ENTRY) instanceof X509Certificate certificate)) {
      throw new IOException("there is no key in " + file);
    }
    if (!PemFiles.pair(certificate.getPublicKey(), secret)) {
      throw new IOException("the key and the certificate in " + file + " do not belong together");
    }
    return new Own(secret, certificate);
  }

  void write(Own own) throws IOException, GeneralSecurityException {
    char[] password = HexFormat.of().formatHex(secret(PASSWORD)).toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(ENTRY, own.key(), password, new Certificate[] {own.certificate()});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, password);
    OwnerFiles.write(folder.resolve(STORE), bytes.toByteArray());
  }

  byte[] sessions() throws IOException {
    return secret(SESSIONS);
  }

  /** Random bytes, made once. */
  private byte[] secret(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      byte[] fresh = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(fresh);
      OwnerFiles.write(file, HexFormat.of().formatHex(fresh).getBytes(StandardCharsets.US_ASCII));
    }
    OwnerFiles.refuseOthers(file);
    try {
      byte[] read = HexFormat.of().parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
      if (read.length == SECRET_BYTES) {
        return read;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is damaged", e);
    }
    throw new IOException(file + " is damaged");
  }
}
