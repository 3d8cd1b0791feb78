package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSettingTest {
  private static final String REST = "brand: {name: Aurelia Air, handle: '@aurelia'}\ncrew: [{id: AB, name: Anna, team: Care}]\n";

  private static Optional<HubSetting> hub(String section) {
    return new CenterReader(ZoneOffset.UTC).read(REST + section, "center.yaml").value().hub();
  }

  @Test
  void aCenterThatDoesNotSpeakOfAHubHasNone() {
    assertThat(hub("")).isEmpty();
  }

  @Test
  void everythingCanBeSaid() {
    assertThat(hub("hub:\n  listen: \"[::1]:8443\"\n  names: [hub.example.org]\n  certificate: tls/hub.pem\n  key: tls/hub.key\n  announce: no\n"))
        .contains(new HubSetting("::1", 8443, List.of("hub.example.org"), Optional.of(new HubSetting.Certificate("tls/hub.pem", "tls/hub.key")), false));
  }

  @Test
  void aStandbyIsExpectedOnlyWhereTheFileSaysSo() {
    assertThat(hub("hub:\n  standby: expected\n").orElseThrow().standby()).isTrue();
    assertThat(hub("hub:\n  announce: no\n").orElseThrow().standby()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"9000,0.0.0.0,9000", "10.0.0.7,10.0.0.7,7420", "hub.local:81,hub.local,81"})
  void addressAndPortCanEachBeLeftOut(String listen, String host, int port) {
    assertThat(hub("hub:\n  listen: \"" + listen + "\"\n").orElseThrow()).extracting(HubSetting::host, HubSetting::port).containsExactly(host, port);
  }

  @Test
  void whatCannotBeIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> hub("hub:\n  listen: \"a b\"\n")).hasMessageContaining("center.yaml, line 4, column 11").hasMessageContaining("no address");
    assertThatThrownBy(() -> hub("hub:\n  listen: 70000\n")).hasMessageContaining("1 to 65535");
    assertThatThrownBy(() -> hub("hub:\n  standby: maybe\n")).hasMessageContaining("'expected'").hasMessageContaining("line 4");
    assertThatThrownBy(() -> hub("hub:\n  key: hub.key\n")).hasMessageContaining("a key its certificate").hasMessageContaining("line 4");
  }
}
