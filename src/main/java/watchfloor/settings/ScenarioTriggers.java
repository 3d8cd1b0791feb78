package watchfloor.settings;

import java.util.Set;
import watchfloor.drill.Condition;
import watchfloor.drill.Trigger;

/** Reads what lets a part of a scenario begin, and sees to it that what it names is there. Pure. */
final class ScenarioTriggers {
  private static final int MOST_PER_MINUTE = 200 * 60;

  private final Set<String> themes;
  private final Set<String> injects;
  private final Set<String> roles;

  ScenarioTriggers(Set<String> themes, Set<String> injects, Set<String> roles) {
    this.themes = themes;
    this.injects = injects;
    this.roles = roles;
  }

  /** {@code at} or {@code when}, one of the two. */
  Trigger trigger(Fields part) {
    if (part.has("at") == part.has("when")) {
      throw part.fault("at", "this begins 'at' a time like 10m or 'when' something is so: say one of the two");
    }
    return part.has("at")
        ? new Trigger.At(part.span("at"))
        : new Trigger.When(condition(part.fields("when", "a condition").orElseThrow(
            () -> part.fault("when", "a condition is written like {unclaimed: theme, within: 5m}"))));
  }

  private Condition condition(Fields when) {
    Condition condition;
    if (when.has("unclaimed")) {
      condition = new Condition.Unclaimed(about(when, "unclaimed"), when.span("within"));
    } else if (when.has("wrong_answer")) {
      condition = new Condition.WrongAnswer(theme(when, "wrong_answer"));
    } else if (when.has("silent")) {
      condition = new Condition.Silent(named(when, "silent", roles, "role"), when.span("within"));
    } else if (when.has("louder")) {
      condition = new Condition.Louder(theme(when, "louder"), when.integer("per_minute", 60, 1, MOST_PER_MINUTE));
    } else {
      throw when.fault("unclaimed", "a condition is one of unclaimed, wrong_answer, silent and louder");
    }
    when.refuseUnknown("unclaimed and within, wrong_answer, silent and within, or louder and per_minute");
    return condition;
  }

  String theme(Fields part, String key) {
    return named(part, key, themes, "theme");
  }

  /** A theme or an inject. */
  String about(Fields part, String key) {
    return injects.contains(part.text(key)) ? part.text(key) : named(part, key, themes, "theme or inject");
  }

  private static String named(Fields part, String key, Set<String> known, String what) {
    String id = part.text(key);
    if (!known.contains(id)) {
      String instead = known.isEmpty() ? "the scenario has none" : "use one of " + String.join(", ", known.stream().sorted().toList());
      throw part.fault(key, "there is no " + what + " '" + id + "': " + instead);
    }
    return id;
  }
}
