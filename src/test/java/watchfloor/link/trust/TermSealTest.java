package watchfloor.link.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermSealTest {
  private final TermSeal seal = new TermSeal(new byte[32]);

  @Test
  void what_one_hub_sealed_its_standby_opens_and_nobody_else() {
    String sealed = seal.sealed(7);
    assertThat(new TermSeal(new byte[32]).opened(sealed)).hasValue(7);
    assertThat(TermSeal.number(sealed)).hasValue(7);
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(new TermSeal(other).opened(sealed)).isEmpty();
    assertThat(seal.opened(sealed.replaceFirst("7", "8"))).as("a number that somebody raised").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "7.", "0.00000000000000000000000000000000", "-1.00000000000000000000000000000000", "9999999999999999999.0", "7.zz"})
  void what_is_no_term_is_none(String text) {
    assertThat(seal.opened(text)).isEmpty();
    assertThat(TermSeal.number(text)).isEmpty();
  }
}
