package watchfloor.triage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the center promises, by priority. Immutable. @param levels each priority once */
public record ServicePlan(Map<Priority, ServiceLevel> levels) {
  /** Promises nothing beyond what each rule says, round the clock. */
  public static final ServicePlan NONE = new ServicePlan(Map.of());

  public ServicePlan {
    levels = Map.copyOf(levels);
  }

  public static ServicePlan of(List<ServiceLevel> levels) {
    Map<Priority, ServiceLevel> byPriority = new EnumMap<>(Priority.class);
    for (ServiceLevel level : levels) {
      if (byPriority.put(level.priority(), level) != null) {
        throw new IllegalArgumentException("two service levels for " + level.priority());
      }
    }
    return new ServicePlan(byPriority);
  }

  public Optional<ServiceLevel> level(Optional<Priority> priority) {
    return priority.map(levels::get);
  }
}
