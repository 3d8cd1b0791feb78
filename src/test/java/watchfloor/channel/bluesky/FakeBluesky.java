package watchfloor.channel.bluesky;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import watchfloor.channel.kit.FakeNetwork;
import watchfloor.channel.kit.WebSocketScript;
import watchfloor.channel.net.NetClient;
import watchfloor.channel.net.Places;
import watchfloor.intake.MentionSource;

/**
 * A Jetstream and a directory of profiles on this machine. What it tells has the shape of Jetstream's own recordings
 * (bluesky-social/jetstream, internal/corpus/testdata/expected_v1.jsonl, MIT OR Apache-2.0).
 */
final class FakeBluesky implements FakeNetwork {
  static final String OURS = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
  static final String STRANGER = "did:plc:bbbbbbbbbbbbbbbbbbbbbbbb";
  static final String HANDLE = "brand.example";

  private final MockWebServer server = new MockWebServer();
  private final WebSocketScript sockets = new WebSocketScript();
  private final List<Told> log = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private int status;
  private Map<String, String> headers = Map.of();
  private String body = "";
  private boolean directoryAway;
  private long lastUs;
  private int count;

  private record Told(long timeUs, String frame) {}

  FakeBluesky() throws IOException {
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answer(request);
      }
    });
    server.start();
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    asked.add(request.getTarget());
    String path = request.getUrl().encodedPath();
    if (path.equals("/subscribe")) {
      return status > 0 ? refusal() : sockets.accept(request, line -> catchUp(line, Long.parseLong(request.getUrl().queryParameter("cursor"))));
    }
    if (directoryAway) {
      return new MockResponse.Builder().code(503).build();
    }
    if (path.endsWith("resolveHandle")) {
      boolean known = HANDLE.equals(request.getUrl().queryParameter("handle"));
      return known ? json(200, "{\"did\":\"" + OURS + "\"}") : json(400, "{\"error\":\"InvalidRequest\",\"message\":\"Unable to resolve handle\"}");
    }
    return path.endsWith("getProfiles")
        ? json(200, "{\"profiles\":[{\"did\":\"" + STRANGER + "\",\"handle\":\"lena.example\",\"followersCount\":12}]}")
        : json(501, "{\"error\":\"MethodNotImplemented\",\"message\":\"Method Not Implemented\"}");
  }

  private MockResponse refusal() {
    MockResponse.Builder refusal = new MockResponse.Builder().code(status).body(body);
    headers.forEach(refusal::setHeader);
    return refusal.build();
  }

  static MockResponse json(int code, String body) {
    return new MockResponse.Builder().code(code).setHeader("Content-Type", "application/json; charset=utf-8").body(body).build();
  }

  private synchronized void catchUp(WebSocketScript.Line line, long cursor) {
    log.stream().filter(told -> told.timeUs() >= cursor).forEach(told -> line.say(told.frame()));
  }

  @Override
  public MentionSource source(NetClient net, Path folder) {
    return source(net, folder, List.of(HANDLE), List.of("outage"));
  }

  MentionSource source(NetClient net, Path folder, List<String> handles, List<String> words) {
    String http = address();
    return new BlueskySource(
        "bluesky", new BlueskyOptions(handles, words, List.of(http.replace("http", "ws")), http),
        new BlueskySource.Parts(net, new FolderPlaces(folder), folder.resolve("seen"), Optional.empty(), Clock.systemUTC(), new Random(3)));
  }

  private long now() {
    lastUs = Math.max(lastUs + 1, BlueskySource.micros(Instant.now()));
    return lastUs;
  }

  /** Says a frame to everybody, and keeps it for those who are not there. */
  synchronized void tell(long timeUs, String frame) {
    log.add(new Told(timeUs, frame));
    sockets.everybody(line -> line.say(frame));
  }

  synchronized String post(String did, String text, String extra) {
    count++;
    return commit(now(), did, "create", "3mpt" + count, text, "cid" + count, extra);
  }

  /** @param extra more fields of the record, each followed by a comma */
  synchronized String commit(long timeUs, String did, String operation, String rkey, String text, String cid, String extra) {
    ObjectNode words = Frames.mapper().createObjectNode().put("text", text);
    String created = extra.contains("createdAt") ? "" : "\"createdAt\":\"" + Instant.now() + "\",";
    String record = "{\"$type\":\"app.bsky.feed.post\"," + created + extra + words.toString().substring(1);
    tell(timeUs, "{\"did\":\"" + did + "\",\"time_us\":" + timeUs + ",\"kind\":\"commit\",\"commit\":{\"rev\":\"3m" + timeUs + "\",\"operation\":\"" + operation
        + "\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"" + rkey + "\",\"record\":" + record + ",\"cid\":\"" + cid + "\"}}");
    return Uris.post(did, rkey);
  }

  synchronized void edit(String did, String rkey, String text, String cid) {
    commit(now(), did, "update", rkey, text, cid, naming());
  }

  synchronized void delete(String did, String rkey) {
    long at = now();
    tell(at, "{\"did\":\"" + did + "\",\"time_us\":" + at + ",\"kind\":\"commit\",\"commit\":{\"rev\":\"3m" + at
        + "\",\"operation\":\"delete\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"" + rkey + "\"}}");
  }

  synchronized void account(String did, boolean active) {
    long at = now();
    tell(at, "{\"did\":\"" + did + "\",\"time_us\":" + at + ",\"kind\":\"account\",\"account\":{\"active\":" + active + ",\"did\":\"" + did
        + "\",\"seq\":1,\"status\":\"takendown\",\"time\":\"" + Instant.now() + "\"}}");
  }

  /** A record's part that names us. */
  static String naming() {
    return "\"facets\":[{\"features\":[{\"$type\":\"app.bsky.richtext.facet#mention\",\"did\":\"" + OURS + "\"}],\"index\":{\"byteEnd\":3,\"byteStart\":0}}],";
  }

  @Override
  public void publish(String text) {
    post(STRANGER, text, naming());
  }

  @Override
  public synchronized void repeat() {
    if (!log.isEmpty()) {
      Told last = log.get(log.size() - 1);
      sockets.everybody(line -> line.say(last.frame()));
    }
  }

  @Override
  public synchronized void publishOutOfOrder(String told, String written) {
    long early = now();
    commit(early + 1_000_000, STRANGER, "create", "3mptlate", told, "cidlate", naming());
    commit(early, STRANGER, "create", "3mptearly", written, "cidearly", naming());
  }

  @Override
  public synchronized void garbage() {
    sockets.everybody(line -> line.say("{\"did\":\"did:plc:half"));
  }

  @Override
  public synchronized void huge() {
    String huge = "x".repeat(3 << 20);
    sockets.everybody(line -> line.say(huge));
  }

  @Override
  public synchronized void keepAlive() {
    long at = now();
    tell(at, "{\"did\":\"" + STRANGER + "\",\"time_us\":" + at + ",\"kind\":\"identity\",\"identity\":{\"did\":\"" + STRANGER + "\",\"seq\":1}}");
  }

  @Override
  public void cut() {
    sockets.cut();
  }

  @Override
  public void fallSilent() {
    sockets.fallSilent();
  }

  @Override
  public synchronized void refuse(int code, Map<String, String> with) {
    status = code;
    headers = with;
    body = "";
  }

  /** Answers every new connection as Jetstream does to a cursor that it cannot read. */
  synchronized void refuseCursor() {
    status = 400;
    body = "subscribe: invalid cursor: \"1\"";
  }

  String address() {
    return "http://" + server.getHostName() + ":" + server.getPort();
  }

  synchronized void directoryAway(boolean away) {
    directoryAway = away;
  }

  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public int connections() {
    return sockets.connections();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Places in files, as a center keeps them. */
  static final class FolderPlaces implements Places {
    private final Path folder;

    FolderPlaces(Path folder) {
      this.folder = folder;
    }

    @Override
    public Optional<String> read(String name) {
      try {
        Path file = folder.resolve(name + ".place");
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void keep(String name, String text) throws IOException {
      Files.writeString(folder.resolve(name + ".place"), text);
    }
  }
}
