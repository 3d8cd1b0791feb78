package watchfloor.channel.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchfloor.channel.net.NetClient;
import watchfloor.desk.ReplyOutlet;
import watchfloor.desk.SendOutcome;
import watchfloor.desk.TextCount;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;

/**
 * Answers on Bluesky, each at most once: the record's key is made of the answer's own, and a record of that key is put in its place rather
 * than beside it. After an answer of the server was lost the record is looked for.
 *
 * <p>{@link #send} waits up to a minute and a half for a network that is slow at every step, and ends at an interrupt. Safe from any thread.
 */
public final class BlueskyOutlet implements ReplyOutlet {
  /** Characters that a reader sees (app.bsky.feed.post: maxGraphemes); a tenth of the most bytes, which are 3,000. */
  static final int LIMIT = 300;

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;

  private final Session session;
  private final Clock clock;
  private final Facets facets;

  public BlueskyOutlet(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
    this.facets = new Facets(this::did);
  }

  /** What ended a sending before anything was handed over. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SendOutcome outcome;

    Stop(SendOutcome outcome) {
      super(outcome.toString());
      this.outcome = outcome;
    }
  }

  @Override
  public Channel channel() {
    return Channel.BLUESKY;
  }

  @Override
  public String account() {
    return "@" + session.handle();
  }

  @Override
  public TextCount count() {
    return TextCount.GRAPHEMES_AND_BYTES;
  }

  @Override
  public int limit() {
    return LIMIT;
  }

  @Override
  public SendOutcome send(Mention to, String text, String key) throws InterruptedException {
    if (length(text) > LIMIT) {
      return new SendOutcome.Refused("Bluesky takes " + LIMIT + " characters, and 3,000 bytes, and this answer has more: shorten it.");
    }
    ObjectNode put;
    try {
      put = put(to, text, key);
    } catch (Stop stop) {
      return stop.outcome;
    } catch (Session.SignInException e) {
      return notSignedIn(e);
    } catch (IOException e) {
      return later("Bluesky does not answer.");
    }
    return handOver(put, to, key);
  }

  @Override
  public Optional<SendOutcome> look(Mention to, String text, String key) throws InterruptedException {
    try {
      return Optional.of(found(session.did(), Tid.of(to.receivedAt(), key)));
    } catch (Session.SignInException e) {
      return Optional.empty();
    }
  }

  private SendOutcome handOver(ObjectNode put, Mention to, String key) throws InterruptedException {
    try {
      Xrpc.Result result = session.post("com.atproto.repo.putRecord", put);
      if (result.ok()) {
        return new SendOutcome.Sent(result.body().path("uri").asText());
      }
      if (result.answer().limited()) {
        return limited(result);
      }
      boolean unclear = result.answer().broken() || result.answer().ok() || result.answer().status() == CONFLICT;
      return unclear ? found(put.path("repo").asText(), Tid.of(to.receivedAt(), key)) : refused(result);
    } catch (Session.SignInException e) {
      return notSignedIn(e);
    } catch (NetClient.UnreachedException e) {
      return later("Bluesky cannot be reached.");
    } catch (IOException e) {
      return found(put.path("repo").asText(), Tid.of(to.receivedAt(), key));
    }
  }

  /** Looks whether the record is there after nobody said so. */
  private SendOutcome found(String did, String rkey) throws InterruptedException {
    String uri = Uris.post(did, rkey);
    try {
      Xrpc.Result result = session.get(
          "com.atproto.repo.getRecord", Map.of("repo", List.of(did), "collection", List.of(Uris.POST), "rkey", List.of(rkey)));
      if (result.ok()) {
        return new SendOutcome.Sent(uri);
      }
      if (result.answer().status() == BAD_REQUEST && result.error().equals("RecordNotFound")) {
        return later("Bluesky did not take the answer.");
      }
    } catch (IOException e) {
      return unknown(uri);
    }
    return unknown(uri);
  }

  private static SendOutcome unknown(String uri) {
    return new SendOutcome.Unknown(
        "Bluesky did not say whether the answer arrived: look at " + Uris.page(uri).orElse(uri) + " before you send it again.");
  }

  private ObjectNode put(Mention to, String text, String key) throws Stop, IOException, InterruptedException {
    ObjectNode reply = reply(Posts.uri(to));
    ObjectNode record = Xrpc.json().createObjectNode().put("$type", Uris.POST).put("text", text)
        .put("createdAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    record.set("reply", reply);
    ArrayNode marked = facets.of(text);
    if (!marked.isEmpty()) {
      record.set("facets", marked);
    }
    ObjectNode put = Xrpc.json().createObjectNode().put("repo", session.did()).put("collection", Uris.POST).put("rkey", Tid.of(to.receivedAt(), key));
    put.set("record", record);
    return put;
  }

  /** Root and parent of the thread, as the network has them now. */
  private ObjectNode reply(String uri) throws Stop, IOException, InterruptedException {
    Xrpc.Result result = session.get("app.bsky.feed.getPosts", Map.of("uris", List.of(uri)));
    if (!result.ok()) {
      boolean broken = result.answer().broken();
      throw new Stop(result.answer().limited() ? limited(result) : broken ? later("Bluesky fails for the moment.") : refused(result));
    }
    JsonNode post = result.body().path("posts").path(0);
    if (post.isMissingNode()) {
      throw new Stop(new SendOutcome.Refused("The post is gone from Bluesky: nothing is left to answer."));
    }
    if (post.path("viewer").path("replyDisabled").asBoolean()) {
      throw new Stop(new SendOutcome.Refused("The author takes no answers from " + account() + " to this post on Bluesky."));
    }
    ObjectNode parent = reference(post);
    JsonNode root = post.path("record").path("reply").path("root");
    ObjectNode reply = Xrpc.json().createObjectNode();
    reply.set("root", root.path("uri").isTextual() && root.path("cid").isTextual() ? reference(root) : parent);
    reply.set("parent", parent);
    return reply;
  }

  private static ObjectNode reference(JsonNode post) {
    return Xrpc.json().createObjectNode().put("uri", post.path("uri").asText()).put("cid", post.path("cid").asText());
  }

  private Optional<String> did(String handle) throws IOException, InterruptedException {
    Xrpc.Result result = session.get("com.atproto.identity.resolveHandle", Map.of("handle", List.of(handle)));
    return Optional.of(result.body().path("did").asText()).filter(did -> result.ok() && Uris.isDid(did));
  }

  private SendOutcome notSignedIn(Session.SignInException why) {
    return why.forAPerson() ? new SendOutcome.Refused(why.getMessage()) : new SendOutcome.TryLater(why.notBefore(), why.getMessage());
  }

  private SendOutcome limited(Xrpc.Result result) {
    Instant now = clock.instant();
    return new SendOutcome.TryLater(
        result.answer().resetAt(now).orElse(now.plus(SOON)), "Bluesky takes no more from " + account() + " for the moment.");
  }

  private SendOutcome later(String sentence) {
    return new SendOutcome.TryLater(clock.instant().plus(SOON), sentence);
  }

  private static SendOutcome refused(Xrpc.Result result) {
    String said = result.message().isBlank() ? "status " + result.answer().status() : result.message().lines().findFirst().orElse("").strip();
    return new SendOutcome.Refused("Bluesky does not take this answer (" + said + "): change it, or answer in the browser.");
  }
}
