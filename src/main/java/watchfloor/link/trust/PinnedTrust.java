package watchfloor.link.trust;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Believes one hub: the one whose key is known at that address. At the first contact somebody decides; a key that is another one later is
 * refused, and nobody is asked whether they would like to go on. A certificate that the machine's own authorities vouch for needs no pin.
 *
 * <p>Any thread.
 */
public final class PinnedTrust implements X509TrustManager {
  private final String address;
  private final KnownHubs known;
  private final Predicate<Fingerprint> firstContact;
  private final Clock clock;
  private final X509TrustManager authorities;
  private volatile boolean vouched;

  /**
   * @param address      where the hub is, as it is written down
   * @param firstContact decides whether a hub that nobody knows here is the right one; it is written down then
   */
  public PinnedTrust(String address, KnownHubs known, Predicate<Fingerprint> firstContact, Clock clock) {
    this.address = address;
    this.known = known;
    this.firstContact = firstContact;
    this.clock = clock;
    this.authorities = authorities();
  }

  private static X509TrustManager authorities() {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager found) {
          return found;
        }
      }
      throw new TrustException("This Java machine knows no authorities: install its certificates.", null);
    } catch (GeneralSecurityException e) {
      throw new TrustException("This Java machine's authorities cannot be read: " + e.getMessage() + ".", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    Fingerprint theirs = Fingerprint.of(chain[0]);
    try {
      Optional<Fingerprint> pin = known.at(address);
      if (pin.isPresent()) {
        refuseOther(pin.get(), theirs);
        return;
      }
      vouched = vouched(chain, type);
      if (vouched) {
        return;
      }
      chain[0].checkValidity(Date.from(clock.instant()));
      if (!firstContact.test(theirs)) {
        throw new CertificateException("The hub at " + address + " is not known here and shows the fingerprint " + theirs.text()
            + ". Compare it with what 'hub' shows on its machine, then name it with --fingerprint.");
      }
      known.learn(address, theirs);
    } catch (TrustException e) {
      throw new CertificateException(e.getMessage(), e);
    }
  }

  private void refuseOther(Fingerprint pin, Fingerprint theirs) throws CertificateException {
    if (!pin.equals(theirs)) {
      throw new CertificateException("The hub at " + address + " shows another key (" + theirs.brief() + " \u2026) than the one known here (" + pin.brief()
          + " \u2026): somebody may stand between, or the hub was set up anew. If it was, remove its line from " + known.file()
          + " and compare the new fingerprint.");
    }
  }

  private boolean vouched(X509Certificate[] chain, String type) {
    try {
      authorities.checkServerTrusted(chain, type);
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("a hub is never a client here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  /** A pinned hub is who it is under any name; one that authorities vouch for must have the name that was asked for. */
  public HostnameVerifier names(HostnameVerifier usual) {
    return (host, session) -> !vouched || usual.verify(host, session);
  }

  public SSLSocketFactory sockets() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new TrustException("This Java machine cannot speak TLS: " + e.getMessage() + ".", e);
    }
  }
}
