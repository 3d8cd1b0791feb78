package watchfloor.link.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
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
  static final int CONFLICT = 409;
  static final int TOO_LONG = 413;
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

  /** The value of a parameter, empty where it is absent. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
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

  /** What came with it, when all of it is there; until then it holds no thread, however slowly it comes. Goes on where waiting is allowed. */
  void body(BiConsumer<String, Throwable> then) {
    Promise.Completable<String> whole = new Promise.Completable<>();
    Content.Source.asString(request, StandardCharsets.UTF_8, whole);
    whole.whenCompleteAsync(then, request.getComponents().getExecutor());
  }

  /** Answers a request that did not come whole. */
  void broken(Throwable why) {
    Throwable cause = why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
    boolean tooLong = cause instanceof HttpException http && http.getCode() == TOO_LONG;
    problem(tooLong ? TOO_LONG : BAD, tooLong ? "The request is longer than this hub reads." : "The request broke off.");
  }

  void json(Object answer) {
    send(OK, JSON, json.write(answer));
  }

  void bytes(byte[] answer) {
    head(OK, "application/octet-stream");
    response.write(true, ByteBuffer.wrap(answer), callback);
  }

  /** Says whose turn it is, with whatever is answered. */
  void term(Optional<String> sealed) {
    sealed.filter(text -> !text.isEmpty()).ifPresent(text -> response.getHeaders().put(Protocol.TERM_HEADER, text));
  }

  /** The term that whoever asks has seen, or empty. */
  String seenTerm() {
    String seen = request.getHeaders().get(Protocol.TERM_HEADER);
    return seen == null ? "" : seen;
  }

  void text(String type, String answer) {
    send(OK, type, answer);
  }

  void problem(int status, String sentence) {
    send(status, JSON, json.write(new Problem(sentence)));
  }

  void send(int status, String type, String text) {
    head(status, type);
    Content.Sink.write(response, true, text, callback);
  }

  private void head(int status, String type) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    if (status == UNAUTHORIZED) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    }
  }
}
