package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private final AtomicLong nanos = new AtomicLong(-5);
  private final Backlog backlog = new Backlog(nanos::get);

  @Test
  void tablesAreBehindWhileWholeTransactionsWait() {
    assertThat(backlog.behind()).isFalse();
    backlog.took(true);
    assertThat(backlog.behind()).isTrue();
    backlog.took(false);
    assertThat(backlog.behind()).isFalse();
  }

  @Test
  void nobodyWaitsLongerThanHalfAMinute() {
    backlog.took(true);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(29));
    backlog.took(true);
    assertThat(backlog.behind()).isTrue();
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
    backlog.took(true);
    assertThat(backlog.behind()).isFalse();
  }

  @Test
  void countsAnewOnceTheTablesHaveCaughtUp() {
    backlog.took(true);
    nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
    backlog.took(false);
    backlog.took(true);
    assertThat(backlog.behind()).isTrue();
  }
}
