package watchfloor.channel.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResetTimesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static Optional<Instant> read(Map<String, String> headers) {
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    return ResetTimes.of(anyCase::get, NOW);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Retry-After|120|2026-11-22T12:02:00Z",
      "Retry-After|Sun, 22 Nov 2026 12:05:00 GMT|2026-11-22T12:05:00Z",
      "x-rate-limit-reset|1795349400|2026-11-22T12:10:00Z",
      "RateLimit-Reset|1795349400|2026-11-22T12:10:00Z",
      "X-RateLimit-Reset|2026-11-22T12:03:04.500000Z|2026-11-22T12:03:04.500Z",
      "X-Ratelimit-Reset|281.0|2026-11-22T12:04:41Z",
      "X-RateLimit-Reset|1795349400000|2026-11-22T12:10:00Z"})
  void each_network_writes_it_its_own_way(String header, String value, String at) {
    assertThat(read(Map.of(header, value))).contains(Instant.parse(at));
  }

  @Test
  void retry_after_comes_first() {
    assertThat(read(Map.of("Retry-After", "5", "RateLimit-Reset", "1795349400"))).contains(NOW.plusSeconds(5));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"Retry-After|soon", "Retry-After|''", "RateLimit-Reset|-5", "X-RateLimit-Reset|9999999999999999999999", "X-Other|5"})
  void what_cannot_be_read_is_no_time(String header, String value) {
    assertThat(read(Map.of(header, value))).isEmpty();
  }

  @Test
  void a_time_that_is_past_or_absurd_is_bounded() {
    assertThat(read(Map.of("Retry-After", "0"))).contains(NOW.plusSeconds(1));
    assertThat(read(Map.of("RateLimit-Reset", "1795340000"))).contains(NOW.plusSeconds(1));
    assertThat(read(Map.of("Retry-After", "31536000"))).contains(NOW.plus(ResetTimes.LONGEST));
  }
}
