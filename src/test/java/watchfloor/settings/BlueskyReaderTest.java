package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlueskyReaderTest {
  private static final String HEAD = "brand: {name: A, handle: '@a'}\ncrew: [{id: x, name: X, team: Care}]\n";

  private static Center center(String more) {
    return new CenterReader(ZoneId.of("UTC")).read(HEAD + more, "center.yaml").value();
  }

  private static BlueskySetting source(String options) {
    return center("sources:\n  - {kind: bluesky, " + options + "}\n").sources().get(0).bluesky().orElseThrow();
  }

  @Test
  void handles_or_keywords_are_enough() {
    assertThat(source("handles: '@Brand.Example'")).isEqualTo(new BlueskySetting(List.of("brand.example"), List.of(), Optional.empty(), Optional.empty()));
    assertThat(source("keywords: [outage*, 'example air']").keywords()).containsExactly("outage*", "example air");
    assertThat(source("handles: 'did:plc:ykkocdjqu45f5rmpetzvnxwi'").handles()).containsExactly("did:plc:ykkocdjqu45f5rmpetzvnxwi");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "jetstream1.us-east.bsky.network|wss://jetstream1.us-east.bsky.network", "WSS://Host.Example:8443/|wss://host.example:8443",
      "ws://localhost:6008|ws://localhost:6008", "ws://127.0.0.1:6008|ws://127.0.0.1:6008", "ws://[::1]:6008|ws://[::1]:6008"})
  void a_server_of_ones_own_is_taken_encrypted_or_on_this_machine(String said, String read) {
    assertThat(source("handles: a.example, host: '" + said + "'").host()).contains(read);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "handles: brand|no account on Bluesky", "handles: ''|needs 'handles' or 'keywords'", "keywords: '*'|would find every post",
      "handles: a.example, host: 'ws://host.example'|is not encrypted", "handles: a.example, host: 'wss://user@host.example'|is no address",
      "handles: a.example, host: 'wss://host.example/path'|is no address", "handles: a.example, handel: b|has no 'handel'"})
  void a_slip_of_the_pen_is_refused_with_its_place(String options, String words) {
    assertThatThrownBy(() -> source(options)).isInstanceOf(SettingsException.class).hasMessageContaining(words).hasMessageContaining("center.yaml, line");
  }

  @Test
  void an_account_is_a_network_and_a_handle() {
    assertThat(center("accounts: [{kind: bluesky, handle: '@brand.example', host: 'https://pds.example'}]").account("bluesky"))
        .contains(new AccountSetting("bluesky", "brand.example", Optional.of("https://pds.example")));
    assertThat(center("").accounts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{kind: bluesky, handle: a.example, password: hunter2}|a password is never written here", "{kind: telegraph, handle: a}|none that answers can go out with",
      "{kind: bluesky, handle: a.example, host: 'http://pds.example'}|is not encrypted"})
  void an_account_that_makes_no_sense_is_refused(String account, String words) {
    assertThatThrownBy(() -> center("accounts: [" + account + "]")).isInstanceOf(SettingsException.class).hasMessageContaining(words)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void two_accounts_on_one_network_are_refused() {
    assertThatThrownBy(() -> center("accounts: [{kind: bluesky, handle: a.example}, {kind: bluesky, handle: b.example}]"))
        .isInstanceOf(SettingsException.class).hasMessageContaining("keep one");
  }

  @Test
  void secrets_are_read_by_network_and_name() {
    assertThat(SecretsReader.read("bluesky:\n  password: abcd-efgh\nx: {key: 'k: v', secret: 007}\n", "secrets.yaml"))
        .isEqualTo(Map.of("bluesky.password", "abcd-efgh", "x.key", "k: v", "x.secret", "007"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2", "bluesky: hunter2", "bluesky: {password: [hunter2]}", "bluesky:\n  password: 'hunter2", "bluesky: {password: *hunter2}",
      "bluesky: {hunter2: 1, hunter2: 2}"})
  void a_file_of_secrets_that_is_malformed_is_refused_without_a_word_of_it(String text) {
    assertThatThrownBy(() -> SecretsReader.read(text, "secrets.yaml"))
        .isInstanceOf(SettingsException.class).hasMessageStartingWith("secrets.yaml is not written").hasMessageNotContaining("hunter2").hasNoCause();
  }
}
