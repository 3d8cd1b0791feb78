package watchfloor.store.sums;

import java.util.List;

/**
 * What a look at every block of a database file found.
 *
 * @param known     false when there was nothing sound to compare with: neither damage nor soundness is shown then
 * @param bytes     how long the file is now
 * @param bad       how many blocks of {@value BlockSums#BLOCK} bytes are not what was written, missing ones included
 * @param badBlocks the first of them by number, at most {@value #MOST_LISTED}
 * @param sentence  the outcome in one sentence for a person: what it is, which file, what to do
 */
public record FileCheck(boolean known, long bytes, long bad, List<Long> badBlocks, String sentence) {
  static final int MOST_LISTED = 100;

  public FileCheck {
    badBlocks = List.copyOf(badBlocks);
  }

  /** Every block was compared, and is what was written. */
  public boolean sound() {
    return known && bad == 0;
  }
}
