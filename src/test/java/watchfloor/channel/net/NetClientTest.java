package watchfloor.channel.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetClientTest {
  private final MockWebServer server = new MockWebServer();
  private final MockWebServer other = new MockWebServer();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final NetClient net = new NetClient(
      threads, new NetClient.Times(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofMillis(500)), "Watchfloor test");

  @BeforeEach
  void start() throws IOException {
    server.start();
    other.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    net.close();
    threads.shutdown();
    assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    server.close();
    other.close();
  }

  private Request.Builder request() {
    return new Request.Builder().url(server.url("/here")).header("Authorization", "Bearer secret");
  }

  @Test
  void it_names_itself_and_gives_the_whole_answer() throws Exception {
    server.enqueue(new MockResponse.Builder().code(429).setHeader("Retry-After", "7").body("wait").build());
    Answer answer = net.ask(request().build());
    assertThat(answer.limited()).isTrue();
    assertThat(answer.body()).isEqualTo("wait");
    assertThat(answer.headers().get("retry-after")).isEqualTo("7");
    assertThat(server.takeRequest().getHeaders().get("User-Agent")).isEqualTo("Watchfloor test");
  }

  @Test
  void a_read_follows_its_own_host_and_takes_nothing_secret_elsewhere() throws Exception {
    server.enqueue(new MockResponse.Builder().code(302).setHeader("Location", "/there").build());
    server.enqueue(new MockResponse.Builder().body("found").build());
    assertThat(net.ask(request().build()).body()).isEqualTo("found");
    server.enqueue(new MockResponse.Builder().code(302).setHeader("Location", other.url("/there").toString()).build());
    assertThat(net.ask(request().build()).status()).isEqualTo(302);
    assertThat(other.getRequestCount()).isZero();
  }

  @Test
  void a_write_follows_nobody_and_is_sent_once() throws Exception {
    server.enqueue(new MockResponse.Builder().code(307).setHeader("Location", "/there").build());
    assertThat(net.ask(request().post(RequestBody.create("text", null)).build()).status()).isEqualTo(307);
    server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertThatThrownBy(() -> net.ask(request().post(RequestBody.create("text", null)).build()))
        .isInstanceOf(IOException.class).isNotInstanceOf(NetClient.UnreachedException.class);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void a_host_that_is_not_there_was_handed_nothing() {
    int port = server.getPort();
    server.close();
    assertThatThrownBy(() -> net.ask(new Request.Builder().url("http://127.0.0.1:" + port + "/").build())).isInstanceOf(NetClient.UnreachedException.class);
  }

  @Test
  void an_answer_without_end_is_refused() {
    Buffer huge = new Buffer().write(new byte[NetClient.LONGEST_ANSWER + 2]);
    server.enqueue(new MockResponse.Builder().body(huge).build());
    assertThatThrownBy(() -> net.ask(request().build())).isInstanceOf(IOException.class).hasMessageContaining("longer than 8 MB");
  }

  @Test
  void a_host_that_takes_the_connection_and_says_nothing_is_given_up() throws Exception {
    try (ServerSocket mute = new ServerSocket(0)) {
      String address = "http://127.0.0.1:" + mute.getLocalPort() + "/";
      assertThatThrownBy(() -> net.ask(new Request.Builder().url(address).build())).isInstanceOf(IOException.class);
      try (SocketFeed feed = net.open(new Request.Builder().url(address).build())) {
        assertThatThrownBy(() -> {
          feed.take(10, Duration.ofSeconds(10));
          feed.take(10, Duration.ofSeconds(10));
        }).as("woken by the end, then told of it").isInstanceOf(SocketFeed.EndedException.class);
      }
    }
  }

  @Test
  void a_secret_does_not_show_itself() {
    assertThat("" + Secret.of("hunter2")).doesNotContain("hunter2");
    assertThat(Secret.of("hunter2").reveal()).isEqualTo("hunter2");
  }
}
