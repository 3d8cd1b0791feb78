package watchfloor.link.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import watchfloor.link.wire.Protocol;

/** Says with every request which term was seen, and takes no answer of a hub whose turn is over. Any thread. */
record TermCheck(HubAddress hub, SeenTerm seen) implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Request.Builder request = chain.request().newBuilder();
    if (!seen.sealed().isEmpty()) {
      request.header(Protocol.TERM_HEADER, seen.sealed());
    }
    Response response = chain.proceed(request.build());
    String said = response.header(Protocol.TERM_HEADER, "");
    if (!said.isEmpty() && !seen.hears(said)) {
      response.close();
      throw new PastHub(hub);
    }
    return response;
  }

  /** The hub there was replaced, and does not know it yet, or does now. */
  static final class PastHub extends IOException {
    private static final long serialVersionUID = 1L;

    PastHub(HubAddress hub) {
      super("the hub at " + hub + " is no longer the hub of this room: another one took over.");
    }
  }
}
