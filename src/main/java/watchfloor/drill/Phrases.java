package watchfloor.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people say around a sentence in one language: how they begin and end it, how they thank, and how they complain. Immutable. */
final class Phrases {
  /** Languages that have a file of them; in others people speak like the first. */
  static final List<String> LANGUAGES = List.of("en", "de");

  private final Map<String, List<Template>> sections;

  private Phrases(Map<String, List<Template>> sections) {
    this.sections = Map.copyOf(sections);
  }

  static Map<String, Phrases> packed() {
    Map<String, Phrases> all = new HashMap<>();
    LANGUAGES.forEach(language -> all.put(language, read(language)));
    return Map.copyOf(all);
  }

  private static Phrases read(String language) {
    String name = "/watchfloor/drill/phrases_" + language + ".txt";
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: " + name + " is missing. Install it again.");
      }
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read.", e);
    }
  }

  private static Phrases parse(List<String> lines) {
    Map<String, List<Template>> sections = new HashMap<>();
    List<Template> section = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new ArrayList<>());
      } else if (!line.isBlank() && !line.startsWith("# ")) {
        section.add(Template.parse(line));
      }
    }
    sections.replaceAll((name, of) -> List.copyOf(of));
    return new Phrases(sections);
  }

  /** @throws IllegalStateException there is no such section: a fault of the program */
  List<Template> of(String section) {
    List<Template> found = sections.get(section);
    if (found == null) {
      throw new IllegalStateException("no phrases for " + section);
    }
    return found;
  }
}
