package watchfloor.pulse;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import watchfloor.mention.Brand;
import watchfloor.mention.Issue;
import watchfloor.mention.Mention;
import watchfloor.mention.SourceHealth;

/**
 * What a pulse counts by.
 *
 * @param issues    the center's, in the order of the heat map
 * @param brands    whom mentions are about: the center's own first, then its competitors; a mention that names none is about the first
 * @param zone      decides where a day and an hour begin
 * @param stopWords see {@link StopWords}
 * @param place     the ISO 3166 alpha-2 code of the country that a mention names, empty for none; asked by the pulse's thread alone
 * @param sources   asked at each tick; answers at once
 * @param alarms    what the center decides about its alarms
 */
public record PulseRules(
    List<Issue> issues, List<Brand> brands, ZoneId zone, Set<String> stopWords, Function<Mention, String> place,
    Supplier<List<SourceHealth>> sources, AlarmRules alarms) {
  /** With alarms as they are where nobody decides otherwise. */
  public PulseRules(
      List<Issue> issues, List<Brand> brands, ZoneId zone, Set<String> stopWords, Function<Mention, String> place, Supplier<List<SourceHealth>> sources) {
    this(issues, brands, zone, stopWords, place, sources, AlarmRules.STANDARD);
  }

  public PulseRules {
    issues = List.copyOf(issues);
    brands = List.copyOf(brands);
    Objects.requireNonNull(zone, "zone");
    stopWords = Set.copyOf(stopWords);
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(sources, "sources");
    Objects.requireNonNull(alarms, "alarms");
    if (brands.isEmpty()) {
      throw new IllegalArgumentException("a pulse needs the brand that it counts for");
    }
  }

  /** Whom a mention is about. */
  String brand(Mention mention) {
    return mention.brand().isEmpty() ? brands.get(0).name() : mention.brand();
  }
}
