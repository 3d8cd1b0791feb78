package watchfloor.channel.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.mention.Author;

/**
 * Repairs what the stream did not bring: asks once a minute what our account was told of, and hands it in. What came before is known by its
 * key. Its failures are logged and stop nothing. For one thread.
 */
public final class Notifications {
  static final Duration EVERY = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
  private static final Set<String> REASONS = Set.of("mention", "reply", "quote");
  private static final Duration OVERLAP = Duration.ofMinutes(2);
  private static final String A_PAGE = "50";
  private static final int MOST_PAGES = 40;

  private final Session session;
  private final Clock clock;
  private Instant next = Instant.EPOCH;
  private Instant seen = Instant.EPOCH;

  /** @param session of the account that is ours */
  public Notifications(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** @param since how far back the first look goes */
  void repair(Arrivals arrivals, Instant since) throws IOException, InterruptedException {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(EVERY);
    Instant until = (seen.equals(Instant.EPOCH) ? since : seen).minus(OVERLAP);
    String cursor = "";
    Instant newest = seen;
    for (int page = 0; page < MOST_PAGES; page++) {
      Optional<JsonNode> told = page(cursor, now);
      if (told.isEmpty()) {
        return;
      }
      Instant oldest = now;
      for (JsonNode each : told.get().path("notifications")) {
        Instant at = indexedAt(each).orElse(now);
        newest = at.isAfter(newest) ? at : newest;
        oldest = at.isBefore(oldest) ? at : oldest;
        take(each, at, arrivals);
      }
      cursor = told.get().path("cursor").asText();
      if (cursor.isEmpty() || oldest.isBefore(until)) {
        break;
      }
    }
    seen = newest;
  }

  /** Empty where there is none now. */
  private Optional<JsonNode> page(String cursor, Instant now) throws InterruptedException {
    Map<String, List<String>> query = new HashMap<>(Map.of("limit", List.of(A_PAGE)));
    if (!cursor.isEmpty()) {
      query.put("cursor", List.of(cursor));
    }
    try {
      Xrpc.Result result = session.get("app.bsky.notification.listNotifications", query);
      if (result.ok()) {
        return Optional.of(result.body());
      }
      if (result.answer().limited()) {
        next = result.answer().resetAt(now).orElse(next);
      }
      LOG.info("Bluesky does not tell {} its notifications (status {}); they are asked for again", session.handle(), result.answer().status());
    } catch (Session.SignInException e) {
      next = e.notBefore().isAfter(next) ? e.notBefore() : next;
      LOG.info("the notifications of {} are not read: {}", session.handle(), e.getMessage());
    } catch (IOException e) {
      LOG.info("the notifications of {} are not read now", session.handle(), e);
    }
    return Optional.empty();
  }

  private static void take(JsonNode told, Instant at, Arrivals arrivals) throws IOException, InterruptedException {
    JsonNode record = told.path("record");
    String uri = told.path("uri").asText();
    Optional<Author> author = Directory.author(told.path("author"));
    boolean muted = told.path("author").path("viewer").path("muted").asBoolean() || told.path("author").path("viewer").has("blocking");
    boolean post = author.isPresent() && Uris.author(uri).filter(author.get().id()::equals).isPresent() && record.path("text").isTextual();
    if (REASONS.contains(told.path("reason").asText()) && post && !muted) {
      arrivals.told(uri, record, author.get(), at);
    }
  }

  private static Optional<Instant> indexedAt(JsonNode told) {
    try {
      return Optional.of(Instant.parse(told.path("indexedAt").asText()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
