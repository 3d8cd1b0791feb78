package watchfloor.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import watchfloor.triage.Words;

/** Takes typed values out of one mapping of a settings file, and remembers which keys were asked for. On one thread. */
final class Fields {
  private final Sheet sheet;
  private final String what;
  private final Yaml.Mapping mapping;
  private final Set<String> asked = new HashSet<>();

  /** @param what the mapping in words, such as {@code an issue}, for what is said when something is missing */
  Fields(Sheet sheet, Yaml node, String what) {
    this.sheet = sheet;
    this.what = what;
    if (!(node instanceof Yaml.Mapping found)) {
      throw sheet.fault(node.place(), what + " is written as keys with values, one a line, like 'name: ...'");
    }
    this.mapping = found;
  }

  Yaml.Place place() {
    return mapping.place();
  }

  /** Where a key's value stands; where it is not there, the mapping's own place. */
  Yaml.Place place(String key) {
    Yaml value = mapping.values().get(key);
    if (value != null) {
      return value.place();
    }
    return mapping.keys().getOrDefault(key, mapping.place());
  }

  SettingsException fault(String key, String words) {
    return sheet.fault(place(key), words);
  }

  /** Every key, in the order of the file: where the file chooses them. */
  List<String> keys() {
    return List.copyOf(mapping.keys().keySet());
  }

  boolean has(String key) {
    asked.add(key);
    return mapping.values().containsKey(key);
  }

  String text(String key) {
    String text = text(key, "");
    if (text.isEmpty()) {
      throw fault(key, what + " needs '" + key + "'");
    }
    return text;
  }

  String text(String key, String fallback) {
    return has(key) ? scalar(mapping.values().get(key), key).strip() : fallback;
  }

  /** Words for people: a text, or one text a language, of which the reading's is taken, else the English one, else the first. */
  String said(String key) {
    if (!hasKeysBelow(key)) {
      return text(key);
    }
    Fields byLanguage = new Fields(sheet, mapping.values().get(key), key);
    List<String> codes = List.copyOf(byLanguage.mapping.values().keySet());
    if (codes.isEmpty()) {
      throw fault(key, key + " is a text, or one text a language, like {en: Issues, de: Themen}");
    }
    codes.forEach(byLanguage::text);
    return byLanguage.text(codes.contains(sheet.language()) ? sheet.language() : codes.contains("en") ? "en" : codes.get(0));
  }

  /** Words for people in every language that the file has them in; a text alone is English. */
  Words words(String key) {
    if (!hasKeysBelow(key)) {
      return Words.english(text(key));
    }
    Fields byLanguage = new Fields(sheet, mapping.values().get(key), key);
    Map<String, String> words = new LinkedHashMap<>();
    byLanguage.keys().forEach(code -> words.put(code, byLanguage.text(code)));
    if (words.isEmpty()) {
      throw fault(key, key + " is a text, or one text a language, like {en: Issues, de: Themen}");
    }
    return new Words(words);
  }

  String said(String key, String fallback) {
    return has(key) ? said(key) : fallback;
  }

  Duration span(String key, Duration fallback) {
    return has(key) ? span(key) : fallback;
  }

  Duration span(String key) {
    String text = text(key);
    return Spans.parse(text)
        .orElseThrow(() -> fault(key, key + " '" + text + "' is not a time: write it like 15m or 1h"));
  }

  /** A span above zero, or the fallback. */
  Duration lasting(String key, Duration fallback) {
    Duration span = span(key, fallback);
    if (span.isZero()) {
      throw fault(key, key + " must be longer than nothing: write it like 15m or 1h");
    }
    return span;
  }

  int integer(String key, int fallback, int least, int most) {
    if (!has(key)) {
      return fallback;
    }
    String text = text(key);
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw fault(key, key + " '" + text + "' is not a whole number: give one from " + least + " to " + most);
    }
    throw fault(key, key + " " + text + " is out of range: give a whole number from " + least + " to " + most);
  }

  double number(String key) {
    String text = text(key);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw fault(key, key + " '" + text + "' is not a number: write it like 0.25");
    }
  }

  boolean flag(String key, boolean fallback) {
    if (!has(key)) {
      return fallback;
    }
    String text = text(key);
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw fault(key, key + " '" + text + "' is neither yes nor no");
    };
  }

  ZoneId zone(String key) {
    String text = text(key);
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw fault(key, key + " '" + text + "' is not a time zone: write it like Europe/Berlin or America/New_York");
    }
  }

  /** Whether the key's value is more keys, rather than a single value or a list. */
  boolean hasKeysBelow(String key) {
    return has(key) && mapping.values().get(key) instanceof Yaml.Mapping;
  }

  Optional<Fields> fields(String key, String name) {
    return has(key) ? Optional.of(new Fields(sheet, mapping.values().get(key), name)) : Optional.empty();
  }

  /** The mappings of a list; none where the key is not there. */
  List<Fields> each(String key, String name) {
    if (!has(key)) {
      return List.of();
    }
    if (!(mapping.values().get(key) instanceof Yaml.Items list)) {
      throw fault(key, key + " is a list: begin each of its entries with a dash");
    }
    return list.items().stream().map(item -> new Fields(sheet, item, name)).toList();
  }

  /** The single values of a list; one value alone is a list of one. */
  List<Yaml.Scalar> values(String key) {
    if (!has(key)) {
      return List.of();
    }
    Yaml node = mapping.values().get(key);
    List<Yaml> items = node instanceof Yaml.Items list ? list.items() : List.of(node);
    List<Yaml.Scalar> values = new ArrayList<>();
    for (Yaml item : items) {
      String text = scalar(item, key).strip();
      if (!text.isEmpty()) {
        values.add(new Yaml.Scalar(text, item.place()));
      }
    }
    return values;
  }

  /** Everything that was not asked for, as text: what only the one who is configured understands. */
  Map<String, String> rest() {
    Map<String, String> rest = new LinkedHashMap<>();
    for (String key : List.copyOf(mapping.values().keySet())) {
      if (!asked.contains(key)) {
        rest.put(key, values(key).stream().map(Yaml.Scalar::text).collect(Collectors.joining(",")));
      }
    }
    return rest;
  }

  /** Says a gentle word about each key that nobody asked for. */
  void noteUnknown() {
    mapping.keys().forEach((key, place) -> {
      if (!asked.contains(key)) {
        sheet.note(place, "nobody knows the key '" + key + "', so it changes nothing: look for a slip of the pen");
      }
    });
  }

  /** Refuses each key that nobody asked for, where none may be a slip of the pen. */
  void refuseUnknown(String known) {
    mapping.keys().forEach((key, place) -> {
      if (!asked.contains(key)) {
        throw sheet.fault(place, what + " of this kind has no '" + key + "': use " + known);
      }
    });
  }

  private String scalar(Yaml node, String key) {
    if (node instanceof Yaml.Scalar value) {
      return value.text();
    }
    throw sheet.fault(node.place(), key + " is a single value, not a list or more keys");
  }
}
