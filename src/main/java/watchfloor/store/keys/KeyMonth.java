package watchfloor.store.keys;

import java.util.Optional;
import watchfloor.store.keys.KeySlot.State;

/**
 * The month that keys are handed out in: finds a person's key, makes new ones, and keeps those in memory that are not
 * durable yet.
 *
 * <p>Its methods are called under the lock of {@link PersonKeys} that guards sealing, but for {@link #write}, which takes long
 * and is called by one thread at a time without it. Nothing leaves memory before it is durable in both copies: after a disk
 * that failed, the same slots are written again, as a second force alone would claim what the first one lost.
 */
final class KeyMonth {
  private final int generation;
  private final KeyFile file;
  private final Optional<KeyWrap> wrap;
  private final KeyIndex index = new KeyIndex();
  private final byte[] slot = new byte[KeySlot.SIZE];
  private NewSlots waiting;
  private NewSlots leaving;

  KeyMonth(int generation, KeyFile file, Optional<KeyWrap> wrap) {
    this.generation = generation;
    this.file = file;
    this.wrap = wrap;
    int count =
        file.load(
            (number, state, slots, at) -> {
              if (state == State.LIVE) {
                index.add(number, KeySlot.hash(slots, at));
              }
            });
    this.waiting = new NewSlots(count);
    this.leaving = new NewSlots(count);
  }

  int generation() {
    return generation;
  }

  KeyIndex index() {
    return index;
  }

  /** How many slots are safe on disk. */
  int durable() {
    return leaving.isEmpty() ? waiting.first() : leaving.first();
  }

  /** The number that the next new person gets. */
  int handedOut() {
    return waiting.next();
  }

  boolean allDurable() {
    return waiting.isEmpty() && leaving.isEmpty();
  }

  boolean full() {
    return waiting.isFull();
  }

  /** Fills {@code key}, and answers the slot; -1 when this person has no key this month. */
  int find(byte[] hash, byte[] key) {
    int found = index.find(KeySlot.hash(hash, 0), number -> fetch(number) == State.LIVE && KeySlot.isOf(slot, 0, hash));
    if (found >= 0) {
      take(key);
    }
    return found;
  }

  /** Keeps a new key, and answers its slot; not when {@link #full}. */
  int add(byte[] hash, byte[] key) {
    int number = waiting.next();
    KeySlot.live(slot, 0, generation, number, hash, wrapped(key));
    waiting.add(slot);
    index.add(number, KeySlot.hash(hash, 0));
    return number;
  }

  /** Fills {@code key} when the slot is LIVE. */
  State key(int number, byte[] key) {
    State state = fetch(number);
    if (state == State.LIVE) {
      take(key);
    }
    return state;
  }

  /** Sets aside what waits, for {@link #write}; what was set aside before and not written goes first. False when nothing waits. */
  boolean setAside() {
    if (leaving.isEmpty()) {
      NewSlots empty = leaving;
      leaving = waiting;
      waiting = empty;
      waiting.restart(leaving.next());
    }
    return !leaving.isEmpty();
  }

  /** Writes what was set aside; durable on return. */
  void write() {
    file.append(leaving.first(), leaving.bytes(), leaving.count());
  }

  /** What was set aside is durable. */
  void written() {
    leaving.restart(leaving.next());
  }

  private State fetch(int number) {
    if (waiting.holds(number)) {
      waiting.read(number, slot);
    } else if (leaving.holds(number)) {
      leaving.read(number, slot);
    } else {
      return file.read(number, slot);
    }
    return KeySlot.state(slot, 0, generation, number);
  }

  private void take(byte[] key) {
    KeySlot.key(slot, 0, key);
    wrap.ifPresent(it -> it.unwrap(key, 0));
  }

  private byte[] wrapped(byte[] key) {
    if (wrap.isEmpty()) {
      return key;
    }
    byte[] wrapped = key.clone();
    wrap.get().wrap(wrapped, 0);
    return wrapped;
  }
}
