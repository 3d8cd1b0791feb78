package watchfloor.channel.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Tells what is a mention of us, and whether it speaks to us. There is no way to ask the stream for it: all posts come. Immutable. */
final class Matches {
  private final Set<String> ours;
  private final Keywords keywords;

  /** Why a post is taken. */
  enum Why {
    /** It is none of ours to see. */
    NOT,
    /** It names, answers or quotes us: it speaks to us. */
    TO_US,
    /** It is in a thread that we began, or has one of the words. */
    ABOUT_US
  }

  /** @param ours the DIDs of our accounts */
  Matches(Set<String> ours, List<String> keywords) {
    this.ours = Set.copyOf(ours);
    this.keywords = new Keywords(keywords);
  }

  /** What we write ourselves is no mention. */
  Why why(String did, JsonNode record) {
    if (ours.contains(did)) {
      return Why.NOT;
    }
    if (named(record) || isOurs(record.path("reply").path("parent")) || quoted(record.path("embed"))) {
      return Why.TO_US;
    }
    boolean about = isOurs(record.path("reply").path("root")) || keywords.in(record.path("text").asText()) || tagged(record);
    return about ? Why.ABOUT_US : Why.NOT;
  }

  private boolean named(JsonNode record) {
    for (JsonNode facet : record.path("facets")) {
      for (JsonNode feature : facet.path("features")) {
        if (ours.contains(feature.path("did").asText())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean tagged(JsonNode record) {
    for (JsonNode tag : record.path("tags")) {
      if (keywords.in(tag.asText())) {
        return true;
      }
    }
    return false;
  }

  /** A quote stands alone, or beside pictures one level deeper. */
  private boolean quoted(JsonNode embed) {
    return isOurs(embed.path("record")) || isOurs(embed.path("record").path("record"));
  }

  private boolean isOurs(JsonNode reference) {
    String uri = reference.path("uri").asText();
    return !uri.isEmpty() && Uris.author(uri).filter(ours::contains).isPresent();
  }
}
