package watchfloor.store.keys;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.store.keys.KeySlot.State;

/**
 * Reads both copies of a month through, makes them the same again, and cuts what a crash left behind their end. Only while
 * nobody else uses them.
 */
final class KeyMerge {
  private static final Logger LOG = LoggerFactory.getLogger(KeyMerge.class);
  static final int CHUNK = 8_192;

  /** Is told of every slot, in order. */
  interface Visitor {
    void slot(int number, State state, byte[] slots, int at);
  }

  private final KeyCopies copies;
  private final int generation;
  private final KeySlotPair pair;
  private final byte[] first = new byte[CHUNK * KeySlot.SIZE];
  private final byte[] second = new byte[CHUNK * KeySlot.SIZE];

  KeyMerge(KeyCopies copies, int generation) {
    this.copies = copies;
    this.generation = generation;
    this.pair = new KeySlotPair(generation);
  }

  /**
   * Answers how many slots there are afterwards.
   *
   * @param safe slots below this one were durable in the first copy once
   */
  int run(int safe, Visitor visitor) throws IOException {
    // The second copy's length says how far the first one is safe: so it must be, before the second grows.
    if (!copies.even()) {
      copies.first().force();
    }
    int count = withoutTornEnd(safe);
    copies.cut(count);
    boolean changed = false;
    for (int from = 0; from < count; from += CHUNK) {
      changed |= chunk(from, Math.min(CHUNK, count - from), safe, visitor);
    }
    if (changed) {
      copies.first().force();
      copies.second().force();
      LOG.warn("the two copies of the key file {} were not the same: each was mended from the other", copies.path());
    }
    return count;
  }

  /** Slots that only the first copy reaches were never relied on; those at its end that nobody can read were being written. */
  private int withoutTornEnd(int safe) throws IOException {
    int count = Math.max(KeyCopies.slots(copies.first()), KeyCopies.slots(copies.second()));
    while (count > safe) {
      KeyCopies.read(copies.first(), count - 1, 1, first);
      if (KeySlot.state(first, 0, generation, count - 1) != State.DAMAGED) {
        break;
      }
      count--;
    }
    return count;
  }

  private boolean chunk(int from, int slots, int safe, Visitor visitor) throws IOException {
    KeyCopies.read(copies.first(), from, slots, first);
    KeyCopies.read(copies.second(), from, slots, second);
    for (int i = 0; i < slots; i++) {
      int at = i * KeySlot.SIZE;
      State state = pair.settle(first, second, at, from + i, safe);
      visitor.slot(from + i, state, first, at);
    }
    boolean firstChanged = pair.takeFirstChanged();
    boolean secondChanged = pair.takeSecondChanged();
    if (firstChanged) {
      copies.first().write(KeyCopies.place(from), first, 0, slots * KeySlot.SIZE);
    }
    if (secondChanged) {
      copies.second().write(KeyCopies.place(from), second, 0, slots * KeySlot.SIZE);
    }
    return firstChanged || secondChanged;
  }
}
