package watchfloor.store.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.store.disk.DurableFiles;
import watchfloor.store.disk.SteadyFile;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.KeySlot.State;

/**
 * A month's keys on disk: appends slots, reads one, mends what one of the two copies lost, and destroys a person's keys.
 *
 * <p>Keys are given and taken as they stand in the file, wrapped where the store is encrypted. Safe from any thread; a slot is
 * read, mended and destroyed under one lock, so that nothing mended can bring back what was just destroyed.
 */
final class KeyFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
  private static final int MOST_FAULTS = 10_000;

  private final KeyCopies copies;
  private final int generation;
  private final KeySlotPair pair;
  private final Set<Integer> damaged = new TreeSet<>();
  private final byte[] one = new byte[KeySlot.SIZE];
  private final byte[] other = new byte[KeySlot.SIZE];
  private boolean same;
  private boolean headersLost;

  private KeyFile(KeyCopies copies, int generation) {
    this.copies = copies;
    this.generation = generation;
    this.pair = new KeySlotPair(generation);
  }

  static Path path(Path dir, int generation) {
    return dir.resolve("%04d-%02d.keys".formatted(generation / 100, generation % 100));
  }

  static boolean exists(Path dir, int generation) {
    Path file = path(dir, generation);
    return Files.exists(file) || Files.exists(KeyCopies.second(file));
  }

  /**
   * Opens a month's file, and makes it when it is not there. Where the copies are not of one length, or one is missing, both
   * are read through and made the same again.
   *
   * @param generation the month as yyyymm
   * @throws StoreException the file cannot be used, or is a newer program's, or wrapped otherwise
   */
  static KeyFile open(Path dir, int generation, Optional<KeyWrap> wrap, SteadyFile.Opener opener) {
    Path path = path(dir, generation);
    KeyCopies copies = null;
    try {
      copies = KeyCopies.open(path, opener);
      KeyFile file = new KeyFile(copies, generation);
      file.settle(wrap);
      return file;
    } catch (IOException e) {
      closeAfter(copies, e);
      throw failed(path, "opened", e);
    } catch (StoreException e) {
      closeAfter(copies, e);
      throw e;
    }
  }

  private void settle(Optional<KeyWrap> wrap) throws IOException {
    // A second copy that is not there at all cannot tell how far the first one was safe: then all of it counts as safe.
    boolean tells = copies.second().length() >= KeyHeader.SIZE;
    int safe = tells ? KeyCopies.slots(copies.second()) : Integer.MAX_VALUE;
    settleHeaders(wrap);
    if (!copies.even()) {
      new KeyMerge(copies, generation).run(safe, this::note);
    }
  }

  private void settleHeaders(Optional<KeyWrap> wrap) throws IOException {
    Optional<byte[]> first = KeyCopies.header(copies.first(), generation);
    Optional<byte[]> second = KeyCopies.header(copies.second(), generation);
    Optional<byte[]> sound = first.or(() -> second);
    if (sound.isPresent()) {
      KeyHeader.refuseOther(sound.get(), wrap, copies.path());
    }
    headersLost = sound.isEmpty() && copies.first().length() + copies.second().length() > 2L * KeyHeader.SIZE;
    byte[] header = sound.orElseGet(() -> KeyHeader.of(generation, wrap));
    if (first.isEmpty()) {
      putHeader(copies.first(), header);
    }
    if (second.isEmpty()) {
      putHeader(copies.second(), header);
    }
  }

  private static void putHeader(SteadyFile file, byte[] header) throws IOException {
    file.write(0, header, 0, header.length);
    file.force();
    DurableFiles.forceDirectory(file.path().toAbsolutePath().getParent());
  }

  /** Reads all slots in order, mends both copies, and answers how many slots there are. */
  synchronized int load(KeyMerge.Visitor visitor) {
    try {
      int safe = KeyCopies.slots(copies.second());
      KeyMerge.Visitor noting = this::note;
      int count =
          new KeyMerge(copies, generation)
              .run(
                  safe,
                  (number, state, slots, at) -> {
                    noting.slot(number, state, slots, at);
                    visitor.slot(number, state, slots, at);
                  });
      same = true;
      return count;
    } catch (IOException e) {
      throw failed(copies.path(), "read", e);
    }
  }

  private synchronized void note(int number, State state, byte[] slots, int at) {
    if (state == State.DAMAGED && damaged.size() < MOST_FAULTS) {
      damaged.add(number);
    }
  }

  /** Reads a slot into the start of {@code into}, and mends it where one copy is damaged; behind the end it says VOID. */
  synchronized State read(int slot, byte[] into) {
    try {
      KeyCopies.read(copies.first(), slot, 1, one);
      State state = KeySlot.state(one, 0, generation, slot);
      if (!same || state == State.DAMAGED) {
        state = slot < 0 || slot >= KeyCopies.slots(copies.first()) ? State.VOID : mend(slot);
      }
      System.arraycopy(one, 0, into, 0, KeySlot.SIZE);
      return state;
    } catch (IOException e) {
      throw failed(copies.path(), "read", e);
    }
  }

  /** Reads a slot from both copies, makes them the same, and leaves it in {@code one}. */
  private State mend(int slot) throws IOException {
    KeyCopies.read(copies.first(), slot, 1, one);
    KeyCopies.read(copies.second(), slot, 1, other);
    State state = pair.settle(one, other, 0, slot, Integer.MAX_VALUE);
    if (pair.takeFirstChanged()) {
      repair(copies.first(), slot, one);
    }
    if (pair.takeSecondChanged()) {
      repair(copies.second(), slot, other);
    }
    note(slot, state, one, 0);
    return state;
  }

  /** A disk that refuses the repair must not keep anybody from the key, which the other copy has. */
  private static void repair(SteadyFile file, int slot, byte[] content) {
    try {
      file.write(KeyCopies.place(slot), content, 0, KeySlot.SIZE);
      file.force();
      LOG.warn("slot {} of the key file {} was damaged, and was mended from its copy", slot, file.path());
    } catch (IOException e) {
      LOG.warn("slot {} of the key file {} is damaged, and cannot be mended from its copy now", slot, file.path(), e);
    }
  }

  /** Writes new slots behind the others; durable in both copies on return. After a failure the same is written again. */
  void append(int first, byte[] slots, int count) {
    try {
      copies.write(first, slots, count);
    } catch (IOException e) {
      throw failed(copies.path(), "written", e);
    }
  }

  /**
   * Destroys every key of a person in the slots below {@code limit}, in both copies; durable on return.
   *
   * @return how many there were
   */
  int destroy(byte[] hash, int limit) {
    try {
      int destroyed = 0;
      for (int slot : candidates(hash, limit)) {
        destroyed += destroySlot(slot, hash) ? 1 : 0;
      }
      return destroyed;
    } catch (IOException e) {
      throw failed(copies.path(), "written", e);
    }
  }

  /** Without the lock, because it takes long: each one found is looked at again under it. */
  private List<Integer> candidates(byte[] hash, int limit) throws IOException {
    List<Integer> found = new ArrayList<>();
    byte[] first = new byte[KeyMerge.CHUNK * KeySlot.SIZE];
    byte[] second = new byte[KeyMerge.CHUNK * KeySlot.SIZE];
    int count = Math.min(limit, Math.max(KeyCopies.slots(copies.first()), KeyCopies.slots(copies.second())));
    for (int from = 0; from < count; from += KeyMerge.CHUNK) {
      int slots = Math.min(KeyMerge.CHUNK, count - from);
      KeyCopies.read(copies.first(), from, slots, first);
      KeyCopies.read(copies.second(), from, slots, second);
      for (int i = 0; i < slots; i++) {
        int at = i * KeySlot.SIZE;
        if (KeySlot.isOf(first, at, hash) || KeySlot.isOf(second, at, hash)) {
          found.add(from + i);
        }
      }
    }
    return found;
  }

  private synchronized boolean destroySlot(int slot, byte[] hash) throws IOException {
    State state = mend(slot);
    boolean theirs = KeySlot.isOf(one, 0, hash) || (state == State.DAMAGED && KeySlot.isOf(other, 0, hash));
    if (!theirs || state == State.FORGOTTEN || state == State.VOID) {
      return false;
    }
    KeySlot.forget(one, 0, generation, slot, hash);
    copies.write(slot, one, 1);
    damaged.remove(slot);
    return true;
  }

  /** Says how many keys both copies have lost, of those looked at so far. */
  synchronized Optional<String> fault() {
    if (damaged.isEmpty() && !headersLost) {
      return Optional.empty();
    }
    String count = damaged.size() < MOST_FAULTS ? String.valueOf(damaged.size()) : "more than " + (MOST_FAULTS - 1);
    String lost = damaged.isEmpty() ? "their beginnings were lost, and made again" : "keys lost: " + count + ", and with them what they sealed";
    return Optional.of("The key file " + copies.path() + " and its copy are both damaged: " + lost + ". A backup of either file brings them back.");
  }

  @Override
  public void close() {
    try {
      copies.close();
    } catch (IOException e) {
      throw failed(copies.path(), "closed", e);
    }
  }

  private static StoreException failed(Path path, String verb, IOException cause) {
    return new StoreException(
        "The key file " + path + " cannot be " + verb + " (" + cause.getMessage() + "): make room or allow it, then try again.", cause);
  }

  private static void closeAfter(KeyCopies copies, Exception first) {
    if (copies != null) {
      try {
        copies.close();
      } catch (IOException e) {
        first.addSuppressed(e);
      }
    }
  }
}
