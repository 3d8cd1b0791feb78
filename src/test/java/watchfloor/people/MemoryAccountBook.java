package watchfloor.people;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps changes in memory, for tests; can be told to fail. */
public final class MemoryAccountBook implements AccountBook {
  private final List<AccountChange> kept = new ArrayList<>();
  private final List<Consumer<AccountChange>> listeners = new CopyOnWriteArrayList<>();
  private final List<RuntimeException> failures = new ArrayList<>();
  private boolean full;

  public synchronized void full(boolean now) {
    full = now;
  }

  /** What listeners have thrown. */
  public synchronized List<RuntimeException> failures() {
    return List.copyOf(failures);
  }

  @Override
  public synchronized List<AccountChange> all() {
    return List.copyOf(kept);
  }

  @Override
  public synchronized void append(AccountChange change) {
    if (full) {
      throw new PeopleException("The disk is full.", null);
    }
    kept.add(change);
    listeners.forEach(listener -> {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    });
  }

  @Override
  public synchronized void follow(Consumer<AccountChange> listener) {
    kept.forEach(listener);
    listeners.add(listener);
  }

  @Override
  public synchronized void onChange(Consumer<AccountChange> listener) {
    listeners.add(listener);
  }
}
