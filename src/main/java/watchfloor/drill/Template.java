package watchfloor.drill;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * A sentence with choices: {@code {late|very late}} picks one, and may be nested; {@code {city}} puts in a smart word. Immutable.
 */
public final class Template {
  private final Part root;

  private sealed interface Part {
    record Words(String text) implements Part {}

    record Smart(String name) implements Part {}

    record Choice(List<Part> of) implements Part {}

    record Row(List<Part> parts) implements Part {}
  }

  private Template(Part root) {
    this.root = root;
  }

  /** @throws IllegalArgumentException a brace is not closed or stands alone; the message says so without a full stop */
  public static Template parse(String line) {
    Reader reader = new Reader(line);
    Part row = reader.row(false);
    if (!reader.done()) {
      throw new IllegalArgumentException("a brace is closed that was never opened");
    }
    return new Template(row);
  }

  /** Writes one of its sentences. @param smart the words for a name */
  String write(UnaryOperator<String> smart, SplittableRandom dice) {
    StringBuilder out = new StringBuilder(120);
    write(root, smart, dice, out);
    return out.toString();
  }

  private static void write(Part part, UnaryOperator<String> smart, SplittableRandom dice, StringBuilder out) {
    if (part instanceof Part.Words words) {
      out.append(words.text());
    } else if (part instanceof Part.Smart name) {
      out.append(smart.apply(name.name()));
    } else if (part instanceof Part.Choice choice) {
      write(choice.of().get(dice.nextInt(choice.of().size())), smart, dice, out);
    } else if (part instanceof Part.Row row) {
      row.parts().forEach(each -> write(each, smart, dice, out));
    }
  }

  /** How many sentences it can write; what does not fit a long counts as the largest. */
  public long variants() {
    return Math.round(Math.min(variants(root), Long.MAX_VALUE / 2.0));
  }

  private static double variants(Part part) {
    if (part instanceof Part.Choice choice) {
      return choice.of().stream().mapToDouble(Template::variants).sum();
    }
    return part instanceof Part.Row row ? row.parts().stream().mapToDouble(Template::variants).reduce(1, (a, b) -> a * b) : 1;
  }

  /** The smart words that it wants. */
  public Set<String> smart() {
    Set<String> names = new LinkedHashSet<>();
    smart(root, names);
    return names;
  }

  private static void smart(Part part, Set<String> names) {
    if (part instanceof Part.Smart name) {
      names.add(name.name());
    } else if (part instanceof Part.Choice choice) {
      choice.of().forEach(each -> smart(each, names));
    } else if (part instanceof Part.Row row) {
      row.parts().forEach(each -> smart(each, names));
    }
  }

  /** Reads one line, letter by letter. */
  private static final class Reader {
    private final String line;
    private int at;

    Reader(String line) {
      this.line = line;
    }

    boolean done() {
      return at >= line.length();
    }

    Part row(boolean inBraces) {
      List<Part> parts = new ArrayList<>();
      StringBuilder words = new StringBuilder();
      while (!done() && line.charAt(at) != '}' && !(inBraces && line.charAt(at) == '|')) {
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
        choices.add(row(true));
      } while (!done() && line.charAt(at) == '|');
      if (done()) {
        throw new IllegalArgumentException("a brace is opened and never closed");
      }
      at++;
      if (choices.size() == 1) {
        return choices.get(0) instanceof Part.Words name ? new Part.Smart(name.text().strip()) : choices.get(0);
      }
      return new Part.Choice(List.copyOf(choices));
    }

    private static void flush(StringBuilder words, List<Part> parts) {
      if (words.length() > 0) {
        parts.add(new Part.Words(words.toString()));
        words.setLength(0);
      }
    }
  }
}
