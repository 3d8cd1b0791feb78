package watchfloor.link.trust;

import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** Keys, and certificates that one issues for another, as an authority does. */
final class Certificates {
  private Certificates() {}

  static KeyPair ec(String curve) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  static KeyPair rsa() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2_048);
    return generator.generateKeyPair();
  }

  /** One who issues: its name, keys and own certificate. */
  record Issuer(X500Name name, KeyPair keys, X509Certificate certificate) {
    static Issuer root(Instant now) throws Exception {
      KeyPair keys = ec("secp256r1");
      X500Name name = new X500Name("CN=Test authority");
      return new Issuer(name, keys, make(name, keys, name, keys, now, now.plusSeconds(1_000_000), true));
    }

    Issuer below(Instant now) throws Exception {
      KeyPair under = ec("secp256r1");
      X500Name own = new X500Name("CN=Test authority below");
      return new Issuer(own, under, make(name, keys, own, under, now, now.plusSeconds(1_000_000), true));
    }

    X509Certificate issue(KeyPair to, Instant begins, Instant ends, String... hosts) throws Exception {
      return make(name, keys, new X500Name("CN=hub"), to, begins, ends, false, hosts);
    }

    /** Who believes this one and nobody else. */
    X509TrustManager believed() throws Exception {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("root", certificate);
      return PinnedTrust.authorities(store);
    }
  }

  private static X509Certificate make(
      X500Name issuer, KeyPair issuerKeys, X500Name subject, KeyPair keys, Instant begins, Instant ends, boolean authority, String... hosts)
      throws Exception {
    JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
        issuer, BigInteger.valueOf(System.nanoTime()), Date.from(begins), Date.from(ends), subject, keys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    if (hosts.length > 0) {
      GeneralName[] names = new GeneralName[hosts.length];
      for (int i = 0; i < hosts.length; i++) {
        names[i] = new GeneralName(hosts[i].matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName, hosts[i]);
      }
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }
    String way = issuerKeys.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(way).build(issuerKeys.getPrivate())));
  }

  static SSLContext server(KeyPair keys, X509Certificate... chain) throws Exception {
    char[] password = "test".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("hub", keys.getPrivate(), password, chain);
    KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  static Path pem(Path file, Object... parts) throws Exception {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      for (Object part : parts) {
        writer.writeObject(part);
      }
    }
    Files.writeString(file, text.toString());
    return rights(file, "rw-------");
  }

  /** As openssl writes it: "BEGIN EC PRIVATE KEY", with its curve inside. */
  static PemObject sec1(KeyPair pair) throws Exception {
    ECPrivateKey secret = (ECPrivateKey) pair.getPrivate();
    var curve = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()).getAlgorithm().getParameters();
    int bits = secret.getParams().getOrder().bitLength();
    return new PemObject("EC PRIVATE KEY", new org.bouncycastle.asn1.sec.ECPrivateKey(bits, secret.getS(), curve).getEncoded());
  }

  static Path rights(Path file, String rights) throws Exception {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }
}
