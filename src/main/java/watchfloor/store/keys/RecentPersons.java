package watchfloor.store.keys;

import java.util.Arrays;

/**
 * Remembers the keys of persons who were written about lately, so that a person who is in the news costs neither a hash nor a
 * look at the file.
 *
 * <p>Each person has one place, and whoever comes later takes it: no list to keep in order. For one thread at a time.
 */
final class RecentPersons {
  static final int MOST = 65_536;

  private final String[] persons = new String[MOST];
  private final int[] slots = new int[MOST];
  private final byte[] keys = new byte[MOST * KeySlot.KEY];

  /** Fills {@code key}, and answers the slot; -1 when this person is not remembered. */
  int find(String person, byte[] key) {
    int at = place(person);
    if (!person.equals(persons[at])) {
      return -1;
    }
    System.arraycopy(keys, at * KeySlot.KEY, key, 0, KeySlot.KEY);
    return slots[at];
  }

  void put(String person, int slot, byte[] key) {
    int at = place(person);
    persons[at] = person;
    slots[at] = slot;
    System.arraycopy(key, 0, keys, at * KeySlot.KEY, KeySlot.KEY);
  }

  void remove(String person) {
    int at = place(person);
    if (person.equals(persons[at])) {
      persons[at] = null;
      Arrays.fill(keys, at * KeySlot.KEY, (at + 1) * KeySlot.KEY, (byte) 0);
    }
  }

  void clear() {
    Arrays.fill(persons, null);
    Arrays.fill(keys, (byte) 0);
  }

  private static int place(String person) {
    int hash = person.hashCode() * 0x9E3779B1;
    return (hash ^ (hash >>> 16)) & (MOST - 1);
  }
}
