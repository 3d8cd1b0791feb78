package watchfloor.link.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String HEX = "0123456789abcdef".repeat(4);

  @Test
  void shows_sixteen_groups_that_people_can_compare() {
    assertThat(new Fingerprint(HEX).text()).isEqualTo("0123 4567 89AB CDEF " + "0123 4567 89AB CDEF ".repeat(2) + "0123 4567 89AB CDEF");
    assertThat(new Fingerprint(HEX).brief()).isEqualTo("0123 4567");
  }

  @Test
  void reads_what_people_write() {
    Fingerprint same = new Fingerprint(HEX);

    assertThat(List.of(same.text(), HEX, HEX.toUpperCase(), " " + same.text().replace(' ', ':') + "\n", same.text().toLowerCase(), same.text().replace(' ', '-')))
        .allSatisfy(written -> assertThat(Fingerprint.parse(written)).contains(same));
  }

  @Test
  void reads_nothing_into_anything_else() {
    assertThat(List.of("", "0123", HEX + "0", HEX.replace('0', 'g'), HEX.substring(1) + "\u0661"))
        .allSatisfy(written -> assertThat(Fingerprint.parse(written)).isEmpty());
    assertThatThrownBy(() -> new Fingerprint(HEX.toUpperCase())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_are_the_same_when_every_figure_is() {
    Fingerprint one = new Fingerprint(HEX);

    assertThat(one).isEqualTo(new Fingerprint(HEX)).hasSameHashCodeAs(new Fingerprint(HEX));
    assertThat(one).isNotEqualTo(new Fingerprint(HEX.substring(0, 63) + "0")).isNotEqualTo(HEX);
  }

  @Test
  void is_the_hash_of_the_public_key_and_not_of_the_certificate() throws Exception {
    KeyPair keys = Certificates.ec("secp256r1");
    Instant now = Instant.parse("2026-11-24T10:00:00Z");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(keys.getPublic().getEncoded());

    assertThat(Fingerprint.of(SelfSigned.make(keys, List.of("a"), now)))
        .isEqualTo(Fingerprint.of(SelfSigned.make(keys, List.of("b"), now.plusSeconds(5))))
        .isEqualTo(new Fingerprint(HexFormat.of().formatHex(hash)));
  }
}
