package watchfloor;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import watchfloor.pulse.PulseRules;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceBook;
import watchfloor.pulse.SliceFigures;
import watchfloor.pulse.SliceMark;
import watchfloor.pulse.SlicePage;
import watchfloor.pulse.SliceView;
import watchfloor.pulse.Slices;

/**
 * Asks the store of this process for the mentions behind a figure. Whoever asks for the figures of the same slice within a moment gets the same
 * ones: walls agree, and many walls cost what one costs.
 */
final class HubSlices implements Slices {
  private static final Duration FRESH = Duration.ofSeconds(2);
  /** Figures that took long are made anew after so many times as long: reading them is never most of what a hub does. */
  private static final int REST = 10;
  private static final int MOST_KEPT = 8;

  private final SliceBook book;
  private final Executor reads;
  private final PulseRules rules;
  private final Supplier<PulseSnapshot> live;
  private final Clock clock;
  private final Map<Slice, Made> made = new LinkedHashMap<>();
  private long lastVersion = -2;

  /** @param until until when it is good enough, by {@link System#nanoTime}; far ahead while it is being made */
  private static final class Made {
    private final CompletableFuture<SliceView> view;
    private volatile long until = System.nanoTime() + Duration.ofHours(1).toNanos();

    private Made(CompletableFuture<SliceView> view) {
      this.view = view;
    }
  }

  /**
   * @param reads a thread of its own: what may take seconds does not keep desks from reading
   * @param live  whose alarms, sources and gaps stand beside the figures of a slice
   * @param clock the room's time
   */
  HubSlices(SliceBook book, Executor reads, PulseRules rules, Supplier<PulseSnapshot> live, Clock clock) {
    this.book = book;
    this.reads = reads;
    this.rules = rules;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<Long> count(Slice slice) {
    return CompletableFuture.supplyAsync(() -> book.count(slice), reads);
  }

  @Override
  public CompletableFuture<SlicePage> page(Slice slice, Optional<SliceMark> before, int limit) {
    return CompletableFuture.supplyAsync(() -> book.page(slice, before, limit), reads);
  }

  @Override
  public synchronized CompletableFuture<SliceView> figures(Slice slice) {
    long now = System.nanoTime();
    made.values().removeIf(each -> each.until - now <= 0);
    Made known = made.get(slice);
    if (known != null) {
      return known.view;
    }
    long version = version();
    long[] began = {0};
    Made fresh = new Made(CompletableFuture.supplyAsync(() -> {
      began[0] = System.nanoTime();
      return SliceFigures.of(book, slice, rules, live.get(), version, clock.instant());
    }, reads));
    made.put(slice, fresh);
    if (made.size() > MOST_KEPT) {
      made.remove(made.keySet().iterator().next());
    }
    fresh.view.whenComplete((view, failure) -> {
      long done = System.nanoTime();
      fresh.until = failure == null ? done + Math.max(FRESH.toNanos(), REST * (done - began[0])) : done;
    });
    return fresh.view;
  }

  /** Falls with the world's time, so that a hub that was started anew gives none that a wall has seen. */
  private long version() {
    lastVersion = Math.min(lastVersion - 1, -2 - clock.millis());
    return lastVersion;
  }
}
