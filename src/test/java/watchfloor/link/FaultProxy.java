package watchfloor.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands between a client and a hub, and can be slow, cut everything, refuse, or fall silent with the connections left open. */
public final class FaultProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
    Thread thread = new Thread(task, "fault-proxy");
    thread.setDaemon(true);
    return thread;
  });
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile int target;
  private volatile long delayMillis;
  private volatile boolean refusing;
  private volatile CountDownLatch silence = new CountDownLatch(0);

  public FaultProxy(int target) throws IOException {
    this.target = target;
    listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** Another hub takes over behind the same address. */
  public void target(int port) {
    target = port;
  }

  public void delay(long millis) {
    delayMillis = millis;
  }

  /** Ends every connection at once; new ones are made again. */
  public void cut() {
    sockets.forEach(FaultProxy::close);
    sockets.clear();
  }

  /** Ends every connection, and every new one until {@link #heal}. */
  public void refuse() {
    refusing = true;
    cut();
  }

  /** Leaves every connection open and carries nothing any more, as a cable does that was pulled. */
  public void fallSilent() {
    silence = new CountDownLatch(1);
  }

  public void heal() {
    refusing = false;
    delayMillis = 0;
    silence.countDown();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        if (refusing) {
          client.close();
          continue;
        }
        Socket hub = new Socket();
        hub.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
        client.setTcpNoDelay(true);
        hub.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(hub);
        threads.execute(() -> carry(client, hub));
        threads.execute(() -> carry(hub, client));
      } catch (IOException e) {
        // The hub is not there, or the test is over: this connection is not made.
        continue;
      }
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] buffer = new byte[16 << 10];
    try (from; to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        silence.await();
        if (delayMillis > 0) {
          new CountDownLatch(1).await(delayMillis, TimeUnit.MILLISECONDS);
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // One of the two has gone: the other is closed too, which is what a cut is.
      close(to);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It was closed already.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    heal();
    cut();
    threads.shutdownNow();
  }
}
