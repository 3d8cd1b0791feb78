package watchfloor.pulse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds in which words an issue is spoken of: those that a larger share of its mentions holds than of all others, ranked as in
 * {@link RisingTerms}. A word needs three mentions and twice the share.
 *
 * <p>Kept by hour, at most 1,500 words each; when there is no room, words said once give way. Reposts say nothing themselves. Single
 * writer.
 */
final class TopicWords {
  private static final int MOST_WORDS = 1_500;
  private static final int LEAST_COUNT = 3;
  private static final double LEAST_LIFT = 2;
  private static final int SHOWN = 8;

  private final int rows;
  private final TreeMap<Long, Hour> hours = new TreeMap<>();

  /** Mentions that hold a word, and mentions at all, by issue. */
  private static final class Hour {
    private final Map<String, int[]> words = new HashMap<>();
    private final int[] mentions;

    Hour(int rows) {
      mentions = new int[rows];
    }
  }

  private record Scored(Topic.Word word, double score) {}

  /** @param rows how many issues there are, the row for none included */
  TopicWords(int rows) {
    this.rows = rows;
  }

  void add(long hour, Heard heard) {
    if (heard.repost()) {
      return;
    }
    Hour at = hours.computeIfAbsent(hour, start -> new Hour(rows));
    at.mentions[heard.row()]++;
    for (String term : heard.terms()) {
      if (term.indexOf(' ') < 0) {
        count(at, term, heard.row());
      }
    }
  }

  private void count(Hour at, String word, int row) {
    int[] counts = at.words.get(word);
    if (counts == null) {
      if (at.words.size() >= MOST_WORDS) {
        at.words.values().removeIf(said -> Arrays.stream(said).sum() == 1);
      }
      if (at.words.size() >= MOST_WORDS) {
        return;
      }
      counts = new int[rows];
      at.words.put(word, counts);
    }
    counts[row]++;
  }

  /** Lets go what was written before an hour. */
  void turn(long from) {
    hours.headMap(from).clear();
  }

  /** The words of each issue, strongest first, at most 8; of the hours up to one. */
  List<List<Topic.Word>> strongest(long hour) {
    Hour day = new Hour(rows);
    for (Hour one : hours.headMap(hour, true).values()) {
      one.words.forEach((word, counts) -> addAll(day.words.computeIfAbsent(word, said -> new int[rows]), counts));
      addAll(day.mentions, one.mentions);
    }
    List<List<Scored>> scored = new ArrayList<>();
    for (int row = 0; row < rows - 1; row++) {
      scored.add(new ArrayList<>());
    }
    int all = Arrays.stream(day.mentions).sum();
    day.words.forEach((word, counts) -> {
      int said = Arrays.stream(counts).sum();
      for (int row = 0; row < rows - 1; row++) {
        if (counts[row] >= LEAST_COUNT) {
          score(word, counts[row], day.mentions[row], said - counts[row], all - day.mentions[row], scored.get(row));
        }
      }
    });
    return scored.stream().map(TopicWords::shown).toList();
  }

  private static void score(String word, int here, int mentions, int elsewhere, int others, List<Scored> scored) {
    double expected = others == 0 ? Double.MAX_VALUE : Math.max(0.5, elsewhere) * mentions / others;
    if (here >= LEAST_LIFT * expected) {
      scored.add(new Scored(new Topic.Word(word, here), RisingTerms.logLikelihood(here, mentions, elsewhere, others)));
    }
  }

  private static List<Topic.Word> shown(List<Scored> scored) {
    scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(one -> one.word().word()));
    return scored.stream().limit(SHOWN).map(Scored::word).toList();
  }

  private static void addAll(int[] sums, int[] counts) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += counts[i];
    }
  }
}
