package watchfloor.store;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import watchfloor.desk.Actor;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.Fingerprint;

/**
 * Forgets a person for good: out of the tables, the search index and the backups; the key of what the journals hold is destroyed,
 * and the database's file is written anew, because an erased row stays in its old pages.
 *
 * <p>On the caring thread; what was begun and not finished is finished at the next start.
 */
final class Forgetter {
  /**
   * What was erased.
   *
   * @param persons how many authors, one a channel
   */
  record Result(int persons, int mentions, int items) {
    String words() {
      return "authors " + persons + ", mentions " + mentions + ", items " + items;
    }
  }

  private final StoreLanes lanes;
  private final Database database;
  private final DeskLane desk;
  private final FillLane fill;
  private final Journals journals;
  private final Labels labels;
  private final Clock clock;
  private final BiConsumer<Set<Fingerprint>, Set<String>> erased;

  /** @param erased hears who is gone from the tables, by name where the names are still known, so that nothing else shows them */
  Forgetter(
      StoreLanes lanes, Database database, DeskLane desk, FillLane fill, Journals journals, Labels labels, Clock clock,
      BiConsumer<Set<Fingerprint>, Set<String>> erased) {
    this.lanes = lanes;
    this.database = database;
    this.desk = desk;
    this.fill = fill;
    this.journals = journals;
    this.labels = labels;
    this.clock = clock;
    this.erased = erased;
  }

  /** @throws StoreException the store could not be written */
  Result forget(String name, Optional<String> channel, Actor by) {
    fill.catchUp();
    Set<String> persons = database.read(handle -> new ForgottenRows(handle, labels).persons(name, channel));
    if (persons.isEmpty()) {
      return new Result(0, 0, 0);
    }
    Set<Fingerprint> prints = persons.stream().map(journals.persons()::of).collect(Collectors.toSet());
    int items = desk.forget(prints, by, clock.instant()).join();
    return new Result(persons.size(), finish(prints, persons), items);
  }

  /** What {@link #forget} would erase. */
  Result look(String name, Optional<String> channel) {
    fill.catchUp();
    return database.read(handle -> {
      ForgottenRows rows = new ForgottenRows(handle, labels);
      Set<String> persons = rows.persons(name, channel);
      return new Result(persons.size(), rows.mentionsOf(persons), rows.itemsOf(persons));
    });
  }

  /** Finishes what an earlier run began; whether there was any. */
  boolean finishPending() {
    Set<Fingerprint> pending = database.read(handle -> new MetaDao(handle).forgetting());
    if (!pending.isEmpty()) {
      finish(pending, Set.of());
    }
    return !pending.isEmpty();
  }

  private int finish(Set<Fingerprint> prints, Set<String> names) {
    int mentions = on(
        lanes.fill(),
        () -> database.writeFill(handle -> new ForgottenRows(handle, labels).eraseMentions(Forgetting.among(prints, journals.persons()))));
    for (Fingerprint print : prints) {
      journals.opsKeys().forget(print);
      journals.mentionKeys().forget(print);
    }
    erased.accept(prints, names);
    on(lanes.desk(), () -> database.writeDesk(handle -> new MetaDao(handle).forgot(prints)));
    return mentions;
  }

  private static <T> T on(java.util.concurrent.Executor lane, Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, lane).join();
  }
}
