package watchfloor.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Follows one promise through what happens: counts while it runs, stands still, and knows how it ended. For one thread. */
final class PromiseClock {
  private final ServiceTarget target;
  private final ServiceClock clock;
  private final Duration allowed;
  private Duration used = Duration.ZERO;
  private Optional<Instant> since;
  private Optional<Instant> ranOut = Optional.empty();
  private boolean over;

  PromiseClock(ServiceTarget target, ServiceClock clock, Duration allowed, Instant begins) {
    this.target = target;
    this.clock = clock;
    this.allowed = allowed;
    this.since = Optional.of(begins);
  }

  void stop(Instant at) {
    if (!over && since.isPresent()) {
      Duration left = allowed.minus(used);
      Duration more = clock.elapsed(since.get(), at);
      if (ranOut.isEmpty() && more.compareTo(left) >= 0) {
        ranOut = Optional.of(left.isZero() ? since.get() : clock.due(since.get(), left));
      }
      used = used.plus(more);
      since = Optional.empty();
    }
  }

  void goOn(Instant at) {
    if (!over && since.isEmpty()) {
      since = Optional.of(at);
    }
  }

  void keep(Instant at) {
    stop(at);
    over = true;
  }

  boolean over() {
    return over;
  }

  ServiceStanding at(Instant now) {
    Duration gone = since.map(from -> used.plus(clock.elapsed(from, now))).orElse(used);
    boolean late = gone.compareTo(allowed) > 0;
    ServiceStanding.State state = over ? late ? ServiceStanding.State.BROKEN : ServiceStanding.State.KEPT
        : since.isPresent() ? ServiceStanding.State.RUNNING : ServiceStanding.State.STOPPED;
    return new ServiceStanding(target, state, gone, allowed, due(now));
  }

  private Instant due(Instant now) {
    if (ranOut.isPresent()) {
      return ranOut.get();
    }
    Duration left = allowed.minus(used);
    return clock.due(since.orElse(now), left);
  }
}
