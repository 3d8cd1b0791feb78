package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;
import watchfloor.mention.SourceHealth;
import watchfloor.screen.Texts;

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

  static SourceModel of(SourceHealth source, Instant now, Texts texts) {
    Duration age = Duration.between(source.lastAt(), now);
    boolean heard = source.lastAt().isAfter(Instant.EPOCH);
    return switch (source.state()) {
      case STARTING -> new SourceModel(source.name(), Look.STARTING, texts.of("source.starting"));
      case ENDED -> new SourceModel(source.name(), Look.ENDED, texts.of("source.ended"));
      case BEHIND -> new SourceModel(source.name(), Look.QUIET, texts.of("source.behind"));
      case DOWN, LIMITED -> new SourceModel(source.name(), Look.DOWN, down(source, now, texts));
      case LIVE -> age.compareTo(QUIET_AFTER) > 0 && heard
          ? new SourceModel(source.name(), Look.QUIET, texts.of("source.quiet", texts.amounts().age(age)))
          : new SourceModel(source.name(), Look.LIVE, heard ? texts.amounts().fineAge(age) : texts.of("source.live"));
    };
  }

  private static String down(SourceHealth source, Instant now, Texts texts) {
    String trouble = source.trouble().isBlank() ? texts.of("source.down") : source.trouble().replaceAll("[.\\s]+$", "");
    if (source.retryAt().isAfter(now)) {
      return texts.of("source.next-try", trouble, texts.amounts().toWait(Duration.between(now, source.retryAt())));
    }
    return source.retryAt().isAfter(Instant.EPOCH) ? texts.of("source.trying", trouble) : trouble;
  }
}
