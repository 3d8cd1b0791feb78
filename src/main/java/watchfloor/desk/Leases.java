package watchfloor.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the leases of a room: prolongs them while somebody is at work, ends those that ran out, and sets right what a clock that
 * went back left too long.
 *
 * <p>Any thread. Nobody waits for what is done here: a failure is logged, and the next tick or key tries again.
 */
final class Leases {
  private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

  private final DeskBook book;
  private final Board board;
  private final DeskRules rules;
  private final Clock clock;
  private final Set<Long> ending = ConcurrentHashMap.newKeySet();
  private final Set<Long> renewing = ConcurrentHashMap.newKeySet();

  Leases(DeskBook book, Board board, DeskRules rules, Clock clock) {
    this.book = book;
    this.board = board;
    this.rules = rules;
    this.clock = clock;
  }

  /** Prolongs a lease of which enough has gone by. @param through the book of who shows life */
  void signOfLife(long item, Actor by, DeskBook through) {
    Instant due = clock.instant().plus(rules.lease()).minus(rules.renewAfter());
    boolean wanted = board.live(item)
        .filter(held -> held.state() == ItemState.CLAIMED && held.heldBy(by.operator()))
        .flatMap(Item::claim)
        .filter(claim -> !claim.leaseUntil().isAfter(due))
        .isPresent();
    if (wanted) {
      prolong(item, by, rules.lease(), "renew the lease of", through);
    }
  }

  /** Ends what ran out, and sets right what goes beyond any lease. */
  void tick() {
    Instant now = clock.instant();
    for (Item item : board.leasesOver(now)) {
      if (ending.add(item.id())) {
        settle(ending, item.id(), "end the lease of", book.apply(new DeskOperation.EndLease(item.id(), Actor.ROOM, now)));
      }
    }
    for (Item item : board.leasesBeyond(now.plus(rules.lease()))) {
      prolong(item.id(), atHub(item.claim().map(Claim::operator)), rules.lease(), "set right the lease of", book);
    }
  }

  /** Sees to it that nothing that somebody holds falls back to the queue for a while. */
  void bridge(String operator, Duration span) {
    Duration most = span.compareTo(rules.lease()) > 0 ? rules.lease() : span;
    for (Item item : board.leasesShort(operator, clock.instant().plus(most))) {
      prolong(item.id(), atHub(Optional.of(operator)), most, "prolong the lease of", book);
    }
  }

  private static Actor atHub(Optional<String> operator) {
    return new Actor(operator.orElseThrow(), Actor.ROOM.station());
  }

  private void prolong(long item, Actor by, Duration span, String what, DeskBook through) {
    if (renewing.add(item)) {
      Instant now = clock.instant();
      settle(renewing, item, what, through.apply(new DeskOperation.Renew(item, by, now, now.plus(span))));
    }
  }

  private static void settle(Set<Long> underWay, long item, String what, CompletableFuture<DeskOutcome> answer) {
    answer.whenComplete((outcome, failure) -> {
      underWay.remove(item);
      if (failure != null) {
        LOG.warn("could not {} item {}", what, item, failure);
      }
    });
  }
}
