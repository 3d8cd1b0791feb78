package watchfloor.pulse;

import java.util.Arrays;
import watchfloor.mention.Sentiment;

/** Counts by slot, issue and sentiment in one flat array, as long as the highest slot used. Single writer. */
final class MoodTable {
  static final int KINDS = Sentiment.values().length;
  private static final int NEGATIVE = Sentiment.NEGATIVE.ordinal();
  private static final int NEUTRAL = Sentiment.NEUTRAL.ordinal();
  private static final int POSITIVE = Sentiment.POSITIVE.ordinal();
  private static final int NOT_JUDGED = Sentiment.NOT_JUDGED.ordinal();

  private final int width;
  private int[] cells = new int[0];

  /** @param rows how many issues are told apart, 1 where none are */
  MoodTable(int rows) {
    width = rows * KINDS;
  }

  void add(int slot, int row, Sentiment sentiment) {
    int at = slot * width + row * KINDS + sentiment.ordinal();
    if (at >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(2 * cells.length, (slot + 1) * width));
    }
    cells[at]++;
  }

  void addAll(MoodTable other) {
    if (cells.length < other.cells.length) {
      cells = Arrays.copyOf(cells, other.cells.length);
    }
    for (int i = 0; i < other.cells.length; i++) {
      cells[i] += other.cells[i];
    }
  }

  /** All issues of one slot. */
  Moods moods(int slot) {
    int[] sums = new int[KINDS];
    int end = Math.min(cells.length, (slot + 1) * width);
    for (int i = slot * width; i < end; i++) {
      sums[i % KINDS] += cells[i];
    }
    return moods(sums);
  }

  /** One issue over all slots. */
  Moods row(int row) {
    int[] sums = new int[KINDS];
    for (int from = row * KINDS; from < cells.length; from += width) {
      for (int kind = 0; kind < KINDS; kind++) {
        sums[kind] += cells[from + kind];
      }
    }
    return moods(sums);
  }

  /** Every mention of one issue in one slot. */
  int total(int slot, int row) {
    int from = slot * width + row * KINDS;
    int sum = 0;
    for (int i = from; i < Math.min(cells.length, from + KINDS); i++) {
      sum += cells[i];
    }
    return sum;
  }

  private static Moods moods(int[] sums) {
    return new Moods(sums[NEGATIVE], sums[NEUTRAL], sums[POSITIVE], sums[NOT_JUDGED]);
  }
}
