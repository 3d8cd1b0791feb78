package watchfloor.link.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoundHubsTest {
  private static final HubRecord ONE = HubRecord.of("Aurelia Air", 1, "1".repeat(64));
  private static final HubRecord TWO = HubRecord.of("Aurelia Air", 1, "2".repeat(64));

  private FoundHubs found;

  @BeforeEach
  void begin() {
    found = new FoundHubs();
  }

  @Test
  void a_hub_that_is_heard_on_two_networks_and_twice_is_one() {
    found.heard(ONE, 7420, List.of("192.0.2.7"));
    found.heard(ONE, 7420, List.of("198.51.100.7"));
    found.heard(ONE, 7420, List.of("198.51.100.7"));

    assertThat(found.list()).containsExactly(new FoundHub(ONE, List.of("198.51.100.7", "192.0.2.7"), 7420));
  }

  @Test
  void the_address_that_was_heard_last_comes_first_and_ipv4_before_ipv6() {
    found.heard(ONE, 7420, List.of("192.0.2.7", "2001:db8::7"));
    found.heard(ONE, 7420, List.of("2001:db8::9", "192.0.2.9"));

    assertThat(found.list().get(0).addresses()).containsExactly("192.0.2.9", "192.0.2.7", "2001:db8::9", "2001:db8::7");
  }

  @Test
  void two_hubs_of_one_center_stay_two() {
    found.heard(TWO, 7420, List.of("192.0.2.8"));
    found.heard(ONE, 7420, List.of("192.0.2.7"));
    found.heard(ONE, 7421, List.of("192.0.2.7"));

    assertThat(found.list()).extracting(hub -> hub.record().fingerprint() + ":" + hub.port()).containsExactly("11111111:7420", "11111111:7421", "22222222:7420");
  }

  @Test
  void who_says_good_bye_on_one_network_is_still_on_the_other() {
    found.heard(ONE, 7420, List.of("192.0.2.7", "198.51.100.7"));
    found.gone(ONE, 7420, List.of("192.0.2.7"));
    assertThat(found.list().get(0).addresses()).containsExactly("198.51.100.7");

    found.gone(ONE, 7420, List.of("198.51.100.7"));
    found.gone(TWO, 7420, List.of("198.51.100.7"));
    assertThat(found.list()).isEmpty();
  }

  @Test
  void however_many_somebody_invents_few_are_kept() {
    IntStream.range(0, 5_000).forEach(i -> found.heard(HubRecord.of("c" + i, 1, "1".repeat(64)), 7420, List.of("192.0.2.1")));
    IntStream.range(0, 5_000).forEach(i -> found.heard(HubRecord.of("c0", 1, "1".repeat(64)), 7420, List.of("192.0.2." + i)));

    assertThat(found.list()).hasSize(FoundHubs.MOST_HUBS).allSatisfy(hub -> assertThat(hub.addresses()).hasSizeLessThanOrEqualTo(FoundHubs.MOST_ADDRESSES));
    assertThat(found.list().get(0).addresses().get(0)).isEqualTo("192.0.2.4999");
  }

  @Test
  void what_nobody_could_connect_to_is_left_aside() {
    found.heard(ONE, 0, List.of("192.0.2.7"));
    found.heard(ONE, 70_000, List.of("192.0.2.7"));
    found.heard(ONE, 7420, List.of());

    assertThat(found.list()).isEmpty();
  }
}
