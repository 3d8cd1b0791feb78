package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.h2.tools.Restore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.store.sums.CheckedFile;
import watchfloor.store.sums.CheckedFilePath;
import watchfloor.store.sums.FileCheck;
import watchfloor.store.sums.TapedDisk;

/** A real database above the checksums: whatever it does to its file, the file is sound, and any damage to it is found. */
class CheckedDatabaseTest {
  private static final String OPTIONS = ";CACHE_SIZE=131072;OPTIMIZE_REUSE_RESULTS=0;COMPRESS=TRUE;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000";

  @TempDir Path dir;
  private Path file;

  @BeforeEach
  void register() {
    CheckedFilePath.register();
    file = dir.resolve("watchfloor.mv.db");
  }

  private Connection connect(String scheme, String options, String password) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:" + scheme + dir.resolve("watchfloor") + OPTIONS + options, "watchfloor", password);
  }

  private Connection connect() throws SQLException {
    return connect("checked:", "", "");
  }

  private static void fill(Connection connection, int rows) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS word (id BIGINT AUTO_INCREMENT PRIMARY KEY, text VARCHAR NOT NULL)");
    }
    connection.setAutoCommit(false);
    Random random = new Random(rows);
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO word (text) VALUES (?)")) {
      for (int row = 0; row < rows; row++) {
        insert.setString(1, Long.toHexString(random.nextLong()).repeat(20));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long rows(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM word")) {
      result.next();
      return result.getLong(1);
    }
  }

  private void sound() {
    FileCheck check = CheckedFile.verify(file);
    assertThat(check.sound()).as(check.sentence()).isTrue();
  }

  @Test
  void aFileIsSoundAfterEveryOrderlyClose() throws SQLException {
    for (int cycle = 1; cycle <= 4; cycle++) {
      try (Connection connection = connect()) {
        fill(connection, 2_000);
        execute(connection, "DELETE FROM word WHERE MOD(id, 3) = 0");
        execute(connection, "CHECKPOINT SYNC");
      }
      sound();
    }
  }

  @Test
  void aFileIsSoundAfterItWasCompacted() throws SQLException {
    try (Connection connection = connect()) {
      fill(connection, 5_000);
      execute(connection, "DELETE FROM word WHERE id > 100");
    }
    long before = file.toFile().length();
    for (String how : List.of("COMPACT", "DEFRAG", "COMPACT")) {
      try (Connection connection = connect()) {
        execute(connection, "SHUTDOWN " + how);
      }
      sound();
    }
    assertThat(file.toFile().length()).isLessThan(before);
    try (Connection connection = connect()) {
      assertThat(rows(connection)).isEqualTo(100);
    }
    assertThat(dir.toFile().list()).containsExactlyInAnyOrder("watchfloor.mv.db", "watchfloor.mv.db.sums");
  }

  @Test
  void aDatabaseThatWasCutOffInTheMiddleIsSound() throws SQLException {
    try (Connection connection = connect()) {
      fill(connection, 2_000);
      execute(connection, "SHUTDOWN IMMEDIATELY");
    }
    sound();
  }

  @Test
  void anEncryptedFileIsSoundTooAndItsDamageIsFound() throws SQLException, IOException {
    for (int cycle = 1; cycle <= 3; cycle++) {
      try (Connection connection = connect("checked:", ";CIPHER=AES", "00ff00ff ")) {
        fill(connection, 2_000);
        if (cycle == 2) {
          execute(connection, "DELETE FROM word WHERE id > 50");
          execute(connection, "SHUTDOWN COMPACT");
        }
      }
      sound();
    }
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("H2encrypt");
    damageAndCheck(new Random(5), 20);
    assertThatThrownBy(() -> connect("checked:", ";CIPHER=AES", "wrong ").close()).isInstanceOf(SQLException.class);
    sound();
  }

  @Test
  void aBackupRestoresToADatabaseThatIsAdopted() throws SQLException {
    Path zip = dir.resolve("backup.zip");
    try (Connection connection = connect()) {
      fill(connection, 2_000);
      execute(connection, "BACKUP TO '" + zip + "'");
      fill(connection, 500);
    }
    sound();
    Restore.execute(zip.toString(), dir.toString(), "watchfloor");
    assertThat(CheckedFile.verify(file).sound()).isFalse();
    CheckedFile.adopt(file);
    sound();
    try (Connection connection = connect()) {
      assertThat(rows(connection)).isEqualTo(2_000);
    }
    sound();
  }

  @Test
  void whoOpensItASecondTimeIsToldThatItIsLockedAndHarmsNothing() throws SQLException {
    FullDisk.register();
    try (Connection connection = connect()) {
      fill(connection, 1_000);
      assertThatThrownBy(() -> connect("checked:full:", "", "").close()).isInstanceOf(SQLException.class).hasMessageContaining("already in use");
      fill(connection, 1_000);
    }
    sound();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyDamageIsFound(long seed) throws SQLException, IOException {
    try (Connection connection = connect()) {
      fill(connection, 3_000);
    }
    damageAndCheck(new Random(seed), 60);
  }

  private void damageAndCheck(Random random, int times) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int time = 0; time < times; time++) {
      int at = random.nextInt(whole.length);
      byte[] damaged = damage(whole, time % 6, at, random);
      Files.write(file, damaged);
      FileCheck check = CheckedFile.verify(file);
      assertThat(check.known()).isTrue();
      assertThat(check.bad()).as("damage %d at %d: %s", time % 6, at, check.sentence()).isPositive();
    }
    Files.write(file, whole);
    sound();
  }

  private static byte[] damage(byte[] whole, int kind, int at, Random random) {
    byte[] damaged = whole.clone();
    switch (kind) {
      case 0, 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> {
        byte[] garbage = new byte[Math.min(4_096, whole.length - at)];
        random.nextBytes(garbage);
        System.arraycopy(garbage, 0, damaged, at, garbage.length);
      }
      case 3 -> Arrays.fill(damaged, 0, at % 2 == 0 ? 4_096 : 8_192, (byte) 0);
      case 4 -> damaged = Arrays.copyOf(whole, whole.length - List.of(1, 4_096, whole.length / 2).get(at % 3));
      default -> damaged = Arrays.copyOf(whole, whole.length + 1 + at % 5_000);
    }
    return damaged;
  }

  @Test
  void theStoreWorksOnItAndAFullDiskLeavesItSound() {
    FullDisk.register();
    FullDisk.FULL.set(false);
    List<JudgedMention> before = mentions(1, 500);
    List<JudgedMention> after = mentions(501, 1_000);
    try (OpenStore open = new OpenStore(dir, "checked:full:")) {
      open.store().mentions().append(before);
      open.caughtUp();
      FullDisk.FULL.set(true);
      open.store().mentions().append(after);
      await().atMost(Duration.ofSeconds(30)).until(() -> {
        open.store().care().tick();
        return open.said().stream().anyMatch(said -> said.contains("full"));
      });
      FullDisk.FULL.set(false);
      Store again = open.reopened();
      assertThat(again.pulse().newest(Samples.NOON.minusSeconds(60), 2_000)).hasSize(1_000);
    } finally {
      FullDisk.FULL.set(false);
    }
    sound();
  }

  private static List<JudgedMention> mentions(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(id -> Samples.mention(id, "author " + id, Samples.NOON)).toList();
  }

  @Test
  void everyMomentOfADatabasesLifeLeavesAFileThatIsSound() throws SQLException, IOException {
    TapedDisk.register();
    for (String end : List.of("SHUTDOWN COMPACT", "CHECKPOINT SYNC", "SHUTDOWN")) {
      try (Connection connection = connect("checked:taped:", "", "")) {
        fill(connection, 300);
        execute(connection, "DELETE FROM word WHERE MOD(id, 2) = 0");
        execute(connection, end);
      }
    }
    Path again = Files.createDirectory(dir.resolve("again"));
    Path stopped = Files.createDirectory(dir.resolve("stopped"));
    int looked = 0;
    for (TapedDisk.Change change : TapedDisk.TAPE) {
      change.apply(again);
      TapedDisk.copy(again, stopped);
      FileCheck check = CheckedFile.verify(stopped.resolve("watchfloor.mv.db"));
      assertThat(check.sound() || check.bytes() == 0).as(check.sentence()).isTrue();
      looked += check.sound() ? 1 : 0;
    }
    assertThat(looked).isGreaterThan(50);
  }

  @Test
  void aDamagedFileIsNotReadAsIfItWereWhole() throws SQLException, IOException {
    try (Connection connection = connect()) {
      fill(connection, 2_000);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(1), channel.size() + 10_000);
    }
    assertThatThrownBy(() -> connect().close()).isInstanceOf(SQLException.class).rootCause().hasMessageContaining("so it was cut or replaced");
  }
}
