package watchfloor.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import watchfloor.mention.Issue;
import watchfloor.mention.IssueRule;
import watchfloor.triage.BusinessCalendar;
import watchfloor.triage.ServicePlan;
import watchfloor.triage.Teams;
import watchfloor.wall.WorldClock;

/**
 * Reads a center's file into a {@link Center}. Tolerant of keys it does not know, precise about everything else. Pure and
 * safe from any thread.
 */
public final class CenterReader {
  private final ZoneId systemZone;
  private final Optional<Path> folder;

  /** A center without files beside its own. @param systemZone stands where the file names no zone */
  public CenterReader(ZoneId systemZone) {
    this(systemZone, Optional.empty());
  }

  private CenterReader(ZoneId systemZone, Optional<Path> folder) {
    this.systemZone = systemZone;
    this.folder = folder;
  }

  /** The same for a center in that folder, whose file may name others there. */
  CenterReader in(Path center) {
    return new CenterReader(systemZone, Optional.of(center));
  }

  private String beside(String name) {
    Path file = folder.orElseThrow(() -> new SettingsException(name + " is not there: this center has no folder.")).resolve(name);
    return TextFiles.read(file, name);
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
    List<Person> crew = CrewReader.read(file, sheet);
    List<IssueRule> issues = issues(file);
    ZoneId zone = file.has("zone") ? file.zone("zone") : systemZone;
    CrewReader.checkSkills(file, sheet, issues.stream().map(rule -> rule.issue().id()).collect(Collectors.toCollection(TreeSet::new)));
    Map<String, BusinessCalendar> calendars = new CalendarReader(sheet, zone, this::beside).read(file);
    ServicePlan plan = ServiceReader.read(file, calendars);
    Center center =
        new Center(
            BrandReader.read(file),
            zone,
            clocks(file),
            issues,
            new TriageReader(sheet, issues, crew, plan).read(file),
            plan,
            playbook(file),
            EscalationReader.read(file, sheet, calendars, known(crew)),
            file.lasting("work_oldest", Center.WORK_OLDEST),
            file.lasting("first_answer", Center.FIRST_ANSWER),
            crew,
            me(file, crew),
            desk(file, crew),
            sources(file),
            AccountReader.read(file),
            LayoutReader.soundName(file, "layout", Center.LAYOUT),
            file.text("styles", Center.STYLES),
            StoreReader.read(file),
            LookReader.read(file),
            AlarmReader.read(file, issues),
            HubReader.read(file));
    file.noteUnknown();
    return new Read<>(center, sheet.notes());
  }

  private static Set<String> known(List<Person> crew) {
    Set<String> known = new LinkedHashSet<>(Teams.SHIPPED);
    crew.forEach(person -> known.addAll(List.of(person.team(), person.id())));
    return known;
  }

  private static String playbook(Fields file) {
    String name = file.text("playbook", Center.PLAYBOOK);
    if (!LayoutReader.soundName(name)) {
      throw file.fault("playbook", "playbook '" + name + "' is not a playbook's name: use letters, digits and dashes, like web-posting");
    }
    return name;
  }

  private static List<WorldClock> clocks(Fields file) {
    List<WorldClock> clocks = new ArrayList<>();
    for (Fields clock : file.each("clocks", "a clock")) {
      clocks.add(new WorldClock(clock.text("place"), clock.zone("zone")));
      clock.noteUnknown();
    }
    return clocks;
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
      sources.add(switch (kind) {
        case KafkaReader.KIND -> SourceSetting.of(name, kind, KafkaReader.read(source));
        case BlueskyReader.KIND -> SourceSetting.of(name, kind, BlueskyReader.read(source));
        default -> new SourceSetting(name, kind, source.rest());
      });
    }
    return sources;
  }
}
