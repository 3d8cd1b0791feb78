package watchfloor.channel.kafka;

import java.time.Duration;

/**
 * How long a cluster may keep silent.
 *
 * @param firstAnswer what the first answer may take
 * @param probe       how long nothing may come before an answer is asked for
 * @param silence     without any answer for so long it counts as away
 */
record Patience(Duration firstAnswer, Duration probe, Duration silence) {
  /** Longer than brokers take to hand a partition from one to another, shorter than a person takes to wonder. */
  static final Patience STANDARD = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(10));
}
