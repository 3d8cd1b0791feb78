package watchfloor.channel.file;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a post out of one line of JSON: our own field names, and the obvious fields of archives of X (v1.1 and v2), Mastodon
 * and Bluesky. For each field the first name that is there wins.
 */
final class JsonDrafts {
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final Map<Column, List<JsonPointer>> NAMES = names();
  private static final List<JsonPointer> AUTHOR_IDS =
      pointers("/user/id_str", "/account/id", "/author/did", "/author/id", "/author_id", "/did");
  private static final JsonPointer HTML = JsonPointer.compile("/content");

  private JsonDrafts() {}

  private static Map<Column, List<JsonPointer>> names() {
    Map<Column, List<JsonPointer>> names = new EnumMap<>(Column.class);
    names.put(Column.ID, pointers("/id_str", "/id", "/uri", "/tweet_id", "/commit/cid"));
    names.put(Column.TIME, pointers("/created_at", "/createdAt", "/time", "/record/createdAt", "/commit/record/createdAt", "/date", "/timestamp", "/indexedAt"));
    names.put(Column.BRAND, pointers("/brand"));
    names.put(Column.AUTHOR, pointers("/user/screen_name", "/account/acct", "/author/handle", "/author/username",
        "/includes/users/0/username", "/author", "/username", "/handle", "/user", "/author_id", "/did"));
    names.put(Column.FOLLOWERS, pointers("/user/followers_count", "/account/followers_count",
        "/author/public_metrics/followers_count", "/includes/users/0/public_metrics/followers_count", "/author/followersCount",
        "/followers", "/followers_count"));
    names.put(Column.CHANNEL, pointers("/channel", "/network", "/platform"));
    names.put(Column.LANGUAGE, pointers("/lang", "/language", "/record/langs/0", "/langs/0", "/commit/record/langs/0"));
    names.put(Column.TEXT, pointers("/extended_tweet/full_text", "/full_text", "/text", "/record/text", "/commit/record/text", "/content", "/body", "/message"));
    names.put(Column.THREAD, pointers("/thread", "/conversation_id_str", "/conversation_id", "/in_reply_to_status_id_str",
        "/record/reply/root/uri", "/reply/root/uri", "/commit/record/reply/root/uri", "/in_reply_to_id"));
    names.put(Column.REPOST_OF, pointers("/repost_of", "/retweeted_status/id_str", "/reblog/id"));
    return names;
  }

  static Draft read(String line) throws BadRow {
    JsonNode root = parse(line);
    if (!root.isObject()) {
      throw new BadRow("this is not a post: one JSON object a line is wanted");
    }
    JsonNode post = root.path("data").isObject() ? root.path("data") : root;
    Draft draft = new Draft();
    for (Map.Entry<Column, List<JsonPointer>> field : NAMES.entrySet()) {
      value(post, root, field.getValue()).ifPresent(text -> draft.set(field.getKey(), text));
    }
    value(post, root, AUTHOR_IDS).ifPresent(draft::setAuthorId);
    if (draft.get(Column.TEXT).equals(post.at(HTML).asText()) && post.has("account")) {
      draft.set(Column.TEXT, PlainText.ofHtml(draft.get(Column.TEXT)));
    }
    String network = network(post, root);
    if (network.equals("x") && draft.has(Column.TEXT)) {
      draft.set(Column.TEXT, PlainText.unescaped(draft.get(Column.TEXT)));
    }
    if (!draft.has(Column.CHANNEL)) {
      draft.set(Column.CHANNEL, network);
    }
    return draft;
  }

  private static JsonNode parse(String line) throws BadRow {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      String said = e.getOriginalMessage() == null ? "" : e.getOriginalMessage().lines().findFirst().orElse("");
      int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
      throw new BadRow("this is not JSON (" + said + ")", column);
    }
  }

  private static Optional<String> value(JsonNode post, JsonNode root, List<JsonPointer> names) {
    for (JsonPointer name : names) {
      JsonNode found = post.at(name);
      if (found.isMissingNode() && post != root) {
        found = root.at(name);
      }
      if (found.isValueNode() && !found.isNull() && !found.asText().isBlank()) {
        return Optional.of(found.asText());
      }
    }
    return Optional.empty();
  }

  /** Which network wrote it so; empty where nothing tells. */
  private static String network(JsonNode post, JsonNode root) {
    if (post.path("user").has("screen_name") || post.has("full_text") || post != root && post.has("text")) {
      return "x";
    }
    if (post.path("account").has("acct")) {
      return "mastodon";
    }
    boolean bluesky = post.path("record").has("text") || post.path("author").has("did") || post.path("commit").has("record");
    return bluesky ? "bluesky" : "";
  }

  private static List<JsonPointer> pointers(String... paths) {
    return Arrays.stream(paths).map(JsonPointer::compile).toList();
  }
}
