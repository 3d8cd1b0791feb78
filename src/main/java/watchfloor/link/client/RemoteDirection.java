package watchfloor.link.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.DirectionAsk;
import watchfloor.link.wire.Protocol;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.DirectionOutcome;

/** The wall's direction as the hub tells it, and the way to ask for another. Any thread. */
final class RemoteDirection implements DirectionBook {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteDirection.class);

  private final HubHttp http;
  private final Told told;

  RemoteDirection(HubHttp http, Told told) {
    this.http = http;
    this.told = told;
  }

  @Override
  public Direction now() {
    return told.direction();
  }

  /** Asked once and not again: whoever does not hear the answer looks at the wall. */
  @Override
  public CompletableFuture<DirectionOutcome> propose(DirectionChange change, long version, String by) {
    return http.put(Protocol.DIRECTION, new DirectionAsk(version, change), text -> http.json().read(text, Direction.class)).handle((now, failure) -> {
      if (failure == null) {
        told.learn(now);
        return new DirectionOutcome.Done(now);
      }
      LOG.debug("a wish for the wall was not done", failure);
      Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
      return new DirectionOutcome.Refused(cause.getMessage());
    });
  }

  @Override
  public void onChange(Consumer<Direction> listener) {
    told.onDirection(listener);
  }
}
