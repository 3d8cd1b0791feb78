package watchfloor.people;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps changes of accounts in memory, for tests. */
public final class MemoryAccountBook implements AccountBook {
  private final List<AccountChange> all = new ArrayList<>();
  private final List<Consumer<AccountChange>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public synchronized List<AccountChange> all() {
    return List.copyOf(all);
  }

  @Override
  public synchronized void append(AccountChange change) {
    all.add(change);
    listeners.forEach(listener -> listener.accept(change));
  }

  @Override
  public void onChange(Consumer<AccountChange> listener) {
    listeners.add(listener);
  }
}
