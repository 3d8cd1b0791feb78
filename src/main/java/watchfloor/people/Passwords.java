package watchfloor.people;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Turns passwords into what may be kept, by Argon2id (RFC 9106) with OWASP's parameters: 19 MiB, two passes, one lane. The result is in
 * the PHC string format, so that it says by itself how it was made.
 *
 * <p>Any thread; a hash takes 19 MiB and tens of milliseconds.
 */
public final class Passwords {
  /** The shortest password that is taken. */
  public static final int LEAST = 10;
  /** The longest. */
  public static final int MOST = 1_000;

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT = 16;
  private static final int HASH = 32;
  /** Without letters and figures that look like others: 31 of them, so seventeen give 84 bits. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GENERATED = 17;
  private static final int GROUP = 4;

  private final SecureRandom random = new SecureRandom();

  /** @throws PeopleException it is too short, or too long */
  public static String sound(String password) {
    if (password.length() < LEAST || password.length() > MOST) {
      throw new PeopleException("The password has " + password.length() + " characters: give it " + LEAST + " to " + MOST + ".", null);
    }
    return password;
  }

  /** What may be kept of a password. */
  public String hash(char[] password) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] hash = hash(password, salt, MEMORY_KIB, PASSES, LANES, HASH);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
  }

  /** Whether it is the one; takes as long when it is not. What is no hash is nobody's. */
  boolean verify(char[] password, String kept) {
    return Phc.parse(kept)
        .map(phc -> MessageDigest.isEqual(hash(password, phc.salt(), phc.memory(), phc.passes(), phc.lanes(), phc.hash().length), phc.hash()))
        .orElse(false);
  }

  /** Whether a hash was made with less than today's. */
  boolean weak(String kept) {
    return Phc.parse(kept).filter(phc -> phc.memory() >= MEMORY_KIB && phc.passes() >= PASSES).isEmpty();
  }

  private static byte[] hash(char[] password, byte[] salt, int memory, int passes, int lanes, int length) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
    Arrays.fill(encoded.array(), (byte) 0);
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
    byte[] hash = new byte[length];
    generator.generateBytes(bytes, hash);
    Arrays.fill(bytes, (byte) 0);
    return hash;
  }

  /** Whether a text is a hash that a password could fit. */
  static boolean isHash(String text) {
    return Phc.parse(text).isPresent();
  }

  /** A password that nobody has to think of: groups of four, 84 bits. */
  public String generate() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GENERATED; i++) {
      text.append(i > 0 && i % GROUP == 0 && i < GENERATED - 1 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
