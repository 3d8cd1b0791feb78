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
 * @param author   an author's id, which is theirs on one channel only
 * @param term     a word or two as {@link RisingTerm} has it: what only passes on another's words holds none
 */
public record Slice(
    Instant from, Instant to, Optional<String> brand, Optional<String> issue, Optional<String> channel, Optional<String> language,
    Optional<String> place, Optional<Sentiment> sentiment, Optional<String> author, Optional<String> term) {
  public Slice {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(term, "term");
  }

  /** Everything written in a stretch of time. */
  public static Slice of(Instant from, Instant to) {
    return new Slice(
        from, to, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  public Slice about(String name) {
    return new Slice(from, to, Optional.of(name), issue, channel, language, place, sentiment, author, term);
  }

  public Slice issue(String id) {
    return new Slice(from, to, brand, Optional.of(id), channel, language, place, sentiment, author, term);
  }

  public Slice on(String id) {
    return new Slice(from, to, brand, issue, Optional.of(id), language, place, sentiment, author, term);
  }

  public Slice in(String tag) {
    return new Slice(from, to, brand, issue, channel, Optional.of(tag), place, sentiment, author, term);
  }

  public Slice naming(String country) {
    return new Slice(from, to, brand, issue, channel, language, Optional.of(country), sentiment, author, term);
  }

  public Slice mood(Sentiment one) {
    return new Slice(from, to, brand, issue, channel, language, place, Optional.of(one), author, term);
  }

  /** @param id whose words; of one channel, see {@link #on} */
  public Slice by(String id) {
    return new Slice(from, to, brand, issue, channel, language, place, sentiment, Optional.of(id), term);
  }

  public Slice saying(String words) {
    return new Slice(from, to, brand, issue, channel, language, place, sentiment, author, Optional.of(words));
  }

  /** The same things in common at another time. */
  public Slice during(Instant begin, Instant end) {
    return new Slice(begin, end, brand, issue, channel, language, place, sentiment, author, term);
  }

  /** The same as far as it lies in a stretch of time; nothing where it lies outside. */
  public Slice within(Instant begin, Instant end) {
    Instant first = from.isAfter(begin) ? from : begin;
    Instant last = to.isBefore(end) ? to : end;
    return during(first, last.isBefore(first) ? first : last);
  }

  /** Whether its mentions have all in common that those of another have: it then is a part of that, at whatever time. */
  public boolean keeps(Slice other) {
    return kept(other.brand, brand) && kept(other.issue, issue) && kept(other.channel, channel) && kept(other.language, language)
        && kept(other.place, place) && kept(other.sentiment, sentiment) && kept(other.author, author) && kept(other.term, term);
  }

  private static <T> boolean kept(Optional<T> wanted, Optional<T> is) {
    return wanted.isEmpty() || wanted.equals(is);
  }

  /** Whether texts have to be read to tell what is in it. */
  public boolean worded() {
    return place.isPresent() || term.isPresent();
  }

  /** Only what is counted by minute: its time, issue and sentiment. */
  public Slice counted() {
    return new Slice(
        from, to, Optional.empty(), issue, Optional.empty(), Optional.empty(), Optional.empty(), sentiment, Optional.empty(), Optional.empty());
  }

  /** Whether a mention is in it, its place and its words left out of account. */
  public boolean holds(JudgedMention judged, String ours) {
    String about = judged.mention().brand().isEmpty() ? ours : judged.mention().brand();
    return !judged.mention().writtenAt().isBefore(from) && judged.mention().writtenAt().isBefore(to)
        && same(brand, about) && same(issue, judged.judgement().issue().id()) && same(channel, judged.mention().channel().id())
        && same(language, judged.judgement().language()) && same(sentiment, judged.judgement().sentiment())
        && same(author, judged.mention().author().id());
  }

  private static <T> boolean same(Optional<T> wanted, T is) {
    return wanted.isEmpty() || wanted.get().equals(is);
  }
}
