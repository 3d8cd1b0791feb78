package watchfloor.link.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.LayoutAnswer;
import watchfloor.link.wire.LayoutAsk;
import watchfloor.link.wire.Protocol;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.LayoutEntry;
import watchfloor.wall.LayoutOutcome;
import watchfloor.wall.LayoutText;

/** The layouts of a center whose files are at its hub: the hub judges and writes what is saved. Fails with {@link LinkException}. */
final class RemoteLayouts implements LayoutBook {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteLayouts.class);

  private final HubHttp http;

  RemoteLayouts(HubHttp http) {
    this.http = http;
  }

  @Override
  public CompletableFuture<List<LayoutEntry>> list() {
    return http.read(Protocol.LAYOUT_LIST, Map.of(), text -> http.json().readList(text, LayoutEntry.class));
  }

  @Override
  public CompletableFuture<LayoutText> read(String name) {
    return http.read(Protocol.LAYOUTS + name, Map.of(), text -> new LayoutText(name, text));
  }

  /** Asked once and not again: where no answer came, nobody knows whether it was written, and the next try finds out. */
  @Override
  public CompletableFuture<LayoutOutcome> save(LayoutText wanted, String seen) {
    LayoutAsk ask = new LayoutAsk(seen, wanted.text());
    if (http.json().write(ask).getBytes(StandardCharsets.UTF_8).length > Protocol.LONGEST_ASK) {
      return CompletableFuture.completedFuture(new LayoutOutcome.Refused("The layout is longer than a link carries: save it at the hub's own machine."));
    }
    return http.put(Protocol.LAYOUTS + wanted.name(), ask, text -> http.json().read(text, LayoutAnswer.class))
        .handle((answer, failure) -> {
          if (failure == null) {
            return answer.saved() ? new LayoutOutcome.Saved(answer.version()) : new LayoutOutcome.Changed(answer.version());
          }
          LOG.debug("a layout was not saved", failure);
          Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
          return new LayoutOutcome.Refused(cause.getMessage());
        });
  }
}
