package watchfloor.link.client;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import watchfloor.link.trust.PinnedTrust;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.SignIn;
import watchfloor.link.wire.WireException;
import watchfloor.link.wire.WireJson;

/**
 * Asks one hub over HTTPS, and opens the link to it.
 *
 * <p>Any thread but the JavaFX one for {@link #signIn} and {@link #get}, which wait up to ten seconds; {@link #read} and {@link #open} never
 * wait. Holds the session's token, which it shows nobody.
 */
public final class HubHttp implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration WHOLE = Duration.ofSeconds(10);
  private static final String BEARER = "Bearer ";

  private final List<Way> ways;
  private final WireJson json;
  private final List<OkHttpClient> clients;
  private final HubFailures failures;
  private volatile int now;
  private final Optional<SignIn> known;
  private volatile String token = "";

  /**
   * Who a hub is believed to be.
   *
   * @param sockets made with {@code trust}
   */
  public record Trust(SSLSocketFactory sockets, X509TrustManager trust, HostnameVerifier names) {
    /** The hub that is known at its address, and no other. */
    public static Trust pinned(PinnedTrust pinned) {
      return new Trust(pinned.sockets(), pinned, pinned.names(new OkHttpClient().hostnameVerifier()));
    }
  }

  /** @param threads runs what is asked and its answers; the library has a thread of its own for each open link */
  public HubHttp(HubAddress hub, Trust trust, WireJson json, ExecutorService threads) {
    this(hub, trust, json, threads, Optional.empty());
  }

  /** One place where the hub may be, and who it must be there. */
  public record Way(HubAddress hub, Trust trust) {}

  /** @param known signs in again by itself whenever the session has ended: for walls, which nobody sits at */
  public HubHttp(HubAddress hub, Trust trust, WireJson json, ExecutorService threads, Optional<SignIn> known) {
    this(List.of(new Way(hub, trust)), json, threads, known, new SeenTerm(Optional.empty()));
  }

  /**
   * As above, of a hub that has a standby elsewhere, which may be the hub now.
   *
   * @param ways one or more, the usual one first; the next one is tried whenever one does not answer
   * @param seen the highest term that was seen
   */
  public HubHttp(List<Way> ways, WireJson json, ExecutorService threads, Optional<SignIn> known, SeenTerm seen) {
    this.ways = List.copyOf(ways);
    this.json = json;
    this.known = known;
    this.failures = new HubFailures(json, ways.size() > 1);
    Dispatcher dispatcher = new Dispatcher(threads);
    this.clients = ways.stream().map(way -> client(way, dispatcher, seen)).toList();
  }

  private OkHttpClient client(Way way, Dispatcher dispatcher, SeenTerm seen) {
    return new OkHttpClient.Builder()
        .sslSocketFactory(way.trust().sockets(), way.trust().trust())
        .hostnameVerifier(way.trust().names())
        .dispatcher(dispatcher)
        .connectTimeout(CONNECT)
        .callTimeout(WHOLE)
        .followRedirects(false)
        .addInterceptor(new TermCheck(way.hub(), seen))
        .authenticator((route, response) -> signedInAgain(response).orElse(null))
        .build();
  }

  /** The one that is asked now. */
  public HubAddress hub() {
    return ways.get(now).hub();
  }

  private OkHttpClient client() {
    return clients.get(now);
  }

  /** The hub was not found there: the next request goes to the next place, unless one did already. */
  synchronized void elsewhere(HubAddress asked) {
    if (hub().equals(asked)) {
      now = (now + 1) % ways.size();
    }
  }

  /** @throws LinkException the hub refused, or was not there */
  public SignIn.Granted signIn(SignIn who) {
    RequestBody body = RequestBody.create(json.write(who), JSON);
    SignIn.Granted granted = execute(request(Protocol.SIGN_IN, Map.of()).post(body).build(), text -> json.read(text, SignIn.Granted.class));
    token = granted.token();
    return granted;
  }

  private Optional<Request> signedInAgain(Response refused) {
    boolean hopeless = known.isEmpty() || refused.priorResponse() != null || refused.request().url().encodedPath().equals(Protocol.SIGN_IN);
    if (hopeless) {
      return Optional.empty();
    }
    signIn(known.get());
    return Optional.of(refused.request().newBuilder().header("Authorization", BEARER + token).build());
  }

  /** Ends the session, if the hub can be reached. */
  public void signOut() {
    execute(request(Protocol.SIGN_OUT, Map.of()).post(RequestBody.create("{}", JSON)).build(), text -> text);
    token = "";
  }

  /** @throws LinkException the hub refused, or was not there */
  public <T> T get(String path, Class<T> type) {
    return execute(request(path, Map.of()).build(), text -> json.read(text, type));
  }

  /** The same with a query. */
  public <T> T get(String path, Map<String, String> query, Class<T> type) {
    return execute(request(path, query).build(), text -> json.read(text, type));
  }

  /** Has something done. @throws LinkException the hub refused, or was not there: then nobody knows whether it was done */
  public <T> T post(String path, Map<String, String> query, Class<T> type) {
    return execute(request(path, query).post(RequestBody.create("{}", JSON)).build(), text -> json.read(text, type));
  }

  /** Bytes as they are. @throws LinkException the hub refused, or was not there */
  public byte[] bytes(String path, Map<String, String> query) {
    HubAddress asked = hub();
    try (Response response = client().newCall(request(path, query).build()).execute()) {
      if (!response.isSuccessful()) {
        throw refusal(response);
      }
      return response.body().bytes();
    } catch (IOException e) {
      throw unreachable(asked, e);
    }
  }

  /** A file as it is. @throws LinkException the hub refused, has none, or was not there */
  public String text(String path) {
    return execute(request(path, Map.of()).build(), text -> text);
  }

  /**
   * Asks without waiting; fails with {@link LinkException}.
   *
   * @param query  the value of {@code q}, empty for none
   * @param reader makes something of the answer
   */
  <T> CompletableFuture<T> read(String path, Optional<String> query, Function<String, T> reader) {
    return read(path, query.map(words -> Map.of("q", words)).orElse(Map.of()), reader);
  }

  /** The same with any parameters. */
  <T> CompletableFuture<T> read(String path, Map<String, String> query, Function<String, T> reader) {
    return answer(request(path, query).build(), reader);
  }

  /** Asks for a change without waiting; fails with {@link LinkException}. */
  <T> CompletableFuture<T> put(String path, Object wish, Function<String, T> reader) {
    return answer(request(path, Map.of()).put(RequestBody.create(json.write(wish), JSON)).build(), reader);
  }

  private <T> CompletableFuture<T> answer(Request request, Function<String, T> reader) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    HubAddress asked = hub();
    client().newCall(request).enqueue(new Callback() {
      @Override
      public void onFailure(Call call, IOException e) {
        answer.completeExceptionally(unreachable(asked, e));
      }

      @Override
      public void onResponse(Call call, Response response) {
        try (response) {
          answer.complete(reader.apply(body(response)));
        } catch (IOException e) {
          answer.completeExceptionally(unreachable(asked, e));
        } catch (RuntimeException e) {
          answer.completeExceptionally(e);
        }
      }
    });
    return answer;
  }

  WireJson json() {
    return json;
  }

  /**
   * Opens the link.
   *
   * @param run   names this run of the client
   * @param epoch of the hub's run that was linked with last, or empty
   * @param since the last change that is known of it, or empty
   */
  WebSocket open(String run, String epoch, String since, WebSocketListener listener) {
    HttpUrl url = url(Protocol.FEED).newBuilder().addQueryParameter("run", run).addQueryParameter("epoch", epoch).addQueryParameter("since", since).build();
    return client().newWebSocket(signed(new Request.Builder().url(url)).build(), listener);
  }

  /** What a refused answer means. */
  LinkException refusal(Response response) {
    return failures.refusal(hub(), response);
  }

  private <T> T execute(Request request, Function<String, T> reader) {
    HubAddress asked = hub();
    try (Response response = client().newCall(request).execute()) {
      return reader.apply(body(response));
    } catch (IOException e) {
      throw unreachable(asked, e);
    } catch (LinkException e) {
      if (e.kind() == LinkException.Kind.BUSY) {
        elsewhere(asked);
      }
      throw e;
    } catch (WireException e) {
      throw new LinkException(LinkException.Kind.OUTDATED, "What answers at " + hub() + " is no hub of this version: " + e.getMessage(), e);
    }
  }

  private String body(Response response) throws IOException {
    if (!response.isSuccessful()) {
      throw refusal(response);
    }
    return response.body().string();
  }

  /** What it means that one of the places gave no answer; the next request goes to the next one. */
  LinkException unreachable(HubAddress asked, Throwable failure) {
    elsewhere(asked);
    return failures.unreachable(asked, failure);
  }

  private Request.Builder request(String path, Map<String, String> query) {
    HttpUrl.Builder url = url(path).newBuilder();
    query.forEach(url::addQueryParameter);
    return signed(new Request.Builder().url(url.build()));
  }

  private HttpUrl url(String path) {
    return new HttpUrl.Builder().scheme("https").host(hub().host()).port(hub().port()).encodedPath(path).build();
  }

  private Request.Builder signed(Request.Builder request) {
    request.header(Protocol.VERSION_HEADER, String.valueOf(Protocol.VERSION));
    String now = token;
    return now.isEmpty() ? request : request.header("Authorization", BEARER + now);
  }

  @Override
  public void close() {
    clients.forEach(client -> {
      client.dispatcher().cancelAll();
      client.connectionPool().evictAll();
    });
  }
}
