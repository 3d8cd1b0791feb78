package watchfloor.link;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import watchfloor.link.client.HubHttp;

/** A hub's certificate for tests, and what a client needs to believe it. */
public final class TestTls {
  private final SSLContext server;
  private final HubHttp.Trust trust;

  public TestTls() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    X500Name name = new X500Name("CN=test");
    long now = System.currentTimeMillis();
    X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(
        new JcaX509v3CertificateBuilder(name, BigInteger.ONE, new Date(now - 86_400_000L), new Date(now + 86_400_000L), name, pair.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    char[] password = "test".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry("hub", pair.getPrivate(), password, new X509Certificate[] {certificate});
    KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    server = SSLContext.getInstance("TLS");
    server.init(managers.getKeyManagers(), null, null);
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("hub", certificate);
    TrustManagerFactory trusts = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusts.init(known);
    SSLContext client = SSLContext.getInstance("TLS");
    client.init(null, trusts.getTrustManagers(), null);
    trust = new HubHttp.Trust(client.getSocketFactory(), (X509TrustManager) trusts.getTrustManagers()[0], (host, session) -> true);
  }

  public SSLContext server() {
    return server;
  }

  public HubHttp.Trust trust() {
    return trust;
  }
}
