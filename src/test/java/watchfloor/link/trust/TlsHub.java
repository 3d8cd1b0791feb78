package watchfloor.link.trust;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.OkHttpClient;

/** A real TLS server on this machine that says one byte to whoever gets through the handshake. */
final class TlsHub implements AutoCloseable {
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private final SSLServerSocket listening;

  TlsHub(SSLContext context) throws IOException {
    listening = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
    threads.execute(this::serve);
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (SSLSocket socket = (SSLSocket) listening.accept()) {
        socket.setSoTimeout(5_000);
        socket.getOutputStream().write('w');
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // The client refused, or the test is over: both are what the test looks at from the other side.
        continue;
      }
    }
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Connects as a client of a hub does: the socket to this machine, the name as it was asked for. */
  Met connect(PinnedTrust trust, String asked) throws IOException {
    try (SSLSocket socket = (SSLSocket) trust.sockets().createSocket(new Socket("127.0.0.1", port()), asked, port(), true)) {
      socket.setSoTimeout(5_000);
      socket.startHandshake();
      if (!trust.names(new OkHttpClient().hostnameVerifier()).verify(asked, socket.getSession())) {
        throw new SSLPeerUnverifiedException("the name is another");
      }
      return new Met((char) socket.getInputStream().read(), socket.getSession().getProtocol());
    }
  }

  record Met(char said, String protocol) {}

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
