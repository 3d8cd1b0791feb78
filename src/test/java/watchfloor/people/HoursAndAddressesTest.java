package watchfloor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursAndAddressesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** 2026-11-23 is a Monday. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "mon-fri 09:00-17:30 | 2026-11-23T09:00 | true",
      "mon-fri 09:00-17:30 | 2026-11-23T17:29 | true",
      "mon-fri 09:00-17:30 | 2026-11-23T17:30 | false",
      "mon-fri 9:00-17:30 | 2026-11-28T12:00 | false",
      "sun 22:00-06:00 | 2026-11-22T23:00 | true",
      "sun 22:00-06:00 | 2026-11-23T05:59 | true",
      "sun 22:00-06:00 | 2026-11-23T06:00 | false",
      "sun 22:00-06:00 | 2026-11-22T05:00 | false",
      "fri-mon 00:00-00:00 | 2026-11-23T23:59 | true",
      "fri-mon 00:00-00:00 | 2026-11-24T00:00 | false",
      "tue,thu 08:00-12:00; mon 20:00-21:00 | 2026-11-23T20:30 | true",
      "tue,thu 08:00-12:00; mon 20:00-21:00 | 2026-11-25T09:00 | false",
      "08:00-12:00 | 2026-11-25T09:00 | true",
      "'' | 2026-11-25T03:00 | true",
  })
  void hoursHoldInTheCentersZoneAndReadBackAsTheyAre(String text, LocalDateTime when, boolean open) {
    Hours hours = Hours.parse(text);
    assertThat(hours.hold(when.atZone(BERLIN))).isEqualTo(open);
    assertThat(Hours.parse(hours.text())).isEqualTo(hours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mon", "mon 9-17", "nonday 09:00-17:00", "mon 09:00-25:00", "mon 09:00 10:00", "monkey 09:00-10:00", "mon-tue-wed 09:00-10:00", "mon- 09:00-10:00"})
  void whatAreNoHoursIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> Hours.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'").hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @CsvSource({
      "10.1.0.0/16, 10.1.255.3, true",
      "10.1.0.0/16, 10.2.0.1, false",
      "10.1.0.0/15, 10.0.0.1, true",
      "0.0.0.0/0, 8.8.8.8, true",
      "0.0.0.0/0, ::1, false",
      "192.168.1.7, 192.168.1.7, true",
      "192.168.1.7, 192.168.1.8, false",
      "10.0.0.0/8, ::ffff:10.1.2.3, true",
      "2001:db8::/32, 2001:db8:1::5, true",
      "2001:db8::/32, 2001:db9::, false",
      "2001:db8::/33, 2001:db8:8000::, false",
      "fe80::/10, fe80::1%eth0, true",
      "::1, 0:0:0:0:0:0:0:1, true",
      "10.0.0.0/8, hub.example.com, false",
      "10.0.0.0/8, '', false",
  })
  void aRangeHoldsTheAddressesInItAndReadsBackAsItIs(String range, String address, boolean inside) {
    AddressRange read = AddressRange.parse(range);
    assertThat(read.holds(address)).isEqualTo(inside);
    assertThat(AddressRange.parse(read.toString())).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "10.0.0.0/33", "10.0.0/8", "10.0.0.256", "1:2:3:4:5:6:7:8:9", "1::2::3", "::/129", "10.0.0.0/", "12345::", "host/8", "10.0.0.-1"})
  void whatIsNoRangeIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("write it like");
  }
}
