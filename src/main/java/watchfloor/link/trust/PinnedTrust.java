package watchfloor.link.trust;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Believes one hub: the one whose key is known at that address. At the first contact {@link FirstContact} decides; a key that is another one
 * later is refused, and nobody is asked whether they would like to go on. A certificate that the machine's own authorities vouch for, under
 * the name that was asked for, needs no pin; where there is a pin, the pin alone counts.
 *
 * <p>Any thread; reads the file of known hubs at every handshake, so that what a person changes there counts at once. Holds nothing of one
 * connection that another could use.
 */
public final class PinnedTrust implements X509TrustManager {
  private static final Logger LOG = LoggerFactory.getLogger(PinnedTrust.class);

  private final String address;
  private final String host;
  private final KnownHubs known;
  private final FirstContact first;
  private final Clock clock;
  private final X509TrustManager authorities;

  /** @param address where the hub is, {@code host:port}, as it is written down; IPv6 in brackets */
  public PinnedTrust(String address, KnownHubs known, FirstContact first, Clock clock) {
    this(address, known, first, clock, authorities(null));
  }

  /** @param firstContact says whether a hub that nobody knows here is the right one; it is written down then */
  public PinnedTrust(String address, KnownHubs known, Predicate<Fingerprint> firstContact, Clock clock) {
    this(address, known, new FirstContact.Asked(firstContact), clock);
  }

  PinnedTrust(String address, KnownHubs known, FirstContact first, Clock clock, X509TrustManager authorities) {
    this.address = address;
    this.host = host(address);
    this.known = known;
    this.first = first;
    this.clock = clock;
    this.authorities = authorities;
  }

  private static String host(String address) {
    int colon = address.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("no host and port: " + address);
    }
    return address.substring(0, colon).replace("[", "").replace("]", "");
  }

  /** @param trusted null for those that the machine trusts */
  static X509TrustManager authorities(KeyStore trusted) {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager found) {
          return found;
        }
      }
      throw new TrustException("This Java machine knows no authorities: install its certificates.", null);
    } catch (GeneralSecurityException e) {
      throw new TrustException("This Java machine's authorities cannot be read (" + e.getMessage() + "): install its certificates anew.", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    if (chain == null || chain.length == 0) {
      throw new IllegalArgumentException("no certificate");
    }
    Fingerprint theirs = Fingerprint.of(chain[0]);
    try {
      Optional<Fingerprint> pin = known.at(address);
      if (pin.isPresent()) {
        refuseOther(pin.get(), theirs);
        refuseEnded(chain[0]);
      } else if (first instanceof FirstContact.Given || !vouched(chain, type)) {
        refuseEnded(chain[0]);
        refuseUnwanted(theirs);
        known.learn(address, theirs);
      }
    } catch (TrustException e) {
      throw new CertificateException(e.getMessage(), e);
    }
  }

  private void refuseOther(Fingerprint pin, Fingerprint theirs) throws CertificateException {
    if (!pin.equals(theirs)) {
      throw new CertificateException("The hub at " + address + " shows another key than the one known here: somebody may stand between, or the hub was set up"
          + " anew. Nothing was sent. Ask who runs the hub; only if it was set up anew, remove the line of " + address + " from " + known.file()
          + " and compare its new fingerprint with what the hub shows (known: " + pin.text() + "; shown: " + theirs.text() + ").");
    }
  }

  /** A clock that is behind does no harm: only the end counts. */
  private void refuseEnded(X509Certificate certificate) throws CertificateException {
    Instant ends = certificate.getNotAfter().toInstant();
    if (ends.isBefore(clock.instant())) {
      throw new CertificateException("The certificate of the hub at " + address + " ended on " + ends + ": start the hub again, which makes its own anew"
          + " with the same key, or give it a new one; or check this machine's clock.");
    }
  }

  private void refuseUnwanted(Fingerprint theirs) throws CertificateException {
    if (first instanceof FirstContact.Given given) {
      if (!given.fingerprint().equals(theirs)) {
        throw new CertificateException("The hub at " + address + " shows another fingerprint (" + theirs.text() + ") than the one given ("
            + given.fingerprint().text() + "): look at what the hub shows on its machine, and at the address.");
      }
    } else if (!(first instanceof FirstContact.Asked asked && asked.person().test(theirs))) {
      throw new CertificateException("The hub at " + address + " is not known here and shows the fingerprint " + theirs.text()
          + ". Compare it with what the hub shows on its machine, then name it with --fingerprint.");
    }
  }

  private boolean vouched(X509Certificate[] chain, String type) throws CertificateException {
    try {
      authorities.checkServerTrusted(chain, type);
    } catch (CertificateException e) {
      LOG.debug("no authority vouches for {}", address, e);
      return false;
    }
    return HostNames.match(chain[0], host);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("a hub is never a client here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  /** A pinned hub is who it is under any name; any other must have the name that was asked for. */
  public HostnameVerifier names(HostnameVerifier usual) {
    return (asked, session) -> pinned(session) || usual.verify(asked, session);
  }

  private boolean pinned(SSLSession session) {
    try {
      return session.getPeerCertificates()[0] instanceof X509Certificate certificate
          && known.at(address).filter(Fingerprint.of(certificate)::equals).isPresent();
    } catch (SSLPeerUnverifiedException | TrustException e) {
      LOG.debug("{} cannot be told by its key", address, e);
      return false;
    }
  }

  /** For sockets that use {@link #names} as well: speaks TLS 1.3 and 1.2. */
  public SSLSocketFactory sockets() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new TrustException("This Java machine cannot speak TLS (" + e.getMessage() + "): install it anew.", e);
    }
  }
}
