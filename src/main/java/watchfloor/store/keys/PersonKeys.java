package watchfloor.store.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import watchfloor.store.disk.DurableFiles;
import watchfloor.store.disk.SteadyFile;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.KeySlot.State;

/**
 * Seals what the journals keep about a person with a key of that person, so that destroying the key makes it unreadable
 * everywhere, in every backup of the journals too, while their hash chain still holds.
 *
 * <p>A person is a channel's id and an author's id, as {@code bluesky/did:plc:abc}. Each has one key a month (UTC). A key is in
 * memory alone until {@link #force}: call it before the log that carries the sealed bytes is forced, once a batch. After a
 * crash a text that was never acknowledged may be there without its key; {@link #open} then says so.
 *
 * <p>Safe from any thread. Sealing takes one short lock, and waits for the disk only when {@link NewSlots#MOST} new persons
 * came since the last force, or a month begins. Memory: the persons of this month at {@link KeyIndex}'s cost, and about 19 MB.
 */
public final class PersonKeys implements PersonSealer, AutoCloseable {
  /** Says up to which month keys were dropped; beside the months' files. */
  public static final String DROPPED = KeyFiles.DROPPED;

  private final KeyFiles files;
  private final Optional<KeyWrap> wrap;
  private final PersonHash hashes;
  private final MonthClock months;
  private final RandomPool random = new RandomPool();
  private final SealCipher sealer = new SealCipher();
  private final SealCipher opener = new SealCipher();
  private final OldMonths old;
  private final byte[] key = new byte[KeySlot.KEY];
  private KeyMonth month;
  private volatile long destroyed;

  // Taken in this order, where more than one is: a person is forgotten or a month dropped; new keys are on their way to the
  // disk; a text is opened; a text is sealed.
  private final Object forgetting = new Object();
  private final Object forcing = new Object();
  private final Object opening = new Object();
  private final Object sealing = new Object();

  private PersonKeys(KeyFiles files, StoreSecret secret, Optional<KeyWrap> wrap, Clock clock) {
    this.files = files;
    this.wrap = wrap;
    this.old = new OldMonths(files, wrap);
    this.hashes = new PersonHash(secret);
    this.months = new MonthClock(clock);
    this.month = load(generation());
  }

  /**
   * Opens the keys of a store, and makes the files where there are none.
   *
   * @param dir    where the keys are
   * @param secret of the same store
   * @param wrap   the 32 bytes that the keys are wrapped with in a store that is encrypted at rest
   * @throws StoreException the directory or this month's file cannot be used, or is wrapped otherwise; the message says what to do
   */
  public static PersonKeys open(Path dir, StoreSecret secret, Optional<byte[]> wrap, Clock clock) {
    return open(dir, secret, wrap, clock, SteadyFile::new);
  }

  static PersonKeys open(Path dir, StoreSecret secret, Optional<byte[]> wrap, Clock clock, SteadyFile.Opener opener) {
    try {
      DurableFiles.privateDirectory(dir);
    } catch (IOException e) {
      throw new StoreException("The directory " + dir + " cannot be made (" + e.getMessage() + "): allow it, then start again.", e);
    }
    Optional<KeyWrap> keyWrap = wrap.map(KeyWrap::new);
    KeyFiles files = new KeyFiles(dir, keyWrap, opener);
    try {
      return new PersonKeys(files, secret, keyWrap, clock);
    } catch (RuntimeException e) {
      files.close();
      throw e;
    }
  }

  /**
   * Seals the first {@code length} bytes of a text about a person into {@code into}, from {@code at} on: {@link #OVERHEAD} more.
   *
   * @throws StoreException a new key is needed, and those handed out before it cannot be made durable
   */
  @Override
  public void seal(String person, byte[] plain, int length, byte[] into, int at) {
    while (!sealNow(person, plain, length, into, at)) {
      force();
    }
  }

  /** False when the keys in memory must be forced first. */
  private boolean sealNow(String person, byte[] plain, int length, byte[] into, int at) {
    synchronized (sealing) {
      if (!turnMonth()) {
        return false;
      }
      int slot = month.slotOf(person, key);
      if (slot < 0) {
        return false;
      }
      sealer.seal(new SealCipher.KeyName(month.generation(), slot), key, plain, length, into, at, random);
      return true;
    }
  }

  private boolean turnMonth() {
    int generation = generation();
    if (generation == month.generation()) {
      return true;
    }
    if (!month.allDurable()) {
      return false;
    }
    month.forgetRemembered();
    month = load(generation);
    return true;
  }

  /** A clock that was wrong once may come back to a month that was dropped: its keys would be called destroyed. */
  private int generation() {
    return Math.max(months.month(), files.firstKept());
  }

  private KeyMonth load(int generation) {
    return new KeyMonth(generation, files.current(generation), wrap, new KeyMonth.Maker(hashes, random));
  }

  /** Empty when the key was destroyed on purpose, with the person or with the month. */
  @Override
  public Optional<byte[]> open(byte[] sealed) {
    if (!SealCipher.isSealed(sealed) || !MonthClock.isMonth(SealCipher.generation(sealed))) {
      throw new StoreException("A sealed text of " + sealed.length + " bytes is damaged: bring its journal back from a backup.", null);
    }
    int generation = SealCipher.generation(sealed);
    int slot = SealCipher.slot(sealed);
    synchronized (opening) {
      byte[] found = new byte[KeySlot.KEY];
      return switch (keyFor(generation, slot, found)) {
        case FORGOTTEN -> Optional.empty();
        case LIVE -> Optional.of(
            opener.open(sealed, found).orElseThrow(() -> unreadable(generation, slot, "does not open its text; one of the two is damaged")));
        case DAMAGED -> throw unreadable(generation, slot, "is damaged in both copies");
        case VOID -> throw unreadable(generation, slot, "is not there: it was lost, or a crash came before it was safe");
      };
    }
  }

  private State keyFor(int generation, int slot, byte[] into) {
    synchronized (sealing) {
      if (generation == month.generation()) {
        return month.key(slot, into);
      }
    }
    return old.key(generation, slot, into);
  }

  private StoreException unreadable(int generation, int slot, String what) {
    return new StoreException(
        "Key " + slot + " in " + files.path(generation) + " " + what + ": bring that file or the journal back from a backup.", null);
  }

  /**
   * Makes every key durable that was handed out before the call; returns at once when all are.
   *
   * @throws StoreException the disk refuses: they stay in memory, and the next call writes them again
   */
  public void force() {
    synchronized (forcing) {
      KeyMonth now;
      int until;
      synchronized (sealing) {
        now = month;
        until = now.handedOut();
      }
      while (setAside(now, until)) {
        now.write();
        synchronized (sealing) {
          now.written();
        }
      }
    }
  }

  private boolean setAside(KeyMonth from, int until) {
    synchronized (sealing) {
      return from.durable() < until && from.setAside();
    }
  }

  /**
   * Destroys every key of a person, in all months and both copies, durable on return; what was sealed for this person before
   * the call is unreadable from then on, and what is sealed while it runs may be. Somebody who is written about again gets a
   * new key. Takes a look at every key file, about 50 ms for a month of three million, and holds up nobody who seals.
   *
   * @return how many keys there were
   * @throws StoreException the disk refuses: some keys may be destroyed and others not; call again. Likewise after a crash
   */
  int forget(String person) {
    byte[] theirs = new byte[KeySlot.HASH];
    synchronized (sealing) {
      hashes.of(person, theirs);
    }
    return forget(Fingerprint.of(theirs));
  }

  /** The same for a person of whom only the hash is known, as {@link PersonHash} makes it. */
  public int forget(Fingerprint person) {
    synchronized (forgetting) {
      force();
      byte[] theirs = person.bytes();
      int current;
      int limit;
      synchronized (sealing) {
        current = month.generation();
        limit = month.durable();
        month.index().remove(KeySlot.hash(theirs, 0), limit);
        month.forgetRemembered();
      }
      try {
        int destroyed = 0;
        for (int generation : files.generations()) {
          int most = generation == current ? limit : Integer.MAX_VALUE;
          destroyed += files.current(generation).destroy(theirs, most);
        }
        return destroyed;
      } finally {
        destroyed = destroyed + 1;
        synchronized (opening) {
          old.clear();
          synchronized (sealing) {
            month.forgetRemembered();
          }
        }
      }
    }
  }

  /** Destroys the keys of all months before this one, when no journal of that time is left; the current month always stays. */
  public void dropBefore(YearMonth first) {
    synchronized (forgetting) {
      synchronized (opening) {
        old.clear();
        synchronized (sealing) {
          files.retireBefore(Math.min(MonthClock.number(first), month.generation()));
        }
      }
      files.wipeDropped();
      destroyed = destroyed + 1;
    }
  }

  /** How much of each month's file is safe on disk and may be copied, by the file's name; its second copy holds the same. */
  public SortedMap<String, Long> lengths() {
    synchronized (sealing) {
      return files.lengths(month.generation(), KeyCopies.place(month.durable()));
    }
  }

  /** Rises whenever keys were destroyed, when that is done. */
  public long destroyed() {
    return destroyed;
  }

  /** What was found damaged in both copies so far, a sentence a file; empty when all is well. */
  public List<String> faults() {
    return files.faults();
  }

  /** How much memory the persons of this month take, in bytes. */
  long memory() {
    synchronized (sealing) {
      return month.index().bytes();
    }
  }

  /** Makes durable what was handed out, and lets the files go. */
  @Override
  public void close() {
    try {
      force();
    } finally {
      synchronized (opening) {
        synchronized (sealing) {
          Arrays.fill(key, (byte) 0);
          month.forgetRemembered();
          files.close();
        }
      }
    }
  }
}
