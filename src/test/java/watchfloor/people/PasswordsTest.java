package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void aHashIsInPhcFormatWithItsOwnSaltAndFitsItsPasswordAlone() {
    String hash = passwords.hash("correct horse ✈".toCharArray());
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(31 + 22 + 1 + 43);
    assertThat(passwords.hash("correct horse ✈".toCharArray())).isNotEqualTo(hash);
    assertThat(passwords.verify("correct horse ✈".toCharArray(), hash)).isTrue();
    assertThat(passwords.verify("correct horsf ✈".toCharArray(), hash)).isFalse();
    assertThat(passwords.weak(hash)).isFalse();
  }

  /** Made by the reference implementation: argon2 of "password" with the salt "somesalt", v=19, t=2, p=1. */
  @Test
  void aHashOfTheReferenceImplementationIsCheckedWithItsOwnParametersAndCountsAsWeak() {
    String reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    assertThat(passwords.verify("password".toCharArray(), reference)).isTrue();
    assertThat(passwords.verify("Password".toCharArray(), reference)).isFalse();
    assertThat(passwords.weak(reference)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "x", "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
      "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
      "$argon2id$v=19$m=256,t=999,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"})
  void whatIsNoHashOrAsksForTooMuchIsNobodys(String kept) {
    assertThat(passwords.verify("password".toCharArray(), kept)).isFalse();
  }

  @Test
  void aGeneratedPasswordIsReadableHasEightyBitsAndNeverComesTwice() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String password = passwords.generate();
      assertThat(password).matches("[a-hjkmnp-z2-9-]+").satisfies(Passwords::sound);
      assertThat(password.replace("-", "").length() * Math.log(31) / Math.log(2)).as("bits").isGreaterThan(80);
      made.add(password);
    }
    assertThat(made).hasSize(1_000);
  }

  @Test
  void aPasswordIsNeitherTooShortNorTooLong() {
    assertThat(Passwords.sound("x".repeat(Passwords.LEAST))).hasSize(Passwords.LEAST);
    assertThatThrownBy(() -> Passwords.sound("x".repeat(Passwords.LEAST - 1))).isInstanceOf(PeopleException.class).hasMessageContaining("9 characters");
    assertThatThrownBy(() -> Passwords.sound("x".repeat(Passwords.MOST + 1))).isInstanceOf(PeopleException.class);
  }
}
