package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.intake.Intake;
import watchfloor.intake.MentionSource;
import watchfloor.mention.Mention;
import watchfloor.mention.Withdrawal;

class KafkaFeedTest {
  @TempDir Path folder;

  private MentionSource source(String options) throws IOException {
    Files.writeString(folder.resolve("center.yaml"), """
        brand: {name: Example Air, handle: "@ExampleAir"}
        crew: [{id: ada, name: Ada, team: Care}]
        sources:
          - {name: feed, kind: kafka, servers: "127.0.0.1:1", topics: posts, %s}
        """.formatted(options));
    try (Threads threads = new Threads((where, cause) -> { })) {
      return new CenterFeed(OpenCenter.find(Optional.of(folder), Map.of(), folder), Map.of(), Clock.systemUTC()).open(threads).sources().get(0);
    }
  }

  private Path password(String text, String rights) throws IOException {
    Path file = Files.writeString(folder.resolve("kafka.password"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private void refusesPassword(String words) throws IOException {
    MentionSource source = source("security: SASL_SSL, user: ada, password-file: kafka.password");
    assertThatThrownBy(() -> source.listen(new Nobody())).isInstanceOf(IOException.class).hasMessageContaining(words).hasMessageNotContaining("secret");
  }

  @Test
  void all_hubs_listen_to_it_and_it_rests_in_place() throws Exception {
    MentionSource source = source("group: room");

    assertThat(source.name()).isEqualTo("feed");
    assertThat(source.shared()).isTrue();
    assertThat(source.restsInPlace()).isTrue();
  }

  @Test
  void the_usual_group_has_the_brands_name() {
    assertThat(KafkaFeed.group("Example Air")).isEqualTo("watchfloor-example-air");
    assertThat(KafkaFeed.group("Über & Co.")).isEqualTo("watchfloor-ber-co");
    assertThat(KafkaFeed.group("航空")).matches("watchfloor-[0-9a-f]+").isNotEqualTo(KafkaFeed.group("鉄道"));
  }

  @Test
  void a_password_file_that_is_not_there_is_said() throws Exception {
    refusesPassword(folder.resolve("kafka.password") + " cannot be read");
  }

  @Test
  void a_password_that_others_can_read_is_refused() throws Exception {
    password("secret\n", "rw-r-----");
    refusesPassword("can be read or changed by others than its owner");
  }

  @Test
  void a_password_file_with_more_than_a_password_is_refused() throws Exception {
    password("secret\nand more\n", "rw-------");
    refusesPassword("must hold the password in one line");
  }

  @Test
  void an_authority_that_is_not_there_is_said() throws Exception {
    MentionSource source = source("security: SSL, authority: ca.pem");
    assertThatThrownBy(() -> source.listen(new Nobody())).isInstanceOf(IOException.class).hasMessageContaining("ca.pem cannot be read");
  }

  @Test
  void columns_that_nobody_knows_are_refused_when_the_center_opens() {
    assertThatThrownBy(() -> source("format: csv, columns: [id, words]")).isInstanceOf(RoomException.class).hasMessageContaining("'words'");
  }

  /** Nothing comes so far. */
  private static final class Nobody implements Intake {
    @Override
    public boolean offer(Mention mention) {
      throw new IllegalStateException("nothing is expected");
    }

    @Override
    public void put(Mention mention) {
      throw new IllegalStateException("nothing is expected");
    }

    @Override
    public void reject(String where, String reason) {
      throw new IllegalStateException("nothing is expected");
    }

    @Override
    public boolean withdraw(Withdrawal withdrawal) {
      throw new IllegalStateException("nothing is expected");
    }

    @Override
    public void signOfLife() {
      throw new IllegalStateException("nothing is expected");
    }
  }
}
