package watchfloor.pulse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which issue the rising terms belong to, and when one of them is an event of its own: words that nobody used in the hours before, in enough
 * mentions of the last hour. Follows the rising terms only, at most 12 and those of the last ten minutes. Single writer.
 */
final class PhraseWatch {
  private static final int KEPT_MINUTES = 10;
  private static final int MOST = 48;
  /** Said of ten minutes, so that an event ends with its words and not an hour behind them. */
  private static final double FORGET = Math.exp(-0.1);
  private static final int LATELY = 4;
  private static final int LEAST_TOLD = 3;
  /** Of the last hour's mentions, so many hold the words of an event. */
  private static final double LEAST_SHARE = 0.03;

  private final int rows;
  private final Map<String, Watched> watched = new HashMap<>();
  private List<RisingTerm> rising = List.of();

  private static final class Watched {
    private final int[] byRow;
    private long seen;
    private double lately;

    Watched(int rows) {
      byRow = new int[rows];
    }
  }

  /** @param rows how many issues there are, the row for none included */
  PhraseWatch(int rows) {
    this.rows = rows;
  }

  void add(Heard heard) {
    if (watched.isEmpty() || heard.repost()) {
      return;
    }
    for (String term : heard.terms()) {
      Watched one = watched.get(term);
      if (one != null) {
        one.byRow[heard.row()]++;
        one.lately++;
      }
    }
  }

  void look(long minute, List<RisingTerm> now) {
    rising = now;
    for (RisingTerm term : now) {
      if (watched.size() < MOST || watched.containsKey(term.term())) {
        watched.computeIfAbsent(term.term(), word -> new Watched(rows)).seen = minute;
      }
    }
    watched.values().forEach(one -> one.lately *= FORGET);
    watched.values().removeIf(one -> one.seen < minute - KEPT_MINUTES);
  }

  /** The rising terms that are mostly said of one issue, strongest first. */
  List<String> words(int row, int most) {
    List<String> words = new ArrayList<>();
    for (RisingTerm term : rising) {
      if (words.size() < most && row(term.term()) == row) {
        words.add(term.term());
      }
    }
    return words;
  }

  /** The rising terms, whatever they are said of. */
  List<String> words(int most) {
    return rising.stream().limit(most).map(RisingTerm::term).toList();
  }

  /** Whether there is an event in words alone, that is mostly said of one issue. @param hour mentions of the last hour, whatever they are about */
  boolean event(int row, int floor, int hour) {
    for (RisingTerm term : rising) {
      if (term.fresh() && term.count() >= Math.max(floor, LEAST_SHARE * hour) && row(term.term()) == row
          && watched.get(term.term()).lately * LATELY >= floor) {
        return true;
      }
    }
    return false;
  }

  /** Of the issue that most mentions with a term are about; the row for none where they are about many; -1 where nothing is known yet. */
  private int row(String term) {
    Watched one = watched.get(term);
    int all = one == null ? 0 : Arrays.stream(one.byRow).sum();
    if (all < LEAST_TOLD) {
      return -1;
    }
    for (int row = 0; row < rows; row++) {
      if (one.byRow[row] * 2 > all) {
        return row;
      }
    }
    return rows - 1;
  }
}
