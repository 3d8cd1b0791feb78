package watchfloor.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.intake.MovableClock;
import watchfloor.mention.Author;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

class FileSourceTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Brand BRAND = new Brand("Example Air", "@ExampleAir");

  /** The shape of a real archive: no header, columns that are of no use, quotes that are plain text. */
  private static final String ARCHIVE_COLUMNS = "id,-,-,time,brand,-,-,author,-,text";

  @TempDir Path folder;

  private final TestIntake intake = new TestIntake();

  private FileSource source(String name, byte[] content, FileOptions options) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return FileSource.fast("files", file, options, new MovableClock(NOW));
  }

  private TestIntake read(String name, byte[] content, String columns) throws Exception {
    FileOptions options = FileOptions.of(BRAND);
    source(name, content, columns.isEmpty() ? options : options.withColumns(Columns.parse(columns))).listen(intake);
    return intake;
  }

  private TestIntake read(String name, String content, String columns) throws Exception {
    return read(name, content.getBytes(StandardCharsets.UTF_8), columns);
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aTableWithNamedColumnsIsReadWithItsQuotesAsPlainText() throws Exception {
    read("a.tsv", "570\tneutral\t-\t1424129760\tUnited\t1\t-\tlena\tcut\t\"Great\" flight, @united! 😡\n", ARCHIVE_COLUMNS);

    Mention post = intake.posts.get(0);
    assertThat(post.key()).isEqualTo(new MentionKey("file", "570"));
    assertThat(post.text()).isEqualTo("\"Great\" flight, @united! 😡");
    assertThat(post.writtenAt()).isEqualTo(Instant.ofEpochSecond(1_424_129_760));
    assertThat(post.receivedAt()).isEqualTo(NOW);
    assertThat(post.author()).isEqualTo(new Author("@lena", "@lena", Author.UNKNOWN_FOLLOWERS));
    assertThat(post.brand()).isEqualTo("United");
    assertThat(post.thread()).isEqualTo("570");
    assertThat(post.direct()).isTrue();
    assertThat(intake.rejected).isEmpty();
  }

  @Test
  void aHeaderSaysTheColumnsInManyWords() throws Exception {
    read("a.csv", "tweet_id,created_at,user,retweets,body,followers_count,network\n1,2015-02-24 11:35:52 -0800,lena,3,Hello,12,Mastodon\n", "");

    Mention post = intake.posts.get(0);
    assertThat(post.channel()).isEqualTo(Channel.MASTODON);
    assertThat(post.writtenAt()).isEqualTo(Instant.parse("2015-02-24T19:35:52Z"));
    assertThat(post.author().followers()).isEqualTo(12);
    assertThat(post.text()).isEqualTo("Hello");
  }

  @Test
  void aHeaderAboveNamedColumnsIsNoPost() throws Exception {
    read("a.csv", "id,text\n1,Hello\n", "id,text");

    assertThat(intake.texts()).containsExactly("Hello");
    assertThat(intake.rejected).isEmpty();
  }

  @Test
  void csvHoldsQuotedSeparatorsQuotesAndLineEnds() throws Exception {
    read("a.csv", "\uFEFFid,text\r\n1,\"one, \"\"two\"\"\r\nthree\"\r\n2,four\r\n\r\n3\r\n", "");

    assertThat(intake.texts()).containsExactly("one, \"two\"\nthree", "four");
    assertThat(intake.rejected).containsExactly("a.csv:6: it has 1 column where 2 were expected");
  }

  @Test
  void aQuoteThatNobodyClosesCostsItsOwnLineOnly() throws Exception {
    read("a.csv", "id,text\n1,\"open\n2,fine\n3,good\n", "");

    assertThat(intake.texts()).containsExactly("fine", "good");
    assertThat(intake.rejected).singleElement().asString().startsWith("a.csv:2:3: the quote is never closed");
  }

  @Test
  void semicolonsPartCellsWhereTheHeaderHasThem() throws Exception {
    read("a.csv", "id;text\n1;so, so\n", "");

    assertThat(intake.texts()).containsExactly("so, so");
  }

  @Test
  void eachBadRowIsRejectedWithFileLineAndReasonAndTheRestGoesIn() throws Exception {
    byte[] bytes = ("1\tyesterday\tHello\n2\t1424129760\tfine\n3\t1424129760\n4\t\tHello\n5\t1424129760\t \n6\t1424129760\tbro?ken\n7\t1424129760\tgood\n")
        .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xff : bytes[i];
    }
    read("airline.tsv", bytes, "id,time,text");

    assertThat(intake.texts()).containsExactly("fine", "good");
    assertThat(intake.rejected).containsExactly(
        "airline.tsv:1: the time 'yesterday' is not a date: give epoch seconds or ISO 8601",
        "airline.tsv:3: it has 2 columns where 3 were expected",
        "airline.tsv:4: the time is empty: give epoch seconds or ISO 8601",
        "airline.tsv:5: the text is empty",
        "airline.tsv:6:17: this is not UTF-8 text: save the file as UTF-8");
  }

  @Test
  void gzipIsRecognisedByContentWhateverTheName() throws Exception {
    read("plain.tsv", gzip("1\tHello\n"), "id,text");
    read("named.tsv.gz", "2\tWorld\n", "id,text");

    assertThat(intake.texts()).containsExactly("Hello", "World");
  }

  @Test
  void damagedGzipIsOneSentence() throws Exception {
    byte[] whole = gzip("1\tHello\n".repeat(10_000));
    FileSource cut = source("a.gz", Arrays.copyOf(whole, whole.length / 2), FileOptions.of(BRAND).withColumns(Columns.parse("id,text")));

    assertThatThrownBy(() -> cut.listen(intake)).isInstanceOf(IOException.class).hasMessageStartingWith("a.gz is damaged");
  }

  @Test
  void aPostWithoutAnIdHasTheSameOneOnEveryReading() throws Exception {
    read("a.tsv", "Hello\tlena\nHello\tben\n", "text,author");
    read("b.tsv", "Hello\tlena\n", "text,author");

    assertThat(intake.posts.get(0).key()).isEqualTo(intake.posts.get(2).key()).isNotEqualTo(intake.posts.get(1).key());
  }

  @Test
  void longTextIsCutAtAWholeCharacter() throws Exception {
    read("a.tsv", "1\ta" + "😡".repeat(3_000) + "\n", "id,text");

    assertThat(intake.posts.get(0).text()).hasSize(Mention.MAX_TEXT - 1).endsWith("😡");
  }

  @Test
  void speakingToUsIsToldByOurHandleAsAWholeWord() throws Exception {
    read("a.tsv", "1\t\thi @exampleair!\n2\t\thi @ExampleAirport\n3\t\tExampleAir\n4\tUS Airways\t@USAirways why\n5\tDelta\t@JetBlue why\n",
        "id,brand,text");

    assertThat(intake.posts).extracting(Mention::direct).containsExactly(true, false, false, true, false);
  }

  @Test
  void aTableWithoutAHeaderSaysHowToNameItsColumns() throws Exception {
    FileSource source = source("a.csv", "1,2\n".getBytes(StandardCharsets.UTF_8), FileOptions.of(BRAND));

    assertThatThrownBy(() -> source.listen(intake)).isInstanceOf(IOException.class).hasMessageStartingWith("a.csv has no header");
  }

  @Test
  void aFileThatIsNotThereIsOneSentence() {
    FileSource source = FileSource.fast("f", folder.resolve("no.tsv"), FileOptions.of(BRAND), new MovableClock(NOW));

    assertThatThrownBy(() -> source.listen(intake)).isInstanceOf(IOException.class).hasMessageEndingWith("is not there: check the path.");
  }

  @Test
  void progressGoesFromNothingToAll() throws Exception {
    FileSource source = source("a.tsv", "1\tHello\n".getBytes(StandardCharsets.UTF_8), FileOptions.of(BRAND).withColumns(Columns.parse("id,text")));
    assertThat(source.progress()).isZero();
    source.listen(intake);

    assertThat(source.progress()).isEqualTo(1);
    assertThat(source.done()).isEqualTo(source.total()).isEqualTo(8);
  }

  @Test
  void anEmptyFileHoldsNothing() throws Exception {
    read("a.tsv", "", "id,text");
    read("b.csv", "\uFEFF", "");
    read("c.csv", "", "");

    assertThat(intake.posts).isEmpty();
    assertThat(intake.rejected).isEmpty();
  }

  @Test
  void noiseBecomesPostsOrRejectionsAndNothingElse() throws Exception {
    Random random = new Random(17);
    String marks = "\"\"\",,;;\t\t\n\n\r{}[]:\\u<>&;0123456789abc\u0000";
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = random.nextInt(4) > 0 ? (byte) marks.charAt(random.nextInt(marks.length())) : bytes[i];
      }
      if (random.nextInt(3) == 0 && bytes.length > 0) {
        bytes[0] = '{';
      }
      try {
        read("noise", bytes, random.nextBoolean() ? "" : "id,time,text");
      } catch (IOException e) {
        assertThat(e.getMessage()).endsWith(".");
      }
    }
    assertThat(intake.rejected).isNotEmpty().allSatisfy(said -> assertThat(said).startsWith("noise:").doesNotContain("\n"));
  }

  @Test
  void columnsThatAPersonMistypesAreNamed() {
    assertThatThrownBy(() -> Columns.parse("id,tex")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'tex' is none that we know");
    assertThatThrownBy(() -> Columns.parse("id,time")).hasMessageContaining("'text' is missing");
    assertThatThrownBy(() -> Columns.parse("text,text")).hasMessageContaining("stands there twice");
  }
}
