package watchfloor.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.intake.MovableClock;
import watchfloor.intake.Pause;
import watchfloor.mention.Brand;
import watchfloor.mention.Mention;

class ReplayTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant THEN = Instant.parse("2015-02-16T23:00:00Z");
  private static final double SPEED = 60;

  @TempDir Path folder;

  private final MovableClock real = new MovableClock(NOW);
  private final TestIntake intake = new TestIntake();
  private final List<Duration> waits = new ArrayList<>();
  private final Pause pause = span -> {
    waits.add(span);
    real.move(span);
  };

  private FileSource source() throws Exception {
    Path file = folder.resolve("a.tsv");
    long first = THEN.getEpochSecond();
    Files.writeString(file, "3\t" + (first + 180) + "\tthird\n1\t" + first + "\tfirst\nx\tnever\tbad\n2\t" + (first + 60) + "\tsecond\n");
    Replay replay = new Replay(new ReplayClock(real, THEN, SPEED), SPEED, pause);
    FileOptions options = FileOptions.of(new Brand("A", "@a")).withColumns(Columns.parse("id,time,text"));
    return FileSource.replayed("replay", file, options, replay);
  }

  @Test
  void postsComeInTheOrderAndAtTheTimesOfTheirStamps() throws Exception {
    source().listen(intake);

    assertThat(intake.texts()).containsExactly("first", "second", "third");
    assertThat(intake.posts).allSatisfy(post -> assertThat(Duration.between(post.writtenAt(), post.receivedAt()))
        .isBetween(Duration.ZERO, Duration.ofMillis((long) SPEED)));
    assertThat(Duration.between(NOW, real.instant())).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3_010));
    assertThat(intake.rejected).hasSize(1);
  }

  @Test
  void aQuietTimeStillGivesSignsOfLife() throws Exception {
    source().listen(intake);

    assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMillis(250)));
    assertThat(intake.signs).isGreaterThanOrEqualTo(12);
  }

  @Test
  void theFirstTimeOfAFileIsFoundBeforeItIsPlayed() throws Exception {
    FileSource source = source();

    assertThat(source.earliest()).contains(THEN);
    assertThat(source.progress()).isZero();
    source.listen(intake);
    assertThat(source.progress()).isEqualTo(1);
  }

  @Test
  void theReplaysClockRunsSoManyTimesAsFast() {
    ReplayClock clock = new ReplayClock(real, THEN, 2.5);
    real.move(Duration.ofMillis(2_000));

    assertThat(clock.instant()).isEqualTo(THEN.plusMillis(5_000));
    real.move(Duration.ofDays(365));
    assertThat(clock.instant()).isEqualTo(THEN.plusMillis(5_000).plus(Duration.ofHours(365 * 60)));
  }

  @Test
  void aSpeedThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new ReplayClock(real, THEN, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Replay(real, Double.NaN, pause)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReadingPutsNothingOfItsOwnIntoThePost() throws Exception {
    source().listen(intake);

    assertThat(intake.posts).extracting(Mention::writtenAt)
        .containsExactly(THEN, THEN.plusSeconds(60), THEN.plusSeconds(180));
  }
}
