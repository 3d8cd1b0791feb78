package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Reply;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.store.disk.Leftovers;

/** Damages a store's files in many ways, from outside: it must be found when the store is opened, and nothing that people did be lost. */
class DamageTest {
  private static final Actor NK = new Actor("NK", "desk");
  private static final int BEFORE_BACKUP = 300;
  private static final int IN_ALL = 500;
  private static final String DATABASE = "watchfloor.mv.db";

  @TempDir static Path shared;
  @TempDir Path dir;

  /** A store with two backups and work behind them, as it lies there after an ordinary end. */
  @BeforeAll
  static void makeStore() {
    MovableClock clock = new MovableClock(Samples.NOON);
    try (OpenStore open = new OpenStore(shared.resolve("store"), OpenStore.FILES, StoreRules.STANDARD, clock)) {
      work(open, 1, 100);
      open.store().care().backup().join();
      clock.forward(Duration.ofHours(1));
      work(open, 101, BEFORE_BACKUP);
      open.store().care().backup().join();
      clock.forward(Duration.ofHours(1));
      work(open, BEFORE_BACKUP + 1, IN_ALL);
      open.caughtUp();
    }
  }

  private static void work(OpenStore open, long from, long to) {
    List<JudgedMention> mentions = LongStream.rangeClosed(from, to).mapToObj(id -> Samples.mention(id, "author" + id, Samples.NOON)).toList();
    open.keep(mentions.toArray(JudgedMention[]::new));
    for (JudgedMention mention : mentions) {
      long id = mention.id();
      done(open, new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON));
      done(open, new DeskOperation.TakeClaim(id, NK, Samples.NOON, Samples.NOON.plusSeconds(120)));
      done(open, new DeskOperation.Note(id, "note " + id, NK, Samples.NOON));
      done(open, new DeskOperation.Send(id, "key-" + id, "answer " + id, Samples.NOON, NK, Samples.NOON));
    }
  }

  private static void done(OpenStore open, DeskOperation operation) {
    assertThat(open.store().desk().apply(operation).join()).isInstanceOf(DeskOutcome.Done.class);
  }

  private interface Damage {
    void to(Path store) throws IOException;
  }

  private static Arguments damage(String name, Damage damage) {
    return Arguments.of(name, damage);
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        damage("the database's file is truncated by a tenth", store -> truncate(store.resolve(DATABASE), 0.9)),
        damage("the database's file is truncated to half", store -> truncate(store.resolve(DATABASE), 0.5)),
        damage("the database's file is truncated by one byte", store -> shorten(store.resolve(DATABASE), 1)),
        damage("the database's file is empty", store -> truncate(store.resolve(DATABASE), 0)),
        damage("the database's file is gone", store -> Files.delete(store.resolve(DATABASE))),
        damage("the first header is zeroed", store -> overwrite(store.resolve(DATABASE), 0, new byte[4096])),
        damage("both headers are zeroed", store -> overwrite(store.resolve(DATABASE), 0, new byte[8192])),
        damage("a page is garbled", store -> overwrite(store.resolve(DATABASE), 16_384, noise(4096))),
        damage("one bit has flipped", store -> flip(store.resolve(DATABASE), 1)),
        damage("three hundred bits have flipped", store -> flip(store.resolve(DATABASE), 300)),
        damage("the database's file is something else", store -> Files.writeString(store.resolve(DATABASE), "Nothing of this is a database.")),
        damage("the database's file is an older one", DamageTest::older),
        damage("database and newest backup are damaged", store -> {
          flip(store.resolve(DATABASE), 300);
          overwrite(backups(store).get(0).resolve("watchfloor.zip"), 5_000, noise(4096));
        }),
        damage("the database is damaged and there is no backup", store -> {
          truncate(store.resolve(DATABASE), 0.5);
          Leftovers.discard(store.resolve("backups"));
        }),
        damage("the journal has flipped bits in the middle", store -> flip(newest(store.resolve("ops")), 0.02, 3)),
        damage("a journal's header is zeroed", store -> overwrite(newest(store.resolve("ops")), 0, new byte[512])),
        damage("the journal is truncated in the middle", store -> shortenTo(newest(store.resolve("ops")), 60_000)),
        damage("the journal's segment is gone", store -> Files.delete(newest(store.resolve("ops")))),
        damage("the log of mentions has flipped bits", store -> flip(newest(store.resolve("mentions")), 0.001, 3)),
        damage("the log of mentions is gone", store -> Files.delete(newest(store.resolve("mentions")))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void isFoundAtTheStartAndNothingThatPeopleDidIsLost(String name, Damage damage) throws IOException {
    Path store = copied();
    damage.to(store);
    try (OpenStore open = new OpenStore(store, OpenStore.FILES, StoreRules.STANDARD, new MovableClock(Samples.NOON.plus(Duration.ofHours(3))))) {
      assertThat(open.store().told()).as("what is said about it").isNotEmpty();
      everythingDone(open.store().desk());
      open.caughtUp();
      open.store().care().backup().join();
      work(open, IN_ALL + 1, IN_ALL + 10);
      open.reopened();
      everythingDone(open.store().desk());
      assertThat(open.store().desk().item(IN_ALL + 10)).isPresent();
    }
  }

  @Test
  void whatIsOnlyAnAidIsMadeAgainWithoutAWord() throws IOException {
    Path store = copied();
    overwrite(newest(store.resolve("seen")), 10, noise(500));
    overwrite(newest(store.resolve("keys/ops")), 600, noise(4096));
    Files.delete(store.resolve(DATABASE + ".sums"));
    try (Stream<Path> files = Files.list(store.resolve("search"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        overwrite(file, 0, noise(64));
      }
    }
    try (OpenStore open = new OpenStore(store)) {
      everythingDone(open.store().desk());
      assertThat(open.store().mentions().append(List.of(Samples.mention(9_000, "post-7", "again", Samples.NOON, Samples.BAGGAGE, Sentiment.NEUTRAL))))
          .as("seen before").isEmpty();
      assertThat(open.caughtUp().pulse().newest(Instant.EPOCH, 10_000)).hasSize(IN_ALL);
    }
  }

  @Test
  void mentionsComeBackFromBackupAndLog() throws IOException {
    Path store = copied();
    flip(store.resolve(DATABASE), 300);
    try (OpenStore open = new OpenStore(store)) {
      assertThat(open.caughtUp().pulse().newest(Instant.EPOCH, 10_000)).hasSize(IN_ALL);
      assertThat(open.store().pulse().minutesSince(Instant.EPOCH).stream().mapToInt(minute -> minute.counts().total()).sum()).isEqualTo(IN_ALL);
      assertThat(open.store().care().verify().join()).isEmpty();
      assertThat(open.store().told().get(0)).startsWith("The store was damaged and was made again from the backup of 22 Nov 13:00").contains("Nothing that an operator did was lost.");
    }
  }

  private static void everythingDone(DeskBook book) {
    for (long id = 1; id <= IN_ALL; id++) {
      assertThat(book.item(id)).as("item " + id).hasValueSatisfying(item -> assertThat(item.state()).isEqualTo(ItemState.WAITING));
      assertThat(book.history(id)).as("note on " + id).extracting(ItemEvent::detail).contains("note " + id);
      assertThat(book.replies(id)).as("answer to " + id).extracting(Reply::text).containsExactly("answer " + id);
    }
  }

  private Path copied() throws IOException {
    Path from = shared.resolve("store");
    Path to = dir.resolve("store");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  private static List<Path> backups(Path store) throws IOException {
    try (Stream<Path> folders = Files.list(store.resolve("backups"))) {
      return folders.sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static Path newest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> !file.toString().contains("spare")).max(Comparator.naturalOrder()).orElseThrow();
    }
  }

  /** The file of the newest backup in the place of the present one: sound in itself, and too old. */
  private static void older(Path store) throws IOException {
    Files.delete(store.resolve(DATABASE));
    new Backups(store.resolve("backups"), new StoreUrl(store, "file:", ""), new MovableClock(Samples.NOON))
        .restore(Backup.in(backups(store).get(0)).orElseThrow(), store);
  }

  private static void truncate(Path file, double part) throws IOException {
    shortenTo(file, (long) (Files.size(file) * part));
  }

  private static void shorten(Path file, long by) throws IOException {
    shortenTo(file, Files.size(file) - by);
  }

  private static void shortenTo(Path file, long size) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(size);
    }
  }

  private static void overwrite(Path file, long at, byte[] with) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(at);
      open.write(with);
    }
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }

  private static void flip(Path file, int bits) throws IOException {
    flip(file, 1, bits);
  }

  /** Flips bits at random places within the first part of a file. */
  private static void flip(Path file, double part, int bits) throws IOException {
    Random random = new Random(bits);
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      for (int bit = 0; bit < bits; bit++) {
        long at = (long) (random.nextDouble() * open.length() * part);
        open.seek(at);
        int value = open.read();
        open.seek(at);
        open.write(value ^ 1 << random.nextInt(8));
      }
    }
  }
}
