package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.ItemState;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.StoreException;
import watchfloor.store.disk.StoreHeldException;

/** A store is put back to a moment, or made again by hand. */
class StoreRepairTest {
  private static final Actor NK = new Actor("NK", "desk");
  private static final Instant ONE = Samples.NOON.plus(Duration.ofHours(1));
  private static final Instant TWO = Samples.NOON.plus(Duration.ofHours(2));

  @TempDir Path dir;
  private final MovableClock clock = new MovableClock(Samples.NOON);
  private final ExecutorService lane = Executors.newFixedThreadPool(1);
  private final ExecutorService care = Executors.newFixedThreadPool(1);

  @AfterEach
  void end() {
    lane.shutdown();
    care.shutdown();
  }

  private StoreRepair repair() {
    return new StoreRepair(dir, new StoreLanes(lane, lane, lane, care), StoreRules.STANDARD, clock);
  }

  private OpenStore open() {
    return new OpenStore(dir, OpenStore.FILES, StoreRules.STANDARD, clock);
  }

  /** Ten items an hour from noon on, each claimed; a backup half an hour after one. */
  private void threeHours() {
    try (OpenStore open = open()) {
      for (long hour = 0; hour < 3; hour++) {
        work(open, 1 + 10 * hour, 10 + 10 * hour);
        if (hour == 1) {
          clock.forward(Duration.ofMinutes(30));
          open.store().care().backup().join();
          clock.forward(Duration.ofMinutes(30));
        } else {
          clock.forward(Duration.ofHours(1));
        }
      }
    }
  }

  private void work(OpenStore open, long from, long to) {
    List<JudgedMention> mentions = LongStream.rangeClosed(from, to).mapToObj(id -> Samples.mention(id, "author" + id, clock.instant())).toList();
    open.keep(mentions.toArray(JudgedMention[]::new));
    for (JudgedMention mention : mentions) {
      done(open, new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, clock.instant()));
      done(open, new DeskOperation.TakeClaim(mention.id(), NK, clock.instant(), clock.instant().plusSeconds(120)));
    }
  }

  private static void done(OpenStore open, DeskOperation operation) {
    assertThat(open.store().desk().apply(operation).join()).isInstanceOf(DeskOutcome.Done.class);
  }

  private void holds(int items) {
    try (OpenStore open = open()) {
      assertThat(open.store().told()).isEmpty();
      assertThat(open.store().desk().live(1_000)).hasSize(items).allMatch(item -> item.state() == ItemState.CLAIMED);
      assertThat(open.caughtUp().pulse().newest(Instant.EPOCH, 1_000)).hasSize(items);
      assertThat(open.store().care().verify().join()).isEmpty();
    }
  }

  @Test
  void aMomentAfterTheBackupIsReachedFromIt() {
    threeHours();
    String said = repair().restore(Optional.of(TWO.minusSeconds(1)), Optional.empty());
    assertThat(said).contains("as it was at 2026-11-22T13:59:59Z").contains("from the backup 2026-11-22T133000").contains("set-aside");
    holds(20);
  }

  @Test
  void aMomentBeforeAnyBackupIsReachedFromTheBeginning() {
    threeHours();
    assertThat(repair().restore(Optional.of(ONE.minusSeconds(1)), Optional.empty())).contains("from its beginning");
    holds(10);
  }

  @Test
  void workGoesOnBehindARestore() {
    threeHours();
    repair().restore(Optional.of(ONE.minusSeconds(1)), Optional.empty());
    try (OpenStore open = open()) {
      work(open, 101, 105);
    }
    holds(15);
  }

  @Test
  void withoutAMomentEverythingComesBack() {
    threeHours();
    repair().restore(Optional.empty(), Optional.empty());
    holds(30);
  }

  @Test
  void aRestoreThatBrokeOffIsSaidAndCanBeDoneAgain() throws IOException {
    threeHours();
    Path aside = Files.createDirectories(dir.resolve("set-aside/before-restore-x"));
    for (String name : List.of("watchfloor.mv.db", "watchfloor.mv.db.sums", "ops")) {
      Files.move(dir.resolve(name), aside.resolve(name));
    }
    Files.writeString(dir.resolve(StoreRepair.MARK), "before-restore-x");
    assertThatThrownBy(this::open).isInstanceOf(StoreException.class).hasMessageContaining("did not come to its end: run 'restore' again");
    repair().restore(Optional.of(TWO.minusSeconds(1)), Optional.empty());
    holds(20);
  }

  @Test
  void aBackupFromAfterTheMomentIsNoStart() throws IOException {
    threeHours();
    String name;
    try (Stream<Path> backups = Files.list(dir.resolve("backups"))) {
      name = backups.findFirst().orElseThrow().getFileName().toString();
    }
    assertThatThrownBy(() -> repair().restore(Optional.of(ONE), Optional.of(name))).hasMessageContaining("was taken after");
    assertThatThrownBy(() -> repair().restore(Optional.empty(), Optional.of("no-such"))).hasMessageContaining("There is no sound backup 'no-such'");
    holds(30);
  }

  @Test
  void recoverMakesTheTablesAgainAlthoughNothingIsWrong() {
    threeHours();
    assertThat(repair().recover()).anyMatch(said -> said.contains("made again from the backup of 22 Nov 13:30") && said.contains("Nothing that an operator did was lost."));
    holds(30);
  }

  @Test
  void aStoreThatIsOpenIsNotRepaired() {
    threeHours();
    try (OpenStore held = open()) {
      assertThat(held.store().told()).isEmpty();
      assertThatThrownBy(() -> repair().recover()).isInstanceOf(StoreHeldException.class);
      assertThatThrownBy(() -> repair().restore(Optional.of(ONE), Optional.empty())).isInstanceOf(StoreHeldException.class);
    }
    holds(30);
  }

  @Test
  void whereThereIsNoStoreThereIsNothingToRepair() {
    assertThatThrownBy(() -> repair().recover()).isInstanceOf(StoreException.class).hasMessageContaining("There is no store in");
  }
}
