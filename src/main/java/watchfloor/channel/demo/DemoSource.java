package watchfloor.channel.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import watchfloor.intake.Intake;
import watchfloor.intake.MentionSource;
import watchfloor.mention.Mention;

/**
 * Plays the demo's public live: every post is handed in at the second in which it was written.
 *
 * <p>History is not its job: it begins where it is told to. After a stall, or a machine that slept, it catches up as fast as
 * the intake takes it; started again, it goes on where it was. One thread at a time.
 */
public final class DemoSource implements MentionSource {
  /** Posts later than this are history to be read in, and wait for room instead of being shed. */
  private static final Duration LATE = Duration.ofSeconds(3);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(4);
  private static final long LONGEST_REST_MILLIS = 200;

  private final String name;
  private final DemoPublic people;
  private final Clock clock;
  private final Rest rest = Rest.onLock();
  private volatile Instant played;
  private Instant lastSign = Instant.EPOCH;

  /** @param from posts written before it are not played */
  public DemoSource(String name, DemoPublic people, Clock clock, Instant from) {
    this.name = name;
    this.people = people;
    this.clock = clock;
    this.played = from.minusMillis(1);
  }

  @Override
  public String name() {
    return name;
  }

  /** Plays until it is interrupted. */
  @Override
  public void listen(Intake intake) throws InterruptedException {
    Instant minute = played.plusMillis(1).truncatedTo(ChronoUnit.MINUTES);
    lastSign = Instant.EPOCH;
    while (true) {
      for (Mention post : people.minute(minute)) {
        if (post.writtenAt().isAfter(played)) {
          await(post.writtenAt(), intake);
          handIn(post, intake);
        }
      }
      minute = minute.plus(1, ChronoUnit.MINUTES);
      await(minute, intake);
      played = minute.minusMillis(1);
    }
  }

  /** Two posts of one millisecond are no trouble: the second is offered again after a stop, and is a duplicate. */
  private void handIn(Mention post, Intake intake) throws InterruptedException {
    Instant now = clock.instant();
    Mention received = new Mention(post.key(), post.channel(), post.author(), post.text(), post.language(), post.brand(),
        post.thread(), post.repostOf(), post.direct(), post.writtenAt(), now);
    if (post.writtenAt().isBefore(now.minus(LATE))) {
      intake.put(received);
    } else {
      intake.offer(received);
    }
    played = post.writtenAt().minusMillis(1);
    lastSign = now;
  }

  private void await(Instant until, Intake intake) throws InterruptedException {
    Instant now = clock.instant();
    while (now.isBefore(until)) {
      if (!now.isBefore(lastSign.plus(SIGN_OF_LIFE))) {
        intake.signOfLife();
        lastSign = now;
      }
      rest.rest(Duration.ofMillis(Math.min(LONGEST_REST_MILLIS, Math.max(1, Duration.between(now, until).toMillis()))));
      now = clock.instant();
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("the demo's public was stopped");
    }
  }
}
