package watchfloor.screen.wall;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import watchfloor.screen.Texts;

/**
 * The options of one tile, read as what they mean; one that cannot be understood ends the tile with one sentence. Free of the toolkit.
 *
 * <p>A value may name several things, with commas between them. Case does not matter.
 */
final class TileOptions {
  private static final String YES = "yes";
  private static final String NO = "no";

  private final String kind;
  private final Map<String, String> options;
  private final Texts texts;

  TileOptions(String kind, Map<String, String> options, Texts texts) {
    this.kind = kind;
    this.options = options;
    this.texts = texts;
  }

  /** The words as they stand, without blanks around them; empty where the option is missing or blank. */
  Optional<String> text(String name) {
    return Optional.ofNullable(options.get(name)).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Each of the values that the option names, lower-case; none where it is missing. */
  List<String> list(String name) {
    return text(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The same, where each value must be one of {@code known}. */
  List<String> listOf(String name, List<String> known) {
    List<String> values = list(name);
    values.forEach(value -> check(known.contains(value), name, value, String.join(", ", known)));
    return values;
  }

  /** One of {@code known}, whose first is meant where the option is missing. */
  String choice(String name, List<String> known) {
    String value = text(name).orElse(known.get(0)).toLowerCase(Locale.ROOT);
    check(known.contains(value), name, value, String.join(", ", known));
    return value;
  }

  /** Yes or no; empty where the option is missing. YAML itself reads yes and no as true and false. */
  Optional<Boolean> flag(String name) {
    return text(name).map(value -> value.toLowerCase(Locale.ROOT)).map(value -> {
      boolean yes = value.equals(YES) || value.equals("true");
      check(yes || value.equals(NO) || value.equals("false"), name, value, YES + ", " + NO);
      return yes;
    });
  }

  /** The failure of an option that only the tile itself can read. @param instead what could be there */
  BadOptionException bad(String name, String value, String instead) {
    return new BadOptionException(texts.of("tile.option.bad", kind, name, value, instead));
  }

  private void check(boolean understood, String name, String value, String instead) {
    if (!understood) {
      throw bad(name, value, instead);
    }
  }
}
