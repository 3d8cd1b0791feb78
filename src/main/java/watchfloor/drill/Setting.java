package watchfloor.drill;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * The words of a performance that are not the scenario's: whom the room speaks for.
 *
 * @param brand  the name of the center's brand
 * @param handle the account that answers
 */
public record Setting(String brand, String handle) {
  private static final List<String> SHOPS = List.of("Corner Mill", "Nordlicht", "Blue Door", "Harbour 9", "Kiosk 21");

  /** What each smart word is, once: those that the scenario gives, and those that every scenario has. A bar between words chooses. */
  UnaryOperator<String> smart(Scenario scenario, String clock, SplittableRandom dice) {
    Map<String, String> known = new HashMap<>(scenario.smart());
    known.putIfAbsent("city", "Dublin|Leeds|Hamburg|Lyon|Graz|Utrecht");
    return name -> switch (name) {
      case "brand" -> brand;
      case "brandtag" -> brand.replaceAll("[^\\p{L}\\p{N}]", "");
      case "handle" -> handle;
      case "media" -> scenario.media().isEmpty() ? "the news" : Seeds.pick(scenario.media(), dice);
      case "shop" -> Seeds.pick(SHOPS, dice);
      case "n" -> Integer.toString(dice.nextInt(2, 10));
      case "nn" -> Integer.toString(dice.nextInt(11, 90));
      case "nnn" -> Integer.toString(dice.nextInt(100, 1000));
      case "year" -> Integer.toString(dice.nextInt(1971, 2020));
      case "code" -> Integer.toString(dice.nextInt(36 * 36, 36 * 36 * 36), 36).toUpperCase(Locale.ROOT);
      case "time" -> clock;
      default -> oneOf(known.getOrDefault(name, name), dice);
    };
  }

  /** Names that every scenario has. */
  static boolean known(String name) {
    return List.of("brand", "brandtag", "handle", "media", "shop", "n", "nn", "nnn", "year", "code", "time", "city").contains(name);
  }

  private static String oneOf(String words, SplittableRandom dice) {
    return Seeds.pick(List.of(words.split("\\|")), dice).strip();
  }
}
