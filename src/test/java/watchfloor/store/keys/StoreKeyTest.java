package watchfloor.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchfloor.store.sums.CheckedFile;
import watchfloor.store.sums.CheckedFilePath;

class StoreKeyTest {
  private static final HexFormat HEX = HexFormat.of();
  private final StoreKey key = key(1);

  private static StoreKey key(int first) {
    byte[] secret = new byte[StoreKey.BYTES];
    secret[0] = (byte) first;
    return new StoreKey(secret);
  }

  /** RFC 5869, appendix A.1 to A.3. */
  @ParameterizedTest
  @CsvSource(nullValues = "none", value = {
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9, "
        + "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f"
        + "404142434445464748494a4b4c4d4e4f, "
        + "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"
        + "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf, "
        + "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef"
        + "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff, "
        + "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
        + "cc30c58179ec3e87c14c01d5c1f3434f1d87",
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, none, none, "
        + "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
  })
  void derivesAsTheStandardSays(String secret, String salt, String info, String expected) {
    byte[] derived = StoreKey.hkdf(HEX.parseHex(secret), bytes(salt), bytes(info), expected.length() / 2);
    assertThat(HEX.formatHex(derived)).isEqualTo(expected);
  }

  private static byte[] bytes(String hex) {
    return hex == null ? new byte[0] : HEX.parseHex(hex);
  }

  @Test
  void everyPurposeHasAKeyOfItsOwnThatIsTheSameEachTime() {
    assertThat(key.derive("database", 32)).hasSize(32).isEqualTo(key(1).derive("database", 32));
    assertThat(key.derive("database", 32)).isNotEqualTo(key.derive("journal", 32)).isNotEqualTo(key(2).derive("database", 32));
  }

  /** These open stores that are in the field: they must not change. */
  @Test
  void whatIsDerivedStaysWhatItWas() {
    assertThat(key.check()).isEqualTo("2a785804db71f9bb");
    assertThat(HEX.formatHex(key.derive("database", 16))).isEqualTo("25e2ad5df2c9c9dfa092a957f4bb7bab");
  }

  @Test
  void theCheckTellsOneKeyFromAnotherAndNothingElse() {
    assertThat(key.check()).matches("[0-9a-f]{16}").isEqualTo(key(1).check()).isNotEqualTo(key(2).check());
  }

  @Test
  void theSecretIsNotPrinted() {
    String secret = Base64.getEncoder().encodeToString(key.secret());
    assertThat(key.toString()).doesNotContain(secret, HEX.formatHex(key.secret())).contains(key.check());
  }

  @Test
  void randomKeysDiffer() {
    assertThat(StoreKey.random()).isNotEqualTo(StoreKey.random());
  }

  @Test
  void lengthsOutsideTheStandardAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new StoreKey(new byte[31]));
    assertThatIllegalArgumentException().isThrownBy(() -> key.derive("database", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> key.derive("database", 255 * 32 + 1));
    assertThat(key.derive("database", 255 * 32)).hasSize(8_160);
  }

  @Test
  void changingTheBytesThatItWasMadeFromDoesNotChangeTheKey() {
    byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    StoreKey made = new StoreKey(secret);
    String check = made.check();
    secret[0] = 'x';
    made.secret()[1] = 'x';
    assertThat(made.check()).isEqualTo(check);
  }

  @Test
  void aWrongKeyOpensNothingAndIsToldFromDamageByItsCheck(@TempDir Path dir) throws SQLException {
    CheckedFilePath.register();
    connect(dir, key(1)).close();
    connect(dir, key(1)).close();
    assertThatThrownBy(() -> connect(dir, key(2)).close()).isInstanceOf(SQLException.class);
    assertThat(CheckedFile.verify(dir.resolve("sealed.mv.db")).sound()).isTrue();
    assertThat(key(2).check()).isNotEqualTo(key(1).check());
  }

  private static Connection connect(Path dir, StoreKey key) throws SQLException {
    String password = HEX.formatHex(key.derive("database", 32)) + " ";
    return DriverManager.getConnection("jdbc:h2:checked:" + dir.resolve("sealed") + ";CIPHER=AES", "watchfloor", password);
  }
}
