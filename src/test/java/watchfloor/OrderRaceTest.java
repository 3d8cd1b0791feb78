package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.command.Terminal;
import watchfloor.intake.Pause;

/** Both ends of an order in real time and on threads of their own. */
@Timeout(120)
class OrderRaceTest {
  @TempDir Path store;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() throws InterruptedException {
    threads.shutdownNow();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void many_who_ask_at_once_get_each_their_own_answer_and_nothing_is_done_twice() throws Exception {
    AtomicInteger handled = new AtomicInteger();
    AtomicInteger together = new AtomicInteger();
    AtomicInteger mostTogether = new AtomicInteger();
    Orders orders = Orders.open(store, Clock.systemUTC(), threads, (order, progress) -> {
      mostTogether.accumulateAndGet(together.incrementAndGet(), Math::max);
      progress.accept("working on " + order.arguments().get(0));
      handled.incrementAndGet();
      together.decrementAndGet();
      return new OrderAnswer(0, List.of("answer to " + order.arguments().get(0)));
    }, Throwable::toString);
    CountDownLatch open = new CountDownLatch(1);
    Future<?> looking = threads.submit(() -> {
      while (open.getCount() > 0) {
        orders.look();
      }
    });
    List<Future<String>> asked = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String what = "question " + i;
      asked.add(threads.submit(() -> ask(what)));
    }
    for (int i = 0; i < 24; i++) {
      assertThat(asked.get(i).get()).isEqualTo("0 watchfloor: working on question " + i + "\nanswer to question " + i + "\n");
    }
    open.countDown();
    looking.get();
    assertThat(handled).hasValue(24);
    assertThat(mostTogether).hasValue(1);
    try (Stream<Path> files = Files.list(store.resolve("orders"))) {
      assertThat(files).isEmpty();
    }
  }

  private String ask(String what) throws InterruptedException {
    StringWriter said = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(said), new PrintWriter(said), false);
    int code = new OrderDesk(store, Clock.systemUTC(), Pause.real(), terminal).ask("backup", List.of(what));
    return code + " " + said;
  }

  @Test
  void an_order_is_either_taken_or_taken_back_and_never_both() throws Exception {
    OrderFolder folder = new OrderFolder(store);
    folder.make();
    byte[] order = OrderText.of(new Order("a", "backup", List.of(), "ada", 1, Instant.EPOCH));
    CyclicBarrier together = new CyclicBarrier(2);
    for (int i = 0; i < 500; i++) {
      String name = "n" + i;
      folder.write(name + OrderFolder.ORDER, order, false);
      Future<Boolean> taken = threads.submit(() -> {
        together.await();
        return folder.take(name);
      });
      together.await();
      boolean takenBack = folder.remove(name + OrderFolder.ORDER);
      assertThat(taken.get()).isEqualTo(!takenBack);
      assertThat(folder.has(name + OrderFolder.TAKEN)).isEqualTo(!takenBack);
    }
  }
}
