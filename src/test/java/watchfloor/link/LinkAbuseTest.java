package watchfloor.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome.Done;
import watchfloor.desk.ItemEvent;
import watchfloor.link.RawClient.Said;
import watchfloor.link.wire.ClientMessage;
import watchfloor.link.wire.Protocol;
import watchfloor.people.Role;

/** Programs that are no clients, or bad ones: each is turned away or let go, and whoever works beside it notices nothing. */
@Timeout(60)
class LinkAbuseTest {
  private static final Actor ME = new Actor("AW", "desk");

  @TempDir Path dir;
  private LinkRoom hub;
  private RawClient bad;
  private RawClient good;
  private RawLink beside;

  @BeforeEach
  void open() throws Exception {
    hub = new LinkRoom(dir.resolve("store"));
    hub.open("lena");
    hub.account("AW", Role.OPERATOR);
    hub.account("NK", Role.OPERATOR);
    bad = new RawClient(hub).signedIn("AW");
    good = new RawClient(hub).signedIn("NK");
    beside = good.link();
  }

  @AfterEach
  void close() throws Exception {
    othersWorkOn();
    good.close();
    bad.close();
    hub.close();
  }

  private void othersWorkOn() {
    long began = System.nanoTime();
    assertThat(beside.ask(note("still here")).outcome().orElseThrow()).isInstanceOf(Done.class);
    assertThat(good.get(Protocol.HEALTH).status()).isEqualTo(200);
    assertThat(good.get("/v1/items/1/conversation").status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
  }

  private static DeskOperation note(String text) {
    return new DeskOperation.Note(1, text, ME, Instant.EPOCH);
  }

  private long kept(String text) {
    return hub.store().desk().history(1).stream().map(ItemEvent::detail).filter(text::equals).count();
  }

  @Test
  void aMessageThatIsTooLongEndsTheLink() {
    RawLink link = bad.link();
    link.send(note("x".repeat(Protocol.LONGEST_ASK + 1)));
    assertThat(link.ended()).isEqualTo(1009);
    assertThat(hub.store().desk().history(1)).hasSize(1);
  }

  @Test
  void whatIsNoMessageEndsTheLink() {
    List<String> all = List.of(
      "", "hello", "{", "[]", "null", "42", "{\"is\":\"welcome\"}", "{\"is\":\"ask\"}", "{\"is\":\"ask\",\"id\":1,\"ageMillis\":0,\"operation\":null}",
      "{\"is\":\"ask\",\"id\":1,\"ageMillis\":0,\"operation\":{\"is\":\"drop-tables\"}}",
      "{\"is\":\"java.lang.Runtime\"}", "{\"is\":\"ask\",\"id\":1e999,\"ageMillis\":0}", "\u0000");
    for (String garbage : all) {
      RawLink link = bad.link();
      link.send(garbage);
      assertThat(link.ended()).as(garbage).isEqualTo(1007);
    }
  }

  @Test
  void deepNestingEndsTheLink() {
    RawLink link = bad.link();
    link.send("{\"is\":\"ask\",\"x\":" + "[".repeat(20_000));
    assertThat(link.ended()).isEqualTo(1007);
  }

  @Test
  void binaryFramesEndTheLink() {
    RawLink link = bad.link();
    link.send(new byte[1_000]);
    assertThat(link.ended()).isEqualTo(1003);
  }

  @Test
  void agesThatCannotBeAreNoErrorAndNothingIsDoneTwice() {
    RawLink link = bad.link();
    int asked = 0;
    for (long age : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, -1, 1}) {
      asked++;
      link.send(new ClientMessage.Ask(asked, age, note("age " + asked)));
      assertThat(link.answer(asked).outcome().orElseThrow()).as("age " + age).isInstanceOf(Done.class);
      assertThat(kept("age " + asked)).isEqualTo(1);
    }
  }

  @Test
  void whatIsAskedAgainUnderItsNumberIsDoneOnce() {
    RawLink link = bad.link("run-7");
    for (int i = 0; i < 5; i++) {
      link.send(new ClientMessage.Ask(1, 0, note("once")));
    }
    assertThat(link.answer(1).outcome().orElseThrow()).isInstanceOf(Done.class);
    link.close();
    RawLink again = bad.link("run-7");
    again.send(new ClientMessage.Ask(1, 3_000, note("once")));
    assertThat(again.answer(1).outcome().orElseThrow()).isInstanceOf(Done.class);
    assertThat(kept("once")).isEqualTo(1);
    hub.account("AW2", Role.OPERATOR);
    try (RawClient third = new RawClient(hub).signedIn("AW2")) {
      RawLink other = third.link("run-7");
      other.send(new ClientMessage.Ask(1, 0, note("somebody else's number one")));
      other.answer(1);
    }
    assertThat(kept("somebody else's number one")).isEqualTo(1);
  }

  @Test
  void whoAsksTwoHundredTimesASecondIsLetGo() {
    RawLink link = bad.link();
    for (int i = 0; i < 200; i++) {
      link.send(note("flood " + i));
    }
    assertThat(link.ended()).isEqualTo(1008);
    assertThat(hub.store().desk().history(1).size()).isLessThan(102);
  }

  @Test
  void withoutATokenThereIsNoLink() {
    String token = bad.token;
    for (String wrong : List.of("", "x.y", token.substring(1), token + "x".repeat(2_000), "../..", token.substring(0, token.indexOf('.') + 1))) {
      bad.token = wrong;
      RawLink refused = bad.refusedLink(bad.request(Protocol.FEED + "?run=r").build());
      assertThat(refused.ended()).as(wrong).isEqualTo(401);
      assertThat(refused.sentence.join()).contains("sign in");
      assertThat(bad.get(Protocol.CENTER).status()).isEqualTo(401);
    }
  }

  @Test
  void whoSignedOutIsOutOnTheOpenLinkToo() {
    RawLink link = bad.link();
    assertThat(bad.post(Protocol.SIGN_OUT, "{}").status()).isEqualTo(200);
    link.send(note("after the end"));
    assertThat(link.ended()).isEqualTo(1008);
    assertThat(kept("after the end")).isZero();
    assertThat(bad.refusedLink(bad.request(Protocol.FEED + "?run=r").build()).ended()).isEqualTo(401);
    assertThat(bad.get(Protocol.CENTER).status()).isEqualTo(401);
  }

  @Test
  void anotherVersionIsToldWhoIsBehind() {
    for (String version : List.of("0", "2", "999999")) {
      Request request = bad.request(Protocol.CENTER).header(Protocol.VERSION_HEADER, version).build();
      Said said = bad.call(request);
      assertThat(said.status()).isEqualTo(426);
      assertThat(said.text()).contains("bring " + (version.equals("0") ? "this program" : "the hub") + " up to date");
      RawLink refused = bad.refusedLink(bad.request(Protocol.FEED + "?run=r").header(Protocol.VERSION_HEADER, version).build());
      assertThat(refused.ended()).isEqualTo(426);
    }
    for (String version : List.of("", "one", "99999999999999999999", "-1")) {
      assertThat(bad.call(bad.request(Protocol.CENTER).header(Protocol.VERSION_HEADER, version).build()).status()).isEqualTo(426);
    }
  }

  @Test
  void noPathLeadsOutOfTheCenter() throws Exception {
    List<String> names = List.of(
      "..", "../center.yaml", "%2e%2e%2fcenter.yaml", "..%2fcenter.yaml", "..%5ccenter.yaml", "%252e%252e/center.yaml", "wall-4%00", "a/b", ".hidden", "", "%2fetc%2fpasswd",
      "wall-4;x=1/../../x", "x%0d%0aSet-Cookie:a");
    for (String name : names) {
      for (String under : List.of(Protocol.LAYOUTS, Protocol.STYLES)) {
        int status = raw("GET " + under + name + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + bad.token + "\r\nConnection: close\r\n\r\n");
        assertThat(status).as(under + name).isIn(400, 404);
      }
    }
    assertThat(bad.get(Protocol.LAYOUTS + "wall-4").status()).isEqualTo(200);
  }

  private Socket socket() throws Exception {
    return hub.tls.trust().sockets().createSocket(InetAddress.getLoopbackAddress(), hub.server().port());
  }

  /** Sends bytes as they are; answers the status. */
  private int raw(String request) throws Exception {
    try (Socket socket = socket()) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      String said = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
      return Integer.parseInt(said.substring(9));
    }
  }

  @Test
  void otherMethodsAreNotForHere() {
    for (String method : List.of("PUT", "DELETE", "PATCH", "POST")) {
      RequestBody body = RequestBody.create("{}", MediaType.get("application/json"));
      for (String path : List.of(Protocol.CENTER, "/v1/items/1/draft", Protocol.METRICS, Protocol.STYLES + "wall.css", "/nothing")) {
        assertThat(bad.call(bad.request(path).method(method, body).build()).status()).as(method + " " + path).isEqualTo(405);
      }
    }
    assertThat(bad.get(Protocol.SIGN_IN).status()).isEqualTo(405);
    assertThat(bad.get("/nothing").status()).isEqualTo(404);
    assertThat(bad.get("/v1/items/0/draft").status()).isEqualTo(404);
    assertThat(bad.get("/v1/items/9999999999999999999/draft").status()).isEqualTo(404);
    assertThat(bad.get("/v1/items/999999999999999999/draft").status()).isEqualTo(200);
  }

  @Test
  void signInsThatAreNoneAreRefusedBeforeTheyCostAnything() {
    for (String body : List.of("", "hello", "{}", "{\"id\":null,\"password\":null,\"station\":null}", "[1]", "{\"id\":\"AW\"}")) {
      assertThat(bad.post(Protocol.SIGN_IN, body).status()).as(body).isEqualTo(400);
    }
    assertThat(bad.post(Protocol.SIGN_IN, "{\"id\":\"" + "x".repeat(Protocol.LONGEST_ASK) + "\"}").status()).isEqualTo(413);
  }

  @Test
  void halfSentSignInsDoNotHoldTheHub() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        Socket socket = socket();
        sockets.add(socket);
        socket.getOutputStream().write(("POST /v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\"").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
      }
      othersWorkOn();
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
