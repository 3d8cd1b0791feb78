package watchfloor.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import watchfloor.mention.Issue;
import watchfloor.mention.IssueRule;
import watchfloor.mention.Sentiment;
import watchfloor.triage.TriageRule;
import watchfloor.wall.WorldClock;

/**
 * Reads a center's file into a {@link Center}. Tolerant of keys it does not know, precise about everything else. Pure and
 * safe from any thread.
 */
public final class CenterReader {
  private final ZoneId systemZone;

  /** @param systemZone stands where the file names no zone */
  public CenterReader(ZoneId systemZone) {
    this.systemZone = systemZone;
  }

  /**
   * Reads the file's text.
   *
   * @param label the file as a person knows it, for messages
   * @throws SettingsException one sentence with file, line and column
   */
  public Read<Center> read(String text, String label) {
    Sheet sheet = new Sheet(label);
    Fields file = new Fields(sheet, new YamlParser(sheet).parse(text), "the center");
    List<Person> crew = crew(file);
    List<IssueRule> issues = issues(file);
    Center center =
        new Center(
            BrandReader.read(file),
            file.has("zone") ? file.zone("zone") : systemZone,
            clocks(file),
            issues,
            triage(file, sheet, issues, crew),
            file.lasting("work_oldest", Center.WORK_OLDEST),
            file.lasting("first_answer", Center.FIRST_ANSWER),
            crew,
            me(file, crew),
            desk(file, crew),
            sources(file),
            LayoutReader.soundName(file, "layout", Center.LAYOUT),
            file.text("styles", Center.STYLES),
            StoreReader.read(file),
            LookReader.read(file),
            HubReader.read(file));
    file.noteUnknown();
    return new Read<>(center, sheet.notes());
  }

  private static List<WorldClock> clocks(Fields file) {
    List<WorldClock> clocks = new ArrayList<>();
    for (Fields clock : file.each("clocks", "a clock")) {
      clocks.add(new WorldClock(clock.text("place"), clock.zone("zone")));
      clock.noteUnknown();
    }
    return clocks;
  }

  private static List<Person> crew(Fields file) {
    List<Person> crew = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Fields person : file.each("crew", "a person of the crew")) {
      String id = person.text("id");
      if (!ids.add(id)) {
        throw person.fault("id", "two of the crew have the id '" + id + "': give each their own");
      }
      crew.add(new Person(id, person.text("name"), person.text("team")));
      person.noteUnknown();
    }
    if (crew.isEmpty()) {
      throw file.fault("crew", "the crew is empty: name at least one person with id, name and team");
    }
    return crew;
  }

  private static String me(Fields file, List<Person> crew) {
    String me = file.text("me", crew.get(0).id());
    if (crew.stream().noneMatch(person -> person.id().equals(me))) {
      throw file.fault("me", "me '" + me + "' is none of the crew: use one of "
          + crew.stream().map(Person::id).collect(Collectors.joining(", ")));
    }
    return me;
  }

  private static List<IssueRule> issues(Fields file) {
    List<IssueRule> issues = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Fields issue : file.each("issues", "an issue")) {
      String id = issue.text("id");
      if (id.equals(Issue.NONE.id())) {
        throw issue.fault("id", "the issue id '-' stands for no issue: choose another");
      }
      if (!ids.add(id)) {
        throw issue.fault("id", "two issues have the id '" + id + "': give each its own");
      }
      List<String> words = issue.values("words").stream().map(Yaml.Scalar::text).toList();
      if (words.isEmpty()) {
        throw issue.fault("words", "the issue '" + id + "' has no words: list the words that speak of it");
      }
      issues.add(new IssueRule(new Issue(id, issue.text("name")), words));
      issue.noteUnknown();
    }
    return issues;
  }

  private static List<TriageRule> triage(Fields file, Sheet sheet, List<IssueRule> issues, List<Person> crew) {
    Set<String> issueIds = issues.stream().map(rule -> rule.issue().id()).collect(Collectors.toCollection(TreeSet::new));
    Set<String> teams = crew.stream().map(Person::team).collect(Collectors.toCollection(TreeSet::new));
    List<TriageRule> rules = new ArrayList<>();
    for (Fields rule : file.each("triage", "a triage rule")) {
      String team = rule.text("team");
      if (!teams.contains(team)) {
        throw rule.fault("team", "team '" + team + "' has nobody in the crew: use one of " + String.join(", ", teams));
      }
      Set<String> wanted = new LinkedHashSet<>();
      for (Yaml.Scalar id : rule.values("issues")) {
        if (!issueIds.contains(id.text())) {
          throw sheet.fault(id.place(), "there is no issue '" + id.text() + "': " + knownIssues(issueIds));
        }
        wanted.add(id.text());
      }
      rules.add(
          new TriageRule(
              rule.text("name"),
              rule.flag("direct", false),
              sentiments(rule, sheet),
              wanted,
              rule.integer("least_urgency", 0, 0, 100),
              team,
              answerWithin(rule)));
      rule.noteUnknown();
    }
    return rules;
  }

  private static String knownIssues(Set<String> ids) {
    return ids.isEmpty() ? "add it under 'issues'" : "use one of " + String.join(", ", ids);
  }

  private static Duration answerWithin(Fields rule) {
    rule.text("answer_within");
    return rule.lasting("answer_within", null);
  }

  private static Set<Sentiment> sentiments(Fields rule, Sheet sheet) {
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

  private static DeskTimes desk(Fields file, List<Person> crew) {
    return file.fields("desk", "the desk")
        .map(desk -> {
          DeskTimes times =
              new DeskTimes(
                  desk.lasting("lease", DeskTimes.DEFAULT.lease()), desk.span("hold", DeskTimes.DEFAULT.hold()), approved(desk, crew));
          desk.noteUnknown();
          return times;
        })
        .orElse(DeskTimes.DEFAULT);
  }

  private static Set<String> approved(Fields desk, List<Person> crew) {
    if (!desk.has("approval") || desk.values("approval").stream().map(Yaml.Scalar::text).toList().equals(List.of("none"))) {
      return Set.of();
    }
    Set<String> teams = new LinkedHashSet<>();
    for (Yaml.Scalar team : desk.values("approval")) {
      if (team.text().equals("all")) {
        return Set.of(DeskTimes.EVERY_TEAM);
      }
      if (crew.stream().noneMatch(person -> person.team().equals(team.text()))) {
        throw desk.fault("approval", "approval names the team '" + team.text() + "', in which nobody of the crew is: use none, all, or teams of the crew");
      }
      teams.add(team.text());
    }
    return teams;
  }

  private static List<SourceSetting> sources(Fields file) {
    List<SourceSetting> sources = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Fields source : file.each("sources", "a source")) {
      String kind = source.text("kind");
      String name = source.text("name", kind);
      if (!names.add(name)) {
        throw source.fault("name", "two sources are called '" + name + "': give each its own name");
      }
      sources.add(kind.equals(KafkaReader.KIND) ? SourceSetting.kafka(name, KafkaReader.read(source)) : new SourceSetting(name, kind, source.rest()));
    }
    return sources;
  }
}
