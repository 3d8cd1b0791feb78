package watchfloor.channel.bluesky;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import watchfloor.channel.net.SocketFeed;
import watchfloor.intake.Intake;

/** One life of a source: one stream, from where it was to its end. Everything on the source's own thread. */
final class Reading {
  /** A stream of the whole network is never quiet for so long: what lies between was not kept for us. */
  static final Duration HOLE = Duration.ofMinutes(10);

  private static final int MOST_AT_ONCE = 500;
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final long KEEP_EVERY_NANOS = 1_000_000_000L;
  private static final Duration LAST_WAIT = Duration.ofSeconds(2);
  private static final int SHOWN = 80;

  private final Parts parts;
  private final Intake intake;
  private final Frames frames = new Frames();
  private final Progress progress;
  private final long from;
  private final long first = System.nanoTime();
  private long keptAt = first;
  private long kept;
  private boolean open;
  private boolean begun;

  /**
   * What a reading works with.
   *
   * @param opened hears once that the stream stands
   * @param place  keeps from where to read again
   */
  record Parts(Arrivals arrivals, Intake intake, Optional<Notifications> notifications, Runnable opened, LongConsumer place, Clock clock) {}

  /** @param from the place that the stream was asked for, in microseconds since 1970 */
  Reading(Parts parts, long from) {
    this.parts = parts;
    this.intake = parts.intake();
    this.from = from;
    this.kept = from;
    this.progress = new Progress(from);
  }

  /** Reads until the stream ends or the thread is interrupted. */
  void run(SocketFeed feed) throws IOException, InterruptedException {
    while (true) {
      List<String> came = feed.take(MOST_AT_ONCE, LOOK);
      long newest = 0;
      for (String frame : came) {
        newest = Math.max(newest, read(frame));
      }
      parts.arrivals().handIn();
      alive(feed, newest);
      settle();
      if (open && parts.notifications().isPresent()) {
        parts.notifications().get().repair(parts.arrivals(), Posts.at(from));
      }
    }
  }

  /** The time of what was read; 0 where it was nothing. */
  private long read(String frame) {
    try {
      Event event = frames.read(frame);
      if (!begun) {
        begin(event.timeUs());
      }
      progress.read(event.timeUs());
      parts.arrivals().add(event);
      return event.timeUs();
    } catch (Frames.BadFrame e) {
      intake.reject("the stream, at '" + shown(frame) + "'", e.getMessage());
      return 0;
    }
  }

  private void begin(long timeUs) {
    begun = true;
    if (timeUs - from > HOLE.toMillis() * 1_000) {
      intake.missed(Posts.at(from), Posts.at(timeUs));
    }
  }

  private void alive(SocketFeed feed, long newest) {
    if (feed.isOpen() && !open) {
      open = true;
      parts.opened().run();
    }
    if (feed.isOpen() || newest > 0) {
      intake.signOfLife();
      Instant now = parts.clock().instant();
      intake.behind(newest == 0 ? Duration.ZERO : Duration.between(Posts.at(newest), now));
    }
  }

  private void settle() throws InterruptedException {
    progress.cut(intake.mark());
    settle(Duration.ZERO);
    if (System.nanoTime() - keptAt >= KEEP_EVERY_NANOS) {
      keep();
    }
  }

  private void settle(Duration within) throws InterruptedException {
    long newest = intake.mark();
    if (intake.settled(newest, within)) {
      progress.settled(newest);
    }
    while (progress.oldest() >= 0 && intake.settled(progress.oldest(), Duration.ZERO)) {
      progress.settled(progress.oldest());
    }
  }

  private void keep() {
    keptAt = System.nanoTime();
    if (progress.safe() > kept) {
      kept = progress.safe();
      parts.place().accept(kept);
    }
  }

  /** Keeps the last place, after two seconds at most. What was interrupted stays so. */
  void end() {
    boolean interrupted = Thread.interrupted();
    try {
      // What was read and not handed in any more is read again.
      if (parts.arrivals().idle()) {
        progress.cut(intake.mark());
      }
      settle(LAST_WAIT);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    keep();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static String shown(String frame) {
    String line = frame.codePoints().map(point -> Character.isISOControl(point) ? ' ' : point).limit(SHOWN)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    return line.strip();
  }
}
