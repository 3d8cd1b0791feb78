package watchfloor.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/**
 * Offers the mentions that the analysis knows least about: labelling those teaches more than labelling any others. Holds the least certain of
 * what it was shown lately, at most {@code capacity}. Any thread.
 */
public final class LeastCertain {
  private final Analyser analyser;
  private final int capacity;
  private final Map<MentionKey, Entry> held = new LinkedHashMap<>();

  private record Entry(Mention mention, double certainty) {}

  /** @param capacity 1 or more */
  public LeastCertain(Analyser analyser, int capacity) {
    this.analyser = analyser;
    this.capacity = capacity;
  }

  /** Considers a mention; a judgement's time. Where all places are taken, it takes that of the most certain one, if it is less so. */
  public synchronized void show(Mention mention) {
    double certainty = analyser.insight(mention).certainty();
    if (held.size() == capacity && !held.containsKey(mention.key())) {
      Map.Entry<MentionKey, Entry> surest = held.entrySet().stream().max(Comparator.comparingDouble(entry -> entry.getValue().certainty())).orElseThrow();
      if (surest.getValue().certainty() <= certainty) {
        return;
      }
      held.remove(surest.getKey());
    }
    held.put(mention.key(), new Entry(mention, certainty));
  }

  /** The least certain first, but for those that somebody labelled already. */
  public synchronized List<Mention> offer(int most, Set<MentionKey> labelled) {
    held.keySet().removeAll(labelled);
    List<Entry> entries = new ArrayList<>(held.values());
    entries.sort(Comparator.comparingDouble(Entry::certainty));
    return entries.stream().limit(most).map(Entry::mention).toList();
  }
}
