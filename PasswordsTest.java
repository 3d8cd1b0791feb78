package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords(new SecureRandom());

  @Test
  void aHashIsInPhcFormatWithItsOwnSaltAndFitsItsPasswordAlone() {
    String hash = passwords.hash("correct horse".toCharArray());
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(31 + 22 + 1 + 43);
    assertThat(passwords.hash("correct horse".toCharArray())).isNotEqualTo(hash);
    assertThat(passwords.matches("correct horse".toCharArray(), hash)).isTrue();
    assertThat(passwords.matches("correct horsf".toCharArray(), hash)).isFalse();
    assertThat(passwords.weak(hash)).isFalse();
  }

  /** Made by the reference implementation: argon2 of "password" with the salt "somesalt", v=19, t=2, p=1. */
  @Test
  void aHashOfTheReferenceImplementationIsCheckedWithItsOwnParametersAndCountsAsWeak() {
    String reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    assertThat(passwords.matches("password".toCharArray(), reference)).isTrue();
    assertThat(passwords.matches("Password".toCharArray(), reference)).isFalse();
    assertThat(passwords.weak(reference)).isTrue();
  }

  @Test
  void whatIsNoHashOrAsksForTooMuchIsNobodys() {
    for (String no : new String[] {
        "", "x", "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=999,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"}) {
      assertThat(passwords.matches("nobody has this one".toCharArray(), no)).as(no).isFalse();
    }
  }

  @Test
  void aGeneratedPasswordIsReadableAndNeverTheSame() {
    String made = passwords.generate();
    assertThat(made).matches("([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}").isNotEqualTo(passwords.generate());
    assertThat(Passwords.refusal(made.toCharArray())).isEmpty();
    assertThat(20 * Math.log(31) / Math.log(2)).as("bits").isGreaterThan(80);
  }

  @Test
  void aPasswordHasTenToTwoHundredCharacters() {
    assertThat(Passwords.refusal("short".toCharArray())).hasValueSatisfying(sentence -> assertThat(sentence).contains("10 to 200"));
    assertThat(Passwords.refusal("x".repeat(201).toCharArray())).isPresent();
    assertThat(Passwords.refusal("x".repeat(10).toCharArray())).isEmpty();
  }
}
