package watchfloor.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watchfloor.triage.BusinessCalendar;
import watchfloor.triage.EscalationChain;
import watchfloor.triage.ServiceClock;

/** Reads who is told, one after the other, of a broken promise. On one thread. */
final class EscalationReader {
  private EscalationReader() {}

  /**
   * @param calendars by their names
   * @param known     teams, and ids of people, who can be told
   */
  static List<EscalationChain> read(Fields file, Sheet sheet, Map<String, BusinessCalendar> calendars, Set<String> known) {
    List<EscalationChain> chains = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields chain : file.each("escalation", "an escalation chain")) {
      String name = chain.text("name");
      if (!names.add(name)) {
        throw chain.fault("name", "two escalation chains are called '" + name + "': give each its own name");
      }
      List<EscalationChain.Step> steps = new ArrayList<>();
      for (Fields step : chain.each("steps", "a step of a chain")) {
        steps.add(new EscalationChain.Step(step.span("wait", Duration.ZERO), notified(step, sheet, known), hours(step, calendars)));
        step.noteUnknown();
      }
      if (steps.isEmpty() || steps.size() > EscalationChain.MOST_STEPS) {
        throw chain.fault("steps", "a chain has one to " + EscalationChain.MOST_STEPS + " steps, each with 'notify': this has " + steps.size());
      }
      chains.add(new EscalationChain(name, steps, chain.integer("repeat", 0, 0, EscalationChain.MOST_REPEATS)));
      chain.noteUnknown();
    }
    return chains;
  }

  private static List<String> notified(Fields step, Sheet sheet, Set<String> known) {
    List<String> notified = new ArrayList<>();
    for (Yaml.Scalar who : step.values("notify")) {
      if (!known.contains(who.text())) {
        throw sheet.fault(who.place(), "nobody is called '" + who.text() + "': notify a team or the id of somebody in the crew");
      }
      notified.add(who.text());
    }
    if (notified.isEmpty()) {
      throw step.fault("notify", "this step tells nobody: name a team or somebody of the crew under 'notify'");
    }
    return notified;
  }

  private static Optional<ServiceClock> hours(Fields step, Map<String, BusinessCalendar> calendars) {
    if (!step.has("only_in_hours")) {
      return Optional.empty();
    }
    BusinessCalendar calendar = calendars.get(step.text("only_in_hours"));
    if (calendar == null) {
      throw step.fault("only_in_hours", "there is no calendar '" + step.text("only_in_hours") + "': use one of " + String.join(", ", calendars.keySet()));
    }
    return Optional.of(new ServiceClock(calendar));
  }
}
