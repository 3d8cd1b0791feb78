package watchfloor.store.keys;

import java.util.Arrays;
import watchfloor.store.keys.KeySlot.State;

/** Decides what a slot says that stands in two copies, and makes both say it. For one thread at a time. */
final class KeySlotPair {
  private final int generation;
  private boolean firstChanged;
  private boolean secondChanged;

  KeySlotPair(int generation) {
    this.generation = generation;
  }

  /**
   * Makes the slot at {@code at} the same in both, unless neither can be read. Where both are sound and differ, a crash came
   * between the two: destroyed wins, and else the first, which is always written first.
   *
   * @param safe how many slots were durable for sure: one behind them that nobody can read was never relied on, and is emptied
   */
  State settle(byte[] first, byte[] second, int at, int number, int safe) {
    State one = KeySlot.state(first, at, generation, number);
    boolean same = Arrays.equals(first, at, at + KeySlot.SIZE, second, at, at + KeySlot.SIZE);
    if (same && one != State.DAMAGED) {
      return one;
    }
    State two = KeySlot.state(second, at, generation, number);
    if (one == State.DAMAGED && two == State.DAMAGED) {
      return lost(first, second, at, number, safe);
    }
    if (one == State.DAMAGED || (one == State.LIVE && two == State.FORGOTTEN)) {
      System.arraycopy(second, at, first, at, KeySlot.SIZE);
      firstChanged = true;
      return two;
    }
    System.arraycopy(first, at, second, at, KeySlot.SIZE);
    secondChanged = true;
    return one;
  }

  private State lost(byte[] first, byte[] second, int at, int number, int safe) {
    if (number < safe) {
      return State.DAMAGED;
    }
    KeySlot.empty(first, at, generation, number);
    KeySlot.empty(second, at, generation, number);
    firstChanged = true;
    secondChanged = true;
    return State.VOID;
  }

  /** Whether the first copy was changed since the last question. */
  boolean takeFirstChanged() {
    boolean changed = firstChanged;
    firstChanged = false;
    return changed;
  }

  /** Whether the second copy was changed since the last question. */
  boolean takeSecondChanged() {
    boolean changed = secondChanged;
    secondChanged = false;
    return changed;
  }
}
