package watchfloor.store.keys;

import java.util.Optional;
import watchfloor.store.keys.KeySlot.State;

/** Finds keys of months that are over, in their files, and remembers the last of them. For one thread at a time. */
final class OldMonths {
  private final KeyFiles files;
  private final Optional<KeyWrap> wrap;
  private final OldKeys remembered = new OldKeys();
  private final byte[] content = new byte[KeySlot.SIZE];

  OldMonths(KeyFiles files, Optional<KeyWrap> wrap) {
    this.files = files;
    this.wrap = wrap;
  }

  /** Fills {@code key} when the slot is LIVE; the key of a month that was dropped is FORGOTTEN. */
  State key(int generation, int slot, byte[] key) {
    if (remembered.find(generation, slot, key)) {
      return State.LIVE;
    }
    Optional<KeyFile> file = files.find(generation);
    if (file.isEmpty()) {
      return files.isDropped(generation) ? State.FORGOTTEN : State.VOID;
    }
    State state = file.get().read(slot, content);
    if (state == State.LIVE) {
      KeySlot.key(content, 0, key);
      wrap.ifPresent(it -> it.unwrap(key, 0));
      remembered.put(generation, slot, key);
    }
    return state;
  }

  /** Remembers nothing any more, as keys were destroyed. */
  void clear() {
    remembered.clear();
  }
}
