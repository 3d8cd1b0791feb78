package watchfloor.store.keys;

import java.util.Arrays;

/** Slots in a row that are not on disk yet, {@link #MOST} of them at most. For one thread at a time. */
final class NewSlots {
  /** Half a second of nothing but new persons; 2.6 MB. */
  static final int MOST = 65_536;
  private static final int START = 256;

  private byte[] bytes = new byte[START * KeySlot.SIZE];
  private int first;
  private int count;

  NewSlots(int first) {
    this.first = first;
  }

  int first() {
    return first;
  }

  int count() {
    return count;
  }

  /** The number that comes behind these. */
  int next() {
    return first + count;
  }

  boolean isEmpty() {
    return count == 0;
  }

  boolean isFull() {
    return count >= MOST;
  }

  boolean holds(int number) {
    return number >= first && number < first + count;
  }

  void add(byte[] slot) {
    if (isFull()) {
      throw new IllegalStateException("no room for another slot: force the others first");
    }
    int at = count * KeySlot.SIZE;
    if (at == bytes.length) {
      byte[] larger = Arrays.copyOf(bytes, Math.min(MOST * KeySlot.SIZE, bytes.length * 2));
      Arrays.fill(bytes, (byte) 0);
      bytes = larger;
    }
    System.arraycopy(slot, 0, bytes, at, KeySlot.SIZE);
    count++;
  }

  void read(int number, byte[] into) {
    System.arraycopy(bytes, (number - first) * KeySlot.SIZE, into, 0, KeySlot.SIZE);
  }

  /** The slots, from the start; what lies behind them is of no meaning. */
  byte[] bytes() {
    return bytes;
  }

  /** Goes on empty at that number, and leaves no key in memory. */
  void restart(int number) {
    Arrays.fill(bytes, 0, count * KeySlot.SIZE, (byte) 0);
    first = number;
    count = 0;
  }
}
