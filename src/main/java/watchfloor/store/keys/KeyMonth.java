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
  private final MonthKeys remembered = new MonthKeys();
  private final RecentPersons recent = new RecentPersons();
  private final Maker maker;
  private final byte[] hash = new byte[KeySlot.HASH];
  private final byte[] slot = new byte[KeySlot.SIZE];
  private NewSlots waiting;
  private NewSlots leaving;

  /** What names persons and makes their keys; one for all months. */
  record Maker(PersonHash hashes, RandomPool random) {}

  KeyMonth(int generation, KeyFile file, Optional<KeyWrap> wrap, Maker maker) {
    this.generation = generation;
    this.file = file;
    this.wrap = wrap;
    this.maker = maker;
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

  /** Fills {@code key} with this person's, a new one if need be, and answers its slot; -1 when a new one is needed and there is no room for it. */
  int slotOf(String person, byte[] key) {
    int known = recent.find(person, key);
    if (known >= 0) {
      return known;
    }
    maker.hashes().of(person, hash);
    int slot = find(key);
    if (slot < 0 && !waiting.isFull()) {
      maker.random().next(key, 0, KeySlot.KEY);
      slot = add(key);
    }
    if (slot >= 0) {
      recent.put(person, slot, key);
    }
    return slot;
  }

  private int find(byte[] key) {
    int found = index.find(KeySlot.hash(hash, 0), this::isTheirs);
    if (found >= 0 && !remembered.find(found, key)) {
      take(found, key);
    }
    return found;
  }

  private boolean isTheirs(int number) {
    if (remembered.holds(number)) {
      return remembered.other(number) == KeySlot.otherHash(hash, 0);
    }
    return fetch(number) == State.LIVE && KeySlot.isOf(slot, 0, hash);
  }

  private int add(byte[] key) {
    int number = waiting.next();
    KeySlot.live(slot, 0, generation, number, hash, wrapped(key));
    waiting.add(slot);
    index.add(number, KeySlot.hash(hash, 0));
    remembered.put(number, KeySlot.otherHash(hash, 0), key);
    return number;
  }

  /** Fills {@code key} when the slot is LIVE. */
  State key(int number, byte[] key) {
    if (remembered.find(number, key)) {
      return State.LIVE;
    }
    State state = fetch(number);
    if (state == State.LIVE) {
      take(number, key);
    }
    return state;
  }

  /** Reads keys from the files again: some are being destroyed. Call it before that and after it. */
  void forgetRemembered() {
    recent.clear();
    remembered.clear();
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

  private void take(int number, byte[] key) {
    KeySlot.key(slot, 0, key);
    wrap.ifPresent(it -> it.unwrap(key, 0));
    remembered.put(number, KeySlot.otherHash(slot, 0), key);
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
