package watchfloor.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.Missed;
import watchfloor.mention.SourceHealth.State;

/**
 * Runs one source for as long as the room is open: starts it again, with growing pauses, when it fails, and tells how it is. A
 * keeper that is held keeps its source from running until it is released: what a room does when its disk is nearly full. A source
 * that rests by itself runs on meanwhile and hands in nothing.
 *
 * <p>{@link #run} is the source's own thread from beginning to end. Everything else is safe from any thread.
 */
public final class SourceKeeper implements Runnable, AutoCloseable {
  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  /** A source that lived this long is taken for sound: its next failure begins with the shortest pause again. */
  static final Duration SOUND_AFTER = Duration.ofMinutes(1);

  /** What is older when it comes is read later than it was written; everything less is the networks' own pace. */
  static final Duration BEHIND_AFTER = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(SourceKeeper.class);

  private final MentionSource source;
  private final Clock clock;
  private final Pause pause;
  private final Backoff backoff;
  private final Meter meter = new Meter();
  private final Intake intake;
  private volatile Standing standing;
  private volatile Optional<Missed> missed = Optional.empty();
  private volatile Instant lastAt = Instant.EPOCH;
  private boolean closed;
  private boolean held;
  private boolean ended;
  private Thread runner;

  /** Whether the runner is inside the source or a pause, where a hold has to interrupt it. */
  private boolean working;

  /** Whether the runner is inside the source, which may rest there by itself. */
  private boolean listening;

  /** Whether a hold has interrupted the runner since it began to work; the interruption then is no end. */
  private boolean called;

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
    this.intake = new SourceIntake(source.name(), queue, meter, rejections, this::alive, this::held, new Catching());
    this.standing = new Standing(State.STARTING, clock.instant(), "", Instant.EPOCH);
  }

  /** Listens until the source has no more, or the keeper is closed, or the thread is interrupted by somebody else. */
  @Override
  public void run() {
    if (!begin()) {
      return;
    }
    try {
      boolean more = startWork();
      while (more) {
        more = !work() && startWork();
      }
    } catch (InterruptedException e) {
      LOG.debug("{} was told to stop", source.name());
    } finally {
      end();
    }
  }

  /** Whether several hubs listen to the source at once. */
  public boolean shared() {
    return source.shared();
  }

  /** How the source is now. */
  public SourceHealth health() {
    Standing now = standing;
    return new SourceHealth(source.name(), now.state, now.since, lastAt, now.trouble, now.retryAt, meter.counts(), missed);
  }

  /**
   * Stops the source soon, from whatever it waits on, and keeps it from being started until {@link #release}; one that rests in place
   * is not stopped but told. It is shown as down with the sentence, and with no time at which it is tried again. A finite source that
   * is stopped in its middle begins anew after the release; what it hands in twice is dropped further on. Held again, only the
   * sentence changes; a source that was read to its end stays so.
   *
   * @param sentence why, one plain sentence, for the wall
   */
  public synchronized void hold(String sentence) {
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("a hold says why");
    }
    if (closed || ended) {
      return;
    }
    if (!held) {
      forgetOldFailures(clock.instant());
    }
    standing = new Standing(State.DOWN, held ? standing.since : clock.instant(), sentence, Instant.EPOCH);
    held = true;
    if (working && !(listening && source.restsInPlace())) {
      called = true;
      runner.interrupt();
    }
  }

  /** Lets the source be started again, at once. Does nothing where it is not held. */
  public synchronized void release() {
    if (held) {
      held = false;
      stand(State.STARTING);
      notifyAll();
    }
  }

  /** Makes {@link #run} return soon, from whatever it waits on, held or not. */
  @Override
  public synchronized void close() {
    closed = true;
    if (runner != null) {
      runner.interrupt();
    }
  }

  private synchronized boolean begin() {
    if (closed) {
      end();
      return false;
    }
    runner = Thread.currentThread();
    return true;
  }

  private synchronized void end() {
    runner = null;
    working = false;
    ended = true;
    held = false;
    stand(State.ENDED);
  }

  /** Waits while the keeper is held; false when it is closed. */
  private synchronized boolean startWork() throws InterruptedException {
    while (held && !closed) {
      wait();
    }
    if (standing.state != State.STARTING) {
      stand(State.STARTING);
    }
    working = !closed;
    return working;
  }

  /** One life of the source, and the pause after it when it failed. True when the source came to its end. */
  private boolean work() throws InterruptedException {
    boolean over = false;
    InterruptedException told = null;
    try {
      over = listen();
      if (!over) {
        pause.await(untilNextTry());
      }
    } catch (InterruptedException e) {
      told = e;
    }
    boolean byHold = endWork();
    if (told != null && !byHold) {
      throw told;
    }
    return over && !byHold;
  }

  /**
   * Ends a stretch of work, and with it the interruption that a hold brought: it must not reach what comes next.
   *
   * @return whether a hold ended it; how it ended then is of no account, because a source may answer an interruption in any way
   */
  private synchronized boolean endWork() {
    working = false;
    boolean byHold = called && !closed;
    if (called) {
      called = false;
      Thread.interrupted();
      LOG.info("{} was stopped: the room holds its sources", source.name());
    }
    return byHold;
  }

  /** Whether the source came to its end; false when it failed. */
  private boolean listen() throws InterruptedException {
    try {
      listening(true);
      source.listen(intake);
      return true;
    } catch (IOException e) {
      LOG.debug("{} is down", source.name(), e);
      down(e.getMessage(), e instanceof SourceTrouble trouble ? trouble : null);
    } catch (RuntimeException e) {
      LOG.error("{} failed", source.name(), e);
      down(source.name() + " stopped on an error inside the program (" + e + "); the log has the rest.", null);
    } finally {
      listening(false);
    }
    return false;
  }

  private synchronized void listening(boolean now) {
    listening = now;
  }

  private synchronized boolean held() {
    return held;
  }

  /** @param trouble knows when the network wants to be tried again, and why; null where only the house's own pauses count */
  private synchronized void down(String sentence, SourceTrouble trouble) {
    if (called || held) {
      return;
    }
    Instant now = clock.instant();
    forgetOldFailures(now);
    String said = sentence == null || sentence.isBlank() ? source.name() + " failed and did not say why." : sentence;
    LOG.warn("{} is down: {}", source.name(), said);
    Instant usual = now.plus(backoff.next());
    Instant again = trouble == null ? usual : trouble.notBefore().filter(now::isBefore).orElse(usual);
    standing = new Standing(trouble != null && trouble.limited() ? State.LIMITED : State.DOWN, now, said, again);
  }

  private void forgetOldFailures(Instant now) {
    if ((standing.state == State.LIVE || standing.state == State.BEHIND) && !now.isBefore(standing.since.plus(SOUND_AFTER))) {
      backoff.reset();
    }
  }

  private synchronized Duration untilNextTry() {
    return called || held ? Duration.ZERO : Duration.between(standing.since, standing.retryAt);
  }

  private void alive() {
    Instant now = clock.instant();
    lastAt = now;
    if (standing.state != State.LIVE && standing.state != State.BEHIND) {
      live(State.LIVE, now);
    }
  }

  /** A source that was told to stop may give a few more signs; they are no reason to show it as live. */
  private synchronized void live(State state, Instant now) {
    if (!held && !called) {
      standing = new Standing(state, now, "", Instant.EPOCH);
    }
  }

  /** What a source says of its lag. */
  private final class Catching implements SourceIntake.Lag {
    @Override
    public void behind(Duration age) {
      State said = age.compareTo(BEHIND_AFTER) > 0 ? State.BEHIND : State.LIVE;
      if (standing.state != said) {
        live(said, clock.instant());
      }
    }

    @Override
    public void missed(Instant from, Instant to) {
      LOG.warn("{} missed what was written from {} to {}", source.name(), from, to);
      missed = Optional.of(new Missed(from, to));
    }
  }

  private void stand(State state) {
    standing = new Standing(state, clock.instant(), "", Instant.EPOCH);
  }
}
