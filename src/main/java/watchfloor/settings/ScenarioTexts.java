package watchfloor.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watchfloor.drill.Template;
import watchfloor.drill.Truth;
import watchfloor.drill.Voice;
import watchfloor.drill.VolumeCurve;

/** Reads what is said in a scenario, how much of it, and in which languages. On one thread. */
final class ScenarioTexts {
  private static final String ENGLISH = Locale.ENGLISH.getLanguage();
  /** Of a scenario in two languages, the reader's own is heard most. */
  private static final double OWN_SHARE = 0.85;

  private final Sheet sheet;
  private final String language;

  ScenarioTexts(Sheet sheet, String language) {
    this.sheet = sheet;
    this.language = language;
  }

  /** Lines in one language. */
  record Lines(String language, List<Template> of) {}

  /** The language in which a scenario is played for this reader: theirs where its first theme has it, else English. */
  String spoken(List<Fields> themes) {
    return byLanguage(themes.get(0), "true").containsKey(language) ? language : ENGLISH;
  }

  /** A list of lines, or one list a language, of which the reader's is taken. */
  Lines lines(Fields part, String key) {
    Map<String, List<Template>> all = byLanguage(part, key);
    if (all.isEmpty()) {
      throw part.fault(key, "this needs '" + key + "' with at least one line");
    }
    String chosen = all.containsKey(language) ? language : all.containsKey(ENGLISH) ? ENGLISH : all.keySet().iterator().next();
    return new Lines(chosen, all.get(chosen));
  }

  /** Words for people that may hold smart words. */
  String sound(Fields file, String key) {
    String words = file.said(key, "");
    try {
      Template.parse(words);
      return words;
    } catch (IllegalArgumentException e) {
      throw file.fault(key, e.getMessage() + " in '" + words + "'");
    }
  }

  private Map<String, List<Template>> byLanguage(Fields part, String key) {
    Map<String, List<Template>> all = new LinkedHashMap<>();
    if (part.hasKeysBelow(key)) {
      Fields languages = part.fields(key, key).orElseThrow();
      for (String code : languages.rest().keySet()) {
        all.put(code, templates(languages, code));
      }
    } else if (part.has(key)) {
      String own = part.text("language", ENGLISH);
      all.put(own, templates(part, key));
    }
    return all;
  }

  private List<Template> templates(Fields part, String key) {
    List<Template> templates = new ArrayList<>();
    for (Yaml.Scalar line : part.values(key)) {
      try {
        templates.add(Template.parse(line.text()));
      } catch (IllegalArgumentException e) {
        throw sheet.fault(line.place(), e.getMessage() + " in '" + line.text() + "'");
      }
    }
    return templates;
  }

  VolumeCurve curve(Fields theme) {
    Fields curve = theme.fields("curve", "a curve").orElseThrow(
        () -> theme.fault("curve", "a theme needs a 'curve': mentions a second at some times, like {0m: 0.5, 10m: 4}"));
    List<VolumeCurve.Point> points = new ArrayList<>();
    for (String at : curve.rest().keySet()) {
      Duration time = Spans.parse(at).orElseThrow(() -> curve.fault(at, "'" + at + "' is not a time: write it like 10m"));
      double rate = curve.number(at);
      if (!(rate >= 0 && rate <= VolumeCurve.MOST_PER_SECOND)) {
        throw curve.fault(at, "a theme has 0 to 200 mentions a second, not " + curve.text(at));
      }
      if (!points.isEmpty() && points.get(points.size() - 1).at().compareTo(time) >= 0) {
        throw curve.fault(at, "the times of a curve stand in their order");
      }
      points.add(new VolumeCurve.Point(time, rate));
    }
    if (points.isEmpty()) {
      throw theme.fault("curve", "a curve needs at least one time, like {0m: 1}");
    }
    return new VolumeCurve(points);
  }

  Map<Truth, Double> shares(Fields theme) {
    Optional<Fields> shares = theme.fields("shares", "shares");
    Map<Truth, Double> all = new EnumMap<>(Truth.class);
    for (Truth truth : Truth.values()) {
      String key = word(truth);
      double share = shares.isPresent() ? shares.get().has(key) ? shares.get().number(key) : 0 : truth == Truth.TRUE ? 1 : 0;
      if (share < 0) {
        throw shares.orElse(theme).fault(key, "a share is nothing or more");
      }
      if (share > 0) {
        all.put(truth, share);
      }
    }
    if (all.isEmpty()) {
      throw theme.fault("shares", "one of true, rumour and noise needs a share above 0");
    }
    shares.ifPresent(fields -> fields.refuseUnknown("true, rumour and noise"));
    return all;
  }

  List<Voice> voices(Fields theme) {
    Map<Truth, Map<String, List<Template>>> lines = new EnumMap<>(Truth.class);
    Set<String> languages = new LinkedHashSet<>();
    for (Truth truth : Truth.values()) {
      lines.put(truth, byLanguage(theme, word(truth)));
      if (truth != Truth.NOISE) {
        languages.addAll(lines.get(truth).keySet());
      }
    }
    if (languages.isEmpty()) {
      throw theme.fault("true", "a theme says something: give it lines under 'true' or 'rumour'");
    }
    String own = languages.contains(language) ? language : languages.iterator().next();
    List<Voice> voices = new ArrayList<>();
    for (String each : languages) {
      Map<Truth, List<Template>> said = new EnumMap<>(Truth.class);
      lines.forEach((truth, of) -> said.put(truth, of.getOrDefault(each, List.of())));
      double share = languages.size() == 1 ? 1 : each.equals(own) ? OWN_SHARE : (1 - OWN_SHARE) / (languages.size() - 1);
      voices.add(new Voice(each, share, said, answer(theme, each)));
    }
    return voices;
  }

  private static String answer(Fields theme, String language) {
    if (!theme.hasKeysBelow("answer")) {
      return theme.text("answer", "");
    }
    return theme.fields("answer", "an answer").orElseThrow().text(language, "");
  }

  /** How a scenario's file names it. */
  private static String word(Truth truth) {
    return truth.name().toLowerCase(Locale.ROOT);
  }
}
