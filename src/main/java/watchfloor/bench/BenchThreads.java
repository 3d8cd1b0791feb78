package watchfloor.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Lends the threads of one measurement; closing ends them all. */
public interface BenchThreads extends AutoCloseable {
  /** One thread that runs what it is given, in order. */
  ExecutorService lane(String name);

  /** {@code size} threads side by side. */
  ExecutorService pool(String name, int size);

  /** One thread for what happens by the clock. */
  ScheduledExecutorService clock(String name);

  @Override
  void close();
}
