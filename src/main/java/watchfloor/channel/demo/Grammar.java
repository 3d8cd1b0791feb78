package watchfloor.channel.demo;

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
import java.util.Optional;

/**
 * What the public says in one language: sections of lines in which {@code {a|b}} chooses, and {@code {name}} is a fact or
 * one line of another section. Immutable after loading.
 */
final class Grammar {
  private final Map<String, List<Part>> sections;

  private Grammar(Map<String, List<Part>> sections) {
    this.sections = sections;
  }

  /** A piece of a line. */
  private sealed interface Part {
    record Words(String text) implements Part {}

    record Fact(String name) implements Part {}

    record Choice(List<Part> of) implements Part {}

    record Row(List<Part> parts) implements Part {}
  }

  /** Reads {@code watchfloor/demo/public_LANGUAGE.txt}. */
  static Grammar packed(String language) {
    String name = "/watchfloor/demo/public_" + language + ".txt";
    try (InputStream in = Grammar.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: " + name + " is missing. Install it again.");
      }
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read.", e);
    }
  }

  static Grammar parse(List<String> lines) {
    Map<String, List<Part>> sections = new HashMap<>();
    List<Part> section = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), s -> new ArrayList<>());
      } else if (!line.isBlank() && !line.startsWith("# ")) {
        section.add(new Reader(line).row());
      }
    }
    sections.replaceAll((name, parts) -> List.copyOf(parts));
    return new Grammar(Map.copyOf(sections));
  }

  boolean has(String section) {
    return sections.containsKey(section);
  }

  /** How many lines a section has; 0 where there is none. */
  int size(String section) {
    return Optional.ofNullable(sections.get(section)).map(List::size).orElse(0);
  }

  /** Writes one line of a section. */
  String write(String section, int line, Facts facts, Dice dice) {
    StringBuilder out = new StringBuilder(120);
    write(sections.get(section).get(line), facts, dice, out);
    return out.toString();
  }

  private void write(Part part, Facts facts, Dice dice, StringBuilder out) {
    if (part instanceof Part.Words words) {
      out.append(words.text());
    } else if (part instanceof Part.Row row) {
      row.parts().forEach(p -> write(p, facts, dice, out));
    } else if (part instanceof Part.Choice choice) {
      write(dice.pick(choice.of()), facts, dice, out);
    } else if (part instanceof Part.Fact fact) {
      List<Part> section = sections.get(fact.name());
      if (section == null) {
        out.append(facts.get(fact.name()));
      } else {
        write(dice.pick(section), facts, dice, out);
      }
    }
  }

  /** Reads one line; braces may stand in braces. */
  private static final class Reader {
    private final String line;
    private int at;

    Reader(String line) {
      this.line = line;
    }

    Part row() {
      List<Part> parts = new ArrayList<>();
      StringBuilder words = new StringBuilder();
      while (at < line.length() && line.charAt(at) != '|' && line.charAt(at) != '}') {
        if (line.charAt(at) == '{') {
          flush(words, parts);
          parts.add(braces());
        } else {
          words.append(line.charAt(at++));
        }
      }
      flush(words, parts);
      return parts.size() == 1 ? parts.get(0) : new Part.Row(List.copyOf(parts));
    }

    private Part braces() {
      List<Part> choices = new ArrayList<>();
      do {
        at++;
        choices.add(row());
      } while (at < line.length() && line.charAt(at) == '|');
      if (at >= line.length()) {
        throw new IllegalArgumentException("a brace is open: " + line);
      }
      at++;
      if (choices.size() == 1 && choices.get(0) instanceof Part.Words name) {
        return new Part.Fact(name.text());
      }
      return choices.size() == 1 ? choices.get(0) : new Part.Choice(List.copyOf(choices));
    }

    private static void flush(StringBuilder words, List<Part> parts) {
      if (words.length() > 0) {
        parts.add(new Part.Words(words.toString()));
        words.setLength(0);
      }
    }
  }
}
