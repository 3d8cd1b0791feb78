package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.Samples;
import watchfloor.journal.JournalMismatch;
import watchfloor.journal.JournalPiece;
import watchfloor.mention.JudgedMention;
import watchfloor.people.AccountChange;
import watchfloor.store.disk.StoreException;

/** A store that is followed without a network between. */
@Tag("long")
@Timeout(120)
class StandbyStoreTest {
  private static final Actor NK = new Actor("NK", "desk");
  private static final String HUB = "hub:7420";

  @TempDir Path dir;
  private Path hub;
  private Path copy;

  @BeforeEach
  void folders() {
    hub = dir.resolve("hub");
    copy = dir.resolve("copy");
  }

  private static void work(Store store, long from, long to) {
    for (long id = from; id <= to; id++) {
      JudgedMention mention = Samples.mention(id, "author" + id, Samples.NOON.plusSeconds(id));
      store.mentions().append(List.of(mention));
      done(store, new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON));
      done(store, new DeskOperation.TakeClaim(id, NK, Samples.NOON, Samples.NOON.plusSeconds(120)));
      done(store, new DeskOperation.Note(id, "note " + id, NK, Samples.NOON));
      store.people().append(new AccountChange.SignedIn("NK", "from " + id, NK, Samples.NOON));
    }
  }

  private static void done(Store store, DeskOperation operation) {
    assertThat(store.desk().apply(operation).join()).isInstanceOf(DeskOutcome.Done.class);
  }

  /** Brings everything that is there now: keys first. */
  private static void follow(Followed from, StandbyStore to, int most) {
    List<Followed.Log> logs = from.logs();
    List<String> names = new ArrayList<>();
    for (Followed.Part key : from.keys()) {
      byte[] bytes = from.read(key.name(), 0, (int) key.bytes());
      to.key(key.name(), 0, Arrays.copyOf(bytes, (int) key.bytes()));
      names.add(key.name());
    }
    to.destroyed(names);
    for (Followed.Log log : logs) {
      while (to.end(log.name()).compareTo(log.end()) < 0) {
        to.append(log.name(), from.piece(log.name(), to.end(log.name()), most));
      }
    }
  }

  private static void backup(Followed from, StandbyStore to) {
    Followed.BackupParts backup = from.backup().orElseThrow();
    StandbyBackups backups = to.backups(StoreRules.STANDARD);
    backup.files().keySet().forEach(file -> backups.write(backup.name(), file, 0, from.read("backup/" + file, 0, Integer.MAX_VALUE)));
    backups.finish(backup.name(), backup.files());
    assertThat(backups.name()).contains(backup.name());
  }

  private static StandbyStore standby(Path folder) {
    return StandbyStore.open(folder, HUB, Clock.systemUTC());
  }

  @Test
  void everything_is_at_the_standby_and_a_room_opens_over_it_without_a_complaint() throws IOException {
    try (OpenStore open = new OpenStore(hub)) {
      work(open.store(), 1, 30);
      open.store().care().backup().join();
      work(open.store(), 31, 60);
      try (StandbyStore standby = standby(copy)) {
        Followed followed = open.store().followed().orElseThrow();
        follow(followed, standby, 5_000);
        backup(followed, standby);
        assertTheSameBytes();
        standby.term(new StoreTerm(2, StoreTerm.Role.LEADS, HUB, false, Samples.NOON));
      }
    }
    try (OpenStore open = new OpenStore(copy)) {
      Store store = open.caughtUp();
      assertThat(store.told()).isEmpty();
      assertThat(store.mentions().lastId()).isEqualTo(60);
      for (long id = 1; id <= 60; id++) {
        assertThat(store.desk().history(id)).extracting(ItemEvent::detail).contains("note " + id);
        assertThat(store.desk().conversation(id)).singleElement().satisfies(judged -> assertThat(judged.mention().text()).isNotBlank());
      }
      assertThat(store.people().all()).hasSize(60);
      assertThat(store.care().verify().join()).isEmpty();
      List<String> terms = new ArrayList<>();
      store.care().audit(Instant.EPOCH, Instant.MAX, line -> terms.add(line.operation() + " " + line.detail())).join();
      assertThat(terms).contains("term term 2");
    }
    try (OpenStore again = new OpenStore(copy)) {
      assertThat(again.store().told()).isEmpty();
      assertThat(again.store().care().verify().join()).isEmpty();
    }
  }

  private void assertTheSameBytes() throws IOException {
    for (String log : List.of("ops", "mentions", "people")) {
      byte[] theirs = Files.readAllBytes(hub.resolve(log).resolve("0000000001.journal"));
      byte[] ours = Files.readAllBytes(copy.resolve(log).resolve("0000000001.journal"));
      assertThat(ours).as(log).hasSizeGreaterThan(1_000).isEqualTo(Arrays.copyOf(theirs, ours.length));
      assertThat(Arrays.copyOfRange(theirs, ours.length, theirs.length)).as("what follows is set aside for entries to come").containsOnly(0);
    }
    for (Path key : files(hub.resolve("keys"))) {
      assertThat(copy.resolve("keys").resolve(hub.resolve("keys").relativize(key))).as(key.toString()).hasSameBinaryContentAs(key);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void a_standby_that_was_broken_off_between_any_two_steps_goes_on() throws IOException {
    try (OpenStore open = new OpenStore(hub)) {
      Followed followed = open.store().followed().orElseThrow();
      Random random = new Random(7);
      for (long id = 1; id <= 30; id++) {
        work(open.store(), id, id);
        try (StandbyStore standby = standby(copy)) {
          String log = standby.logs().get(random.nextInt(3));
          for (Followed.Part key : followed.keys()) {
            if (random.nextBoolean()) {
              standby.key(key.name(), 0, Arrays.copyOf(followed.read(key.name(), 0, (int) key.bytes()), (int) key.bytes()));
            }
          }
          standby.append(log, followed.piece(log, standby.end(log), 1));
        }
      }
      try (StandbyStore standby = standby(copy)) {
        follow(followed, standby, 1 << 20);
        assertTheSameBytes();
      }
    }
  }

  @Test
  void a_forgotten_persons_keys_are_on_no_disk_of_the_standby() throws IOException {
    try (OpenStore open = new OpenStore(hub); StandbyStore standby = standby(copy)) {
      Followed followed = open.store().followed().orElseThrow();
      work(open.store(), 1, 20);
      open.store().care().backup().join();
      follow(followed, standby, 1 << 20);
      backup(followed, standby);
      Path file = files(copy.resolve("keys").resolve("mentions")).stream().filter(each -> each.toString().endsWith(".keys")).findFirst().orElseThrow();
      byte[] before = Files.readAllBytes(file);
      long version = followed.destroyed();

      open.store().care().forget(Samples.mention(7, "author7", Samples.NOON).mention().author().handle(), Optional.empty(), NK).join();
      assertThat(followed.destroyed()).isGreaterThan(version);
      follow(followed, standby, 1 << 20);
      backup(followed, standby);

      byte[] after = Files.readAllBytes(file);
      int changed = Arrays.mismatch(before, after);
      assertThat(changed).isNotNegative();
      byte[] gone = Arrays.copyOfRange(before, changed, changed + 24);
      assertThat(after.length).isEqualTo(before.length);
      for (Path each : files(copy)) {
        assertThat(indexOf(Files.readAllBytes(each), gone)).as(each.toString()).isNegative();
      }
      assertTheSameBytes();
      try (Stream<Path> backups = Files.list(copy.resolve("backups"))) {
        assertThat(backups.map(each -> each.getFileName().toString())).as("the backup that had their words is gone")
            .containsExactly(followed.backup().orElseThrow().name());
      }
    }
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (int at = 0; at + part.length <= all.length; at++) {
      if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }

  @Test
  void a_hubs_own_store_is_never_replaced_and_a_former_hubs_is_set_aside() {
    try (OpenStore open = new OpenStore(hub)) {
      work(open.store(), 1, 3);
    }
    assertThatThrownBy(() -> standby(hub)).isInstanceOf(StoreException.class).hasMessageContaining("a hub's own");
    StoreTerm.change(hub, Clock.systemUTC(), term -> new StoreTerm(2, StoreTerm.Role.HANDED_OVER, HUB, false, Samples.NOON));
    assertThatThrownBy(() -> new OpenStore(hub)).isInstanceOf(StoreException.class).hasMessageContaining("was handed over to " + HUB);
    try (StandbyStore standby = standby(hub)) {
      assertThat(standby.lastSeq("ops")).isZero();
      assertThat(hub.resolve("set-aside")).isDirectoryContaining(folder -> Files.isDirectory(folder.resolve("ops")));
    }
    assertThatThrownBy(() -> new OpenStore(hub)).isInstanceOf(StoreException.class).hasMessageContaining("standby of the hub at " + HUB);
  }

  @Test
  void a_bound_store_takes_nothing_while_its_hub_is_not_running() {
    try (OpenStore open = new OpenStore(hub)) {
      work(open.store(), 1, 3);
    }
    StoreTerm.change(hub, Clock.systemUTC(), term -> new StoreTerm(1, StoreTerm.Role.LEADS, HUB, true, Samples.NOON));
    try (OpenStore open = new OpenStore(hub)) {
      assertThat(open.store().desk().apply(new DeskOperation.Note(1, "late", NK, Samples.NOON))).failsWithin(Duration.ofSeconds(10))
          .withThrowableThat().withMessageContaining("has a standby at " + HUB);
      assertThat(open.store().care().verify().join()).isEmpty();
    }
  }

  @Test
  void a_piece_that_was_changed_is_not_taken() {
    try (OpenStore open = new OpenStore(hub); StandbyStore standby = standby(copy)) {
      work(open.store(), 1, 3);
      JournalPiece piece = open.store().followed().orElseThrow().piece("ops", standby.end("ops"), 1 << 20);
      piece.bytes()[700] ^= 1;
      assertThatThrownBy(() -> standby.append("ops", piece)).isInstanceOf(JournalMismatch.class);
      assertThat(standby.lastSeq("ops")).isZero();
      assertThatThrownBy(() -> standby.key("keys/../../evil.keys", 0, new byte[1])).isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> standby.backups(StoreRules.STANDARD).write("../evil", "a", 0, new byte[1])).isInstanceOf(StoreException.class);
    }
  }
}
