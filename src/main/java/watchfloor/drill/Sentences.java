package watchfloor.drill;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Writes what people say, and sees to it that no sentence is said twice within a minute. Everything but what was said lately depends on
 * the dice alone. One thread.
 */
final class Sentences {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final int TRIES = 12;
  private static final int LONGEST = 270;

  private final Scenario scenario;
  private final Setting setting;
  private final ZoneId zone;
  private final Map<String, Phrases> phrases = Phrases.packed();
  private final SaidLately said = new SaidLately();

  /** How somebody begins and ends a sentence. */
  enum Mood {
    ANGRY,
    WORRIED,
    GLAD,
    PLAIN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Sentences(Scenario scenario, Setting setting, ZoneId zone) {
    this.scenario = scenario;
    this.setting = setting;
    this.zone = zone;
  }

  /** What stands before something that speaks to us. */
  String address(boolean direct) {
    return direct ? setting.handle() + " " : "";
  }

  /** One of some lines, dressed for a mood. @param address what stands before it, such as a handle, or empty */
  String dressed(List<Template> lines, Mood mood, String language, String address, Instant at, SplittableRandom dice) {
    Phrases around = around(language);
    UnaryOperator<String> smart = smart(at, dice);
    return unique(address, at, dice, () -> {
      String begin = dice.nextInt(100) < 62 ? Seeds.pick(around.of("begin." + mood.word()), dice).write(smart, dice) + " " : "";
      String end = dice.nextInt(100) < 72 ? " " + Seeds.pick(around.of("end." + mood.word()), dice).write(smart, dice) : "";
      String line = Seeds.pick(lines, dice).write(smart, dice).strip();
      return begin + line + (runsInto(line, end) ? "." : "") + end;
    });
  }

  /** Whether a word would follow upon a word with nothing between them. */
  private static boolean runsInto(String line, String end) {
    return end.length() > 1 && Character.isLetterOrDigit(end.charAt(1)) && !line.isEmpty() && Character.isLetterOrDigit(line.charAt(line.length() - 1));
  }

  /** One of the common phrases, such as thanks. */
  String phrase(String section, String language, String address, Instant at, SplittableRandom dice) {
    return plain(around(language).of(section), address, at, dice);
  }

  /** One of some lines as it stands. */
  String plain(List<Template> lines, String address, Instant at, SplittableRandom dice) {
    UnaryOperator<String> smart = smart(at, dice);
    return unique(address, at, dice, () -> Seeds.pick(lines, dice).write(smart, dice));
  }

  private Phrases around(String language) {
    return phrases.getOrDefault(language, phrases.get(Phrases.LANGUAGES.get(0)));
  }

  private UnaryOperator<String> smart(Instant at, SplittableRandom dice) {
    return setting.smart(scenario, HOUR.format(at.atZone(zone)), dice);
  }

  private String unique(String address, Instant at, SplittableRandom dice, Supplier<String> maker) {
    String text = "";
    for (int i = 0; i < TRIES; i++) {
      text = cut(address + maker.get().replaceAll(" {2,}", " ").strip(), LONGEST);
      if (said.first(text, at)) {
        return text;
      }
    }
    // The templates are exhausted for this minute: a figure that rises makes the sentence another one.
    String once = cut(text, LONGEST - 12) + " (" + said.next() + ")";
    said.first(once, at);
    return once;
  }

  private static String cut(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
