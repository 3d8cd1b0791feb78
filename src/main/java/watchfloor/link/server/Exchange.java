package watchfloor.link.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import watchfloor.link.wire.Problem;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.WireJson;

/** One request and its answer, in the words of this room. */
final class Exchange {
  static final int OK = 200;
  static final int BAD = 400;
  static final int UNAUTHORIZED = 401;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int NOT_ALLOWED = 405;
  static final int UPGRADE_REQUIRED = 426;
  static final int TOO_MANY = 429;
  static final int FAILED = 500;
  static final int BUSY = 503;

  private static final String BEARER = "Bearer ";
  private static final String JSON = "application/json; charset=utf-8";

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final WireJson json;

  Exchange(Request request, Response response, Callback callback, WireJson json) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.json = json;
  }

  String method() {
    return request.getMethod();
  }

  String path() {
    return Request.getPathInContext(request);
  }

  /** The machine that asks. */
  String address() {
    return Request.getRemoteAddr(request);
  }

  /** The query's value, or empty. */
  String query(String name) {
    String value = Request.extractQueryParameters(request).getValue(name);
    return value == null ? "" : value;
  }

  /** What was signed in with, or empty. */
  String token() {
    return token(request);
  }

  static String token(Request request) {
    String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()).strip() : "";
  }

  /** Why this client and this hub do not understand each other; empty when they do. Who says no version speaks the newest. */
  static Optional<String> mismatch(Request request) {
    String version = request.getHeaders().get(Protocol.VERSION_HEADER);
    if (version == null) {
      return Optional.empty();
    }
    if (!version.strip().matches("\\d{1,6}")) {
      return Optional.of("The header " + Protocol.VERSION_HEADER + " must hold a number.");
    }
    int theirs = Integer.parseInt(version.strip());
    return Protocol.speaks(theirs) ? Optional.empty() : Optional.of(Protocol.mismatch(theirs));
  }

  Optional<String> mismatch() {
    return mismatch(request);
  }

  String body() throws IOException {
    return Content.Source.asString(request, StandardCharsets.UTF_8);
  }

  void json(Object answer) {
    send(OK, JSON, json.write(answer));
  }

  void text(String type, String answer) {
    send(OK, type, answer);
  }

  void problem(int status, String sentence) {
    send(status, JSON, json.write(new Problem(sentence)));
  }

  void send(int status, String type, String text) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    if (status == UNAUTHORIZED) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    }
    Content.Sink.write(response, true, text, callback);
  }
}
