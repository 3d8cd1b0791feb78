package watchfloor.channel.bluesky;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks links, handles and tags in an answer's text: without that Bluesky shows them as plain text and tells nobody that they were named
 * (docs.bsky.app/docs/advanced-guides/post-richtext). Places are counted in bytes of UTF-8. Pure, but for the handles.
 */
final class Facets {
  private static final Pattern LINK = Pattern.compile("(?<=^|[\\s(\\[{\"'«])https?://[^\\s<>\"]{1,2000}");
  private static final Pattern MENTION = Pattern.compile(
      "(?<=^|[\\s(\\[{\"'«])@((?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)");
  private static final Pattern TAG = Pattern.compile("(?<=^|\\s)[#＃](?!\\uFE0F)([^\\s\\u00AD\\u2060\\u200A-\\u200D\\u20E2]{1,64})");
  private static final String CLOSING = ".,;:!?'\"»";
  private static final int MOST = 50;

  private final Names names;

  /** Finds the DID behind a handle. */
  interface Names {
    /** Empty where there is none. */
    Optional<String> did(String handle) throws IOException, InterruptedException;
  }

  Facets(Names names) {
    this.names = names;
  }

  ArrayNode of(String text) throws IOException, InterruptedException {
    ArrayNode facets = Xrpc.json().createArrayNode();
    for (Matcher link = LINK.matcher(text); link.find() && facets.size() < MOST; ) {
      int end = withoutClosing(text, link.start(), link.end());
      add(facets, text, link.start(), end, feature("link").put("uri", text.substring(link.start(), end)));
    }
    for (Matcher mention = MENTION.matcher(text); mention.find() && facets.size() < MOST; ) {
      Optional<String> did = names.did(mention.group(1).toLowerCase(Locale.ROOT));
      if (did.isPresent()) {
        add(facets, text, mention.start(), mention.end(), feature("mention").put("did", did.get()));
      }
    }
    for (Matcher tag = TAG.matcher(text); tag.find() && facets.size() < MOST; ) {
      int end = withoutPunctuation(text, tag.start(1), tag.end());
      String word = text.substring(tag.start(1), end);
      if (word.codePoints().anyMatch(point -> !Character.isDigit(point))) {
        add(facets, text, tag.start(), end, feature("tag").put("tag", word));
      }
    }
    return facets;
  }

  private static ObjectNode feature(String kind) {
    return Xrpc.json().createObjectNode().put("$type", "app.bsky.richtext.facet#" + kind);
  }

  private static void add(ArrayNode facets, String text, int from, int to, ObjectNode feature) {
    ObjectNode facet = facets.addObject();
    facet.putObject("index").put("byteStart", bytes(text.substring(0, from))).put("byteEnd", bytes(text.substring(0, to)));
    facet.putArray("features").add(feature);
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A sentence's end is no part of a link, nor a bracket that was opened before it. */
  private static int withoutClosing(String text, int from, int to) {
    int end = to;
    while (end > from && (CLOSING.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ')' && text.substring(from, end).indexOf('(') < 0)) {
      end--;
    }
    return end;
  }

  private static int withoutPunctuation(String text, int from, int to) {
    int end = to;
    while (end > from && punctuation(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return end;
  }

  private static boolean punctuation(int point) {
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
      default -> false;
    };
  }
}
