package watchfloor.channel.bluesky;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;

/** Reads what Jetstream sends. Safe from any thread. */
final class Frames {
  /** Posts are below 100 KB; what is longer is no post. */
  static final int LONGEST = 1 << 20;

  private static final int DEEPEST = 100;
  private static final Set<String> WRITTEN = Set.of("create", "update");

  private final ObjectMapper json = mapper();

  /** A frame that is not what the protocol says; the message is one plain sentence without a full stop. */
  static final class BadFrame extends Exception {
    private static final long serialVersionUID = 1L;

    BadFrame(String message) {
      super(message);
    }
  }

  static ObjectMapper mapper() {
    ObjectMapper mapper = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(30).build());
    return mapper;
  }

  Event read(String frame) throws BadFrame {
    if (frame.length() > LONGEST) {
      throw new BadFrame("the message is longer than 1 MB: that is no post");
    }
    JsonNode event = tree(frame);
    String did = event.path("did").asText();
    long timeUs = event.path("time_us").asLong();
    if (timeUs <= 0 || !Uris.isDid(did)) {
      throw new BadFrame("the message names no account or no time");
    }
    return switch (event.path("kind").asText()) {
      case "commit" -> commit(event.path("commit"), did, timeUs);
      case "account" -> account(event.path("account"), did, timeUs);
      case "identity" -> new Event.Identity(timeUs, did);
      default -> new Event.Other(timeUs);
    };
  }

  private JsonNode tree(String frame) throws BadFrame {
    try {
      return json.readTree(frame);
    } catch (JsonProcessingException e) {
      throw new BadFrame("the message is not JSON, or broken off");
    }
  }

  private static Event account(JsonNode account, String did, long timeUs) throws BadFrame {
    if (!account.path("active").isBoolean()) {
      throw new BadFrame("the message does not say whether the account is there");
    }
    return new Event.Account(timeUs, did, account.path("active").asBoolean());
  }

  private static Event commit(JsonNode commit, String did, long timeUs) throws BadFrame {
    if (!commit.path("collection").asText().equals(Uris.POST)) {
      return new Event.Other(timeUs);
    }
    String rkey = commit.path("rkey").asText();
    String operation = commit.path("operation").asText();
    if (rkey.isEmpty() || Uris.author(Uris.post(did, rkey)).isEmpty()) {
      throw new BadFrame("the post has no key");
    }
    if (operation.equals("delete")) {
      return new Event.Deleted(timeUs, did, rkey);
    }
    if (!WRITTEN.contains(operation)) {
      return new Event.Other(timeUs);
    }
    JsonNode record = commit.path("record");
    String cid = commit.path("cid").asText();
    if (!record.isObject() || !record.path("text").isTextual() || cid.isEmpty()) {
      throw new BadFrame("the post has no text or no version");
    }
    return new Event.Post(timeUs, did, rkey, cid, commit.path("rev").asText(), operation.equals("update"), record);
  }
}
