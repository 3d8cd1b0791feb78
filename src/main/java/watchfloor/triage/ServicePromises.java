package watchfloor.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out how an item's promises stand from what happened to it. Only a person's answer keeps one, waiting stops the clocks, and each
 * thing that the author says after an answer begins a promise of its own. Pure, and safe from any thread.
 */
public final class ServicePromises {
  private final ServiceLevel level;

  public ServicePromises(ServiceLevel level) {
    this.level = level;
  }

  /**
   * Those that were ever begun, in the order of {@link ServiceTarget}.
   *
   * @param moments what happened, oldest first
   * @param now     not before the last of them
   */
  public List<ServiceStanding> at(List<ServiceMoment> moments, Instant now) {
    Map<ServiceTarget, PromiseClock> clocks = new EnumMap<>(ServiceTarget.class);
    boolean waiting = false;
    for (ServiceMoment moment : moments) {
      switch (moment.kind()) {
        case WROTE -> {
          clocks.values().forEach(clock -> clock.goOn(moment.at()));
          wrote(clocks, moment.at());
          waiting = false;
        }
        case ANSWERED -> {
          keep(clocks, ServiceTarget.FIRST_ANSWER, moment.at());
          keep(clocks, ServiceTarget.NEXT_ANSWER, moment.at());
        }
        case WAITS -> {
          if (!waiting) {
            clocks.values().forEach(clock -> clock.stop(moment.at()));
          }
          waiting = true;
        }
        case GOES_ON -> {
          clocks.values().forEach(clock -> clock.goOn(moment.at()));
          waiting = false;
        }
        case SETTLED -> clocks.values().forEach(clock -> clock.keep(moment.at()));
        case MACHINE_ANSWERED -> { }
      }
    }
    List<ServiceStanding> standings = new ArrayList<>();
    clocks.values().forEach(clock -> standings.add(clock.at(now)));
    return standings;
  }

  private void wrote(Map<ServiceTarget, PromiseClock> clocks, Instant at) {
    PromiseClock first = clocks.get(ServiceTarget.FIRST_ANSWER);
    if (first == null) {
      begin(clocks, ServiceTarget.FIRST_ANSWER, at);
      begin(clocks, ServiceTarget.RESOLUTION, at);
    } else if (first.over() && Optional.ofNullable(clocks.get(ServiceTarget.NEXT_ANSWER)).map(PromiseClock::over).orElse(true)) {
      begin(clocks, ServiceTarget.NEXT_ANSWER, at);
    }
  }

  private void begin(Map<ServiceTarget, PromiseClock> clocks, ServiceTarget target, Instant at) {
    level.promised(target).ifPresent(span -> clocks.put(target, new PromiseClock(target, level.clock(), span, at)));
  }

  private static void keep(Map<ServiceTarget, PromiseClock> clocks, ServiceTarget target, Instant at) {
    Optional.ofNullable(clocks.get(target)).ifPresent(clock -> clock.keep(at));
  }
}
