package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.desk.Actor;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Samples;
import watchfloor.people.AccountChange;
import watchfloor.store.disk.Leftovers;

/** The accounts of a store outlive what happens to their files, from the copies in its backups. */
class PeopleRescueTest {
  private static final int BEFORE = 60;
  private static final int IN_ALL = 80;

  @TempDir Path dir;
  private final MovableClock clock = new MovableClock(Samples.NOON);

  private Path store() {
    return dir.resolve("store");
  }

  private OpenStore open() {
    return new OpenStore(store(), OpenStore.FILES, StoreRules.STANDARD, clock);
  }

  private static AccountChange change(int number) {
    return new AccountChange.Failed("NK", number, Actor.ROOM, Samples.NOON);
  }

  private static List<AccountChange> changes(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(PeopleRescueTest::change).toList();
  }

  /** Sixty changes, a backup, and twenty more. */
  @BeforeEach
  void makeStore() {
    try (OpenStore open = open()) {
      changes(1, BEFORE).forEach(open.store().people()::append);
      open.store().care().backup().join();
      changes(BEFORE + 1, IN_ALL).forEach(open.store().people()::append);
    }
    clock.forward(Duration.ofHours(1));
  }

  private Path journal() {
    return store().resolve("people");
  }

  private Path segment() throws IOException {
    try (Stream<Path> files = Files.list(journal())) {
      return files.filter(file -> file.toString().endsWith(".journal")).max(Comparator.naturalOrder()).orElseThrow();
    }
  }

  private void garble(double part) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(segment().toFile(), "rw")) {
      file.seek((long) (written() * part));
      file.write(new byte[64]);
    }
  }

  /** How far the entries go in the file, of which the rest is kept free. */
  private long written() throws IOException {
    byte[] all = Files.readAllBytes(segment());
    int end = all.length;
    while (end > 0 && all[end - 1] == 0) {
      end--;
    }
    return end;
  }

  private void mended(List<AccountChange> expected, String... parts) {
    try (OpenStore open = open()) {
      assertThat(String.join(" ", open.store().told())).contains(parts);
      assertThat(open.store().people().all()).isEqualTo(expected);
      assertThat(open.store().care().verify().join()).isEmpty();
      open.store().people().append(change(1_000));
    }
    try (OpenStore open = open()) {
      assertThat(open.store().told()).as("it is mended for good").isEmpty();
      List<AccountChange> all = new ArrayList<>(expected);
      all.add(change(1_000));
      assertThat(open.store().people().all()).isEqualTo(all);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.6})
  void whatIsDamagedWithinTheCopyIsMendedAndNothingIsLost(double part) throws IOException {
    garble(part);
    mended(changes(1, IN_ALL), "The journal of accounts was damaged and was mended from the backup of 22 Nov 12:00; nothing in it is lost.");
    assertThat(store().resolve("set-aside")).isDirectoryRecursivelyContaining("glob:**/people/*.journal");
  }

  @Test
  void whatIsDamagedBehindTheCopyIsSaidAndEverythingElseIsThere() throws IOException {
    garble(0.9);
    try (OpenStore open = open()) {
      assertThat(String.join(" ", open.store().told())).contains("The journal of accounts is damaged").contains("operator list");
      assertThat(open.store().people().all()).hasSizeBetween(IN_ALL - 4, IN_ALL - 1).containsAll(changes(1, BEFORE)).endsWith(change(IN_ALL));
    }
  }

  @Test
  void whereBothAreDamagedTheRestIsMendedAndTheLossIsSaid() throws IOException {
    garble(0.2);
    garble(0.9);
    try (OpenStore open = open()) {
      assertThat(String.join(" ", open.store().told())).contains("was mended from").contains("may be lost: look through 'operator list'");
      assertThat(open.store().people().all()).hasSizeBetween(IN_ALL - 4, IN_ALL - 1).startsWith(changes(1, BEFORE).toArray(AccountChange[]::new))
          .endsWith(change(IN_ALL));
    }
  }

  @Test
  void aJournalThatIsGoneComesBackFromTheNewestCopy() {
    Leftovers.discard(journal());
    mended(changes(1, BEFORE), "was mended from the backup of 22 Nov 12:00", "may be lost: look through 'operator list'");
  }

  @Test
  void aJournalThatLostItsEndComesBackFromTheNewestCopy() throws IOException {
    long half = written() / 2;
    try (RandomAccessFile file = new RandomAccessFile(segment().toFile(), "rw")) {
      file.setLength(half);
    }
    mended(changes(1, BEFORE), "was mended from", "may be lost");
  }

  @Test
  void aMendingThatBrokeOffBehindTheDamagedFilesIsFinished() throws IOException {
    Files.move(journal(), store().resolve("people.mended"));
    Files.createDirectories(store().resolve("people.part"));
    try (OpenStore open = open()) {
      assertThat(open.store().people().all()).isEqualTo(changes(1, IN_ALL));
      assertThat(open.store().told()).isEmpty();
    }
    assertThat(store().resolve("people.mended")).doesNotExist();
    assertThat(store().resolve("people.part")).doesNotExist();
  }

  @Test
  void aMendingThatBrokeOffBeforeIsBegunAnew() throws IOException {
    garble(0.1);
    Files.createDirectories(store().resolve("people.mended")).resolve("half").toFile().createNewFile();
    mended(changes(1, IN_ALL), "nothing in it is lost");
  }

  @Test
  void aDamagedCopyIsNoHelpAndAnOlderOneIs() throws IOException {
    try (OpenStore open = open()) {
      open.store().care().backup().join();
    }
    try (Stream<Path> backups = Files.list(store().resolve("backups"))) {
      Path newest = backups.max(Comparator.naturalOrder()).orElseThrow();
      try (Stream<Path> copy = Files.list(newest.resolve("people"))) {
        Files.write(copy.findFirst().orElseThrow(), new byte[512]);
      }
    }
    Leftovers.discard(journal());
    mended(changes(1, BEFORE), "was mended from the backup of 22 Nov 12:00");
  }

  @Test
  void aDamagedJournalDoesNotDriveASoundCopyOutOfTheBackups() throws IOException {
    garble(0.9);
    try (OpenStore open = open()) {
      open.store().care().backup().join();
    }
    try (Stream<Path> backups = Files.list(store().resolve("backups"))) {
      Path oldest = backups.min(Comparator.naturalOrder()).orElseThrow();
      Leftovers.discard(oldest);
    }
    Leftovers.discard(journal());
    mended(changes(1, BEFORE), "was mended from the backup of 22 Nov 13:00");
  }

  @Test
  void anotherStoresAccountsAreNotTaken() throws IOException {
    Path other = dir.resolve("other");
    try (OpenStore open = new OpenStore(other, OpenStore.FILES, StoreRules.STANDARD, clock)) {
      changes(501, 700).forEach(open.store().people()::append);
      open.store().care().backup().join();
    }
    Leftovers.discard(store().resolve("backups"));
    Files.move(other.resolve("backups"), store().resolve("backups"));
    try (OpenStore open = open()) {
      assertThat(open.store().told()).isEmpty();
      assertThat(open.store().people().all()).isEqualTo(changes(1, IN_ALL));
    }
  }

  @Test
  void aStoreOfBeforeThereWereAccountsGetsTheirJournal() {
    Leftovers.discard(journal());
    Leftovers.discard(store().resolve("backups"));
    try (OpenStore open = open()) {
      assertThat(open.store().told()).isEmpty();
      assertThat(open.store().people().all()).isEmpty();
      open.store().people().append(change(1));
      assertThat(open.store().care().verify().join()).isEmpty();
    }
  }

  @Test
  void aNewStoreBesideOldBackupsBeginsWithoutAccounts() throws IOException {
    try (Stream<Path> files = Files.list(store())) {
      files.filter(file -> !file.endsWith("backups")).forEach(Leftovers::discard);
    }
    try (OpenStore open = open()) {
      assertThat(open.store().people().all()).isEmpty();
    }
  }

  @Test
  void checkFindsAChangedEntryOfAnAccount() throws IOException {
    try (OpenStore open = open()) {
      garble(0.5);
      assertThat(open.store().care().verify().join()).anyMatch(fault -> fault.startsWith("The journal of accounts"));
    }
  }

  @Test
  void theAuditTellsWhatBecameOfAccountsAndNoPassword() {
    List<AuditLine> lines = new ArrayList<>();
    try (OpenStore open = open()) {
      open.store().people().append(new AccountChange.PasswordSet("NK", "$argon2id$secret", new Actor("owner", "command line"), Samples.NOON.plusSeconds(5)));
      open.store().care().audit(Samples.NOON.plusSeconds(1), Instant.MAX, lines::add).join();
    }
    assertThat(lines).singleElement().satisfies(line -> {
      assertThat(line.operation()).isEqualTo("account-password-set");
      assertThat(line.actor()).isEqualTo("owner");
      assertThat(line.detail()).isEqualTo("NK");
      assertThat(line.hash()).hasSize(64);
    });
  }

  @Test
  void aRestoreToAnEarlierMomentLetsNobodyInAgainWhoWasShutOut() {
    try (OpenStore open = open()) {
      open.store().people().append(new AccountChange.Disabled("NK", Actor.ROOM, clock.instant()));
    }
    ExecutorService lane = Executors.newFixedThreadPool(1);
    ExecutorService care = Executors.newFixedThreadPool(1);
    try {
      new StoreRepair(store(), new StoreLanes(lane, lane, lane, care), StoreRules.STANDARD, clock)
          .restore(Optional.of(Samples.NOON.plusSeconds(1)), Optional.empty());
    } finally {
      lane.shutdown();
      care.shutdown();
    }
    try (OpenStore open = open()) {
      assertThat(open.store().people().all()).hasSize(IN_ALL + 1).last().isInstanceOf(AccountChange.Disabled.class);
    }
  }
}
