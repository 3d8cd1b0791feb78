package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FreezeWatchTest {
  private final Deque<Runnable> lane = new ArrayDeque<>();
  private final List<String> reports = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final FreezeWatch watch = new FreezeWatch(lane::add, nanos::get, reports::add);

  private void pass(long millis) {
    nanos.addAndGet(millis * 1_000_000);
  }

  @Test
  void a_lane_that_answers_in_time_is_not_reported() {
    for (int i = 0; i < 5; i++) {
      watch.check();
      pass(400);
      lane.remove().run();
      watch.check();
      lane.remove().run();
    }
    assertThat(reports).isEmpty();
  }

  @Test
  void a_freeze_is_reported_once_with_all_stacks_and_so_is_its_end() {
    watch.check();
    pass(501);
    watch.check();
    pass(5_000);
    watch.check();
    assertThat(reports).singleElement().asString().contains("501 ms", Thread.currentThread().getName(), "FreezeWatchTest");
    lane.remove().run();
    assertThat(reports).last().asString().contains("answer again after 5501 ms");
  }

  @Test
  void only_one_question_is_under_way_and_the_next_freeze_is_reported_again() {
    watch.check();
    watch.check();
    assertThat(lane).hasSize(1);
    pass(600);
    watch.check();
    lane.remove().run();
    watch.check();
    pass(600);
    watch.check();
    assertThat(reports).hasSize(3);
  }
}
