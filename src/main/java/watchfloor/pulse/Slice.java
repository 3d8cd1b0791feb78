package watchfloor.pulse;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;

/**
 * The mentions behind a figure: those written in a stretch of time that have all of some things in common.
 *
 * <p>Those of the whole {@link Breakdown} are from its {@code since} to the end of the running hour, because a mention counts in the hour that
 * its author's clock shows.
 *
 * @param from     inclusive
 * @param to       exclusive
 * @param brand    a mention that states none is about the center's own
 * @param issue    its id, {@code -} for none
 * @param channel  its id
 * @param language its tag
 * @param place    a country's code, empty for mentions that name none
 */
public record Slice(
    Instant from, Instant to, Optional<String> brand, Optional<String> issue, Optional<String> channel, Optional<String> language,
    Optional<String> place, Optional<Sentiment> sentiment) {
  public Slice {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(sentiment, "sentiment");
  }

  /** Everything written in a stretch of time. */
  public static Slice of(Instant from, Instant to) {
    return new Slice(
        from, to, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Slice about(String name) {
    return new Slice(from, to, Optional.of(name), issue, channel, language, place, sentiment);
  }

  public Slice issue(String id) {
    return new Slice(from, to, brand, Optional.of(id), channel, language, place, sentiment);
  }

  public Slice on(String id) {
    return new Slice(from, to, brand, issue, Optional.of(id), language, place, sentiment);
  }

  public Slice in(String tag) {
    return new Slice(from, to, brand, issue, channel, Optional.of(tag), place, sentiment);
  }

  public Slice naming(String country) {
    return new Slice(from, to, brand, issue, channel, language, Optional.of(country), sentiment);
  }

  public Slice mood(Sentiment one) {
    return new Slice(from, to, brand, issue, channel, language, place, Optional.of(one));
  }

  /** Only what is counted by minute: its time, issue and sentiment. */
  public Slice counted() {
    return new Slice(from, to, Optional.empty(), issue, Optional.empty(), Optional.empty(), Optional.empty(), sentiment);
  }

  /** Whether a mention is in it, its place left out of account. */
  public boolean holds(JudgedMention judged, String ours) {
    String about = judged.mention().brand().isEmpty() ? ours : judged.mention().brand();
    return !judged.mention().writtenAt().isBefore(from) && judged.mention().writtenAt().isBefore(to)
        && same(brand, about) && same(issue, judged.judgement().issue().id()) && same(channel, judged.mention().channel().id())
        && same(language, judged.judgement().language()) && same(sentiment, judged.judgement().sentiment());
  }

  private static <T> boolean same(Optional<T> wanted, T is) {
    return wanted.isEmpty() || wanted.get().equals(is);
  }
}
