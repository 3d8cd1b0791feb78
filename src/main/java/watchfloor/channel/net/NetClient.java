package watchfloor.channel.net;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Asks one network over HTTP and opens sockets to it, with every wait bounded and ended by an interrupt.
 *
 * <p>A request is sent once: no silent second try, and no redirect but of a read on the same host, so that nothing secret goes elsewhere. Safe
 * from any thread. {@link #close} ends what is open; the client can be used again after it.
 */
public final class NetClient implements AutoCloseable {
  /** Nothing that a network answers to us is longer; what is longer is refused. */
  public static final int LONGEST_ANSWER = 8 << 20;

  private final OkHttpClient http;

  /**
   * How long a network may take.
   *
   * @param connect until a connection stands
   * @param silence without a byte for so long the connection counts as dead
   * @param whole   for a request and its whole answer; of no matter for sockets
   * @param ping    a socket that does not answer a ping for so long counts as dead
   */
  public record Times(Duration connect, Duration silence, Duration whole, Duration ping) {
    public static final Times STANDARD = new Times(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(20), Duration.ofSeconds(15));
  }

  /** The network was not reached: nothing of the request was handed over. */
  public static final class UnreachedException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreachedException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * @param threads runs what is asked, one thread for each open socket or request
   * @param agent   how the program names itself; networks refuse clients without a name
   */
  public NetClient(ExecutorService threads, Times times, String agent) {
    this.http = new OkHttpClient.Builder()
        .dispatcher(new Dispatcher(threads))
        .connectionPool(new ConnectionPool(2, 30, TimeUnit.SECONDS))
        .connectTimeout(times.connect())
        .readTimeout(times.silence())
        .writeTimeout(times.silence())
        .callTimeout(times.whole())
        .pingInterval(times.ping())
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .eventListenerFactory(call -> new Watch(call.request().tag(Handed.class)))
        .addInterceptor(chain -> chain.proceed(chain.request().newBuilder().header("User-Agent", agent).build()))
        .addInterceptor(new SameHostRedirects())
        .build();
  }

  /** Whether anything of a request went out. */
  private static final class Handed {
    private volatile boolean over;
  }

  private static final class Watch extends EventListener {
    private final Handed handed;

    Watch(Handed handed) {
      this.handed = handed;
    }

    @Override
    public void requestHeadersStart(Call call) {
      if (handed != null) {
        handed.over = true;
      }
    }
  }

  /**
   * Sends a request once and waits for its whole answer.
   *
   * @throws UnreachedException   nothing was handed over
   * @throws IOException          it was handed over, or part of it, and no whole answer came
   * @throws InterruptedException the caller is to stop; whether the network took the request is not known
   */
  public Answer ask(Request request) throws IOException, InterruptedException {
    Handed handed = new Handed();
    Call call = http.newCall(request.newBuilder().tag(Handed.class, handed).build());
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    call.enqueue(new Callback() {
      @Override
      public void onFailure(Call failed, IOException e) {
        answer.completeExceptionally(handed.over ? e : new UnreachedException(e));
      }

      @Override
      public void onResponse(Call answered, Response response) {
        try (response) {
          answer.complete(whole(response));
        } catch (IOException e) {
          answer.completeExceptionally(e);
        }
      }
    });
    try {
      return answer.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      call.cancel();
    }
  }

  static Answer whole(Response response) throws IOException {
    BufferedSource source = response.body().source();
    Buffer body = new Buffer();
    while (body.size() <= LONGEST_ANSWER && source.read(body, LONGEST_ANSWER) >= 0) {
      if (body.size() > LONGEST_ANSWER) {
        throw new IOException("the answer is longer than " + (LONGEST_ANSWER >> 20) + " MB");
      }
    }
    return new Answer(response.code(), response.headers(), body.readUtf8());
  }

  /** Opens a socket whose messages wait for whoever takes them; at most {@value SocketFeed#CAPACITY}, then the network waits. */
  public SocketFeed open(Request request) {
    return SocketFeed.open(http, request);
  }

  /** Ends what is under way and closes every connection. */
  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }
}
