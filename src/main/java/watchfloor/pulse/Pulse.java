package watchfloor.pulse;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.mention.SourceHealth;

/**
 * Holds the live numbers of the room and publishes them as snapshots.
 *
 * <p>One writer: {@link #load}, {@link #accept} and {@link #tick} belong to the intake thread. {@link #snapshot} may be asked
 * from any thread, never blocks, and gives the newest published state. Memory is bounded, whatever the rate: about 27 hours of
 * counts by minute, 200 mentions, and the terms of six hours.
 */
public final class Pulse {
  /** How far back the store is read at the start: a day, and yesterday's part of the volume chart. */
  public static final Duration MEMORY = Duration.ofMinutes(MinuteWheel.MINUTES - MinuteWheel.AHEAD);

  private static final Duration TERMS_MEMORY = Duration.ofHours(6);
  private static final int TERMS_AT_START = 25_000;
  private static final int TERMS_EVERY_SECONDS = 15;

  private final List<Issue> issues;
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final Supplier<List<SourceHealth>> sources;
  private final MinuteWheel wheel;
  private final SecondWheel seconds = new SecondWheel();
  private final SurgeWatch surges;
  private final Terms terms;
  private final RisingTerms risingTerms = new RisingTerms();
  private final SnapshotMaker maker;
  private final RecentMentions recent = new RecentMentions();
  private final Queue<Predicate<JudgedMention>> forgotten = new ConcurrentLinkedQueue<>();
  private List<RisingTerm> rising = List.of();
  private long nextTermsAt;
  private long lookedAt = Long.MIN_VALUE;
  private long knownSince = Long.MAX_VALUE;
  private boolean moved;
  private volatile PulseSnapshot snapshot;

  /**
   * @param issues    the center's, in the order of the heat map
   * @param zone      decides where a day and an hour begin
   * @param stopWords see {@link StopWords}
   * @param sources   asked at each tick; answers at once
   */
  public Pulse(List<Issue> issues, ZoneId zone, Set<String> stopWords, Supplier<List<SourceHealth>> sources, Instant now) {
    this.issues = List.copyOf(issues);
    this.sources = sources;
    for (int row = 0; row < this.issues.size(); row++) {
      rowOf.put(this.issues.get(row).id(), row);
    }
    wheel = new MinuteWheel(this.issues.size() + 1);
    surges = new SurgeWatch(wheel, this.issues);
    terms = new Terms(stopWords);
    maker = new SnapshotMaker(wheel, this.issues, zone);
    wheel.moveTo(now);
    snapshot = make(0, now);
  }

  /** Reads what the store remembers, so that the first frame has its history. Call once, before the intake starts. */
  public void load(PulseBook book, Instant now) {
    wheel.moveTo(now);
    for (IssueMinute cell : book.minutesSince(now.minus(MEMORY).truncatedTo(ChronoUnit.MINUTES))) {
      long minute = MinuteWheel.minute(cell.counts().minute());
      int row = row(cell.issueId());
      wheel.add(minute, row, Sentiment.NEGATIVE, cell.counts().negative());
      wheel.add(minute, row, Sentiment.NEUTRAL, cell.counts().neutral());
      wheel.add(minute, row, Sentiment.POSITIVE, cell.counts().positive());
      wheel.add(minute, row, Sentiment.NOT_JUDGED, cell.counts().notJudged());
      knownSince = Math.min(knownSince, minute);
    }
    List<JudgedMention> newest = book.newest(now.minus(TERMS_MEMORY), TERMS_AT_START);
    for (int i = newest.size() - 1; i >= 0; i--) {
      remember(newest.get(i));
    }
    long minute = MinuteWheel.minute(now);
    for (long past = minute - SnapshotMaker.CHART_MINUTES; past < minute; past++) {
      surges.look(past, knownSince);
    }
    lookedAt = minute - 1;
    moved = true;
    tick(now);
  }

  /** Counts a batch that the store has kept. Windows see it with the next tick. */
  public void accept(List<JudgedMention> batch) {
    for (JudgedMention judged : batch) {
      long minute = MinuteWheel.minute(judged.mention().writtenAt());
      if (wheel.add(minute, row(judged.judgement().issue().id()), judged.judgement().sentiment(), 1)) {
        knownSince = Math.min(knownSince, minute);
        remember(judged);
      }
    }
    moved = true;
  }

  /** Moves the windows of time to {@code now} and publishes, if anything changed or a second has passed. */
  public void tick(Instant now) {
    wheel.moveTo(now);
    for (Predicate<JudgedMention> which = forgotten.poll(); which != null; which = forgotten.poll()) {
      moved |= recent.remove(which);
    }
    long minute = MinuteWheel.minute(now);
    if (lookedAt == Long.MIN_VALUE) {
      lookedAt = minute - 1;
    }
    for (long next = Math.max(lookedAt + 1, minute - SnapshotMaker.CHART_MINUTES); next <= minute; next++) {
      surges.look(next, knownSince);
      lookedAt = next;
    }
    if (now.getEpochSecond() >= nextTermsAt) {
      rising = risingTerms.rising(minute);
      nextTermsAt = now.getEpochSecond() + TERMS_EVERY_SECONDS;
    }
    boolean second = now.getEpochSecond() != snapshot.at().getEpochSecond();
    if (moved || second) {
      snapshot = make(snapshot.version() + 1, now);
      moved = false;
    }
  }

  /** Shows some mentions no longer; their counts stay. Any thread; windows see it with the next tick. */
  public void forget(Predicate<JudgedMention> which) {
    forgotten.add(which);
  }

  /** The newest published state; never null. */
  public PulseSnapshot snapshot() {
    return snapshot;
  }

  private void remember(JudgedMention judged) {
    seconds.add(judged.mention().writtenAt());
    recent.add(judged);
    if (!judged.mention().repost()) {
      risingTerms.add(MinuteWheel.minute(judged.mention().writtenAt()), terms.of(judged.mention().text()));
    }
  }

  private PulseSnapshot make(long version, Instant now) {
    return maker.make(
        version, now, seconds.lastMinute(now), knownSince, recent.newestFirst(), rising,
        surges.alarms(MinuteWheel.minute(now) - SnapshotMaker.CHART_MINUTES), sources.get());
  }

  private int row(String issueId) {
    return rowOf.getOrDefault(issueId, issues.size());
  }
}
