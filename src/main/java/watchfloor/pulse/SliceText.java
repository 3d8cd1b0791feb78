package watchfloor.pulse;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watchfloor.mention.Sentiment;

/**
 * Writes what the mentions of a slice have in common as one line, such as {@code issue=flight-delay&place=DE}, and reads it back. Empty for
 * everything. Its time is not part of it. In values {@code %}, {@code &} and {@code =} stand as {@code %25}, {@code %26} and {@code %3D}. Pure.
 */
public final class SliceText {
  private static final Set<String> NAMES = Set.of("brand", "issue", "channel", "language", "place", "sentiment", "author", "term");

  private SliceText() {}

  public static String write(Slice slice) {
    StringBuilder text = new StringBuilder();
    add(text, "brand", slice.brand());
    add(text, "issue", slice.issue());
    add(text, "channel", slice.channel());
    add(text, "language", slice.language());
    add(text, "place", slice.place());
    add(text, "sentiment", slice.sentiment().map(Enum::name));
    add(text, "author", slice.author());
    add(text, "term", slice.term());
    return text.toString();
  }

  private static void add(StringBuilder text, String name, Optional<String> value) {
    value.ifPresent(is -> text.append(text.isEmpty() ? "" : "&").append(name).append('=')
        .append(is.replace("%", "%25").replace("&", "%26").replace("=", "%3D")));
  }

  /** The slice of a stretch of time; empty where the line says something that this program does not know. */
  public static Optional<Slice> read(String text, Instant from, Instant to) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0 || !NAMES.contains(part.substring(0, equals))) {
        return Optional.empty();
      }
      parts.put(part.substring(0, equals), part.substring(equals + 1).replace("%3D", "=").replace("%26", "&").replace("%25", "%"));
    }
    Optional<Sentiment> sentiment = part(parts, "sentiment").flatMap(SliceText::sentiment);
    if (parts.containsKey("sentiment") && sentiment.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Slice(
        from, to, part(parts, "brand"), part(parts, "issue"), part(parts, "channel"), part(parts, "language"), part(parts, "place"), sentiment,
        part(parts, "author"), part(parts, "term")));
  }

  private static Optional<String> part(Map<String, String> parts, String name) {
    return Optional.ofNullable(parts.get(name));
  }

  private static Optional<Sentiment> sentiment(String word) {
    return Arrays.stream(Sentiment.values()).filter(one -> one.name().equals(word)).findFirst();
  }
}
