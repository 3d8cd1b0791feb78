package watchfloor.link.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.net.IDN;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a certificate that vouches for itself, for ten years. */
final class SelfSigned {
  static final int YEARS = 10;
  /** More names than a machine has, and few enough for a handshake. */
  static final int MOST_NAMES = 64;

  private static final Logger LOG = LoggerFactory.getLogger(SelfSigned.class);
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final int SERIAL_BITS = 120;
  private static final List<String> ALWAYS = List.of("localhost", "127.0.0.1", "::1");

  private SelfSigned() {}

  /**
   * @param names host names and addresses of the machine, beside {@code localhost}; one that cannot stand in a certificate is left out and
   *              logged, since a hub is known by its key
   */
  static X509Certificate make(KeyPair pair, Collection<String> names, Instant now) throws GeneralSecurityException {
    try {
      X500Name name = new X500Name("CN=Watchfloor hub");
      Date begins = Date.from(now.minus(CLOCKS_DIFFER));
      Date ends = Date.from(now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant());
      BigInteger serial = new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE);
      JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, serial, begins, ends, name, pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      builder.addExtension(Extension.subjectAlternativeName, false, names(names));
      return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static GeneralNames names(Collection<String> names) {
    Set<GeneralName> all = new LinkedHashSet<>();
    ALWAYS.forEach(name -> add(all, name));
    names.forEach(name -> add(all, name));
    return new GeneralNames(all.toArray(GeneralName[]::new));
  }

  private static void add(Set<GeneralName> all, String name) {
    if (all.size() >= MOST_NAMES) {
      LOG.warn("the certificate names no more than {} names: {} is left out", MOST_NAMES, name);
      return;
    }
    try {
      boolean address = IPAddress.isValid(name);
      String written = address ? name : IDN.toASCII(name.strip(), IDN.ALLOW_UNASSIGNED);
      if (written.isEmpty() || !address && !written.matches("[A-Za-z0-9_*.-]{1,253}")) {
        LOG.warn("'{}' is neither a host name nor an address: the certificate leaves it out", name);
        return;
      }
      all.add(new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, written));
    } catch (IllegalArgumentException e) {
      LOG.warn("'{}' is neither a host name nor an address: the certificate leaves it out", name, e);
    }
  }
}
