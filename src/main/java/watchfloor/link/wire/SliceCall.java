package watchfloor.link.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceBook;
import watchfloor.pulse.SliceMark;

/**
 * A slice as it is asked for in an address: what is absent is not told apart.
 *
 * @param limit mentions on a page, 1 to {@link SliceBook#MOST}
 */
public record SliceCall(Slice slice, Optional<SliceMark> before, int limit) {
  /** The longest stretch of time that is asked for at once. */
  public static final Duration LONGEST = Duration.ofHours(27);

  private static final int USUAL = 50;
  private static final int LONGEST_VALUE = 400;

  /**
   * Reads what came.
   *
   * @param query the value of a parameter, empty where it is absent
   * @throws WireException it is none; the message never repeats what was read
   */
  public static SliceCall read(Function<String, Optional<String>> query) {
    try {
      Slice slice = new Slice(
          instant(query, "from").orElseThrow(() -> missing("from")), instant(query, "to").orElseThrow(() -> missing("to")), word(query, "brand"),
          word(query, "issue"), word(query, "channel"), word(query, "language"), word(query, "place"), word(query, "sentiment").map(SliceCall::sentiment),
          word(query, "author"), word(query, "term"));
      if (slice.to().isBefore(slice.from()) || Duration.between(slice.from(), slice.to()).compareTo(LONGEST) > 0) {
        throw new WireException("A slice goes from one time to a later one, at most " + LONGEST.toHours() + " hours.", null);
      }
      Optional<SliceMark> before = instant(query, "before").map(at -> new SliceMark(at, query.apply("id").map(Long::parseLong).orElse(Long.MAX_VALUE)));
      int limit = query.apply("limit").map(Integer::parseInt).orElse(USUAL);
      return new SliceCall(slice, before, Math.max(1, Math.min(SliceBook.MOST, limit)));
    } catch (DateTimeException | NumberFormatException e) {
      throw new WireException("A time of a slice is written like 2026-11-24T12:00:00Z, and id and limit are whole numbers.", e);
    }
  }

  private static WireException missing(String name) {
    return new WireException("A slice needs the time '" + name + "'.", null);
  }

  private static Optional<Instant> instant(Function<String, Optional<String>> query, String name) {
    return query.apply(name).map(Instant::parse);
  }

  private static Optional<String> word(Function<String, Optional<String>> query, String name) {
    return query.apply(name).map(value -> {
      if (value.length() > LONGEST_VALUE) {
        throw new WireException("What a slice has in common is at most " + LONGEST_VALUE + " characters long.", null);
      }
      return value;
    });
  }

  private static Sentiment sentiment(String word) {
    return Arrays.stream(Sentiment.values()).filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT))).findFirst()
        .orElseThrow(() -> new WireException("A sentiment is NEGATIVE, NEUTRAL, POSITIVE or NOT_JUDGED.", null));
  }

  /** The parameters of the address. */
  public Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("from", slice.from().toString());
    query.put("to", slice.to().toString());
    slice.brand().ifPresent(value -> query.put("brand", value));
    slice.issue().ifPresent(value -> query.put("issue", value));
    slice.channel().ifPresent(value -> query.put("channel", value));
    slice.language().ifPresent(value -> query.put("language", value));
    slice.place().ifPresent(value -> query.put("place", value));
    slice.sentiment().ifPresent(value -> query.put("sentiment", value.name()));
    slice.author().ifPresent(value -> query.put("author", value));
    slice.term().ifPresent(value -> query.put("term", value));
    before.ifPresent(mark -> {
      query.put("before", mark.writtenAt().toString());
      query.put("id", Long.toString(mark.id()));
    });
    query.put("limit", Integer.toString(limit));
    return query;
  }
}
