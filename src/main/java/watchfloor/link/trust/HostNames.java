package watchfloor.link.trust;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/** Whether a certificate is for a host: RFC 6125, by its alternative names alone; a star stands for one whole leftmost part. Pure. */
final class HostNames {
  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  private HostNames() {}

  static boolean match(X509Certificate certificate, String host) throws CertificateParsingException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    if (names == null) {
      return false;
    }
    boolean address = IPAddress.isValid(host);
    for (List<?> name : names) {
      int kind = (Integer) name.get(0);
      if (kind == ADDRESS && address && sameAddress(String.valueOf(name.get(1)), host)) {
        return true;
      }
      if (kind == DNS && !address && sameName(String.valueOf(name.get(1)).toLowerCase(Locale.ROOT), host.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameName(String pattern, String host) {
    if (!pattern.startsWith("*.")) {
      return pattern.equals(host);
    }
    int dot = host.indexOf('.');
    String rest = pattern.substring(1);
    return dot > 0 && rest.indexOf('.', 1) > 0 && host.substring(dot).equals(rest);
  }

  private static boolean sameAddress(String one, String other) {
    return new GeneralName(GeneralName.iPAddress, one)
        .equals(new GeneralName(GeneralName.iPAddress, other));
  }
}
