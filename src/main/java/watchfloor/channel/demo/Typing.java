package watchfloor.channel.demo;

import java.util.List;
import java.util.Locale;

/**
 * How a line comes out of a person's fingers: without a full stop, all in lower case, in capitals when angry, with a slip now
 * and then, with pictures and tags at the end. Pure.
 */
final class Typing {
  private static final List<String> ANGRY = List.of("😡", "😤", "🙄", "😒", "🤦‍♀️", "🤦🏽‍♂️", "😩", "🤬", "👎", "😑", "💔", "🤷🏻‍♀️",
      "😭", "👎🏿", "😞", "🤡");
  private static final List<String> GLAD = List.of("❤️", "🙏", "👏", "🙌🏾", "😊", "✈️💙", "👍🏼", "🥰", "🎉", "🫶🏽", "👏👏", "🤗", "☀️", "💙", "😍");
  private static final List<String> CALM = List.of("✈️", "🌍", "☕", "🧳", "🌅", "🎧", "👨‍👩‍👧‍👦", "🛫", "🇮🇪", "🇸🇬", "🇵🇹", "🏖️", "👩🏽‍💻", "😴",
      "🙈", "🍿");
  private static final List<String> ASKING = List.of("🤔", "🙏", "👀", "✈️", "🙏🏻");
  private static final List<String> RUNNING = List.of("🏃‍♀️", "🏃🏾‍♂️💨", "😡", "🆘", "🤯", "😤", "😭", "🤦‍♀️");
  private static final List<String> ANGRY_TAGS = List.of("#AureliaAir", "#fail", "#neveragain", "#passengerrights", "#travelfail");
  private static final List<String> CALM_TAGS = List.of("#AureliaAir", "#avgeek", "#travel", "#windowseat", "#crewlove");
  private static final List<String> SURGE_TAGS = List.of("#AU881", "#AureliaAir", "#gatechange", "#AU881");

  private Typing() {}

  static String type(String line, Kind kind, String language, Dice dice) {
    if (kind == Kind.NEWS) {
      return line;
    }
    boolean forum = kind == Kind.FORUM;
    String text = forum ? line : mood(line, kind, language, dice);
    if (!forum && text.endsWith(".") && !text.endsWith("..") && dice.chance(0.6)) {
      text = text.substring(0, text.length() - 1);
    }
    if (dice.chance(0.05) && latin(language)) {
      text = slip(text, dice);
    }
    text = dice.chance(kind == Kind.OTHERS ? 0.12 : forum ? 0.04 : 0.33) ? text + " " + dice.pick(pictures(kind)) : text;
    String tag = dice.pick(tags(kind));
    boolean tagged = dice.chance(kind == Kind.INCIDENT ? 0.25 : forum || kind == Kind.OTHERS ? 0 : 0.08);
    return tagged && !text.contains(tag.substring(1)) ? text + " " + tag : text;
  }

  private static String mood(String line, Kind kind, String language, Dice dice) {
    if (!latin(language)) {
      return line;
    }
    double throwOf = dice.unit();
    if (kind.tone() < 0 && throwOf < 0.05 && line.length() < 90) {
      return handles(line.toUpperCase(Locale.ROOT));
    }
    if (throwOf < 0.22) {
      return handles(line.toLowerCase(Locale.ROOT));
    }
    if (kind.tone() != 0 && throwOf > 0.90) {
      return line.replaceFirst("[.]$", "") + (dice.chance(0.4) ? "!!" : "!");
    }
    return line;
  }

  /** Handles keep their form however loud the rest is. */
  private static String handles(String line) {
    return line.replace("@AURELIAAIR", DemoPublic.HANDLE).replace("@aureliaair", DemoPublic.HANDLE);
  }

  /** Two letters change places inside one longer word. None is left out: that makes words nobody wants on a wall. */
  private static String slip(String text, Dice dice) {
    int from = dice.below(Math.max(1, text.length() - 8));
    for (int i = from; i + 5 < text.length(); i++) {
      if (letters(text, i, 6)) {
        int at = i + 2;
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
      }
    }
    return text;
  }

  private static boolean letters(String text, int from, int count) {
    boolean word = from == 0 || text.charAt(from - 1) == ' ';
    for (int i = from; word && i < from + count; i++) {
      word = text.charAt(i) < 128 && Character.isLowerCase(text.charAt(i));
    }
    return word;
  }

  private static boolean latin(String language) {
    return !List.of("ja", "ar", "ko", "zh").contains(language);
  }

  private static List<String> pictures(Kind kind) {
    if (kind == Kind.INCIDENT) {
      return RUNNING;
    }
    if (kind == Kind.QUESTION) {
      return ASKING;
    }
    return kind.tone() < 0 ? ANGRY : kind.tone() > 0 ? GLAD : CALM;
  }

  private static List<String> tags(Kind kind) {
    return kind == Kind.INCIDENT ? SURGE_TAGS : kind.tone() < 0 ? ANGRY_TAGS : CALM_TAGS;
  }
}
