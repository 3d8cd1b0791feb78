package watchfloor.channel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IsoTimeTest {
  @Test
  void readsWhatTheGeneralFormatterReads() {
    SplittableRandom chance = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      int[] steps = {1_000_000_000, 1_000_000, 1_000, 1};
      int step = steps[chance.nextInt(steps.length)];
      int nanos = (int) (chance.nextLong(1_000_000_000) / step * step);
      String text = Instant.ofEpochSecond(chance.nextLong(7_000_000_000L), nanos).toString();
      assertThat(IsoTime.parse(text)).hasValue(OffsetDateTime.parse(text).toInstant());
      assertThat(Times.parse(text)).isEqualTo(IsoTime.parse(text));
    }
  }

  @Test
  void readsAnyNumberOfDigitsOfASecond() {
    for (String digits : List.of("1", "12", "123", "0004", "00005", "123456789", "000000001")) {
      String text = "2026-11-24T09:14:23." + digits + "Z";
      assertThat(IsoTime.parse(text)).hasValue(OffsetDateTime.parse(text).toInstant());
    }
  }

  @Test
  void leavesEverythingElseToTheGeneralFormatter() {
    for (String text : List.of(
        "", "Z", "2026-11-24", "2026-11-24T09:14:23", "2026-11-24T09:14Z", "2026-11-24 09:14:23Z", "2026-11-24T09:14:23+01:00",
        "2026-11-24T09:14:23.Z", "2026-11-24T09:14:23.1234567890Z", "2026-11-24T09:14:23,5Z", "2026-11-24T09:14:23.5xZ",
        "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T09:60:23Z", "-026-11-24T09:14:23Z",
        "2026-11-24t09:14:23Z", "\u0662026-11-24T09:14:23Z", "2026-11-24T09:14:23ZZ")) {
      assertThat(IsoTime.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void aDayThatAMonthDoesNotHaveIsStillReadAsItsLast() {
    assertThat(Times.parse("2026-02-30T00:00:00Z")).hasValue(Instant.parse("2026-02-28T00:00:00Z"));
  }
}
