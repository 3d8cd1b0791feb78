package watchfloor;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import watchfloor.link.client.LinkException;
import watchfloor.link.wire.Protocol;
import watchfloor.store.StandbyStore;
import watchfloor.store.StoreTerm;

/**
 * Makes a standby the hub. A hub that answers ends first and says that everything is here; of one that does not, somebody has to say that it
 * is off, and then as long is waited as it could still believe that this is its standby. On the thread for orders.
 */
final class TakeOver implements OrderHandler {
  static final String VERB = "take-over";

  private final StandbyStore store;
  private final StandbyLink link;
  private final StandbyFollower follower;
  private final Clock clock;
  private final CountDownLatch over;

  /** @param over counted down once this machine is the hub */
  TakeOver(StandbyStore store, StandbyLink link, StandbyFollower follower, Clock clock, CountDownLatch over) {
    this.store = store;
    this.link = link;
    this.follower = follower;
    this.clock = clock;
    this.over = over;
  }

  /** Whether the hub is off, and whether to go on although something is missing. */
  @Override
  public OrderAnswer handle(Order order, Consumer<String> progress) throws InterruptedException {
    if (!order.verb().equals(VERB) || order.arguments().size() != 2) {
      return OrderAnswer.failed("This is a standby of the hub at " + store.term().peer() + " and does no more than follow: ask there, or say 'take-over'.");
    }
    if (over.getCount() == 0) {
      return OrderAnswer.failed("This machine is taking over already.");
    }
    return takeOver(Boolean.parseBoolean(order.arguments().get(0)), Boolean.parseBoolean(order.arguments().get(1)), progress);
  }

  private OrderAnswer takeOver(boolean hubIsOff, boolean behind, Consumer<String> progress) throws InterruptedException {
    long next = store.term().number() + 1;
    try {
      link.handOver(next, follower.isReady());
      return lead(next, "The hub at " + store.term().peer() + " has ended and everything is here.");
    } catch (LinkException e) {
      boolean answers = e.kind() == LinkException.Kind.REFUSED || e.kind() == LinkException.Kind.OUTDATED;
      if (answers) {
        return OrderAnswer.failed("The hub at " + store.term().peer() + " does not hand over: " + e.getMessage());
      } else if (!hubIsOff) {
        return OrderAnswer.failed("The hub at " + store.term().peer() + " does not answer. See that it is off, at its machine, and say --hub-is-off. ("
            + e.getMessage() + ")");
      }
    }
    StoreTerm term = store.term();
    if (!follower.hasAStore()) {
      return OrderAnswer.failed("This standby has no backup yet, and nothing to begin with: bring the hub back.");
    } else if (!term.bound() && !behind) {
      return OrderAnswer.failed("This standby does not have everything that the hub at " + term.peer() + " acknowledged (since " + term.since()
          + "): bring that hub back, or say --although-behind and lose what is only there.");
    }
    return afterSilence(next, progress);
  }

  private OrderAnswer afterSilence(long next, Consumer<String> progress) throws InterruptedException {
    long until = link.fallSilent() + TimeUnit.MILLISECONDS.toNanos(Protocol.SILENT_MILLIS);
    progress.accept("waits " + Math.max(0, TimeUnit.NANOSECONDS.toSeconds(until - System.nanoTime())) + " seconds, as long as that hub could still go on");
    CountDownLatch never = new CountDownLatch(1);
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      never.await(left, TimeUnit.NANOSECONDS);
    }
    return lead(next, "The hub at " + store.term().peer() + " did not answer; here is everything that it acknowledged with a standby.");
  }

  private OrderAnswer lead(long next, String how) {
    follower.end();
    StoreTerm before = store.term();
    store.term(new StoreTerm(next, StoreTerm.Role.LEADS, before.peer(), false, clock.instant()));
    over.countDown();
    return new OrderAnswer(0, List.of(how + " This machine is the hub now, in term " + next + "."));
  }
}
