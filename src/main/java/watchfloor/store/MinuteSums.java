package watchfloor.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.IssueMinute;
import watchfloor.pulse.MinuteCounts;

/** Adds mentions up by minute and issue. For one thread. */
final class MinuteSums {
  private static final long MINUTE_MS = 60_000;

  /**
   * One cell of the heat map, at its finest.
   *
   * @param minute its start in milliseconds since 1970
   */
  record Cell(long minute, String issue) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int byMinute = Long.compare(minute, other.minute);
      return byMinute != 0 ? byMinute : issue.compareTo(other.issue);
    }
  }

  private final Map<Cell, int[]> sums = new TreeMap<>();

  /** Counts one in, unless its minute began before {@code from}. */
  void add(LoggedMention logged, Instant from) {
    if (start(logged.writtenAt()) >= from.toEpochMilli()) {
      add(logged);
    }
  }

  void add(LoggedMention logged) {
    add(logged.writtenAt(), logged.issue(), logged.sentiment());
  }

  void add(JudgedMention judged) {
    add(judged.mention().writtenAt(), judged.judgement().issue().id(), judged.judgement().sentiment());
  }

  private void add(Instant writtenAt, String issue, Sentiment sentiment) {
    sum(new Cell(start(writtenAt), issue))[column(sentiment)]++;
  }

  void add(IssueMinute minute) {
    int[] sum = sum(new Cell(minute.counts().minute().toEpochMilli(), minute.issueId()));
    sum[0] += minute.counts().negative();
    sum[1] += minute.counts().neutral();
    sum[2] += minute.counts().positive();
    sum[3] += minute.counts().notJudged();
  }

  private int[] sum(Cell cell) {
    return sums.computeIfAbsent(cell, empty -> new int[4]);
  }

  private static long start(Instant instant) {
    return Math.floorDiv(instant.toEpochMilli(), MINUTE_MS) * MINUTE_MS;
  }

  private static int column(Sentiment sentiment) {
    return switch (sentiment) {
      case NEGATIVE -> 0;
      case NEUTRAL -> 1;
      case POSITIVE -> 2;
      case NOT_JUDGED -> 3;
    };
  }

  /** By rising minute, then issue: negative, neutral, positive, not judged. */
  Map<Cell, int[]> cells() {
    return sums;
  }

  List<IssueMinute> list() {
    return sums.entrySet().stream()
        .map(entry -> new IssueMinute(entry.getKey().issue(), counts(entry.getKey(), entry.getValue())))
        .toList();
  }

  private static MinuteCounts counts(Cell cell, int[] sum) {
    return new MinuteCounts(Instant.ofEpochMilli(cell.minute()), sum[0], sum[1], sum[2], sum[3]);
  }
}
