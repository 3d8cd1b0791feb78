package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.people.AccountBook;
import watchfloor.people.AccountBookContract;
import watchfloor.people.AccountChange;

class PgAccountBookTest extends AccountBookContract {
  @TempDir Path dir;
  private OpenShared open;

  @BeforeEach
  void open() {
    open = new OpenShared(Postgres.fresh(), dir.resolve("one"));
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Override
  protected AccountBook book() {
    return open.store().people();
  }

  @Override
  protected AccountBook reopened() {
    return open.reopened().people();
  }

  @Test
  void anotherHubHearsOfEveryChangeOnceAndInOrder() {
    try (OpenShared other = new OpenShared(open.server(), dir.resolve("two"))) {
      List<AccountChange> heard = new CopyOnWriteArrayList<>();
      other.store().people().onChange(heard::add);
      everyKind().forEach(book()::append);
      await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(heard).isEqualTo(everyKind()));
      assertThat(other.store().people().all()).isEqualTo(everyKind());
      assertThat(other.store().care().verify().join()).isEmpty();
    }
  }
}
