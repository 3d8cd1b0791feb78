package watchfloor.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

class MessagesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final FileOptions PLAIN = new FileOptions(Optional.empty(), Channel.KAFKA, new Brand("Example Air", "@ExampleAir"));
  private static final FileOptions TABLE = PLAIN.withColumns(Columns.parse("id,author,text"));

  private final List<String> refused = new ArrayList<>();

  private Optional<Mention> read(Messages.Form form, FileOptions options, byte[] message) {
    return new Messages(form, options, Clock.fixed(NOON, ZoneOffset.UTC)).read(message, "posts-0-7", refused::add);
  }

  private Optional<Mention> json(String message) {
    return read(Messages.Form.JSON, PLAIN, message.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Mention> csv(String message) {
    return read(Messages.Form.CSV, TABLE, message.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void an_object_is_read_as_a_line_of_a_file_is() {
    Mention post = json("{\"id\": 17, \"channel\": \"mastodon\", \"author\": \"ana\",\n \"text\": \"grüße @exampleair\"}").orElseThrow();

    assertThat(post.key()).isEqualTo(new MentionKey("mastodon", "17"));
    assertThat(post.text()).isEqualTo("grüße @exampleair");
    assertThat(post.direct()).isTrue();
    assertThat(post.receivedAt()).isEqualTo(NOON);
  }

  @Test
  void a_post_without_an_identifier_gets_that_of_its_message() {
    assertThat(json("{\"text\": \"hello\"}").orElseThrow().key()).isEqualTo(new MentionKey("kafka", "posts-0-7"));
  }

  @Test
  void a_row_is_read_by_the_columns_that_were_named() {
    Mention post = csv("5,ana,\"late, again\nand again\"").orElseThrow();

    assertThat(post.key().externalId()).isEqualTo("5");
    assertThat(post.text()).isEqualTo("late, again\nand again");
    assertThat(read(Messages.Form.TSV, TABLE, "6\tbo\tall well".getBytes(StandardCharsets.UTF_8)).orElseThrow().text()).isEqualTo("all well");
  }

  @Test
  void what_is_no_post_is_refused_with_its_reason() {
    assertThat(json("{\"text\": ")).isEmpty();
    assertThat(json("[1]")).isEmpty();
    assertThat(json("  ")).isEmpty();
    assertThat(json("{\"text\": \"\"}")).isEmpty();
    assertThat(read(Messages.Form.JSON, PLAIN, new byte[] {(byte) 0xC3, 0x28})).isEmpty();
    assertThat(read(Messages.Form.JSON, PLAIN, new byte[(1 << 20) + 1])).isEmpty();
    assertThat(csv("1,2")).isEmpty();
    assertThat(csv("1,ana,one\n2,bo,two")).isEmpty();
    assertThat(csv("")).isEmpty();

    assertThat(refused.get(0)).startsWith("this is not JSON (").contains(", at column ");
    assertThat(refused.subList(1, 9)).containsExactly(
        "this is not a post: one JSON object a line is wanted", "the message is empty", "the text is empty",
        "this is not UTF-8 text: write the message as UTF-8", "the message is longer than 1 MB: that is no post",
        "it has 2 columns where 3 were expected", "the message holds more than one row: send each row as a message of its own",
        "the message is empty");
  }

  @Test
  void a_table_without_named_columns_is_refused_before_anything_is_read() {
    assertThatThrownBy(() -> read(Messages.Form.CSV, PLAIN, new byte[0])).isInstanceOf(IllegalArgumentException.class);
  }
}
