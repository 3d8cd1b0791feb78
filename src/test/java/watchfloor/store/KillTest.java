package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.DeskBook;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.desk.Reply;
import watchfloor.mention.JudgedMention;
import watchfloor.people.AccountBook;
import watchfloor.people.AccountChange;

/** Kills a working program at random moments; {@code -Dkills=100} does so as often, with a new store after every ten. */
@Tag("long")
class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 10);
  private static final int KILLS_A_STORE = 10;
  private static final int MOST = 10_000_000;

  @TempDir Path dir;

  @Test
  void nothingThatWasAcknowledgedIsLostWhenTheProgramIsKilled() throws Exception {
    Random random = new Random(KILLS);
    for (int kill = 0; kill < KILLS; kill++) {
      Path store = dir.resolve("store-" + kill / KILLS_A_STORE);
      Path acks = dir.resolve("acks-" + kill / KILLS_A_STORE);
      long wanted = size(acks) + 2_000 + random.nextInt(60_000);
      Process program = start(dir.resolve("log"), store.toString(), acks.toString());
      try {
        await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(5)).until(() -> size(acks) > wanted || !program.isAlive());
        assertThat(program.isAlive()).as(() -> log(dir.resolve("log"))).isTrue();
      } finally {
        program.destroyForcibly();
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
      everythingIsThere(store, Files.readAllLines(acks));
    }
  }

  /** Starts {@link WorkUntilKilled}. */
  static Process start(Path log, String... args) throws IOException {
    List<String> line = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), WorkUntilKilled.class.getName()));
    line.addAll(List.of(args));
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  static String log(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private static void everythingIsThere(Path store, List<String> acknowledged) {
    try (OpenStore open = new OpenStore(store)) {
      everythingIsThere(open.store(), acknowledged);
    }
  }

  static void everythingIsThere(Store store, List<String> acknowledged) {
    assertThat(acknowledged).hasSizeGreaterThan(100);
    assertThat(store.told()).as("a kill is no damage").isEmpty();
    mentions(store, numbers(acknowledged, "mention"));
    DeskBook book = store.desk();
    for (long id : numbers(acknowledged, "claimed")) {
      assertThat(book.item(id)).as("claim of " + id).hasValueSatisfying(item -> assertThat(item.state()).isNotEqualTo(ItemState.OPEN));
    }
    for (long id : numbers(acknowledged, "noted")) {
      assertThat(book.history(id)).as("note on " + id).extracting(ItemEvent::detail).contains("note " + id);
    }
    Set<Long> sent = numbers(acknowledged, "sent");
    for (long id : sent) {
      assertThat(book.replies(id)).as("answer to " + id).extracting(Reply::text).containsExactly("answer " + id);
    }
    for (long id : numbers(acknowledged, "proposed")) {
      assertThat(book.replies(id)).as("proposal for " + id).extracting(Reply::text).containsExactly("answer " + id);
    }
    for (long id : numbers(acknowledged, "approved")) {
      assertThat(book.replies(id)).as("approval for " + id).extracting(Reply::state).containsExactly(Reply.State.QUEUED);
    }
    cameIn(store.people(), numbers(acknowledged, "came-in"));
    for (long id : numbers(acknowledged, "drafted")) {
      boolean answered = !book.replies(id).isEmpty();
      assertThat(book.draft(id)).as("draft of " + id).isEqualTo(answered ? "" : "draft " + id);
    }
    assertThat(store.care().verify().join()).isEmpty();
  }

  /** Everybody whose coming was acknowledged, in order, and at most one whose was not any more. */
  private static void cameIn(AccountBook people, Set<Long> acknowledged) {
    List<String> from = people.all().stream().map(change -> ((AccountChange.SignedIn) change).address()).toList();
    assertThat(from).isEqualTo(LongStream.rangeClosed(1, from.size()).mapToObj(number -> "from " + number).toList());
    assertThat((long) from.size()).isGreaterThanOrEqualTo(acknowledged.stream().mapToLong(Long::longValue).max().orElse(0));
  }

  private static void mentions(Store store, Set<Long> acknowledged) {
    List<JudgedMention> kept = store.pulse().newest(Instant.EPOCH, MOST);
    Set<Long> ids = kept.stream().map(JudgedMention::id).collect(Collectors.toSet());
    assertThat(ids).hasSameSizeAs(kept).containsAll(acknowledged);
    int counted = store.pulse().minutesSince(Instant.EPOCH).stream().mapToInt(minute -> minute.counts().total()).sum();
    assertThat(counted).as("each counted once").isEqualTo(kept.size());
  }

  private static Set<Long> numbers(List<String> lines, String kind) {
    return lines.stream().map(line -> line.split(" ")).filter(words -> words[0].equals(kind) && words.length == 2)
        .map(words -> Long.parseLong(words[1])).collect(Collectors.toSet());
  }
}
