package watchfloor.pulse;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The last 24 hours taken apart: what the conversation is made of, in the running hour and the 23 before it, as in the heat map.
 * Immutable. A mention counts by its author's time.
 *
 * @param since     the start of the hour with which it begins
 * @param counted   while the past is still being read after a start, how much of it is in, 0 to 99 percent; else empty
 * @param all       every mention
 * @param channels  the largest first, at most 20, of which the last one may be {@link Share#OTHER}; so {@code languages}, {@code brands}
 *                  and {@code places}. A list's lines add up to {@code all}, places together with {@code unplaced}
 * @param languages by BCP 47 tag; {@code und} where nobody can tell
 * @param brands    the center's and its competitors', those without a mention too
 * @param places    countries that posts name, at most 60
 * @param unplaced  mentions that name none
 * @param byChannel issues by channel
 * @param byPlace   issues by country
 * @param voices    the authors with the widest reach, at most 12
 * @param topics    one an issue, in the center's order
 * @param days      today against yesterday and last week
 * @param gaps      when sources were away, oldest first, at most 40
 */
public record Breakdown(
    Instant since, OptionalInt counted, Moods all, List<Share> channels, List<Share> languages, List<Share> brands, List<Share> places,
    Moods unplaced, Grid byChannel, Grid byPlace, List<Voice> voices, List<Topic> topics, DayCurves days, List<Gap> gaps) {
  public static final Breakdown EMPTY = new Breakdown(
      Instant.EPOCH, OptionalInt.empty(), Moods.NONE, List.of(), List.of(), List.of(), List.of(), Moods.NONE, Grid.EMPTY, Grid.EMPTY,
      List.of(), List.of(), DayCurves.EMPTY, List.of());

  public Breakdown {
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(counted, "counted");
    Objects.requireNonNull(all, "all");
    Objects.requireNonNull(unplaced, "unplaced");
    Objects.requireNonNull(byChannel, "byChannel");
    Objects.requireNonNull(byPlace, "byPlace");
    Objects.requireNonNull(days, "days");
    channels = List.copyOf(channels);
    languages = List.copyOf(languages);
    brands = List.copyOf(brands);
    places = List.copyOf(places);
    voices = List.copyOf(voices);
    topics = List.copyOf(topics);
    gaps = List.copyOf(gaps);
  }
}
