package watchfloor.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchfloor.drill.Beginning;
import watchfloor.drill.Expectation;
import watchfloor.drill.Inject;
import watchfloor.drill.Persona;
import watchfloor.drill.Phase;
import watchfloor.drill.Role;
import watchfloor.drill.Scenario;
import watchfloor.drill.ScenarioCheck;
import watchfloor.drill.Temper;
import watchfloor.drill.Theme;
import watchfloor.drill.Truth;

/** Reads one scenario's file: what is wrong is a fault with line and column; what can never happen is a note with line and column. Pure. */
public final class ScenarioReader {
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int MOST = 500;
  private static final String ID = "[a-z0-9][a-z0-9_-]{0,30}";

  private final String language;
  private Sheet sheet;
  private ScenarioTexts texts;
  private ScenarioTriggers triggers;

  /** @param language in which words for people are taken where the file has them, as a code */
  public ScenarioReader(String language) {
    this.language = language;
  }

  /**
   * @param name  the file's, without its ending
   * @param label the file as a person knows it
   * @throws SettingsException what is wrong first, in one plain sentence
   */
  public Read<Scenario> read(String text, String name, String label) {
    sheet = new Sheet(label, language);
    Fields file = new Fields(sheet, new YamlParser(sheet).parse(text), "a scenario");
    texts = new ScenarioTexts(sheet, language);
    Duration lasts = file.lasting("lasts", Duration.ofMinutes(30));
    if (lasts.compareTo(LONGEST) > 0) {
      throw file.fault("lasts", "a scenario lasts at most 12 hours");
    }
    List<Fields> themes = parts(file, "themes", "a theme");
    List<Fields> injects = parts(file, "injects", "an inject");
    List<Fields> roles = parts(file, "roles", "a role");
    triggers = new ScenarioTriggers(ids(themes), ids(injects), names(roles));
    List<Fields> phases = parts(file, "phases", "a phase");
    List<Fields> personas = parts(file, "personas", "a persona");
    List<Fields> expected = parts(file, "expect", "an expectation");
    if (themes.isEmpty()) {
      throw file.fault("themes", "a scenario needs at least one theme");
    }
    Set<String> phaseIds = ids(phases);
    ids(personas);
    Scenario scenario = new Scenario(
        name, file.said("title"), texts.sound(file, "brief"), texts.spoken(themes), lasts, beginning(file), smart(file),
        file.values("media").stream().map(Yaml.Scalar::text).toList(), roles.stream().map(ScenarioReader::role).toList(),
        phases.stream().map(phase -> new Phase(phase.text("id"), phase.said("title", phase.text("id")), triggers.trigger(phase))).toList(),
        themes.stream().map(theme -> theme(theme, phaseIds)).toList(), personas.stream().map(this::persona).toList(),
        injects.stream().map(this::inject).toList(), expected.stream().map(this::expectation).toList());
    Stream.of(themes, injects, roles, phases, personas, expected).flatMap(List::stream).forEach(Fields::noteUnknown);
    file.noteUnknown();
    List<List<Fields>> places = List.of(phases, themes, personas, injects, expected);
    ScenarioCheck.of(scenario).forEach(found -> sheet.note(places.get(found.part().ordinal()).get(found.index()).place(), found.words()));
    return new Read<>(scenario, sheet.notes());
  }

  private List<Fields> parts(Fields file, String key, String what) {
    List<Fields> parts = file.each(key, what);
    if (parts.size() > MOST) {
      throw file.fault(key, "there are " + parts.size() + " " + key + ", at most " + MOST + " are sensible");
    }
    return parts;
  }

  /** Ids of which each is there once, and fit to stand in a mention's identifier. */
  private static Set<String> ids(List<Fields> parts) {
    Set<String> ids = new HashSet<>();
    for (Fields part : parts) {
      String id = part.text("id");
      if (!id.matches(ID)) {
        throw part.fault("id", "the id '" + id + "' is not lower-case letters, figures, dashes and underscores, at most 31 of them");
      }
      if (!ids.add(id)) {
        throw part.fault("id", "the id '" + id + "' is there twice: give each its own");
      }
    }
    return ids;
  }

  private static Set<String> names(List<Fields> roles) {
    return roles.stream().map(role -> role.text("id")).collect(Collectors.toSet());
  }

  private static Optional<Beginning> beginning(Fields file) {
    String words = file.text("starts", "");
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = words.toUpperCase(Locale.ROOT).split(" +");
    try {
      return Optional.of(new Beginning(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts.length > 1 ? parts[1] : "")));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw file.fault("starts", "starts '" + words + "' is no day and time: write it like friday 18:00");
    }
  }

  private static Map<String, String> smart(Fields file) {
    return file.fields("smart", "the smart words").map(Fields::rest).orElse(Map.of());
  }

  private static Role role(Fields role) {
    return new Role(role.text("id"), role.said("name", role.text("id")), role.text("team"), role.flag("publishes", true));
  }

  private Theme theme(Fields theme, Set<String> phaseIds) {
    theme.values("phases").stream().filter(phase -> !phaseIds.contains(phase.text())).findFirst().ifPresent(phase -> {
      throw sheet.fault(phase.place(), "there is no phase '" + phase.text() + "'");
    });
    Set<String> phases = theme.values("phases").stream().map(Yaml.Scalar::text).collect(Collectors.toUnmodifiableSet());
    return new Theme(
        theme.text("id"), theme.said("title", theme.text("id")), words(theme, "words"), theme.text("team", ""),
        theme.lasting("answer_within", Duration.ofMinutes(15)), part(theme, "direct", 0.1), part(theme, "follows", 1),
        texts.curve(theme), phases, texts.shares(theme), texts.voices(theme), words(theme, "right"), words(theme, "wrong"));
  }

  private static double part(Fields theme, String key, double fallback) {
    double value = theme.has(key) ? theme.number(key) : fallback;
    if (!(value >= 0 && value <= 1)) {
      throw theme.fault(key, key + " is a share from 0 to 1, like 0.25");
    }
    return value;
  }

  private static List<String> words(Fields fields, String key) {
    return fields.values(key).stream().map(Yaml.Scalar::text).toList();
  }

  private Persona persona(Fields persona) {
    ScenarioTexts.Lines says = texts.lines(persona, "says");
    return new Persona(
        persona.text("id"), persona.text("handle"), channel(persona, "x"), followers(persona, 300), temper(persona), says.language(),
        triggers.theme(persona, "theme"), persona.span("at", Duration.ZERO), says.of(), words(persona, "calms"), words(persona, "enrages"));
  }

  private static Temper temper(Fields persona) {
    String word = persona.text("temper", "even");
    return Arrays.stream(Temper.values()).filter(temper -> temper.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
        .orElseThrow(() -> persona.fault("temper", "there is no temper '" + word + "': use calm, even or hot"));
  }

  private static String channel(Fields fields, String fallback) {
    String channel = fields.text("channel", fallback);
    if (!channel.matches(ID)) {
      throw fields.fault("channel", "the channel '" + channel + "' is not the id of a network, like x, bluesky, mastodon, reddit or feed");
    }
    return channel;
  }

  private static long followers(Fields fields, int fallback) {
    return fields.integer("followers", fallback, 0, Integer.MAX_VALUE);
  }

  private Inject inject(Fields inject) {
    ScenarioTexts.Lines says = texts.lines(inject, "says");
    String id = inject.text("id");
    String from = inject.text("from");
    return new Inject(
        id, inject.said("title", id), triggers.trigger(inject), from, channel(inject, from.startsWith("@") ? "x" : "feed"), followers(inject, 50_000),
        triggers.theme(inject, "theme"), truth(inject), says.language(), says.of(), inject.flag("direct", from.startsWith("@")), inject.flag("raises", false));
  }

  private static Truth truth(Fields inject) {
    String word = inject.text("truth", "true");
    return Arrays.stream(Truth.values()).filter(truth -> truth.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
        .orElseThrow(() -> inject.fault("truth", "truth '" + word + "' is none of true, rumour and noise"));
  }

  private Expectation expectation(Fields expected) {
    List<String> acts = new ArrayList<>();
    Map<String, Expectation.Act> known = new LinkedHashMap<>();
    for (Expectation.Act act : Expectation.Act.values()) {
      acts.add(act.name().toLowerCase(Locale.ROOT));
      known.put(act.name().toLowerCase(Locale.ROOT), act);
    }
    String word = expected.text("act");
    if (!known.containsKey(word)) {
      throw expected.fault("act", "nobody can be expected to '" + word + "': use one of " + String.join(", ", acts));
    }
    return new Expectation(known.get(word), triggers.about(expected, "about"), expected.lasting("within", Duration.ofMinutes(10)), expected.text("team", ""));
  }
}
