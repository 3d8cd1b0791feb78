package watchfloor.link.client;

import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.WireException;

/** Hears one connection to a hub, on the library's thread, and says what it heard in the words of this room. */
final class LinkEar extends WebSocketListener {
  private static final Logger LOG = LoggerFactory.getLogger(LinkEar.class);

  private final HubHttp http;
  private final HubAddress hub;
  private final Hears hears;

  /** Whoever is told, on the library's thread; what an earlier connection still says comes too. */
  interface Hears {
    void message(WebSocket from, HubMessage message);

    /** The connection is no more, and why. */
    void broken(WebSocket from, LinkException why);
  }

  LinkEar(HubHttp http, Hears hears) {
    this.http = http;
    this.hub = http.hub();
    this.hears = hears;
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    HubMessage message;
    try {
      message = http.json().read(text, HubMessage.class);
    } catch (WireException e) {
      onFailure(from, e, null);
      return;
    }
    hears.message(from, message);
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    String sentence = "The hub at " + hub + " ended the link" + (reason.isEmpty() ? "." : ": " + reason);
    http.elsewhere(hub);
    hears.broken(from, new LinkException(LinkException.Kind.UNREACHABLE, sentence, null));
  }

  @Override
  public void onFailure(WebSocket from, Throwable failure, Response response) {
    LOG.debug("the link broke", failure);
    boolean answered = response != null && !response.isSuccessful() && response.code() < 500;
    hears.broken(from, answered ? http.refusal(response) : http.unreachable(hub, failure));
  }
}
