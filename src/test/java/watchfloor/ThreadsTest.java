package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private final BlockingQueue<String> died = new ArrayBlockingQueue<>(10);

  @Test
  void a_thread_carries_its_name_and_is_no_obstacle_to_the_end() throws Exception {
    try (Threads threads = new Threads((where, cause) -> died.add(where))) {
      Thread lane = threads.lane("store").submit(Thread::currentThread).get(5, TimeUnit.SECONDS);
      assertThat(lane.getName()).isEqualTo("store");
      assertThat(lane.isDaemon()).isTrue();
    }
  }

  @Test
  void what_nobody_caught_is_reported_with_the_name_of_its_thread() throws Exception {
    try (Threads threads = new Threads((where, cause) -> died.add(where + ": " + cause.getMessage()))) {
      threads.start("src-demo", () -> {
        throw new IllegalStateException("broken");
      });
      assertThat(died.poll(5, TimeUnit.SECONDS)).isEqualTo("src-demo: broken");
    }
  }

  @Test
  void a_guarded_task_reports_and_returns() {
    try (Threads threads = new Threads((where, cause) -> died.add(where))) {
      threads.guarded("the desk's clock", () -> {
        throw new IllegalStateException("broken");
      }).run();
      assertThat(died).containsExactly("the desk's clock");
    }
  }

  @Test
  void close_ends_every_executor() {
    Threads threads = new Threads((where, cause) -> died.add(where));
    ExecutorService lane = threads.lane("store");
    threads.close();
    assertThat(lane.isTerminated()).isTrue();
  }
}
