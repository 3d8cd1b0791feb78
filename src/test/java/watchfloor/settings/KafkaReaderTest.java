package watchfloor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchfloor.settings.KafkaSetting.Format;
import watchfloor.settings.KafkaSetting.Mechanism;
import watchfloor.settings.KafkaSetting.Security;

class KafkaReaderTest {
  private static final String HEAD = "brand: {name: A, handle: '@a'}\ncrew: [{id: x, name: X, team: Care}]\nsources:\n  - kind: kafka\n";

  private static SourceSetting source(String options) {
    return new CenterReader(ZoneId.of("UTC")).read(HEAD + options, "center.yaml").value().sources().get(0);
  }

  @Test
  void servers_and_topics_are_enough() {
    SourceSetting source = source("    servers: kafka:9092\n    topics: posts\n");

    assertThat(source.name()).isEqualTo("kafka");
    assertThat(source.options()).isEmpty();
    assertThat(source.kafka()).contains(new KafkaSetting(
        List.of("kafka:9092"), List.of("posts"), Optional.empty(), Security.PLAINTEXT, Optional.empty(), Optional.empty(), Optional.empty(),
        Mechanism.PLAIN, Format.JSON, ""));
  }

  @Test
  void a_whole_source_is_read() {
    SourceSetting source = source("""
            name: feed
            servers: ["a.example.org:9093", "[::1]:9093"]
            topics: [posts, more.posts]
            group: room
            security: sasl_ssl
            user: ada
            password-file: kafka.password
            authority: kafka-ca.pem
            mechanism: scram-sha-512
            format: csv
            columns: [id, "-", text]
        """);

    assertThat(source.name()).isEqualTo("feed");
    assertThat(source.kafka()).contains(new KafkaSetting(
        List.of("a.example.org:9093", "[::1]:9093"), List.of("posts", "more.posts"), Optional.of("room"), Security.SASL_SSL, Optional.of("ada"),
        Optional.of("kafka.password"), Optional.of("kafka-ca.pem"), Mechanism.SCRAM_SHA_512, Format.CSV, "id,-,text"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "topics: t                                               | 4 | needs 'servers'",
      "servers: 'k:1'                                          | 4 | needs 'topics'",
      "servers: kafka, topics: t                               | 5 | 'kafka' is no broker",
      "servers: 'kafka:0', topics: t                           | 5 | 'kafka:0' is no broker",
      "servers: 'kafka:70000', topics: t                       | 5 | 'kafka:70000' is no broker",
      "servers: 'k:1', topics: 'a/b'                           | 6 | cannot be a topic",
      "servers: 'k:1', topics: '[a, a]'                        | 6 | the same topic twice",
      "servers: 'k:1', topics: t, group: 'my group'            | 7 | cannot be a group",
      "servers: 'k:1', topics: t, security: tls                | 7 | use PLAINTEXT, SSL or SASL_SSL",
      "servers: 'k:1', topics: t, security: sasl_ssl           | 4 | needs 'user'",
      "servers: 'k:1', topics: t, user: ada                    | 7 | user is for security SASL_SSL",
      "servers: 'k:1', topics: t, authority: ca.pem            | 7 | authority is for security SSL",
      "servers: 'k:1', topics: t, mechanism: plain             | 7 | mechanism is for security SASL_SSL",
      "servers: 'k:1', topics: t, format: xml                  | 7 | use ndjson, csv or tsv",
      "servers: 'k:1', topics: t, format: csv                  | 4 | needs 'columns'",
      "servers: 'k:1', topics: t, columns: text                | 7 | columns is for the formats csv and tsv",
      "servers: 'k:1', topics: t, password: secret             | 7 | has no 'password'",
      "servers: 'k:1', topics: t, topic: u                     | 7 | has no 'topic'",
  })
  void what_makes_no_sense_is_refused_with_line_and_column(String options, int line, String words) {
    StringBuilder lines = new StringBuilder();
    for (String option : options.strip().split(", (?=[a-z-]+:)")) {
      lines.append("    ").append(option.contains("'[") ? option.replace("'", "") : option).append('\n');
    }

    assertThatThrownBy(() -> source(lines.toString()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("center.yaml, line " + line + ", column ")
        .hasMessageContaining(words)
        .hasMessageNotContaining("secret");
  }
}
