package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
      "10.1.0.0/16, 10.1.255.255, true",
      "10.1.0.0/16, 10.2.0.0, false",
      "10.1.2.3/16, 10.1.9.9, true",
      "10.1.2.3, 10.1.2.3, true",
      "10.1.2.3, 10.1.2.4, false",
      "10.1.2.128/25, 10.1.2.127, false",
      "10.1.2.128/25, 10.1.2.200, true",
      "0.0.0.0/0, 203.0.113.9, true",
      "0.0.0.0/0, 2001:db8::1, false",
      "10.1.0.0/16, ::ffff:10.1.7.7, true",
      "10.1.0.0/16, [::ffff:a01:707], true",
      "::ffff:10.1.0.0/112, 10.1.7.7, true",
      "::ffff:10.1.0.0/112, 10.2.7.7, false",
      "2001:db8::/32, 2001:db8:ffff::1, true",
      "2001:db8::/32, 2001:db9::1, false",
      "2001:db8::/32, [2001:DB8:0:0:0:0:0:1], true",
      "::/0, 2001:db8::1, true",
      "::/0, 10.1.1.1, false",
      "::1, 0:0:0:0:0:0:0:1, true",
      "fe80::/10, fe80:0:0:0:1:2:3:4%eth0, true",
      "64:ff9b::/96, 64:ff9b::192.0.2.1, true",
      "10.1.0.0/16, hub.example, false",
      "10.1.0.0/16, '', false",
      "10.1.0.0/16, 10.1.0, false",
      "10.1.0.0/16, 10.1.0.256, false",
      "::/0, ::1::2, false",
  })
  void anAddressIsInARangeOrNot(String range, String address, boolean inside) {
    assertThat(AddressRange.parse(range).holds(address)).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0/8", "10.0.0.0.0/8", "300.0.0.1", "10.0.0.x", "2001:db8::/129", "2001:db8",
      "2001:db8:::1", "1:2:3:4:5:6:7:8:9", "g::1", "12345::1", "hub.example", "10.0.0.0/8x", "::ffff:10.0.0.0/80"
  })
  void whatIsNoRangeIsRefusedInOneSentence(String text) {
    assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is no range of addresses: write it like 10.1.0.0/16 or 2001:db8::/32.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.0.0/16", "10.1.2.3", "2001:db8::/32", "::1", "::/0", "0.0.0.0/0", "64:ff9b::192.0.2.1/96", "::ffff:10.1.2.3"})
  void whatIsWrittenIsReadBack(String text) {
    AddressRange range = AddressRange.parse(text);
    assertThat(AddressRange.parse(range.toString())).isEqualTo(range);
    assertThat(AddressRange.parseAll(AddressRange.text(List.of(range, range)))).containsExactly(range, range);
  }

  @Test
  void severalAreReadWithCommasAndNoneIsEverywhere() {
    assertThat(AddressRange.parseAll("10.1.0.0/16, 2001:db8::/32,")).extracting(AddressRange::toString).containsExactly("10.1.0.0/16", "2001:db8:0:0:0:0:0:0/32");
    assertThat(AddressRange.parseAll("")).isEmpty();
    assertThatThrownBy(() -> AddressRange.parseAll("10.1.0.0/16, home")).hasMessageContaining("' home'");
  }
}
