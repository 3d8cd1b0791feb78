package watchfloor.pulse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the words that rise: how many mentions of the last hour hold a term, against what the hours before let expect.
 *
 * <p>Ranked by the log-likelihood ratio of the two shares (Dunning, "Accurate Methods for the Statistics of Surprise and
 * Coincidence", 1993); a term needs five mentions and three times its expected count. Terms are kept in 5-minute buckets of at
 * most 20,000 each; what does not fit is not counted. Single writer.
 */
final class RisingTerms {
  private static final int BUCKET_MINUTES = 5;
  private static final int RECENT_BUCKETS = 12;
  private static final int BACKGROUND_BUCKETS = 60;
  private static final int MOST_TERMS = 20_000;
  private static final int LEAST_COUNT = 5;
  private static final double LEAST_LIFT = 3;
  private static final int SHOWN = 12;

  private final Map<Long, Bucket> buckets = new HashMap<>();

  void add(long minute, Set<String> terms) {
    Bucket bucket = buckets.computeIfAbsent(Math.floorDiv(minute, (long) BUCKET_MINUTES), at -> new Bucket());
    bucket.mentions++;
    for (String term : terms) {
      if (bucket.counts.size() < MOST_TERMS || bucket.counts.containsKey(term)) {
        bucket.counts.merge(term, 1, Integer::sum);
      }
    }
  }

  /** The strongest first, at most 12; forgets what is older than the background. */
  List<RisingTerm> rising(long minute) {
    long head = Math.floorDiv(minute, (long) BUCKET_MINUTES);
    buckets.keySet().removeIf(at -> at <= head - RECENT_BUCKETS - BACKGROUND_BUCKETS);
    Bucket recent = new Bucket();
    Bucket before = new Bucket();
    buckets.forEach((at, bucket) -> {
      if (at <= head) {
        (at > head - RECENT_BUCKETS ? recent : before).addAll(bucket);
      }
    });
    List<Scored> scored = new ArrayList<>();
    recent.counts.forEach((term, count) -> {
      if (count >= LEAST_COUNT) {
        score(term, count, recent, before, scored);
      }
    });
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    return distinct(scored);
  }

  private static void score(String term, int count, Bucket recent, Bucket before, List<Scored> scored) {
    if (before.mentions < LEAST_COUNT * RECENT_BUCKETS) {
      return;
    }
    int background = before.counts.getOrDefault(term, 0);
    double expected = Math.max(0.5, background) * recent.mentions / before.mentions;
    double lift = count / expected;
    if (lift >= LEAST_LIFT) {
      double score = logLikelihood(count, recent.mentions, background, before.mentions);
      scored.add(new Scored(new RisingTerm(term, count, lift, background == 0), score));
    }
  }

  /** Twice the gain in log-likelihood of two shares over one common share. */
  static double logLikelihood(int inRecent, int recent, int inBefore, int before) {
    double share = (inRecent + inBefore) / (double) (recent + before);
    return 2 * (part(inRecent, recent * share) + part(recent - inRecent, recent * (1 - share))
        + part(inBefore, before * share) + part(before - inBefore, before * (1 - share)));
  }

  private static double part(double seen, double expected) {
    return seen <= 0 || expected <= 0 ? 0 : seen * Math.log(seen / expected);
  }

  /** A pair of words says more than either of its words: those that a stronger or longer term already holds are left out. */
  private static List<RisingTerm> distinct(List<Scored> scored) {
    List<RisingTerm> shown = new ArrayList<>();
    for (Scored candidate : scored.subList(0, Math.min(scored.size(), SHOWN * 8))) {
      String term = candidate.term().term();
      boolean covered = scored.stream().limit(SHOWN * 8L).anyMatch(other -> holds(other, term, candidate.term().count()))
          || shown.stream().anyMatch(other -> shareWord(other.term(), term));
      if (!covered) {
        shown.add(candidate.term());
      }
      if (shown.size() == SHOWN) {
        break;
      }
    }
    return shown;
  }

  private static boolean holds(Scored longer, String term, int count) {
    String other = longer.term().term();
    return other.length() > term.length()
        && (other.startsWith(term + ' ') || other.endsWith(' ' + term))
        && longer.term().count() >= count / 2;
  }

  private static boolean shareWord(String shown, String term) {
    return shown.indexOf(' ') > 0 && term.indexOf(' ') > 0
        && (shown.endsWith(term.substring(0, term.indexOf(' '))) || term.endsWith(shown.substring(0, shown.indexOf(' '))));
  }

  private record Scored(RisingTerm term, double score) {}

  /** Document counts of one stretch. */
  private static final class Bucket {
    private final Map<String, Integer> counts = new HashMap<>();
    private int mentions;

    void addAll(Bucket other) {
      mentions += other.mentions;
      other.counts.forEach((term, count) -> counts.merge(term, count, Integer::sum));
    }
  }
}
