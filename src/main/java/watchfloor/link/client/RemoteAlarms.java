package watchfloor.link.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.Protocol;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmBook;
import watchfloor.pulse.AlarmChange;
import watchfloor.pulse.AlarmOutcome;

/** The alarms as the hub tells them with the room's figures, and the way to do something about one. Any thread. */
final class RemoteAlarms implements AlarmBook {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteAlarms.class);

  private final HubHttp http;
  private final Supplier<List<Alarm>> told;

  RemoteAlarms(HubHttp http, Supplier<List<Alarm>> told) {
    this.http = http;
    this.told = told;
  }

  @Override
  public List<Alarm> now() {
    return told.get();
  }

  /** Asked once and not again: whoever does not hear the answer looks at the alarms. */
  @Override
  public CompletableFuture<AlarmOutcome> propose(AlarmChange change, String by) {
    return http.put(Protocol.ALARMS, change, text -> http.json().read(text, Alarm.class)).handle((now, failure) -> {
      if (failure == null) {
        return new AlarmOutcome.Done(now);
      }
      LOG.debug("a wish about an alarm was not done", failure);
      Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
      return new AlarmOutcome.Refused(cause.getMessage());
    });
  }
}
