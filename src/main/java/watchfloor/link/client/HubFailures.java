package watchfloor.link.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import watchfloor.link.wire.Problem;
import watchfloor.link.wire.WireException;
import watchfloor.link.wire.WireJson;

/**
 * Makes one plain sentence of what went wrong between this machine and a hub.
 *
 * @param several whether the hub may be elsewhere too: then what is wrong in one place is no refusal
 */
record HubFailures(WireJson json, boolean several) {
  private static final int UPGRADE_REQUIRED = 426;
  private static final int TOO_MANY = 429;
  private static final int BUSY = 503;

  /** What a refused answer means. */
  LinkException refusal(HubAddress hub, Response response) {
    LinkException.Kind kind = switch (response.code()) {
      case UPGRADE_REQUIRED -> LinkException.Kind.OUTDATED;
      case TOO_MANY, BUSY -> LinkException.Kind.BUSY;
      default -> response.code() >= 500 ? LinkException.Kind.UNREACHABLE : LinkException.Kind.REFUSED;
    };
    return new LinkException(kind, sentence(hub, response), null);
  }

  private String sentence(HubAddress hub, Response response) {
    try {
      return json.read(response.body().string(), Problem.class).sentence();
    } catch (IOException | WireException e) {
      return "What answers at " + hub + " is no hub of this version (HTTP " + response.code() + ").";
    }
  }

  /** What it means that nobody answered. */
  LinkException unreachable(HubAddress hub, Throwable failure) {
    String why;
    LinkException.Kind kind = LinkException.Kind.UNREACHABLE;
    if (failure instanceof TermCheck.PastHub) {
      why = failure.getMessage();
    } else if (failure instanceof SSLException) {
      why = "the hub at " + hub + " could not be proven to be the one that is known here: " + innermost(failure);
      kind = several ? LinkException.Kind.UNREACHABLE : LinkException.Kind.REFUSED;
    } else if (failure instanceof UnknownHostException) {
      why = "there is no machine called " + hub.host() + " on this network.";
    } else if (failure instanceof ConnectException || failure instanceof SocketTimeoutException) {
      why = "no hub answers at " + hub + ".";
    } else {
      why = "the connection to the hub at " + hub + " broke.";
    }
    return new LinkException(kind, Character.toUpperCase(why.charAt(0)) + why.substring(1), failure);
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
