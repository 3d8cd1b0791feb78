package watchfloor.channel.net;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/**
 * One open WebSocket, read at the pace of whoever takes its messages: where they are slow, the network waits, and nothing is dropped.
 *
 * <p>{@link #take} and {@link #send} are for one thread, the source's; {@link #close} is for any.
 */
public final class SocketFeed implements AutoCloseable {
  static final int CAPACITY = 1_000;

  private static final int NORMAL = 1000;
  private static final long LOOK_MILLIS = 100;

  private final BlockingQueue<String> messages = new ArrayBlockingQueue<>(CAPACITY);
  private WebSocket socket;
  private volatile boolean open;
  private volatile boolean closed;
  private volatile EndedException ending;

  private SocketFeed() {}

  static SocketFeed open(OkHttpClient http, Request request) {
    SocketFeed feed = new SocketFeed();
    feed.socket = http.newWebSocket(request, feed.new Ear());
    return feed;
  }

  /** The socket is no more. */
  public static final class EndedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient Answer answer;

    EndedException(String reason, int code, Answer answer, Throwable cause) {
      super(reason, cause);
      this.code = code;
      this.answer = answer;
    }

    /** The network's close code; 0 where the connection broke or none came about. */
    public int code() {
      return code;
    }

    /** What the network answered instead of a socket; empty where it answered nothing, or the socket had been open. */
    public Optional<Answer> answer() {
      return Optional.ofNullable(answer);
    }
  }

  /** Whether the socket stands: also a network that says nothing is alive while it does, because its pings are answered. */
  public boolean isOpen() {
    return open && ending == null;
  }

  /**
   * Takes what came, in order; waits for the first of it at most that long.
   *
   * @throws EndedException nothing is left and nothing more will come
   */
  public List<String> take(int most, Duration within) throws EndedException, InterruptedException {
    List<String> taken = new ArrayList<>();
    // Asked before the queue is looked at: what came before the end is in the queue by then.
    EndedException over = ending;
    String first = over == null ? messages.poll(within.toMillis(), TimeUnit.MILLISECONDS) : messages.poll();
    if (first == null) {
      if (over != null) {
        throw over;
      }
      return taken;
    }
    taken.add(first);
    messages.drainTo(taken, most - 1);
    taken.removeIf(message -> message == WAKE);
    return taken;
  }

  /** Sends a message; false where the socket takes none any more. */
  public boolean send(String text) {
    return socket.send(text);
  }

  @Override
  public void close() {
    closed = true;
    // Without a goodbye: a network that is gone would never answer it, and nothing was promised to it.
    socket.cancel();
  }

  /** Not a message: wakes whoever waits when the end comes. Known by its identity. */
  private static final String WAKE = new String("");

  private void end(EndedException how) {
    if (ending == null) {
      ending = how;
    }
    messages.offer(WAKE);
  }

  /** Hears the socket, on the library's thread. */
  private final class Ear extends WebSocketListener {
    @Override
    public void onOpen(WebSocket from, Response response) {
      open = true;
    }

    @Override
    public void onMessage(WebSocket from, String text) {
      try {
        boolean queued = false;
        while (!queued && !closed) {
          queued = messages.offer(text, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        from.cancel();
        end(new EndedException("the program ends", 0, null, e));
      }
    }

    @Override
    public void onMessage(WebSocket from, ByteString bytes) {
      onMessage(from, bytes.utf8());
    }

    @Override
    public void onClosing(WebSocket from, int code, String reason) {
      end(new EndedException(reason.isEmpty() ? "it was closed (" + code + ")" : reason, code, null, null));
      from.close(NORMAL, null);
    }

    @Override
    public void onFailure(WebSocket from, Throwable failure, Response response) {
      end(new EndedException(String.valueOf(failure.getMessage()), 0, open ? null : answer(response), failure));
    }

    private Answer answer(Response response) {
      if (response == null) {
        return null;
      }
      try {
        return NetClient.whole(response);
      } catch (IOException | IllegalStateException e) {
        return new Answer(response.code(), response.headers(), "");
      }
    }
  }
}
