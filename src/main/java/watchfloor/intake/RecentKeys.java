package watchfloor.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import watchfloor.mention.MentionKey;

/** Remembers the last keys that came in, so that most duplicates never reach the store. For one thread. */
final class RecentKeys {
  private final Set<MentionKey> keys;

  /** @param most how many are remembered; the oldest is forgotten first */
  RecentKeys(int most) {
    this.keys = Collections.newSetFromMap(new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<MentionKey, Boolean> eldest) {
        return size() > most;
      }
    });
  }

  /** Whether this key is not among those remembered; it is from now on. */
  boolean isNew(MentionKey key) {
    return keys.add(key);
  }
}
