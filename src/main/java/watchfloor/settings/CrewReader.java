package watchfloor.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import watchfloor.triage.Skills;

/** Reads who works here, and what each is good at. On one thread. */
final class CrewReader {
  private CrewReader() {}

  static List<Person> read(Fields file, Sheet sheet) {
    List<Person> crew = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Fields person : file.each("crew", "a person of the crew")) {
      String id = person.text("id");
      if (!ids.add(id)) {
        throw person.fault("id", "two of the crew have the id '" + id + "': give each their own");
      }
      crew.add(new Person(id, person.text("name"), person.text("team"), skills(person, sheet)));
      person.noteUnknown();
    }
    if (crew.isEmpty()) {
      throw file.fault("crew", "the crew is empty: name at least one person with id, name and team");
    }
    return crew;
  }

  private static Skills skills(Fields person, Sheet sheet) {
    Set<String> languages = new LinkedHashSet<>();
    for (Yaml.Scalar language : person.values("languages")) {
      if (!language.text().matches("[A-Za-z]{2,3}")) {
        throw sheet.fault(language.place(), "'" + language.text() + "' is no language's code: write it like de or en");
      }
      languages.add(language.text().toLowerCase(Locale.ROOT));
    }
    Set<String> issues = person.values("skills").stream().map(Yaml.Scalar::text).collect(Collectors.toSet());
    String queue = person.text("queue", "both").toUpperCase(Locale.ROOT);
    return new Skills(languages, issues, Arrays.stream(Skills.Queue.values()).filter(one -> one.name().equals(queue)).findFirst()
        .orElseThrow(() -> person.fault("queue", "queue '" + person.text("queue") + "' is none: use direct, proactive or both")));
  }

  /** Only known once the issues are. */
  static void checkSkills(Fields file, Sheet sheet, Set<String> issues) {
    for (Fields person : file.each("crew", "a person of the crew")) {
      for (Yaml.Scalar skill : person.values("skills")) {
        if (!issues.contains(skill.text())) {
          throw sheet.fault(skill.place(), "there is no issue '" + skill.text() + "' to be good at: " + (issues.isEmpty() ? "add it under 'issues'" : "use one of " + String.join(", ", issues)));
        }
      }
    }
  }
}
