package watchfloor.channel.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import watchfloor.mention.Mention;

/**
 * Writes what the public of a fictional airline says in any minute of any day, so that a newcomer sees a room at work.
 *
 * <p>A pure function of the seed, the surge and the minute: history and the live stream are one thing, and a second start
 * finds the same posts under the same identifiers. Nobody's real words are in it. Safe from any thread; about 30 microseconds
 * a post.
 */
public final class DemoPublic {
  public static final String BRAND = "Aurelia Air";
  public static final String HANDLE = "@AureliaAir";
  /** Three invented airlines that some posts speak of; {@link Mention#brand} names them. */
  public static final List<String> RIVALS = List.of("Norvane Air", "Kestrelway", "Valdoro");
  static final String SURGE_FLIGHT = "AU881";
  private static final Duration SURGE_UNDER_WAY = Duration.ofMinutes(25);

  private final PostStream everyday;
  private final Optional<PostStream> incident;

  /**
   * @param surgeBegins when the demo's one incident begins to build, cut to the minute; it peaks 35 minutes later at about
   *                    three times the usual volume and is over after three hours. Without one, days are ordinary
   */
  public DemoPublic(long seed, Optional<Instant> surgeBegins) {
    Map<String, Grammar> grammars = new HashMap<>();
    Planner.LANGUAGES.forEach(language -> grammars.put(language, Grammar.packed(language)));
    Rhythm rhythm = new Rhythm(seed);
    Crowd crowd = new Crowd(seed);
    everyday = stream(seed, "p", false, rhythm::rate, grammars, rhythm, crowd);
    incident = surgeBegins.map(begins -> begins.truncatedTo(ChronoUnit.MINUTES)).map(begins -> {
      Surge surge = new Surge(begins);
      long key = Dice.mix(seed + begins.getEpochSecond());
      String mark = "s" + Long.toString(begins.getEpochSecond() / 60, 36) + "-";
      return stream(key, mark, true, minute -> surge.rate(minute, rhythm.rate(minute)), grammars, rhythm, crowd);
    });
  }

  private static PostStream stream(long key, String mark, boolean surge, LongToDoubleFunction rate,
      Map<String, Grammar> grammars, Rhythm rhythm, Crowd crowd) {
    Planner planner = new Planner(key, mark, surge, grammars, rhythm);
    return new PostStream(key, mark, rate, grammars, planner, crowd);
  }

  /** When a surge has to begin to be well on its way, and still growing, as the program starts. */
  public static Instant surgeFor(Instant programStart) {
    return programStart.minus(SURGE_UNDER_WAY).truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * The posts of the minute in which {@code at} lies, by the time they were written.
   *
   * @return none to some 300; {@link Mention#receivedAt} is the time of writing, for the reader to replace
   */
  public List<Mention> minute(Instant at) {
    long minute = Math.floorDiv(at.getEpochSecond(), 60L);
    List<Mention> posts = new ArrayList<>(120);
    everyday.write(minute, posts);
    incident.ifPresent(stream -> stream.write(minute, posts));
    posts.sort(Comparator.comparing(Mention::writtenAt).thenComparing(post -> post.key().externalId()));
    return List.copyOf(posts);
  }
}
