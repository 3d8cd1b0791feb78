package watchfloor.link.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Gauge;
import watchfloor.pulse.HeatMap;
import watchfloor.pulse.MinuteCounts;
import watchfloor.pulse.PulseSnapshot;

/** Makes {@link PulseChange}s of two snapshots at the hub, and snapshots of them at the wall. Pure. */
public final class PulseDiff {
  /** A wall keeps as many of the newest mentions as the hub does. */
  private static final int KEPT = 200;

  private PulseDiff() {}

  /** What nobody knew anything of before. */
  public static PulseSnapshot nothing() {
    return new PulseSnapshot(
        0, Instant.EPOCH, 0, OptionalInt.empty(), 0, List.of(), List.of(),
        new Gauge(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0, 0, 0, 0, 15),
        new HeatMap(List.of(), List.of(), 0), List.of(), List.of(), List.of(), List.of(), Breakdown.EMPTY);
  }

  /** All of a snapshot, its newest mentions up to sixty. */
  public static PulseChange whole(PulseSnapshot now) {
    return new PulseChange(
        0, now.version(), now.at(), now.lastMinute(), now.change(), now.today(), first(now), now.minutes(), Optional.of(now.yesterday()),
        Optional.of(now.gauge()), Optional.of(now.heatMap()), List.of(), now.heatMap().max(),
        now.recent().subList(0, Math.min(PulseChange.RECENT_AT_FIRST, now.recent().size())),
        Optional.of(now.rising()), Optional.of(now.alarms()), Optional.of(now.sources()),
        DayDiff.between(Breakdown.EMPTY, now.day()));
  }

  /** What is other in {@code now} than in {@code before}, which the receiver has. */
  public static PulseChange between(PulseSnapshot before, PulseSnapshot now) {
    boolean sameMap = sameShape(before.heatMap(), now.heatMap());
    return new PulseChange(
        before.version(), now.version(), now.at(), now.lastMinute(), now.change(), now.today(), first(now), minutes(before, now),
        changed(before.yesterday(), now.yesterday()), changed(before.gauge(), now.gauge()),
        sameMap ? Optional.empty() : Optional.of(now.heatMap()), sameMap ? rows(before.heatMap(), now.heatMap()) : List.of(), now.heatMap().max(),
        recent(before, now), changed(before.rising(), now.rising()), changed(before.alarms(), now.alarms()),
        changed(before.sources(), now.sources()), DayDiff.between(before.day(), now.day()));
  }

  /**
   * The snapshot that a change leads to.
   *
   * @throws WireException the change is not one of {@code before}
   */
  public static PulseSnapshot apply(PulseSnapshot before, PulseChange change) {
    if (!change.whole() && change.from() != before.version()) {
      throw new WireException("A change of version " + change.from() + " came, and version " + before.version() + " is known.", null);
    }
    PulseSnapshot base = change.whole() ? nothing() : before;
    return new PulseSnapshot(
        change.version(), change.at(), change.lastMinute(), change.change(), change.today(), minutes(base, change),
        change.yesterday().orElse(base.yesterday()), change.gauge().orElse(base.gauge()), heatMap(base.heatMap(), change),
        recent(base, change), change.rising().orElse(base.rising()), change.alarms().orElse(base.alarms()), change.sources().orElse(base.sources()),
        change.day().map(day -> DayDiff.apply(base.day(), day)).orElse(base.day()));
  }

  private static Instant first(PulseSnapshot now) {
    return now.minutes().isEmpty() ? Instant.EPOCH : now.minutes().get(0).minute();
  }

  private static <T> Optional<T> changed(T before, T now) {
    return before.equals(now) ? Optional.empty() : Optional.of(now);
  }

  private static List<MinuteCounts> minutes(PulseSnapshot before, PulseSnapshot now) {
    Set<MinuteCounts> known = new HashSet<>(before.minutes());
    return now.minutes().stream().filter(minute -> !known.contains(minute)).toList();
  }

  private static List<MinuteCounts> minutes(PulseSnapshot base, PulseChange change) {
    TreeMap<Instant, MinuteCounts> byMinute = new TreeMap<>();
    base.minutes().forEach(minute -> byMinute.put(minute.minute(), minute));
    change.minutes().forEach(minute -> byMinute.put(minute.minute(), minute));
    return List.copyOf(byMinute.tailMap(change.first(), true).values());
  }

  private static boolean sameShape(HeatMap before, HeatMap now) {
    return before.hours().equals(now.hours())
        && before.rows().stream().map(HeatMap.Row::issue).toList().equals(now.rows().stream().map(HeatMap.Row::issue).toList());
  }

  private static List<HeatMap.Row> rows(HeatMap before, HeatMap now) {
    List<HeatMap.Row> changed = new ArrayList<>();
    for (int i = 0; i < now.rows().size(); i++) {
      if (!now.rows().get(i).equals(before.rows().get(i))) {
        changed.add(now.rows().get(i));
      }
    }
    return changed;
  }

  private static HeatMap heatMap(HeatMap base, PulseChange change) {
    if (change.heatMap().isPresent()) {
      return change.heatMap().get();
    }
    Map<String, HeatMap.Row> changed = new HashMap<>();
    change.rows().forEach(row -> changed.put(row.issue().id(), row));
    List<HeatMap.Row> rows = base.rows().stream().map(row -> changed.getOrDefault(row.issue().id(), row)).toList();
    return new HeatMap(base.hours(), rows, change.max());
  }

  /** When more are new than are sent: the newest, and the most urgent of the rest. */
  private static List<JudgedMention> recent(PulseSnapshot before, PulseSnapshot now) {
    Set<Long> known = new HashSet<>();
    before.recent().forEach(mention -> known.add(mention.id()));
    List<JudgedMention> fresh = now.recent().stream().filter(mention -> !known.contains(mention.id())).toList();
    if (fresh.size() <= PulseChange.MOST_RECENT) {
      return fresh;
    }
    int newest = PulseChange.MOST_RECENT - PulseChange.URGENT;
    Set<JudgedMention> chosen = new HashSet<>(fresh.subList(0, newest));
    fresh.subList(newest, fresh.size()).stream()
        .sorted(Comparator.comparingInt((JudgedMention mention) -> mention.judgement().urgency()).reversed())
        .limit(PulseChange.URGENT)
        .forEach(chosen::add);
    return fresh.stream().filter(chosen::contains).toList();
  }

  private static List<JudgedMention> recent(PulseSnapshot base, PulseChange change) {
    List<JudgedMention> recent = new ArrayList<>(change.recent());
    recent.addAll(base.recent());
    recent.sort(Comparator.comparing((JudgedMention mention) -> mention.mention().writtenAt()).reversed());
    return recent.subList(0, Math.min(KEPT, recent.size()));
  }
}
