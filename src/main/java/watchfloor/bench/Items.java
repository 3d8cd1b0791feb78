package watchfloor.bench;

import java.util.concurrent.atomic.AtomicInteger;

/** Open items that wait to be claimed, each given out once. Safe from any thread. */
final class Items {
  static final long NONE = -1;

  private final long[] ids;
  private final AtomicInteger next = new AtomicInteger();

  Items(long[] ids) {
    this.ids = ids;
  }

  /** The next one, {@link #NONE} when all are given out. */
  long take() {
    int at = next.getAndIncrement();
    return at < ids.length ? ids[at] : NONE;
  }
}
