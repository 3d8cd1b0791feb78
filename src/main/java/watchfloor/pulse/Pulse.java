package watchfloor.pulse;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import watchfloor.mention.Brand;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.mention.SourceHealth;

/**
 * Holds the live numbers of the room and publishes them as snapshots: of everything, and of each brand where there are several.
 *
 * <p>One writer: {@link #load}, {@link #readPast}, {@link #accept} and {@link #tick} belong to the intake thread. {@link #lenses} may be
 * asked from any thread, never blocks, and gives the newest published state. Memory is bounded, whatever the rate: for the whole and for
 * each of at most eight brands about 27 hours of counts by minute, nine days by quarter of an hour, 24 hours taken apart, 200 mentions,
 * and the terms of six hours.
 */
public final class Pulse {
  /** How far back the store is read at the start: a day, and yesterday's part of the volume chart. */
  public static final Duration MEMORY = Duration.ofMinutes(MinuteWheel.MINUTES - MinuteWheel.AHEAD);

  private static final Duration TERMS_MEMORY = Duration.ofHours(6);
  private static final Duration DAYS_MEMORY = Duration.ofDays(Quarters.DAYS).minusHours(1);
  private static final int TERMS_AT_START = 25_000;
  /** Of a round, so much may go to the past: what comes in meanwhile waits no longer than that. */
  private static final long PAST_NANOS = 20_000_000;
  private static final long LENSES_EVERY_MILLIS = 250;

  private final PulseRules rules;
  private final Hearing hearing;
  private final Scope all;
  private final Map<String, Scope> brands = new LinkedHashMap<>();
  private final SurgeWatch surges;
  private final GapWatch gaps = new GapWatch();
  private final Queue<Predicate<JudgedMention>> forgotten = new ConcurrentLinkedQueue<>();
  /** What was read of the past a moment before it was forgotten may come in behind that. */
  private final List<Predicate<JudgedMention>> forgottenMeanwhile = new ArrayList<>();
  private PastReading past;
  private Instant pastFrom = Instant.EPOCH;
  private long nextLensesAt = Long.MIN_VALUE;
  private long lookedAt = Long.MIN_VALUE;
  private long knownSince = Long.MAX_VALUE;
  private boolean moved;
  private volatile List<Alarm> raised = List.of();
  private volatile Supplier<List<Alarm>> handled = this::raised;
  private volatile Lenses lenses;

  public Pulse(PulseRules rules, Instant now) {
    this.rules = rules;
    hearing = new Hearing(rules);
    all = new Scope(rules, now);
    if (rules.brands().size() > 1) {
      rules.brands().stream().map(Brand::name).limit(Lenses.MOST).forEach(name -> brands.put(name, new Scope(rules, now)));
    }
    surges = new SurgeWatch(rules.issues(), rules.alarms());
    surges.moveTo(MinuteWheel.minute(now));
    everyScope().forEach(scope -> scope.quarters().knownSince(now.getEpochSecond()));
    publish(now);
  }

  /** Reads what the store remembers, so that the first frame has its history. Call once, before the intake starts. */
  public void load(PulseBook book, Instant now) {
    moveTo(now);
    PulseHistory history = book.history(now.minus(MEMORY).truncatedTo(ChronoUnit.MINUTES), now.minus(DAYS_MEMORY).truncatedTo(ChronoUnit.HOURS));
    for (IssueMinute cell : history.minutes()) {
      long minute = MinuteWheel.minute(cell.counts().minute());
      int row = hearing.row(cell.issueId());
      load(minute, row, Sentiment.NEGATIVE, cell.counts().negative());
      load(minute, row, Sentiment.NEUTRAL, cell.counts().neutral());
      load(minute, row, Sentiment.POSITIVE, cell.counts().positive());
      load(minute, row, Sentiment.NOT_JUDGED, cell.counts().notJudged());
      knownSince = Math.min(knownSince, minute);
    }
    history.quarters().forEach(quarter -> all.quarters().add(quarter.start().getEpochSecond(), quarter.total()));
    history.since().ifPresent(first -> all.quarters().knownSince(first.getEpochSecond()));
    List<JudgedMention> newest = book.newest(now.minus(TERMS_MEMORY), TERMS_AT_START);
    for (int i = newest.size() - 1; i >= 0; i--) {
      all.remember(hearing.heard(newest.get(i)));
    }
    long minute = MinuteWheel.minute(now);
    lookedAt = minute - 1;
    all.anew();
    moved = true;
    tick(now);
  }

  /** The hub was off from its last sign of life until now: what was written then may be missing. Call before the intake starts. */
  public void wasOff(Instant since, Instant now) {
    gaps.hubOff(since, now);
    moved = true;
    tick(now);
  }

  private void load(long minute, int row, Sentiment mood, int count) {
    all.wheel().add(minute, row, mood, count);
    surges.load(minute, row, mood, count);
  }

  /**
   * Has the mentions of the last day read beside everything else, so that it can be taken apart. Call once, behind {@link #load} and before
   * the intake starts; what was read is counted with each {@link #tick}.
   *
   * @param reads runs short reads; any thread
   */
  public void readPast(PulseBook book, Executor reads, Instant now) {
    pastFrom = now.minus(MEMORY).truncatedTo(ChronoUnit.MINUTES);
    past = new PastReading(book.past(pastFrom), reads);
    moved = true;
    tick(now);
  }

  /** Counts a batch that the store has kept. Windows see it with the next tick. */
  public void accept(List<JudgedMention> batch) {
    for (JudgedMention judged : batch) {
      Heard heard = hearing.heard(judged);
      if (all.add(heard)) {
        knownSince = Math.min(knownSince, heard.minute());
        surges.add(heard);
      }
      Scope lens = brands.get(heard.brand());
      if (lens != null) {
        lens.add(heard);
      }
    }
    moved = true;
  }

  /** Moves the windows of time to {@code now} and publishes, if anything changed or a second has passed. */
  public void tick(Instant now) {
    moveTo(now);
    countPast();
    for (Predicate<JudgedMention> which = forgotten.poll(); which != null; which = forgotten.poll()) {
      forgetEverywhere(which);
      if (past != null) {
        forgottenMeanwhile.add(which);
      }
    }
    long minute = MinuteWheel.minute(now);
    if (lookedAt == Long.MIN_VALUE) {
      lookedAt = minute - 1;
    }
    for (long next = Math.max(lookedAt + 1, minute - SnapshotMaker.CHART_MINUTES); next <= minute; next++) {
      surges.look(new SurgeWatch.Moment(next, gaps.away(), past == null, all.rising()));
      lookedAt = next;
    }
    boolean second = now.getEpochSecond() != lenses.all().at().getEpochSecond();
    if (moved || second) {
      publish(now);
      moved = false;
    }
  }

  private void forgetEverywhere(Predicate<JudgedMention> which) {
    for (Scope scope : everyScope()) {
      moved |= scope.forget(which);
    }
  }

  /** Shows some mentions no longer; their counts stay. Any thread; windows see it with the next tick. */
  public void forget(Predicate<JudgedMention> which) {
    forgotten.add(which);
  }

  /** The newest published state of everything; never null. */
  public PulseSnapshot snapshot() {
    return lenses.all();
  }

  /** The newest published state of everything and of each brand. */
  public Lenses lenses() {
    return lenses;
  }

  /** The alarms as they are told, whatever people do about them: the active ones first, then those of the last two hours. Any thread. */
  public List<Alarm> raised() {
    return raised;
  }

  /** Has alarms shown as people handle them. @param alarms made of {@link #raised}; answers at once */
  public void handled(Supplier<List<Alarm>> alarms) {
    handled = alarms;
  }

  private void moveTo(Instant now) {
    surges.moveTo(MinuteWheel.minute(now));
    everyScope().forEach(scope -> scope.moveTo(now));
  }

  /** The whole has its counts by minute and its newest mentions from {@link #load}; a brand has nothing yet. */
  private void countPast() {
    long began = System.nanoTime();
    while (past != null && System.nanoTime() - began < PAST_NANOS) {
      boolean last = past.done();
      List<JudgedMention> piece = past.poll();
      for (JudgedMention judged : piece) {
        Heard heard = hearing.heard(judged);
        all.takeApart(heard);
        surges.remember(heard);
        Scope lens = brands.get(heard.brand());
        if (lens != null) {
          lens.add(heard);
        }
      }
      moved |= !piece.isEmpty();
      if (last) {
        past = null;
        moved = true;
        forgottenMeanwhile.forEach(this::forgetEverywhere);
        forgottenMeanwhile.clear();
        everyScope().forEach(Scope::anew);
        brands.values().forEach(scope -> scope.quarters().knownSince(Math.max(pastFrom.getEpochSecond(), knownSince * 60)));
      } else if (piece.isEmpty()) {
        break;
      }
    }
  }

  private List<Scope> everyScope() {
    List<Scope> every = new ArrayList<>(brands.values());
    every.add(all);
    return every;
  }

  private void publish(Instant now) {
    long version = lenses == null ? 0 : lenses.all().version() + 1;
    raised = List.copyOf(surges.alarms(MinuteWheel.minute(now) - SnapshotMaker.CHART_MINUTES));
    List<Alarm> alarms = handled.get();
    List<SourceHealth> sources = rules.sources().get();
    gaps.look(sources, now);
    OptionalInt counted = past == null ? OptionalInt.empty() : OptionalInt.of(past.percent());
    PulseSnapshot whole = all.snapshot(version, now, new Scope.Room(knownSince, counted, alarms, sources, gaps.gaps()));
    Map<String, PulseSnapshot> byBrand = lenses == null ? Map.of() : lenses.byBrand();
    if (byBrand.isEmpty() || now.toEpochMilli() >= nextLensesAt) {
      Scope.Room room = new Scope.Room(past == null ? knownSince : Long.MAX_VALUE, counted, alarms, sources, gaps.gaps());
      Map<String, PulseSnapshot> fresh = new LinkedHashMap<>();
      brands.forEach((name, scope) -> fresh.put(name, scope.snapshot(version, now, room)));
      byBrand = fresh;
      nextLensesAt = now.toEpochMilli() + LENSES_EVERY_MILLIS;
    }
    lenses = new Lenses(whole, byBrand);
  }
}
