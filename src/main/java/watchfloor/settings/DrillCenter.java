package watchfloor.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import watchfloor.drill.Role;
import watchfloor.drill.Scenario;
import watchfloor.drill.Theme;
import watchfloor.mention.Issue;
import watchfloor.mention.IssueRule;
import watchfloor.triage.TriageRule;

/**
 * Makes a center for a drill out of a real one: the same people, looks and rules, with what the scenario brings before them; and nothing
 * that leads outside: no source, no database server, no backup folder, no door for other machines. Pure.
 */
public final class DrillCenter {
  private DrillCenter() {}

  public static Center of(Center center, Scenario scenario) {
    StoreSetting own = center.store();
    BackupSetting never = new BackupSetting(Optional.empty(), BackupSetting.DEFAULT.folder(), own.backup().keep());
    StoreSetting store = new StoreSetting(own.keep(), never, own.leastFree(), new KeySetting.None());
    return new Center(
        center.brands(), center.zone(), center.clocks(), issues(center, scenario), triage(center, scenario), center.service(), center.playbook(),
        center.escalation(), center.workOldest(), center.firstAnswer(), crew(center, scenario), center.me(), center.desk(), List.of(), List.of(),
        center.layout(), center.styles(), store, center.look(), center.alarms(), Optional.empty());
  }

  private static List<IssueRule> issues(Center center, Scenario scenario) {
    List<IssueRule> issues = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Theme theme : scenario.themes()) {
      taken.add(theme.id());
      issues.add(new IssueRule(new Issue(theme.id(), theme.title()), theme.words()));
    }
    center.issues().stream().filter(rule -> !taken.contains(rule.issue().id())).forEach(issues::add);
    return issues;
  }

  private static List<TriageRule> triage(Center center, Scenario scenario) {
    List<TriageRule> rules = new ArrayList<>();
    for (Theme theme : scenario.themes()) {
      if (!theme.team().isEmpty()) {
        Duration within = theme.answerWithin();
        rules.add(new TriageRule(theme.title(), true, Set.of(), Set.of(theme.id()), 0, theme.team(), within));
      }
    }
    rules.addAll(center.triage());
    String team = scenario.themes().stream().map(Theme::team).filter(each -> !each.isEmpty()).findFirst().orElse(center.crew().get(0).team());
    rules.add(new TriageRule(scenario.title(), true, Set.of(), Set.of(), 0, team, center.firstAnswer()));
    return rules;
  }

  private static List<Person> crew(Center center, Scenario scenario) {
    List<Person> crew = new ArrayList<>(center.crew());
    for (Role role : scenario.roles()) {
      if (center.person(role.id()).isEmpty()) {
        crew.add(new Person(role.id(), role.name(), role.team()));
      }
    }
    return crew;
  }
}
