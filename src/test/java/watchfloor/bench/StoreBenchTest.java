package watchfloor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.Threads;

@Tag("long")
class StoreBenchTest {
  private static final BenchSize TINY = new BenchSize(1, 4_000, 2_000, 2_000, Duration.ofMillis(800), 400, 1_200, 20, 1_000, 200, 2_000);

  @TempDir Path dir;

  @Test
  void everythingIsMeasuredNothingIsLostAndNothingIsLeftBehind() throws Exception {
    List<Figure> figures = new ArrayList<>();
    List<String> self =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
            "watchfloor.Watchfloor", "bench");

    boolean met = new StoreBench(new Ground(dir, TINY, Clock.systemUTC(), Lent::new, self, words -> { })).run("", figures::add);

    assertThat(figures).extracting(Figure::name).containsExactly(
        "burst: all durable", "burst: durable", "burst: all in the tables", "burst: lost or there twice",
        "burst, real analysis: all durable", "burst, real analysis: in the tables",
        "claim while 5,000/s come in: p50", "claim while 5,000/s come in: p99",
        "the same beside a forced UPDATE: p99", "claim while 5,000/s come in: max",
        "claims at full speed, 64 callers", "ingest into the tables", "ingress: file to durable log",
        "next of many open items: p50", "next, beside a forced UPDATE: p50", "next, beside a busy UPDATE: p50", "next: the choice alone: p50",
        "claim by one caller, idle: p50",
        "start after a kill: open", "start after a kill: caught up", "claim during a backup: p99", "backup, restored and checked",
        "heat map, 24 h of 20 issues", "heat map: other than counted");
    assertThat(figures)
        .filteredOn(figure -> figure.unit().equals("mentions"))
        .hasSize(2)
        .allSatisfy(figure -> assertThat(figure.ours()).isEqualTo(new Spread(0, 0, 0)));
    assertThat(figures)
        .filteredOn(figure -> !figure.unit().equals("mentions"))
        .allSatisfy(figure -> assertThat(figure.ours().min()).as(figure.name()).isPositive());
    assertThat(met).isEqualTo(figures.stream().allMatch(Figure::met));
    for (Figure figure : figures) {
      assertThat(new ObjectMapper().readTree(figure.json()).at("/name").asText()).isEqualTo(figure.name());
      assertThat(figure.line()).startsWith(figure.name()).contains(figure.unit());
    }
    try (Stream<Path> left = Files.list(dir)) {
      assertThat(left).isEmpty();
    }
  }

  /** The program's own threads. */
  private static final class Lent implements BenchThreads {
    private final Threads threads = new Threads((where, cause) -> { });

    @Override
    public ExecutorService lane(String name) {
      return threads.lane(name);
    }

    @Override
    public ExecutorService pool(String name, int size) {
      return threads.pool(name, size);
    }

    @Override
    public ScheduledExecutorService clock(String name) {
      return threads.clock(name);
    }

    @Override
    public void close() {
      threads.close();
    }
  }
}
