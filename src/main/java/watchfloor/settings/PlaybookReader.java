package watchfloor.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import watchfloor.triage.Condition;
import watchfloor.triage.Playbook;
import watchfloor.triage.PlaybookAction;
import watchfloor.triage.PlaybookCheck;
import watchfloor.triage.PlaybookFault;
import watchfloor.triage.Step;

/**
 * Reads a playbook, and refuses one that could leave an operator standing: what {@link PlaybookCheck} finds is said with line and column.
 * Pure, and safe from any thread.
 */
public final class PlaybookReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Set<String> teams;

  /** @param teams whom a leaf may name as its owner */
  public PlaybookReader(Set<String> teams) {
    this.teams = new LinkedHashSet<>(teams);
  }

  /**
   * @param id    the playbook's, as its file is called
   * @param label the file as a person knows it
   * @throws SettingsException the first fault, one sentence with file, line and column
   */
  public Read<Playbook> read(String text, String id, String label) {
    Sheet sheet = new Sheet(label);
    return new Reading(sheet, new Fields(sheet, new YamlParser(sheet).parse(text), "a playbook")).playbook(id);
  }

  /** One reading of one file. */
  private final class Reading {
    private final Sheet sheet;
    private final Fields file;
    private final Map<String, Fields> places = new HashMap<>();

    Reading(Sheet sheet, Fields file) {
      this.sheet = sheet;
      this.file = file;
    }

    Read<Playbook> playbook(String id) {
      List<Step> steps = new ArrayList<>();
      for (Fields step : file.each("steps", "a step")) {
        steps.add(step(step));
        step.noteUnknown();
      }
      if (steps.isEmpty() || steps.size() > Playbook.MOST_STEPS) {
        throw file.fault("steps", "a playbook has one to " + Playbook.MOST_STEPS + " steps: this has " + steps.size());
      }
      Playbook playbook =
          new Playbook(id, file.words("name"), file.integer("version", 1, 1, 1_000_000), steps, file.text("off_hours"), file.text("overflow"));
      file.noteUnknown();
      PlaybookCheck.faults(playbook).stream().findFirst().ifPresent(fault -> {
        throw sheet.fault(place(fault), fault.words());
      });
      return new Read<>(playbook, sheet.notes());
    }

    private Yaml.Place place(PlaybookFault fault) {
      return Optional.ofNullable(places.get(key(fault.step(), fault.choice()))).or(() -> Optional.ofNullable(places.get(key(fault.step(), 0))))
          .map(Fields::place).orElseGet(() -> file.place(fault.words().startsWith("overflow") ? "overflow" : "off_hours"));
    }

    private String key(String step, int choice) {
      return step + ' ' + choice;
    }

    private Step step(Fields step) {
      String id = step.text("id");
      if (!ID.matcher(id).matches()) {
        throw step.fault("id", "the id '" + id + "' is none: use small letters, digits and dashes, at most 40");
      }
      places.put(key(id, 0), step);
      long kinds = List.of("ask", "check", "do").stream().filter(step::has).count();
      if (kinds != 1) {
        throw sheet.fault(step.place(), "a step either asks a person ('ask'), looks at what is known ('check') or says what to do ('do'): '"
            + id + "' does " + (kinds == 0 ? "none of these, so that nothing follows" : "several"));
      }
      return step.has("ask") ? question(id, step) : step.has("check") ? check(id, step) : leaf(id, step);
    }

    private Step question(String id, Fields step) {
      List<Step.Answer> answers = new ArrayList<>();
      for (Fields answer : step.each("answers", "an answer")) {
        answers.add(new Step.Answer(answer.words("say"), answer.text("then")));
        places.put(key(id, answers.size()), answer);
        answer.noteUnknown();
      }
      return new Step.Question(id, step.words("ask"), answers);
    }

    private Step check(String id, Fields step) {
      List<Step.Branch> branches = new ArrayList<>();
      for (Fields branch : step.each("check", "a branch")) {
        Fields when = branch.fields("when", "a condition").orElseThrow(() -> branch.fault("when", "a branch needs 'when': what has to hold"));
        branches.add(new Step.Branch(conditions(when), branch.text("then")));
        places.put(key(id, branches.size()), branch);
        branch.noteUnknown();
      }
      if (branches.isEmpty()) {
        throw step.fault("check", "'" + id + "' looks at nothing: give it at least one branch with 'when' and 'then'");
      }
      return new Step.Check(id, branches, step.text("otherwise"));
    }

    private List<Condition> conditions(Fields when) {
      List<Condition> conditions = new ArrayList<>();
      for (Condition.Fact fact : Condition.Fact.values()) {
        String key = word(fact);
        if (when.has(key)) {
          conditions.add(new Condition.OneOf(fact, values(fact, when.values(key), when)));
        }
      }
      for (Condition.Figure figure : Condition.Figure.values()) {
        String key = "least_" + word(figure);
        if (when.has(key)) {
          conditions.add(new Condition.AtLeast(figure, when.integer(key, 0, 0, figure == Condition.Figure.URGENCY ? 100 : Integer.MAX_VALUE)));
        }
      }
      when.refuseUnknown(Arrays.stream(Condition.Fact.values()).map(this::word).collect(Collectors.joining(", "))
          + ", least_urgency, least_reach or least_earlier");
      if (conditions.isEmpty()) {
        throw sheet.fault(when.place(), "this condition asks for nothing: name what has to hold, like {sentiment: negative}");
      }
      return conditions;
    }

    private Set<String> values(Condition.Fact fact, List<Yaml.Scalar> values, Fields when) {
      Set<String> wanted = new LinkedHashSet<>();
      for (Yaml.Scalar value : values) {
        String text = fact.all().contains("yes") ? yesOrNo(value) : fact == Condition.Fact.BRAND || fact == Condition.Fact.ISSUE ? value.text() : value.text().toLowerCase(Locale.ROOT);
        if (!fact.all().isEmpty() && !fact.all().contains(text)) {
          throw sheet.fault(value.place(), word(fact) + " is never '" + text + "': use " + fact.all().stream().sorted().collect(Collectors.joining(", ")));
        }
        wanted.add(text);
      }
      if (wanted.isEmpty()) {
        throw when.fault(word(fact), word(fact) + " has no value: say what it has to be");
      }
      return wanted;
    }

    private String yesOrNo(Yaml.Scalar value) {
      return switch (value.text().toLowerCase(Locale.ROOT)) {
        case "true", "yes" -> "yes";
        case "false", "no" -> "no";
        default -> value.text();
      };
    }

    private Step leaf(String id, Fields step) {
      String team = step.text("team");
      if (!teams.contains(team)) {
        throw step.fault("team", "there is no team '" + team + "': use one of " + String.join(", ", teams) + ", or put somebody of the crew into it");
      }
      step.text("within");
      Duration within = step.lasting("within", Duration.ZERO);
      if (within.compareTo(LONGEST) > 0) {
        throw step.fault("within", "within is more than a year: nobody waits for that; write it like 1h");
      }
      return new Step.Leaf(
          id, action(step), step.words("say"), team, within,
          step.has("because") ? Optional.of(step.words("because")) : Optional.empty(), step.has("back_to") ? Optional.of(step.text("back_to")) : Optional.empty());
    }

    private PlaybookAction action(Fields step) {
      String text = step.text("do");
      return Arrays.stream(PlaybookAction.values()).filter(one -> word(one).equals(text.toLowerCase(Locale.ROOT))).findFirst()
          .orElseThrow(() -> step.fault("do", "'" + text + "' is nothing that a playbook can do: use "
              + Arrays.stream(PlaybookAction.values()).map(this::word).collect(Collectors.joining(", "))));
    }

    private String word(Enum<?> one) {
      return one.name().toLowerCase(Locale.ROOT);
    }
  }
}
