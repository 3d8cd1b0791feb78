package watchfloor.people;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/** Keeps changes in memory, for tests; can be told to fail. */
public final class MemoryAccountBook implements AccountBook {
  private final List<Kept> kept = new ArrayList<>();
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private boolean full;

  public synchronized void full(boolean now) {
    full = now;
  }

  @Override
  public synchronized List<Kept> since(long seq) {
    return List.copyOf(kept.subList((int) seq, kept.size()));
  }

  @Override
  public long append(AccountChange change) {
    long seq;
    synchronized (this) {
      if (full) {
        throw new PeopleException("The disk is full.");
      }
      seq = kept.size() + 1;
      kept.add(new Kept(seq, change));
    }
    listeners.forEach(listener -> listener.accept(seq));
    return seq;
  }

  @Override
  public void onChange(LongConsumer listener) {
    listeners.add(listener);
  }
}
