package watchfloor.link.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOutcome;
import watchfloor.link.health.HubCounts;
import watchfloor.link.wire.ClientMessage;
import watchfloor.link.wire.Reply;

/**
 * Does what clients ask for, each thing once, however often it is asked: a client that lost its link before it heard the answer asks again
 * under the same number. What was answered in this run is remembered; what an earlier run may have done is looked up in the history.
 *
 * <p>Any thread. Remembers the last {@link #MOST} answers.
 */
final class Asks {
  static final int MOST = 20_000;

  /** Nobody asks again after a day; what is said to be older is looked for no further back. */
  private static final long OLDEST_MILLIS = Duration.ofDays(1).toMillis();

  private static final Logger LOG = LoggerFactory.getLogger(Asks.class);

  private record Key(String operator, String client, long ask) {}

  private final Clock clock;
  private final HubCounts counts;
  private final Supplier<String> refusal;
  private final Map<Key, CompletableFuture<Reply>> remembered = new LinkedHashMap<>();

  /** @param refusal why nothing is acknowledged now, not even what was done before; empty when it is */
  Asks(Clock clock, HubCounts counts, Supplier<String> refusal) {
    this.refusal = refusal;
    this.clock = clock;
    this.counts = counts;
  }

  /**
   * What one client may do.
   *
   * @param client names its run, so that its numbers are not those of another
   * @param book   refuses what this person may not do
   */
  record Asker(Actor who, String client, DeskBook book, Desk desk) {}

  CompletableFuture<Reply> ask(Asker asker, ClientMessage.Ask ask) {
    return once(asker, ask.id(), () -> ask.ageMillis() == 0
        ? asker.book().apply(ask.operation())
        : new DoneBefore(asker.book(), asker.who()).look(ask.operation(), since(ask.ageMillis()))
            .map(CompletableFuture::completedFuture)
            .orElseGet(() -> asker.book().apply(ask.operation())));
  }

  CompletableFuture<Reply> ask(Asker asker, ClientMessage.AskNext ask) {
    return once(asker, ask.id(), () -> ask.ageMillis() == 0
        ? asker.desk().claimNext(asker.who())
        : new DoneBefore(asker.book(), asker.who()).lookForClaim(asker.desk().snapshot(), since(ask.ageMillis()))
            .map(CompletableFuture::completedFuture)
            .orElseGet(() -> asker.desk().claimNext(asker.who())));
  }

  private Instant since(long ageMillis) {
    long age = Math.max(0, Math.min(ageMillis, OLDEST_MILLIS));
    return clock.instant().minus(Duration.ofMillis(age)).minus(DoneBefore.SKEW);
  }

  private CompletableFuture<Reply> once(Asker asker, long number, Supplier<CompletableFuture<DeskOutcome>> work) {
    String why = refusal.get();
    if (!why.isEmpty()) {
      return CompletableFuture.completedFuture(Reply.failed(why));
    }
    Key key = new Key(asker.who().operator(), asker.client(), number);
    CompletableFuture<Reply> mine = new CompletableFuture<>();
    synchronized (remembered) {
      CompletableFuture<Reply> before = remembered.putIfAbsent(key, mine);
      if (before != null) {
        return before;
      }
      if (remembered.size() > MOST) {
        remembered.remove(remembered.keySet().iterator().next());
      }
    }
    long began = System.nanoTime();
    try {
      work.get().whenComplete((outcome, failure) -> {
        counts.stored(Duration.ofNanos(System.nanoTime() - began));
        settle(key, mine, outcome, failure);
      });
    } catch (RuntimeException e) {
      settle(key, mine, null, e);
    }
    return mine;
  }

  /** What failed was not done, so it may be asked again under the same number. */
  private void settle(Key key, CompletableFuture<Reply> mine, DeskOutcome outcome, Throwable failure) {
    if (failure == null) {
      mine.complete(Reply.of(outcome));
      return;
    }
    synchronized (remembered) {
      remembered.remove(key);
    }
    mine.complete(Reply.failed(sentence(failure)));
  }

  static String sentence(Throwable failure) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    if (cause instanceof DeskException) {
      return cause.getMessage();
    }
    LOG.error("what a client asked for failed", cause);
    return "The hub could not do this because of an error inside it; its log has the rest.";
  }
}
