package watchfloor.channel.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import okio.Socket;

/**
 * The server's side of WebSockets, byte by byte (RFC 6455), so that a test can break off in the middle of a frame, or let a connection stand and
 * answer nothing.
 */
public final class WebSocketScript {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 0x81;
  private static final int PING = 0x9;
  private static final int PONG = 0x8A;
  private static final int LONG_FRAME = 126;
  private static final int VERY_LONG_FRAME = 127;

  private final List<Line> lines = new CopyOnWriteArrayList<>();

  /** One connection. */
  public static final class Line {
    private final Socket socket;
    private final BufferedSink out;
    private volatile boolean silent;

    Line(Socket socket) {
      this.socket = socket;
      this.out = Okio.buffer(socket.getSink());
    }

    /** Says a text; nothing where the connection is silent or gone. */
    public synchronized void say(String text) {
      send(TEXT, text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
    }

    private synchronized void send(int kind, byte[] bytes, int most) {
      if (silent) {
        return;
      }
      Buffer frame = new Buffer().writeByte(kind);
      if (bytes.length < LONG_FRAME) {
        frame.writeByte(bytes.length);
      } else if (bytes.length < 1 << 16) {
        frame.writeByte(LONG_FRAME).writeShort(bytes.length);
      } else {
        frame.writeByte(VERY_LONG_FRAME).writeLong(bytes.length);
      }
      frame.write(bytes);
      try {
        out.write(frame, Math.min(frame.size(), most));
        out.flush();
      } catch (IOException e) {
        socket.cancel();
      }
    }

    void cut() {
      send(TEXT, "{\"broken\": \"off in the mid".getBytes(StandardCharsets.UTF_8), 12);
      socket.cancel();
    }
  }

  /** Accepts the socket that a request asks for. @param opened hears of the connection before anything is said */
  public MockResponse accept(RecordedRequest request, Consumer<Line> opened) {
    String key = request.getHeaders().get("Sec-WebSocket-Key");
    return new MockResponse.Builder().code(101).setHeader("Upgrade", "websocket").setHeader("Connection", "Upgrade")
        .setHeader("Sec-WebSocket-Accept", ByteString.encodeUtf8(key + MAGIC).sha1().base64())
        .socketHandler(socket -> serve(new Line(socket), opened)).build();
  }

  private void serve(Line line, Consumer<Line> opened) {
    lines.add(line);
    try {
      opened.accept(line);
      listen(line);
    } catch (IOException e) {
      line.socket.cancel();
    } finally {
      lines.remove(line);
    }
  }

  /** Answers pings until the client is gone. */
  private static void listen(Line line) throws IOException {
    BufferedSource in = Okio.buffer(line.socket.getSource());
    while (!in.exhausted()) {
      int kind = in.readByte() & 0xF;
      int length = in.readByte() & 0x7F;
      long bytes = length == LONG_FRAME ? in.readShort() & 0xFFFF : length == VERY_LONG_FRAME ? in.readLong() : length;
      in.skip(4);
      byte[] payload = in.readByteArray(bytes);
      if (kind == PING) {
        line.send(PONG, payload, Integer.MAX_VALUE);
      }
    }
  }

  public void everybody(Consumer<Line> does) {
    lines.forEach(does);
  }

  public void cut() {
    lines.forEach(Line::cut);
  }

  public void fallSilent() {
    lines.forEach(line -> line.silent = true);
  }

  public int connections() {
    return lines.size();
  }
}
