package watchfloor.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import watchfloor.mention.IssueRule;
import watchfloor.mention.Sentiment;
import watchfloor.triage.Priority;
import watchfloor.triage.ServiceLevel;
import watchfloor.triage.ServicePlan;
import watchfloor.triage.TriageRule;

/** Reads which mention is work, for whom, and by when. On one thread. */
final class TriageReader {
  private final Sheet sheet;
  private final Set<String> issues;
  private final Set<String> teams;
  private final ServicePlan plan;

  TriageReader(Sheet sheet, List<IssueRule> issues, List<Person> crew, ServicePlan plan) {
    this.sheet = sheet;
    this.issues = issues.stream().map(rule -> rule.issue().id()).collect(Collectors.toCollection(TreeSet::new));
    this.teams = crew.stream().map(Person::team).collect(Collectors.toCollection(TreeSet::new));
    this.plan = plan;
  }

  List<TriageRule> read(Fields file) {
    List<TriageRule> rules = new ArrayList<>();
    for (Fields rule : file.each("triage", "a triage rule")) {
      rules.add(
          new TriageRule(
              rule.text("name"),
              rule.flag("direct", false),
              sentiments(rule, sheet),
              issues(rule),
              rule.integer("least_urgency", 0, 0, 100),
              team(rule),
              answerWithin(rule),
              priority(rule)));
      rule.noteUnknown();
    }
    return rules;
  }

  private String team(Fields rule) {
    String team = rule.text("team");
    if (!teams.contains(team)) {
      throw rule.fault("team", "team '" + team + "' has nobody in the crew: use one of " + String.join(", ", teams));
    }
    return team;
  }

  private Set<String> issues(Fields rule) {
    Set<String> wanted = new LinkedHashSet<>();
    for (Yaml.Scalar id : rule.values("issues")) {
      if (!issues.contains(id.text())) {
        throw sheet.fault(id.place(), "there is no issue '" + id.text() + "': " + (issues.isEmpty() ? "add it under 'issues'" : "use one of " + String.join(", ", issues)));
      }
      wanted.add(id.text());
    }
    return wanted;
  }

  private Optional<Priority> priority(Fields rule) {
    return rule.has("priority") ? Optional.of(level(rule).priority()) : Optional.empty();
  }

  private ServiceLevel level(Fields rule) {
    Priority priority = ServiceReader.priority(rule);
    return plan.level(Optional.of(priority)).orElseThrow(() -> rule.fault("priority",
        "there is no service level for '" + rule.text("priority") + "': add it under 'service'"));
  }

  /** Said by the rule itself, else by the service level of its priority. */
  private Duration answerWithin(Fields rule) {
    if (rule.has("priority") && !rule.has("answer_within")) {
      return level(rule).firstAnswer();
    }
    rule.text("answer_within");
    return rule.lasting("answer_within", null);
  }

  static Set<Sentiment> sentiments(Fields rule, Sheet sheet) {
    Set<Sentiment> sentiments = new LinkedHashSet<>();
    for (Yaml.Scalar word : rule.values("sentiments")) {
      switch (word.text().toLowerCase(Locale.ROOT)) {
        case "negative" -> sentiments.add(Sentiment.NEGATIVE);
        case "neutral" -> sentiments.add(Sentiment.NEUTRAL);
        case "positive" -> sentiments.add(Sentiment.POSITIVE);
        case "not_judged" -> sentiments.add(Sentiment.NOT_JUDGED);
        default -> throw sheet.fault(word.place(),
            "'" + word.text() + "' is not a sentiment: use negative, neutral, positive or not_judged");
      }
    }
    return sentiments;
  }
}
