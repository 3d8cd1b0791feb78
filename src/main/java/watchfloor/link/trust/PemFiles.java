package watchfloor.link.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Reads a center's own certificate and key as authorities give them: PEM files, the key in PKCS 8, PKCS 1 or EC. */
final class PemFiles {
  /** More than any chain or key needs. */
  private static final long LONGEST = 1 << 20;

  private PemFiles() {}

  /** @throws TrustException there is none, or one does not vouch for the one before */
  static List<X509Certificate> chain(Path file) throws IOException, GeneralSecurityException {
    List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes(file))).stream()
        .map(X509Certificate.class::cast).toList();
    if (chain.isEmpty()) {
      throw new TrustException("There is no certificate in " + file + ": it must hold the chain in PEM, the hub's own first.", null);
    }
    for (int i = 1; i < chain.size(); i++) {
      if (!issued(chain.get(i), chain.get(i - 1))) {
        throw new TrustException("The certificates in " + file + " are not in order (number " + (i + 1) + " did not issue number " + i
            + "): put the hub's own first, then the one that issued it, and so on.", null);
      }
    }
    return chain;
  }

  private static boolean issued(X509Certificate issuer, X509Certificate certificate) throws GeneralSecurityException {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (SignatureException | InvalidKeyException e) {
      return false;
    }
  }

  /**
   * @param open the key that it should belong to: some write a key for EC without its curve, which is the same
   * @throws TrustException others can read it, it is encrypted, or there is none
   */
  static PrivateKey key(Path file, PublicKey open) throws IOException, GeneralSecurityException {
    if (Files.exists(file)) {
      OwnerFiles.refuseOthers(file);
    }
    try (Reader text = new StringReader(new String(bytes(file), StandardCharsets.UTF_8)); PEMParser parser = new PEMParser(text)) {
      for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
        if (found instanceof PrivateKeyInfo info) {
          return key(info, open, file);
        } else if (found instanceof PEMKeyPair pair) {
          return key(pair.getPrivateKeyInfo(), open, file);
        } else if (found instanceof PEMEncryptedKeyPair || found instanceof PKCS8EncryptedPrivateKeyInfo) {
          throw new TrustException(
              "The key in " + file + " is encrypted: keep it there without a password (openssl pkey), in a file of its owner's alone.", null);
        }
      }
    }
    throw new TrustException("There is no private key in " + file + ": it must hold one in PEM.", null);
  }

  private static PrivateKey key(PrivateKeyInfo read, PublicKey open, Path file) throws IOException, GeneralSecurityException {
    ASN1ObjectIdentifier kind = read.getPrivateKeyAlgorithm().getAlgorithm();
    PrivateKeyInfo info = read;
    String name;
    if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      name = "EC";
      if (read.getPrivateKeyAlgorithm().getParameters() == null && open.getAlgorithm().equals(name)) {
        info = new PrivateKeyInfo(SubjectPublicKeyInfo.getInstance(open.getEncoded()).getAlgorithm(), read.parsePrivateKey());
      }
    } else if (kind.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      name = "RSA";
    } else {
      throw new TrustException("The key in " + file + " is of a kind that cannot be used (" + kind + "): use one for EC or RSA.", null);
    }
    return KeyFactory.getInstance(name).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
  }

  /** Whether what the one signs, the other believes. */
  static boolean pair(PublicKey open, PrivateKey secret) throws GeneralSecurityException {
    if (!open.getAlgorithm().equals(secret.getAlgorithm())) {
      return false;
    }
    String way = secret.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    byte[] said = "the same pair".getBytes(StandardCharsets.US_ASCII);
    Signature sign = Signature.getInstance(way);
    sign.initSign(secret);
    sign.update(said);
    byte[] signed = sign.sign();
    Signature verify = Signature.getInstance(way);
    verify.initVerify(open);
    verify.update(said);
    try {
      return verify.verify(signed);
    } catch (SignatureException e) {
      // A signature made on another curve has another length: Java calls that malformed.
      return false;
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new TrustException("There is no file " + file + ": name the one that holds it.", null);
    }
    if (Files.size(file) > LONGEST) {
      throw new TrustException(file + " is too long for a certificate or a key: name the right file.", null);
    }
    return Files.readAllBytes(file);
  }
}
