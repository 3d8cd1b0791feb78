package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;
import watchfloor.mention.SourceHealth;

/**
 * How one source is doing, in words, with a shape and a colour that mean the same.
 *
 * @param look  decides shape and colour
 * @param words what stands after the name
 */
record SourceModel(String name, Look look, String words) {
  /** A live source that gave no sign for so long is said to be quiet. */
  static final Duration QUIET_AFTER = Duration.ofSeconds(60);

  /** Shape and colour: disc, ring, ring, triangle, square. */
  enum Look {
    LIVE,
    QUIET,
    STARTING,
    DOWN,
    ENDED
  }

  static SourceModel of(SourceHealth source, Instant now) {
    Duration age = Duration.between(source.lastAt(), now);
    boolean heard = source.lastAt().isAfter(Instant.EPOCH);
    return switch (source.state()) {
      case STARTING -> new SourceModel(source.name(), Look.STARTING, "starting");
      case ENDED -> new SourceModel(source.name(), Look.ENDED, "read to its end");
      case DOWN -> new SourceModel(source.name(), Look.DOWN, down(source, now));
      case LIVE -> age.compareTo(QUIET_AFTER) > 0 && heard
          ? new SourceModel(source.name(), Look.QUIET, "quiet for " + TimeText.age(age))
          : new SourceModel(source.name(), Look.LIVE, heard ? TimeText.age(age) : "live");
    };
  }

  private static String down(SourceHealth source, Instant now) {
    String trouble = source.trouble().isBlank() ? "down" : source.trouble().replaceAll("[.\\s]+$", "");
    if (source.retryAt().isAfter(now)) {
      return trouble + ", next try in " + TimeText.toWait(Duration.between(now, source.retryAt()));
    }
    return source.retryAt().isAfter(Instant.EPOCH) ? trouble + ", trying again" : trouble;
  }
}
