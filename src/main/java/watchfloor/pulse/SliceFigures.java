package watchfloor.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import watchfloor.mention.Brand;

/**
 * Makes the figures of one slice by the same counting as the room's own, out of the mentions that the store keeps. One use, one thread; takes
 * as long as reading them does. Bounded: no more than {@link #MOST} mentions are read, the newest.
 */
public final class SliceFigures {
  /** Mentions that the figures of one slice are made of at most. */
  public static final int MOST = 100_000;

  private final Slice slice;
  private final PulseRules rules;
  private final Instant at;
  private final Hearing hearing;
  private final Scope all;
  private final Map<String, Scope> brands = new LinkedHashMap<>();
  private final Map<String, Moods> moods = new LinkedHashMap<>();
  private Moods sum = Moods.NONE;

  private SliceFigures(Slice slice, PulseRules rules, Instant now) {
    this.slice = slice;
    this.rules = rules;
    Instant last = slice.to().minusMillis(1);
    at = last.isAfter(now) ? now : last.isBefore(slice.from()) ? slice.from() : last;
    hearing = new Hearing(rules);
    all = new Scope(rules, at);
    if (slice.brand().isEmpty() && rules.brands().size() > 1) {
      rules.brands().stream().map(Brand::name).limit(Lenses.MOST).forEach(name -> brands.put(name, new Scope(rules, at)));
    }
  }

  /**
   * Reads and counts.
   *
   * @param live    whose alarms, sources and gaps stand beside the figures
   * @param version below -1, unlike that of any other figures
   * @param now     the room's time
   */
  public static SliceView of(SliceBook book, Slice slice, PulseRules rules, PulseSnapshot live, long version, Instant now) {
    return new SliceFigures(slice, rules, now).made(book, live, version);
  }

  private SliceView made(SliceBook book, PulseSnapshot live, long version) {
    long looked = 0;
    Optional<SliceMark> next = Optional.empty();
    do {
      SlicePage page = book.page(slice, next, SliceBook.MOST);
      page.mentions().forEach(judged -> add(hearing.heard(judged)));
      looked += page.mentions().size();
      next = page.next();
    } while (next.isPresent() && looked < MOST);
    Map<String, PulseSnapshot> byBrand = new LinkedHashMap<>();
    brands.forEach((name, scope) -> byBrand.put(name, snapshot(scope, moods.getOrDefault(name, Moods.NONE), live, version)));
    long count = next.isPresent() ? Math.max(looked, book.count(slice)) : looked;
    return new SliceView(slice, new Lenses(snapshot(all, sum, live, version), byBrand), count, looked);
  }

  private void add(Heard heard) {
    all.add(heard);
    Moods one = Moods.one(heard.sentiment());
    sum = sum.plus(one);
    Scope lens = brands.get(heard.brand());
    if (lens != null) {
      lens.add(heard);
      moods.merge(heard.brand(), one, Moods::plus);
    }
  }

  private PulseSnapshot snapshot(Scope scope, Moods counted, PulseSnapshot live, long version) {
    scope.anew();
    // Nothing is known of the day before, so that nothing is told against it.
    PulseSnapshot made = scope.snapshot(version, at, new Scope.Room(Long.MAX_VALUE, OptionalInt.empty(), live.alarms(), live.sources(), live.day().gaps()));
    List<MinuteCounts> minutes = made.minutes().stream().filter(minute -> within(minute.minute(), Duration.ofMinutes(1))).toList();
    Breakdown day = made.day();
    Breakdown cut = new Breakdown(
        slice.from(), OptionalInt.empty(), day.all(), day.channels(), day.languages(), day.brands(), day.places(), day.unplaced(), day.byChannel(),
        day.byPlace(), day.voices(), topics(day), DayCurves.EMPTY, day.gaps());
    return new PulseSnapshot(
        version, live.at(), 0, OptionalInt.empty(), counted.total(), minutes, List.of(), gauge(counted), heatMap(made.heatMap()), made.recent(),
        List.of(), live.alarms(), live.sources(), cut);
  }

  /** Whatever hour it is of, an issue has what the slice has of it. */
  private static List<Topic> topics(Breakdown day) {
    return day.topics().stream()
        .map(topic -> new Topic(topic.issue(), topic.moods(), topic.moods().total(), OptionalInt.empty(), topic.words())).toList();
  }

  private boolean within(Instant start, Duration length) {
    return start.isBefore(slice.to()) && start.plus(length).isAfter(slice.from());
  }

  /** The mood of all of it: there is no stretch before it. */
  private Gauge gauge(Moods counted) {
    int minutes = (int) Math.max(1, Duration.between(slice.from(), slice.to().isAfter(at) ? at : slice.to()).plusSeconds(59).toMinutes());
    return new Gauge(
        counted.net(), OptionalInt.empty(), OptionalInt.empty(), counted.negative(), counted.neutral(), counted.positive(), counted.notJudged(), minutes);
  }

  /** Only the hours of the slice: an hour that nobody looked at is not an hour without mentions. */
  private HeatMap heatMap(HeatMap whole) {
    List<Integer> kept = IntStream.range(0, whole.hours().size()).filter(i -> within(whole.hours().get(i), Duration.ofHours(1))).boxed().toList();
    List<HeatMap.Row> rows = new ArrayList<>();
    for (HeatMap.Row row : whole.rows()) {
      List<Integer> cells = kept.stream().map(row.cells()::get).toList();
      rows.add(new HeatMap.Row(row.issue(), cells, cells.stream().mapToInt(Integer::intValue).sum(), OptionalInt.empty()));
    }
    int max = rows.stream().flatMap(row -> row.cells().stream()).mapToInt(Integer::intValue).max().orElse(0);
    return new HeatMap(kept.stream().map(whole.hours()::get).toList(), rows, max);
  }
}
