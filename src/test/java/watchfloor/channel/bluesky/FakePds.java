package watchfloor.channel.bluesky;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import watchfloor.channel.kit.FakeOutletNetwork;
import watchfloor.channel.net.NetClient;
import watchfloor.channel.net.Secret;
import watchfloor.desk.ReplyOutlet;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/** An account's server on this machine. Its answers have the shapes, statuses and headers that a PDS 0.4.217 gave on this machine. */
final class FakePds implements FakeOutletNetwork {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final String PASSWORD = "very-secret-word";
  static final String POST = Uris.post(FakeBluesky.STRANGER, "3mptroot");
  static final String REPLY = Uris.post(FakeBluesky.STRANGER, "3mptreply");

  private final MockWebServer server = new MockWebServer();
  private final Map<String, JsonNode> records = new LinkedHashMap<>();
  private final List<String> calls = new ArrayList<>();
  private final List<String> notifications = new ArrayList<>();
  private Fate next;
  private boolean blind;
  private boolean closedDoor;
  private int tokens;
  private int worn;
  private int refreshes;

  FakePds() throws IOException {
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        try {
          return answer(request);
        } catch (JsonProcessingException e) {
          throw new AssertionError(e);
        }
      }
    });
    server.start();
  }

  private synchronized MockResponse answer(RecordedRequest request) throws JsonProcessingException {
    String method = request.getUrl().encodedPath().replace("/xrpc/", "");
    calls.add(method);
    return switch (method) {
      case "com.atproto.server.createSession" -> signIn(request);
      case "com.atproto.server.refreshSession" -> refresh(request);
      default -> signedIn(request) ? signedIn(method, request) : FakeBluesky.json(400, "{\"error\":\"ExpiredToken\",\"message\":\"Token has expired\"}");
    };
  }

  private MockResponse signIn(RecordedRequest request) throws JsonProcessingException {
    JsonNode who = body(request);
    boolean known = who.path("identifier").asText().equals("brand.example") && who.path("password").asText().equals(PASSWORD) && !closedDoor;
    return known ? session() : FakeBluesky.json(401, "{\"error\":\"AuthenticationRequired\",\"message\":\"Invalid identifier or password\"}");
  }

  private MockResponse refresh(RecordedRequest request) {
    refreshes++;
    boolean known = ("Bearer refresh" + tokens).equals(request.getHeaders().get("Authorization"));
    return known ? session() : FakeBluesky.json(400, "{\"error\":\"ExpiredToken\",\"message\":\"Token has been revoked\"}");
  }

  private MockResponse session() {
    tokens++;
    return FakeBluesky.json(200, "{\"accessJwt\":\"access" + tokens + "\",\"refreshJwt\":\"refresh" + tokens + "\",\"did\":\"" + FakeBluesky.OURS
        + "\",\"didDoc\":{\"service\":[{\"id\":\"#atproto_pds\",\"type\":\"AtprotoPersonalDataServer\",\"serviceEndpoint\":\"" + address()
        + "\"}]},\"handle\":\"brand.example\",\"active\":true}");
  }

  private boolean signedIn(RecordedRequest request) {
    return worn != tokens && ("Bearer access" + tokens).equals(request.getHeaders().get("Authorization"));
  }

  private MockResponse signedIn(String method, RecordedRequest request) throws JsonProcessingException {
    return switch (method) {
      case "app.bsky.feed.getPosts" -> posts(request.getUrl().queryParameter("uris"));
      case "com.atproto.repo.putRecord" -> put(body(request));
      case "com.atproto.repo.getRecord" -> get(request.getUrl().queryParameter("rkey"));
      case "com.atproto.identity.resolveHandle" -> "lena.example".equals(request.getUrl().queryParameter("handle"))
          ? FakeBluesky.json(200, "{\"did\":\"" + FakeBluesky.STRANGER + "\"}")
          : FakeBluesky.json(400, "{\"error\":\"InvalidRequest\",\"message\":\"Unable to resolve handle\"}");
      case "app.bsky.notification.listNotifications" -> FakeBluesky.json(200, "{\"notifications\":[" + String.join(",", notifications) + "]}");
      default -> FakeBluesky.json(501, "{\"error\":\"MethodNotImplemented\",\"message\":\"Method Not Implemented\"}");
    };
  }

  private static MockResponse posts(String uri) {
    String reply = uri.equals(REPLY) ? ",\"reply\":{\"root\":{\"uri\":\"" + POST + "\",\"cid\":\"cidroot\"},\"parent\":{\"uri\":\"at://x\",\"cid\":\"y\"}}" : "";
    boolean known = uri.equals(POST) || uri.equals(REPLY);
    return FakeBluesky.json(200, known ? "{\"posts\":[{\"uri\":\"" + uri + "\",\"cid\":\"cidparent\",\"record\":{\"text\":\"where is my bag\"" + reply + "}}]}" : "{\"posts\":[]}");
  }

  private MockResponse put(JsonNode put) {
    Fate fate = next;
    next = null;
    String rkey = put.path("rkey").asText();
    if (fate == Fate.SIGNED_OUT) {
      worn = tokens;
      return FakeBluesky.json(400, "{\"error\":\"ExpiredToken\",\"message\":\"Token has expired\"}");
    }
    boolean taken = fate == null || fate.name().startsWith("TAKEN");
    if (taken) {
      records.put(rkey, put.path("record"));
    }
    blind = fate == Fate.TAKEN_AND_BLIND;
    if (fate == null) {
      return FakeBluesky.json(200, "{\"uri\":\"" + Uris.post(FakeBluesky.OURS, rkey) + "\",\"cid\":\"cidnew\",\"validationStatus\":\"valid\"}");
    }
    return switch (fate) {
      case LIMITED -> FakeBluesky.json(429, "{\"error\":\"RateLimitExceeded\",\"message\":\"Rate Limit Exceeded\"}").newBuilder()
          .setHeader("RateLimit-Reset", reset().getEpochSecond()).setHeader("RateLimit-Policy", "5000;w=3600").build();
      case REFUSED -> FakeBluesky.json(400, "{\"error\":\"InvalidRequest\",\"message\":\"Invalid app.bsky.feed.post record\"}");
      case BROKEN, TAKEN_AND_BROKEN -> FakeBluesky.json(500, "{\"error\":\"InternalServerError\",\"message\":\"Internal Server Error\"}");
      default -> new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    };
  }

  private MockResponse get(String rkey) {
    if (blind) {
      return FakeBluesky.json(502, "{\"error\":\"UpstreamFailure\",\"message\":\"Upstream Failure\"}");
    }
    return records.containsKey(rkey) ? FakeBluesky.json(200, "{\"uri\":\"" + Uris.post(FakeBluesky.OURS, rkey) + "\",\"cid\":\"cidnew\",\"value\":{}}")
        : FakeBluesky.json(400, "{\"error\":\"RecordNotFound\",\"message\":\"Could not locate record\"}");
  }

  private static JsonNode body(RecordedRequest request) throws JsonProcessingException {
    return Frames.mapper().readTree(request.getBody().utf8());
  }

  String address() {
    return "http://" + server.getHostName() + ":" + server.getPort();
  }

  Session session(NetClient net) {
    return new Session(net, address(), "brand.example", Secret.of(PASSWORD), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @Override
  public ReplyOutlet outlet(NetClient net) {
    return new BlueskyOutlet(session(net), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @Override
  public synchronized void next(Fate fate) {
    next = fate;
  }

  static Mention mention(String uri) {
    return new Mention(new MentionKey("bluesky", uri), Channel.BLUESKY, new Author(FakeBluesky.STRANGER, "@lena.example", 12), "where is my bag", "en", "", uri, "",
        true, NOON.minusSeconds(60), NOON.minusSeconds(58));
  }

  @Override
  public Mention post() {
    return mention(POST);
  }

  @Override
  public Mention gonePost() {
    return mention(Uris.post(FakeBluesky.STRANGER, "3mptgone"));
  }

  @Override
  public Instant reset() {
    return NOON.plusSeconds(240);
  }

  @Override
  public synchronized List<String> published() {
    return records.values().stream().map(record -> record.path("text").asText()).toList();
  }

  synchronized List<JsonNode> records() {
    return List.copyOf(records.values());
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized int refreshes() {
    return refreshes;
  }

  synchronized void notifies(String json) {
    notifications.add(json);
  }

  /** Neither token is good any more. */
  synchronized void revoke() {
    tokens += 100;
  }

  @Override
  public synchronized void signsNobodyIn() {
    closedDoor = true;
  }

  @Override
  public void close() {
    server.close();
  }
}
