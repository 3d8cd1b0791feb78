package watchfloor.link;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import watchfloor.desk.DeskOperation;
import watchfloor.link.wire.ClientMessage;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.Reply;
import watchfloor.link.wire.WireJson;

/** An open link without any of the client's manners: sends what it is told, and keeps what it hears. */
final class RawLink extends WebSocketListener implements AutoCloseable {
  private static final WireJson JSON = new WireJson();

  final List<HubMessage> heard = new CopyOnWriteArrayList<>();
  /** How it was refused, or ended. */
  final CompletableFuture<Integer> end = new CompletableFuture<>();
  final CompletableFuture<String> sentence = new CompletableFuture<>();
  private final CompletableFuture<Void> opened = new CompletableFuture<>();
  private final AtomicLong ids = new AtomicLong();
  private final WebSocket socket;

  RawLink(OkHttpClient client, Request request) {
    socket = client.newWebSocket(request, this);
  }

  /** Waits until it is open. */
  RawLink open() {
    opened.orTimeout(10, TimeUnit.SECONDS).join();
    return this;
  }

  long send(DeskOperation operation) {
    long id = ids.incrementAndGet();
    send(new ClientMessage.Ask(id, 0, operation));
    return id;
  }

  boolean send(ClientMessage message) {
    return socket.send(JSON.write(message));
  }

  boolean send(String text) {
    return socket.send(text);
  }

  boolean send(byte[] bytes) {
    return socket.send(ByteString.of(bytes));
  }

  /** What was answered to what was asked. */
  Reply answer(long id) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    Optional<Reply> found = find(id);
    while (found.isEmpty() && System.nanoTime() < until) {
      Thread.onSpinWait();
      found = find(id);
    }
    return found.orElseThrow(() -> new AssertionError("no answer to " + id + ", ended: " + end));
  }

  private Optional<Reply> find(long id) {
    return heard.stream().filter(HubMessage.Answer.class::isInstance).map(HubMessage.Answer.class::cast).filter(answer -> answer.ask() == id)
        .map(HubMessage.Answer::reply).findFirst();
  }

  Reply ask(DeskOperation operation) {
    return answer(send(operation));
  }

  /** The code with which it ended. */
  int ended() {
    return end.orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void onOpen(WebSocket webSocket, Response response) {
    opened.complete(null);
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    heard.add(JSON.read(text, HubMessage.class));
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    sentence.complete(reason);
    end.complete(code);
    webSocket.close(1000, null);
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable failure, Response response) {
    try {
      sentence.complete(response == null ? String.valueOf(failure) : response.body().string());
    } catch (IOException e) {
      sentence.complete(String.valueOf(e));
    }
    end.complete(response == null ? -1 : response.code());
    opened.completeExceptionally(failure);
  }

  @Override
  public void close() {
    socket.cancel();
  }
}
