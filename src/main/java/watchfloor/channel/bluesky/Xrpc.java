package watchfloor.channel.bluesky;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import watchfloor.channel.net.Answer;
import watchfloor.channel.net.NetClient;
import watchfloor.channel.net.Secret;

/** Calls methods of the AT Protocol at one server (atproto.com/specs/xrpc). Safe from any thread. */
final class Xrpc {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final RequestBody NOTHING = RequestBody.create(new byte[0]);
  private static final ObjectMapper MAPPER = Frames.mapper();

  private final NetClient net;
  private final HttpUrl server;

  Xrpc(NetClient net, HttpUrl server) {
    this.net = net;
    this.server = server;
  }

  /** What a method answered. @param body missing where it is no JSON */
  record Result(Answer answer, JsonNode body) {
    boolean ok() {
      return answer.ok() && body.isObject();
    }

    /** The name of the error, empty where the server gives none. */
    String error() {
      return body.path("error").asText();
    }

    String message() {
      return body.path("message").asText();
    }
  }

  static ObjectMapper json() {
    return MAPPER;
  }

  String host() {
    return server.host();
  }

  /** @param query names with one value or more each */
  Result get(String method, Map<String, List<String>> query, Optional<Secret> token) throws IOException, InterruptedException {
    HttpUrl.Builder url = url(method);
    query.forEach((name, values) -> values.forEach(value -> url.addQueryParameter(name, value)));
    return result(net.ask(signed(new Request.Builder().url(url.build()), token)));
  }

  /** @param body empty for a method that takes none */
  Result post(String method, Optional<JsonNode> body, Optional<Secret> token) throws IOException, InterruptedException {
    RequestBody sent = body.map(json -> RequestBody.create(json.toString(), JSON)).orElse(NOTHING);
    return result(net.ask(signed(new Request.Builder().url(url(method).build()).post(sent), token)));
  }

  private HttpUrl.Builder url(String method) {
    return server.newBuilder().encodedPath("/xrpc/" + method);
  }

  private static Request signed(Request.Builder request, Optional<Secret> token) {
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
    return request.build();
  }

  private static Result result(Answer answer) {
    try {
      return new Result(answer, MAPPER.readTree(answer.body()));
    } catch (JsonProcessingException e) {
      return new Result(answer, MissingNode.getInstance());
    }
  }
}
