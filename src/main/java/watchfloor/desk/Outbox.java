package watchfloor.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;

/**
 * Hands answers to their networks, each once, and writes down what came of it.
 *
 * <p>{@link #run} is the loop of a thread of its own, named {@code outbox}. Every answer is marked on disk before a network
 * sees it; one that was marked and never settled, because the program ended, is looked for on its network, and where that cannot
 * say what became of it, it is unknown and for a person: it is never sent again by itself. Answers of one channel leave in order; a channel that says "later" holds back its own alone.
 */
public final class Outbox implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final SendOutcome ENDED =
      new SendOutcome.Unknown("The program ended while this answer was being sent: look whether it is out before you send it again.");
  private static final int BATCH = 500;
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);
  private static final Duration ELSEWHERE = Duration.ofMillis(500);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(2);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);

  private final DeskBook book;
  private final Map<String, ReplyOutlet> outlets;
  private final Clock clock;
  private final int mostAttempts;
  private final BooleanSupplier ours;
  private final Map<String, Instant> resting = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean news;
  private boolean stopped;
  private Thread sending;
  private DeskOperation.Settle owed;

  /** @param outlets the ways out; an answer to a channel without one is refused with a sentence */
  public Outbox(DeskBook book, Map<Channel, ReplyOutlet> outlets, Clock clock) {
    this(book, outlets, clock, DeskRules.STANDARD.attempts());
  }

  /** @param mostAttempts how often an answer is offered to a network that says "later", 1 or more */
  public Outbox(DeskBook book, Map<Channel, ReplyOutlet> outlets, Clock clock, int mostAttempts) {
    this(book, outlets, clock, mostAttempts, () -> true);
  }

  /** @param ours whether this hub is the one that sends, where several share a book; asked before every look, and answers at once */
  public Outbox(DeskBook book, Map<Channel, ReplyOutlet> outlets, Clock clock, int mostAttempts, BooleanSupplier ours) {
    this.ours = ours;
    this.book = book;
    this.outlets = outlets.entrySet().stream().collect(Collectors.toUnmodifiableMap(e -> e.getKey().id(), Map.Entry::getValue));
    this.clock = clock;
    this.mostAttempts = mostAttempts;
    book.onChange(done -> wake());
  }

  /** Looks at once for what is due; also for a clock that was moved. Any thread. */
  public void wake() {
    lock.lock();
    try {
      news = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends {@link #run} soon: an answer that a network is holding is interrupted, and becomes unknown. Any thread. */
  public void stop() {
    lock.lock();
    try {
      stopped = true;
      if (sending != null) {
        sending.interrupt();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Sends until {@link #stop}. What a store or an outlet throws is logged, and tried again a little later. */
  @Override
  public void run() {
    boolean settled = false;
    while (!stopped()) {
      Duration rest;
      if (!ours.getAsBoolean()) {
        settled = false;
        await(ELSEWHERE);
        continue;
      }
      try {
        if (!settled) {
          settleLeftovers();
          settled = true;
        }
        payOwed();
        rest = sendDue();
      } catch (DeskException | CompletionException e) {
        LOG.warn("the outbox waits for its store", e);
        rest = AFTER_TROUBLE;
      }
      await(rest);
    }
  }

  private boolean stopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  private void await(Duration rest) {
    lock.lock();
    try {
      long left = rest.toNanos();
      while (!news && !stopped && left > 0) {
        left = changed.awaitNanos(left);
      }
      news = false;
    } catch (InterruptedException e) {
      LOG.debug("the outbox was interrupted while it rested: it ends", e);
      stopped = true;
    } finally {
      lock.unlock();
    }
  }

  private void settleLeftovers() {
    for (Reply reply : book.unsettledReplies()) {
      Optional<SendOutcome> found = look(reply);
      if (stopped()) {
        return;
      }
      settle(reply, found.orElse(ENDED));
    }
  }

  /** Asks the network itself what became of an answer; empty where it cannot say. */
  private Optional<SendOutcome> look(Reply reply) {
    Optional<Mention> to = book.item(reply.item()).map(item -> item.mention().mention());
    ReplyOutlet outlet = to.map(mention -> outlets.get(mention.channel().id())).orElse(null);
    if (outlet == null || !beginSending()) {
      return Optional.empty();
    }
    try {
      return outlet.look(to.get(), reply.text(), reply.key());
    } catch (InterruptedException | RuntimeException e) {
      LOG.warn("answer {} could not be looked for on {}", reply.key(), outlet.channel().name(), e);
      return Optional.empty();
    } finally {
      endSending();
    }
  }

  /** Sends what is due, and says how long there is nothing to do. */
  private Duration sendDue() {
    Instant now = clock.instant();
    resting.values().removeIf(until -> !until.isAfter(now));
    Set<String> held = new HashSet<>();
    List<Reply> due = book.dueReplies(now, BATCH).stream().sorted(Comparator.comparing(Reply::queuedAt)).toList();
    for (Reply reply : due) {
      if (stopped()) {
        return Duration.ZERO;
      }
      Optional<Item> item = book.item(reply.item());
      if (item.isPresent() && mayLeave(item.get().mention().mention().channel().id(), held)) {
        send(item.get(), reply);
      }
    }
    return untilNext();
  }

  private boolean mayLeave(String channel, Set<String> held) {
    if (resting.containsKey(channel)) {
      held.add(channel);
    }
    return !held.contains(channel);
  }

  private Duration untilNext() {
    Instant now = clock.instant();
    List<Reply> next = book.dueReplies(now.plus(LONGEST_REST), 1);
    if (next.isEmpty()) {
      return LONGEST_REST;
    }
    Duration until = Duration.between(now, next.get(0).notBefore());
    Duration least = resting.isEmpty() ? Duration.ZERO : Duration.ofMillis(250);
    return until.compareTo(least) > 0 ? until : least;
  }

  private void send(Item item, Reply reply) {
    DeskOutcome marked =
        book.apply(new DeskOperation.Dispatch(reply.item(), reply.key(), Actor.ROOM, clock.instant())).join();
    if (!(marked instanceof DeskOutcome.Done)) {
      return;
    }
    Channel channel = item.mention().mention().channel();
    SendOutcome outcome = limited(hand(channel, item.mention().mention(), reply), reply.attempts() + 1);
    if (outcome instanceof SendOutcome.TryLater later) {
      resting.put(channel.id(), later.notBefore());
    }
    settle(reply, outcome);
  }

  private SendOutcome hand(Channel channel, Mention to, Reply reply) {
    ReplyOutlet outlet = outlets.get(channel.id());
    if (outlet == null) {
      return new SendOutcome.Refused("This center has no account to answer with on " + channel.name() + ".");
    }
    if (!beginSending()) {
      return new SendOutcome.TryLater(clock.instant(), "The program ended before this answer was sent.");
    }
    try {
      return outlet.send(to, reply.text(), reply.key());
    } catch (InterruptedException e) {
      LOG.info("the program ends while answer {} is being sent", reply.key());
      return ENDED;
    } catch (RuntimeException e) {
      LOG.error("the outlet of {} failed on answer {}", channel.name(), reply.key(), e);
      return new SendOutcome.Unknown(
          channel.name() + " failed while this answer was being sent: look whether it is out before you send it again.");
    } finally {
      endSending();
    }
  }

  private boolean beginSending() {
    lock.lock();
    try {
      sending = stopped ? null : Thread.currentThread();
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  /** An interrupt is meant for the outlet alone: left standing it would close the store's files under a reader. */
  private void endSending() {
    lock.lock();
    try {
      sending = null;
      if (Thread.interrupted()) {
        LOG.debug("the interrupt came after the outlet had answered");
      }
    } finally {
      lock.unlock();
    }
  }

  /** A network that asks for patience gets it, growing with every attempt, but not for ever. */
  private SendOutcome limited(SendOutcome outcome, int attempts) {
    if (!(outcome instanceof SendOutcome.TryLater later) || stopped()) {
      return outcome;
    }
    if (attempts >= mostAttempts) {
      return new SendOutcome.Refused(later.sentence() + " It was tried " + attempts + " times: send it again when it works.");
    }
    Duration backOff = FIRST_BACK_OFF.multipliedBy(1L << Math.min(attempts - 1, 20));
    Instant soonest = clock.instant().plus(backOff.compareTo(LONGEST_BACK_OFF) < 0 ? backOff : LONGEST_BACK_OFF);
    return new SendOutcome.TryLater(later.notBefore().isAfter(soonest) ? later.notBefore() : soonest, later.sentence());
  }

  /** What the network said is kept in mind until the store has it: nothing else leaves before. */
  private void settle(Reply reply, SendOutcome outcome) {
    owed = new DeskOperation.Settle(reply.item(), reply.key(), outcome, Actor.ROOM, clock.instant());
    payOwed();
  }

  private void payOwed() {
    if (owed != null) {
      book.apply(owed).join();
      owed = null;
    }
  }
}
