package watchfloor.link;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import watchfloor.link.client.HubHttp;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.SignIn;
import watchfloor.link.wire.WireJson;

/** Asks a hub as any program could: every path, method and header. */
final class RawClient implements AutoCloseable {
  private static final WireJson JSON = new WireJson();

  private final OkHttpClient client;
  private final int port;
  private final List<RawLink> links = new ArrayList<>();
  String token = "";

  RawClient(LinkRoom hub) {
    port = hub.server().port();
    HubHttp.Trust trust = hub.tls.trust();
    client = new OkHttpClient.Builder().sslSocketFactory(trust.sockets(), trust.trust()).hostnameVerifier(trust.names())
        .callTimeout(Duration.ofSeconds(20)).build();
  }

  /** A status with what was said. */
  record Said(int status, String text) {}

  RawClient signedIn(String id) {
    Said said = post(Protocol.SIGN_IN, JSON.write(new SignIn(id, LinkRoom.PASSWORD, "desk " + id)));
    if (said.status() != 200) {
      throw new AssertionError(said);
    }
    token = JSON.read(said.text(), SignIn.Granted.class).token();
    return this;
  }

  Request.Builder request(String path) {
    Request.Builder request = new Request.Builder().url("https://127.0.0.1:" + port + path);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  Said get(String path) {
    return call(request(path).build());
  }

  Said post(String path, String body) {
    return call(request(path).post(RequestBody.create(body, MediaType.get("application/json"))).build());
  }

  Said put(String path, String body) {
    return call(request(path).put(RequestBody.create(body, MediaType.get("application/json"))).build());
  }

  Said call(Request request) {
    try (Response response = client.newCall(request).execute()) {
      return new Said(response.code(), response.body().string());
    } catch (IOException e) {
      return new Said(-1, e.toString());
    }
  }

  RawLink link() {
    return link("run-1");
  }

  RawLink link(String run) {
    RawLink link = refusedLink(request(Protocol.FEED + "?run=" + run).build());
    return link.open();
  }

  /** A link that may not come to be. */
  RawLink refusedLink(Request request) {
    RawLink link = new RawLink(client, request);
    links.add(link);
    return link;
  }

  @Override
  public void close() {
    links.forEach(RawLink::close);
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
