package watchfloor.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.mention.JudgedMention;

/**
 * Moves mentions from the queue into the store, a batch at a time: drops what came before, numbers, judges, keeps, tells.
 *
 * <p>{@link #run} is the intake thread from beginning to end. When the store cannot keep a batch, the batch waits and is
 * tried again with growing pauses, while the queue fills and then sheds; nothing that is in a batch is lost by that.
 */
public final class Pump implements Runnable, AutoCloseable {
  static final int MOST_IN_A_BATCH = 1_000;
  static final Duration LONGEST_WAIT = Duration.ofMillis(250);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  /** What a close waits beyond its bound for the batch that is just being kept, so that the counts are final when it returns. */
  private static final Duration LAST_BATCH = Duration.ofSeconds(5);


  private static final int KEYS_REMEMBERED = 100_000;
  private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

  private final IntakeQueue queue;
  private final PumpPorts ports;
  private final Clock clock;
  private final RecentKeys recent = new RecentKeys(KEYS_REMEMBERED);
  private final Backoff backoff;
  private final PumpGate gate = new PumpGate();
  private PendingBatch pending = new PendingBatch();
  private IdMaker ids;
  private long tryAgainNanos;
  private String trouble = "";
  private String lastFault = "";

  /**
   * @param clock  the room's time, for ticks and for numbers
   * @param chance spreads the pauses
   */
  public Pump(IntakeQueue queue, PumpPorts ports, Clock clock, RandomGenerator chance) {
    this.queue = queue;
    this.ports = ports;
    this.clock = clock;
    this.backoff = new Backoff(LONGEST_WAIT, LONGEST_PAUSE, chance);
  }

  /** Works until closed or interrupted; then keeps what it still can within the close's bound, and counts the rest as shed. */
  @Override
  public void run() {
    if (!gate.enter()) {
      shedAll();
      return;
    }
    try {
      while (!gate.closing()) {
        round();
      }
    } catch (InterruptedException e) {
      LOG.info("the intake was told to stop");
    } finally {
      queue.close();
      finish();
      gate.leave();
    }
  }

  /** Takes nothing more in, keeps for five seconds what is in the queue, counts the rest as shed, and returns when that is done. */
  @Override
  public void close() {
    close(CLOSE_WITHIN);
  }

  /** As {@link #close()}, with a bound of the caller's: for a file that was read to its end, of which nothing may be shed. */
  public void close(Duration within) {
    queue.close();
    if (!gate.close(within, LAST_BATCH)) {
      shedAll();
    }
  }

  private void round() throws InterruptedException {
    if (pending.isEmpty()) {
      List<Queued> batch = new ArrayList<>();
      queue.drain(batch, MOST_IN_A_BATCH, LONGEST_WAIT);
      pending = judged(batch);
      keep();
    } else {
      long left = tryAgainNanos - System.nanoTime();
      if (left > 0) {
        gate.await(Math.min(left, LONGEST_WAIT.toNanos()));
      } else {
        keep();
      }
    }
    guarded("tick", () -> ports.tick().accept(clock.instant()));
  }

  private PendingBatch judged(List<Queued> batch) {
    PendingBatch judged = new PendingBatch();
    for (Queued queued : batch) {
      if (queued instanceof QueuedMention mention) {
        judge(mention, judged);
      } else if (queued instanceof QueuedWithdrawal withdrawal) {
        judged.add(withdrawal.withdrawal());
      }
    }
    return judged;
  }

  private void judge(QueuedMention queued, PendingBatch judged) {
    if (!recent.isNew(queued.mention().key())) {
      queued.meter().duplicate();
      return;
    }
    try {
      QueuedMention named = new QueuedMention(ports.judge().named(queued.mention()), queued.meter());
      judged.add(named, ports.judge().judge(named.mention()));
    } catch (RuntimeException e) {
      queued.meter().rejected();
      LOG.error("the analysis failed on {}; it counts as rejected", queued.mention().key(), e);
    }
  }

  /** Tries to keep the pending batch; whether nothing is pending any more. */
  private boolean keep() {
    if (pending.isEmpty()) {
      queue.settle();
      return true;
    }
    try {
      keepMentions();
      if (!pending.withdrawals().isEmpty()) {
        ports.book().withdraw(pending.withdrawals());
      }
    } catch (IntakeException e) {
      notKept(e.getMessage(), e);
      return false;
    } catch (RuntimeException e) {
      notKept("Mentions cannot be kept: the store failed on an error inside the program (" + e + "); the log has the rest.", e);
      return false;
    }
    pending = new PendingBatch();
    queue.settle();
    keptAgain();
    return true;
  }

  private void keepMentions() {
    if (!pending.hasMentions()) {
      return;
    }
    if (ids == null) {
      ids = new IdMaker(ports.book().lastId(), ports.book().share(), clock);
    }
    List<JudgedMention> batch = pending.numbered(ids);
    List<JudgedMention> kept = ports.book().append(batch);
    pending.count(batch, kept);
    if (!kept.isEmpty()) {
      guarded("a listener", () -> ports.accepted().accept(kept));
    }
  }

  private void notKept(String sentence, RuntimeException cause) {
    tryAgainNanos = System.nanoTime() + backoff.next().toNanos();
    if (!trouble.equals(sentence)) {
      trouble = sentence;
      LOG.warn("a batch could not be kept; it waits and is tried again", cause);
      guarded("the notice", () -> ports.trouble().begins(sentence));
    }
  }

  private void keptAgain() {
    if (!trouble.isEmpty()) {
      trouble = "";
      backoff.reset();
      LOG.info("the store takes mentions again");
      guarded("the notice", () -> ports.trouble().over());
    }
  }

  /** Whoever listens may fail; the intake goes on. The same fault is logged once in a row. */
  private void guarded(String what, Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      String fault = what + ": " + e;
      if (!fault.equals(lastFault)) {
        lastFault = fault;
        LOG.error("the intake goes on although {} failed", what, e);
      }
    }
  }

  private void finish() {
    long deadline = gate.deadlineNanos(CLOSE_WITHIN);
    boolean going = keep();
    while (going && queue.size() > 0 && System.nanoTime() - deadline < 0) {
      pending = judged(rest());
      going = keep();
    }
    pending.shed();
    shedAll();
  }

  private List<Queued> rest() {
    List<Queued> batch = new ArrayList<>();
    queue.drainNow(batch, MOST_IN_A_BATCH);
    return batch;
  }

  private void shedAll() {
    List<Queued> left = new ArrayList<>();
    queue.drainNow(left, Integer.MAX_VALUE);
    for (Queued queued : left) {
      if (queued instanceof QueuedMention mention) {
        mention.meter().shed();
      }
    }
    if (!left.isEmpty()) {
      LOG.warn("{} mentions and removals were still in the queue when the room closed; they count as shed", left.size());
    }
  }
}
