package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMomentsTest {
  @TempDir Path dir;

  private final AtomicLong nanos = new AtomicLong();
  private final ExecutorService others = Executors.newCachedThreadPool();
  private final CountDownLatch inTheMiddle = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private FileMoments moments;
  private Handle handle;
  private MVStore store;

  @BeforeEach
  void open() throws Exception {
    handle = new StoreUrl(dir, "file:", "").jdbi().open();
    handle.execute("CREATE TABLE word (id BIGINT PRIMARY KEY, text VARCHAR)");
    store = ((SessionLocal) handle.getConnection().unwrap(JdbcConnection.class).getSession()).getDatabase().getStore().getMvStore();
    store.commit();
    moments = new FileMoments(nanos::get);
  }

  @AfterEach
  void close() throws Exception {
    goOn.countDown();
    others.shutdown();
    assertThat(others.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    handle.close();
  }

  private void insert(long id) {
    moments.change(() -> handle.execute("INSERT INTO word VALUES (?, ?)", id, "word " + id));
  }

  private void halfASecondPasses() {
    nanos.addAndGet(500_000_000);
  }

  /** Somebody else is in the middle of a change, until {@link #goOn}. */
  private CompletableFuture<Void> anotherChange() throws InterruptedException {
    CompletableFuture<Void> change = CompletableFuture.runAsync(() -> moments.change(() -> {
      inTheMiddle.countDown();
      return awaited(goOn);
    }), others);
    assertThat(inTheMiddle.await(20, TimeUnit.SECONDS)).isTrue();
    return change;
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void h2_does_not_write_by_itself() {
    assertThat(store.getAutoCommitDelay()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void what_was_changed_is_written_when_it_is_time_and_not_before() {
    long before = store.getCurrentVersion();
    insert(1);
    moments.afterFill(handle);
    moments.afterDesk(handle);
    assertThat(store.getCurrentVersion()).isEqualTo(before);

    halfASecondPasses();
    moments.afterFill(handle);
    assertThat(store.getCurrentVersion()).isEqualTo(before + 1);

    insert(2);
    halfASecondPasses();
    moments.afterDesk(handle);
    assertThat(store.getCurrentVersion()).isEqualTo(before + 2);
  }

  @Test
  void much_that_was_changed_is_written_at_once() {
    String text = "word ".repeat(2_000);
    for (long id = 1; store.getUnsavedMemory() < store.getAutoCommitMemory() / 3; id++) {
      long next = id;
      moments.change(() -> handle.execute("INSERT INTO word VALUES (?, ?)", next, text));
    }
    moments.afterFill(handle);

    assertThat(store.getUnsavedMemory()).isLessThan(store.getAutoCommitMemory() / 3);
  }

  @Test
  void the_file_is_not_written_while_somebody_is_in_the_middle_of_a_change() throws Exception {
    insert(1);
    CompletableFuture<Void> change = anotherChange();
    halfASecondPasses();
    long before = store.getCurrentVersion();
    moments.afterDesk(handle);
    CompletableFuture<Void> written = CompletableFuture.runAsync(() -> moments.afterFill(handle), others);
    await().during(Duration.ofMillis(200)).until(() -> store.getCurrentVersion() == before && !written.isDone());

    goOn.countDown();
    written.get(20, TimeUnit.SECONDS);
    change.get(20, TimeUnit.SECONDS);
    assertThat(store.getCurrentVersion()).isGreaterThan(before);
  }

  @Test
  void what_is_forced_is_there_for_the_next_who_opens_a_copy() throws Exception {
    insert(7);
    moments.force(handle);
    Path copy = dir.resolve("copy/watchfloor.mv.db");
    Files.createDirectories(copy.getParent());
    Files.copy(dir.resolve("watchfloor.mv.db"), copy);

    try (Handle other = StoreUrl.passing(copy.getParent(), "").jdbi().open()) {
      assertThat(other.createQuery("SELECT text FROM word").mapTo(String.class).list()).containsExactly("word 7");
    }
  }

  @Test
  void tidying_keeps_every_row() {
    for (long id = 1; id <= 2_000; id++) {
      insert(id);
      if (id % 100 == 0) {
        moments.force(handle);
      }
    }
    moments.change(() -> handle.execute("DELETE FROM word WHERE MOD(id, 10) > 0"));
    moments.force(handle);
    moments.tidy(handle);
    moments.force(handle);

    assertThat(handle.createQuery("SELECT COUNT(*) FROM word").mapTo(Integer.class).one()).isEqualTo(200);
  }
}
