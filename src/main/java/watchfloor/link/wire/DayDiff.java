package watchfloor.link.wire;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.DayCurves;
import watchfloor.pulse.Grid;
import watchfloor.pulse.Share;
import watchfloor.pulse.Topic;
import watchfloor.pulse.Voice;

/** Makes {@link DayChange}s of two breakdowns at the hub, and breakdowns of them at the wall. Pure. */
final class DayDiff {
  private DayDiff() {}

  /** What is other in {@code now}; empty when nothing is. */
  static Optional<DayChange> between(Breakdown before, Breakdown now) {
    if (before.equals(now)) {
      return Optional.empty();
    }
    boolean sameDays = sameDays(before.days(), now.days());
    return Optional.of(new DayChange(
        now.since(), now.counted(), now.all(), now.unplaced(),
        shares(before.channels(), now.channels()), shares(before.languages(), now.languages()), shares(before.brands(), now.brands()),
        shares(before.places(), now.places()), rows(before.byChannel(), now.byChannel()), rows(before.byPlace(), now.byPlace()),
        listed(before.voices(), now.voices(), DayDiff::key, DayChange.Voices::new),
        topics(before.topics(), now.topics()),
        sameDays ? Optional.empty() : Optional.of(now.days()),
        sameDays && !before.days().today().equals(now.days().today()) ? Optional.of(now.days().today()) : Optional.empty(),
        before.gaps().equals(now.gaps()) ? Optional.empty() : Optional.of(now.gaps())));
  }

  /** The breakdown that a change leads to. */
  static Breakdown apply(Breakdown before, DayChange change) {
    List<Share> channels = shares(before.channels(), change.channels());
    List<Share> places = shares(before.places(), change.places());
    DayCurves days = change.days().orElse(before.days());
    return new Breakdown(
        change.since(), change.counted(), change.all(), channels, shares(before.languages(), change.languages()),
        shares(before.brands(), change.brands()), places, change.unplaced(),
        grid(channels, before.byChannel(), change.byChannel()), grid(places, before.byPlace(), change.byPlace()),
        change.voices().map(voices -> merged(before.voices(), voices.changed(), voices.order(), DayDiff::key)).orElse(before.voices()),
        topics(before.topics(), change.topics()),
        change.today().map(today -> new DayCurves(days.hours(), today, days.yesterday(), days.lastWeek())).orElse(days),
        change.gaps().orElse(before.gaps()));
  }

  private static boolean sameDays(DayCurves before, DayCurves now) {
    return before.hours().equals(now.hours()) && before.yesterday().equals(now.yesterday()) && before.lastWeek().equals(now.lastWeek());
  }

  private static String key(Voice voice) {
    return voice.channel().id() + ' ' + voice.author().id();
  }

  private static String key(Grid.Row row) {
    return row.issue().id();
  }

  private static String key(Topic topic) {
    return topic.issue().id();
  }

  private static Optional<DayChange.Shares> shares(List<Share> before, List<Share> now) {
    return listed(before, now, Share::id, DayChange.Shares::new);
  }

  private static List<Share> shares(List<Share> before, Optional<DayChange.Shares> change) {
    return change.map(shares -> merged(before, shares.changed(), shares.order(), Share::id)).orElse(before);
  }

  private static Optional<DayChange.Rows> rows(Grid before, Grid now) {
    return listed(before.rows(), now.rows(), DayDiff::key, DayChange.Rows::new);
  }

  private static Grid grid(List<Share> shares, Grid before, Optional<DayChange.Rows> change) {
    List<Grid.Row> rows = change.map(some -> merged(before.rows(), some.changed(), some.order(), DayDiff::key)).orElse(before.rows());
    int max = rows.stream().flatMap(row -> row.cells().stream()).mapToInt(cell -> cell).max().orElse(0);
    return new Grid(Grid.columns(shares), rows, max);
  }

  private static Optional<DayChange.Topics> topics(List<Topic> before, List<Topic> now) {
    Map<String, Topic> known = byKey(before, DayDiff::key);
    return listed(before, now, DayDiff::key, (changed, order) -> new DayChange.Topics(changed.stream().map(topic -> {
      Topic was = known.get(key(topic));
      boolean sameWords = was != null && was.words().equals(topic.words());
      return new DayChange.TopicChange(
          topic.issue(), topic.moods(), topic.lastHour(), topic.change(), sameWords ? Optional.empty() : Optional.of(topic.words()));
    }).toList(), order));
  }

  private static List<Topic> topics(List<Topic> before, Optional<DayChange.Topics> change) {
    if (change.isEmpty()) {
      return before;
    }
    Map<String, Topic> known = byKey(before, DayDiff::key);
    List<Topic> changed = change.get().changed().stream().map(topic -> new Topic(
        topic.issue(), topic.moods(), topic.lastHour(), topic.change(),
        topic.words().orElseGet(() -> known.containsKey(topic.issue().id()) ? known.get(topic.issue().id()).words() : List.of()))).toList();
    return merged(before, changed, change.get().order(), DayDiff::key);
  }

  private static <T, C> Optional<C> listed(
      List<T> before, List<T> now, Function<T, String> key, BiFunction<List<T>, Optional<List<String>>, C> change) {
    if (before.equals(now)) {
      return Optional.empty();
    }
    Map<String, T> known = byKey(before, key);
    List<T> changed = now.stream().filter(one -> !one.equals(known.get(key.apply(one)))).toList();
    List<String> order = now.stream().map(key).toList();
    boolean sameOrder = order.equals(before.stream().map(key).toList());
    return Optional.of(change.apply(changed, sameOrder ? Optional.empty() : Optional.of(order)));
  }

  /** @throws WireException the order names what nobody has told of */
  private static <T> List<T> merged(List<T> before, List<T> changed, Optional<List<String>> order, Function<T, String> key) {
    Map<String, T> known = byKey(before, key);
    changed.forEach(one -> known.put(key.apply(one), one));
    if (order.isEmpty()) {
      return List.copyOf(known.values());
    }
    if (!known.keySet().containsAll(order.get())) {
      throw new WireException("A change names a line that was never told.", null);
    }
    return order.get().stream().map(new HashMap<>(known)::get).toList();
  }

  private static <T> Map<String, T> byKey(List<T> some, Function<T, String> key) {
    Map<String, T> byKey = new LinkedHashMap<>();
    some.forEach(one -> byKey.put(key.apply(one), one));
    return byKey;
  }
}
