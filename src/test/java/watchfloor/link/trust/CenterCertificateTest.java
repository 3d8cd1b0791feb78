package watchfloor.link.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CenterCertificateTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir Path dir;

  private Certificates.Issuer root;
  private KeyPair keys;
  private X509Certificate certificate;

  @BeforeEach
  void issue() throws Exception {
    root = Certificates.Issuer.root(NOW);
    keys = Certificates.ec("secp256r1");
    certificate = root.issue(keys, NOW, NOW.plus(Duration.ofDays(90)), "hub.example");
  }

  private HubIdentity open(Path chain, Path key, Instant when) {
    return HubIdentity.of(chain, key, dir.resolve("hub"), Clock.fixed(when, ZoneOffset.UTC));
  }

  private Path chain(Object... parts) throws Exception {
    return Certificates.pem(dir.resolve("chain.pem"), parts);
  }

  private Path key(Object part) throws Exception {
    return Certificates.pem(dir.resolve("key.pem"), part);
  }

  /** PKCS 8: "BEGIN PRIVATE KEY". */
  private static Object pkcs8(KeyPair pair) throws Exception {
    return new JcaPKCS8Generator(pair.getPrivate(), null);
  }

  @Test
  void a_key_in_each_usual_form_opens() throws Exception {
    KeyPair rsa = Certificates.rsa();
    X509Certificate forRsa = root.issue(rsa, NOW, NOW.plus(Duration.ofDays(90)), "hub.example");
    KeyPair large = Certificates.ec("secp384r1");

    assertThat(open(chain(certificate, root.certificate()), key(Certificates.sec1(keys)), NOW).fingerprint()).isEqualTo(Fingerprint.of(certificate));
    assertThat(Files.readString(dir.resolve("key.pem"))).contains("BEGIN EC PRIVATE KEY");
    assertThat(open(chain(certificate), key(pkcs8(keys)), NOW).chain()).containsExactly(certificate);
    assertThat(Files.readString(dir.resolve("key.pem"))).contains("BEGIN PRIVATE KEY");
    assertThat(open(chain(forRsa), key(rsa.getPrivate()), NOW).fingerprint()).isEqualTo(Fingerprint.of(forRsa));
    assertThat(Files.readString(dir.resolve("key.pem"))).contains("BEGIN RSA PRIVATE KEY");
    assertThat(open(chain(forRsa), key(pkcs8(rsa)), NOW).chain()).containsExactly(forRsa);
    assertThat(open(chain(root.issue(large, NOW, NOW.plusSeconds(9_000_000), "h")), key(Certificates.sec1(large)), NOW).chain()).hasSize(1);
  }

  @Test
  void a_key_with_its_curve_before_it_or_without_any_opens() throws Exception {
    Path file = key(keys.getPrivate());
    assertThat(open(chain(certificate), file, NOW).fingerprint()).isEqualTo(Fingerprint.of(certificate));
    Files.writeString(file, "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + Files.readString(file));

    assertThat(open(chain(certificate), file, NOW).fingerprint()).isEqualTo(Fingerprint.of(certificate));
  }

  @Test
  void a_key_that_others_can_read_is_refused() throws Exception {
    Path chain = chain(certificate);
    Path key = Certificates.rights(key(keys.getPrivate()), "rw-r--r--");

    assertThatThrownBy(() -> open(chain, key, NOW)).isInstanceOf(TrustException.class)
        .hasMessage("Others than its owner can read or change " + key + ": take that right away (chmod 600) and start again.");
  }

  @Test
  void a_key_of_another_certificate_is_refused() throws Exception {
    Path chain = chain(certificate);
    KeyPair rsa = Certificates.rsa();
    for (Object other : List.of(
        Certificates.ec("secp256r1").getPrivate(), Certificates.sec1(Certificates.ec("secp256r1")), Certificates.sec1(Certificates.ec("secp384r1")),
        pkcs8(rsa), rsa.getPrivate())) {
      Path key = key(other);

      assertThatThrownBy(() -> open(chain, key, NOW)).isInstanceOf(TrustException.class)
          .hasMessage("The key in " + key + " does not belong to the certificate in " + chain + ": name the two that do.");
    }
  }

  @Test
  void an_encrypted_key_is_refused_by_name() throws Exception {
    Path chain = chain(certificate);
    var encryptor = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC).setProvider(new BouncyCastleProvider()).setPassword("x".toCharArray()).build();
    Path one = Certificates.pem(dir.resolve("one.pem"), new JcaPKCS8Generator(keys.getPrivate(), encryptor));
    Path other = Certificates.pem(dir.resolve("other.pem"), new JcaMiscPEMGenerator(
        keys.getPrivate(), new JcePEMEncryptorBuilder("AES-256-CBC").setProvider(new BouncyCastleProvider()).build("x".toCharArray())));

    assertThatThrownBy(() -> open(chain, one, NOW)).isInstanceOf(TrustException.class).hasMessageContaining("is encrypted");
    assertThatThrownBy(() -> open(chain, other, NOW)).isInstanceOf(TrustException.class).hasMessageContaining("is encrypted");
  }

  @Test
  void a_certificate_that_ended_is_refused_and_one_that_ends_soon_is_told() throws Exception {
    Path chain = chain(certificate);
    Path key = key(keys.getPrivate());

    assertThat(open(chain, key, NOW.plus(Duration.ofDays(59))).warning()).isEmpty();
    assertThat(open(chain, key, NOW.plus(Duration.ofDays(61))).warning())
        .contains("The certificate in " + chain + " ends on 22 February 2027: put a new one there and start the hub again.");
    assertThatThrownBy(() -> open(chain, key, NOW.plus(Duration.ofDays(91)))).isInstanceOf(TrustException.class)
        .hasMessage("The certificate in " + chain + " ended on 22 February 2027: put a new one there.");
  }

  @Test
  void a_chain_that_is_out_of_order_is_refused() throws Exception {
    Certificates.Issuer below = root.below(NOW);
    X509Certificate leaf = below.issue(keys, NOW, NOW.plusSeconds(90_000_000), "hub.example");
    Path key = key(keys.getPrivate());

    assertThat(open(chain(leaf, below.certificate(), root.certificate()), key, NOW).chain()).hasSize(3);
    Path wrong = chain(leaf, root.certificate(), below.certificate());
    assertThatThrownBy(() -> open(wrong, key, NOW)).isInstanceOf(TrustException.class).hasMessageContaining("number 2 did not issue number 1");
  }

  @Test
  void files_that_hold_something_else_are_refused_in_a_sentence() throws Exception {
    Path chain = chain(certificate);
    Path key = key(keys.getPrivate());
    Path text = Certificates.rights(Files.writeString(dir.resolve("text"), "hello\n"), "rw-------");
    Path broken = Certificates.rights(
        Files.writeString(dir.resolve("broken"), Files.readString(key).replaceFirst("(?s)\n.{20}", "\n!!!!")), "rw-------");

    assertThatThrownBy(() -> open(text, key, NOW)).isInstanceOf(TrustException.class).hasMessageContaining(text.toString());
    assertThatThrownBy(() -> open(chain, text, NOW)).isInstanceOf(TrustException.class).hasMessage("There is no private key in " + text + ": it must hold one in PEM.");
    assertThatThrownBy(() -> open(chain, broken, NOW)).isInstanceOf(TrustException.class).hasMessageContaining(broken.toString());
    assertThatThrownBy(() -> open(chain, dir.resolve("none"), NOW)).isInstanceOf(TrustException.class)
        .hasMessage("There is no file " + dir.resolve("none") + ": name the one that holds it.");
  }
}
