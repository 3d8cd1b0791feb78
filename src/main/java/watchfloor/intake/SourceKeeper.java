package watchfloor.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;

/**
 * Runs one source for as long as the room is open: starts it again, with growing pauses, when it fails, and tells how it is.
 *
 * <p>{@link #run} is the source's own thread from beginning to end. Everything else is safe from any thread.
 */
public final class SourceKeeper implements Runnable, AutoCloseable {
  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  /** A source that lived this long is taken for sound: its next failure begins with the shortest pause again. */
  static final Duration SOUND_AFTER = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(SourceKeeper.class);

  private final MentionSource source;
  private final Clock clock;
  private final Pause pause;
  private final Backoff backoff;
  private final Meter meter = new Meter();
  private final Intake intake;
  private volatile Standing standing;
  private volatile Instant lastAt = Instant.EPOCH;
  private boolean closed;
  private Thread runner;

  private record Standing(State state, Instant since, String trouble, Instant retryAt) {}

  /**
   * @param rejections hears of everything that the source could not read, on its thread
   * @param clock      real time: pauses and the time of life are measured by it
   * @param chance     spreads the pauses
   */
  public SourceKeeper(
      MentionSource source, IntakeQueue queue, Consumer<Rejection> rejections, Clock clock, Pause pause, RandomGenerator chance) {
    this.source = source;
    this.clock = clock;
    this.pause = pause;
    this.backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, chance);
    this.intake = new SourceIntake(source.name(), queue, meter, rejections, this::alive);
    this.standing = new Standing(State.STARTING, clock.instant(), "", Instant.EPOCH);
  }

  /** Listens until the source has no more, or the keeper is closed, or the thread is interrupted. */
  @Override
  public void run() {
    if (!begin()) {
      return;
    }
    try {
      while (!listen() && !isClosed()) {
        pauseThenStart();
      }
    } catch (InterruptedException e) {
      LOG.debug("{} was told to stop", source.name());
    } finally {
      end();
    }
  }

  /** How the source is now. */
  public SourceHealth health() {
    Standing now = standing;
    return new SourceHealth(source.name(), now.state, now.since, lastAt, now.trouble, now.retryAt, meter.counts());
  }

  /** Makes {@link #run} return soon, from whatever it waits on. */
  @Override
  public synchronized void close() {
    closed = true;
    if (runner != null) {
      runner.interrupt();
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized boolean begin() {
    if (closed) {
      stand(State.ENDED);
      return false;
    }
    runner = Thread.currentThread();
    return true;
  }

  private synchronized void end() {
    runner = null;
    stand(State.ENDED);
  }

  /** Whether the source came to its end; false when it failed. */
  private boolean listen() throws InterruptedException {
    try {
      source.listen(intake);
      return true;
    } catch (IOException e) {
      LOG.warn("{} is down: {}", source.name(), e.getMessage());
      LOG.debug("{} is down", source.name(), e);
      down(e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("{} failed", source.name(), e);
      down(source.name() + " stopped on an error inside the program (" + e + "); the log has the rest.");
    }
    return false;
  }

  private void down(String sentence) {
    Standing was = standing;
    Instant now = clock.instant();
    if (was.state == State.LIVE && !now.isBefore(was.since.plus(SOUND_AFTER))) {
      backoff.reset();
    }
    String said = sentence == null || sentence.isBlank() ? source.name() + " failed and did not say why." : sentence;
    standing = new Standing(State.DOWN, now, said, now.plus(backoff.next()));
  }

  private void pauseThenStart() throws InterruptedException {
    pause.await(Duration.between(standing.since, standing.retryAt));
    stand(State.STARTING);
  }

  private void alive() {
    Instant now = clock.instant();
    lastAt = now;
    if (standing.state != State.LIVE) {
      standing = new Standing(State.LIVE, now, "", Instant.EPOCH);
    }
  }

  private void stand(State state) {
    standing = new Standing(state, clock.instant(), "", Instant.EPOCH);
  }
}
