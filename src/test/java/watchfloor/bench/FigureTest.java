package watchfloor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final long MILLI = 1_000_000;

  @Test
  void aSpreadIsTheLowestTheMiddleAndTheHighestOfTheRuns() {
    assertThat(Spread.of(3, 1, 2)).isEqualTo(new Spread(1, 2, 3));
    assertThat(Spread.of(4, 1, 2, 3)).isEqualTo(new Spread(1, 2.5, 4));
    assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7));
    assertThatIllegalArgumentException().isThrownBy(Spread::of);
  }

  @Test
  void ratiosAreThoseOfEachRunRatherThanOfTheMedians() {
    assertThat(Spread.ofRatios(new double[] {10, 30, 80}, new double[] {10, 10, 40})).isEqualTo(new Spread(1, 2, 3));
  }

  @Test
  void percentilesAreExactAndOfAllCallersTogether() {
    long[] first = LongStream.rangeClosed(1, 60).map(n -> n * MILLI).toArray();
    long[] second = LongStream.rangeClosed(61, 100).map(n -> n * MILLI).toArray();
    Latencies latencies = new Latencies(List.of(second, first, new long[0]));

    assertThat(latencies.size()).isEqualTo(100);
    assertThat(latencies.median()).isEqualTo(50);
    assertThat(latencies.p99()).isEqualTo(99);
    assertThat(latencies.slowest()).isEqualTo(100);
    assertThat(new Latencies(List.of(new long[] {5 * MILLI})).millis(0.001)).isEqualTo(5);
    assertThatIllegalArgumentException().isThrownBy(() -> new Latencies(List.of(new long[0])));
  }

  @Test
  void goalsAreJudgedByTheMedian() {
    double[] ours = {50, 70, 90};
    double[] theirs = {100, 100, 100};
    assertThat(Figure.beside("a", "rows/s", ours, "peer", theirs, Goal.ratioAtLeast(0.7), Goal.atLeast(70)).met()).isTrue();
    assertThat(Figure.beside("a", "rows/s", ours, "peer", theirs, Goal.ratioAtLeast(0.71), Goal.atLeast(70)).met()).isFalse();
    assertThat(Figure.beside("a", "ms", ours, "peer", theirs, Goal.ratioAtMost(0.7), Goal.atMost(69)).met()).isFalse();
    assertThat(Figure.alone("a", "ms", ours).met()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> Figure.alone("a", "ms", ours, Goal.ratioAtMost(1))).withMessageContaining("peer");
  }

  @Test
  void aLineAndItsJsonSayTheSame() throws Exception {
    Figure figure = Figure.beside("ingest", "rows/s", new double[] {40_000, 60_000}, "bare H2", new double[] {100_000, 100_000}, Goal.ratioAtLeast(0.6));

    assertThat(figure.line())
        .isEqualTo("ingest                             rows/s     ours 50,000 (40,000-60,000)   bare H2 100,000 (100,000-100,000)"
            + "   ratio 0.500 (0.400-0.600)   goal ratio >= 0.60 MISSED");
    JsonNode json = new ObjectMapper().readTree(figure.json());
    assertThat(json.at("/name").asText()).isEqualTo("ingest");
    assertThat(json.at("/ours/median").asDouble()).isEqualTo(50_000);
    assertThat(json.at("/peer/name").asText()).isEqualTo("bare H2");
    assertThat(json.at("/ratio/min").asDouble()).isEqualTo(0.4);
    assertThat(json.at("/goals/0/goal").asText()).isEqualTo("ratio >= 0.60");
    assertThat(json.at("/met").asBoolean()).isFalse();
  }
}
