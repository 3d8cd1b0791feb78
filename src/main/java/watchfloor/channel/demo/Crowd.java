package watchfloor.channel.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;

/**
 * The people of the demo: some tens of thousands, each on one network, with a handle in that network's form and a following
 * whose tail is heavy. Some write often, most hardly ever. Nobody of them exists. Pure.
 */
final class Crowd {
  private static final Map<String, List<String>> FIRST = Map.of(
      "en", List.of("lena", "dani", "oscar", "marie", "kofi", "petra", "ana", "ruth", "jamie", "theo", "priya", "sam", "nora", "caleb",
          "zoe", "imani", "finn", "aoife", "declan", "harper", "milo", "tess", "arlo", "ines", "quinn", "ravi", "sadie", "omar", "jude",
          "maeve", "wes", "dara", "bex", "callum", "ivy", "tariq", "orla", "nate", "gwen", "hugo"),
      "es", List.of("lucia", "ruben", "carla", "nacho", "marta", "pablo", "irene", "diego", "alba", "sergio", "ximena"),
      "de", List.of("jonas", "lea", "finja", "moritz", "anke", "torben", "heike", "nils", "svenja", "malte"),
      "fr", List.of("camille", "lucas", "manon", "theo", "elodie", "bastien", "chloe", "maxime", "anais"),
      "pt", List.of("joana", "thiago", "bia", "rafa", "duda", "caio", "larissa", "tomas", "livia"),
      "it", List.of("giulia", "luca", "chiara", "matteo", "elisa", "davide", "marta", "nico"),
      "ja", List.of("yuki", "haru", "sora", "mei", "ren", "aoi", "kenta", "nao", "riku"),
      "ar", List.of("noor", "layla", "omar", "salma", "yousef", "huda", "ziad", "rania"),
      "ko", List.of("minji", "jihoon", "sua", "hyun", "yuna", "taeho", "sena"),
      "zh", List.of("xiaoyu", "wei", "lin", "mei", "haoran", "jing", "tong"));
  private static final List<String> LAST = List.of("okafor", "brandt", "silva", "moreau", "tanaka", "rossi", "kelleher", "novak", "reyes",
      "lindqvist", "abara", "whitlow", "farrow", "haddad", "castell", "dunne", "ortega", "winslow", "pereira", "marsh", "bell", "quigley",
      "vance", "holloway", "ferro", "jansen", "adeyemi", "kowal", "sterling", "bishop", "lund", "costa", "meyers", "doyle", "ruiz",
      "falk", "garner", "mbeki", "petrov", "sato", "vale", "wolfe", "yates", "zeller", "amaro", "breen", "coyle", "duarte", "eklund");
  private static final List<String> ENDING = List.of("_travels", "_codes", "flies", "_w", "_k", "ontour", "_reads", "abroad", "_eats", "runs",
      "_photo", "_n", "_writes", "goes", "_at_home", "_r");
  private static final List<String> WORDS = List.of("north", "gate", "river", "cloud", "copper", "window", "seat", "paper", "lantern",
      "orbit", "maple", "tram", "harbour", "pixel", "quiet", "brass", "ember", "delta", "moss", "signal");
  private static final List<String> INSTANCES =
      List.of("mastodon.example", "social.example", "travel.example", "toot.example", "masto.example");
  private static final List<String> FEEDS = List.of("airlinetimes.example", "thedailygate.example", "wingsandfares.example",
      "harbourpost.example", "routewatch.example", "citydesk.example");
  private static final int ENGLISH = 24_000;
  private static final int OTHERS = 2_400;
  private static final double SKEW = 1.7;

  private final long seed;

  Crowd(long seed) {
    this.seed = seed;
  }

  /** Somebody on that network who writes that language. */
  Author somebody(Channel channel, String language, Dice dice) {
    if (channel.equals(Channel.FEED)) {
      String feed = dice.pick(FEEDS);
      return new Author(feed, feed, Author.UNKNOWN_FOLLOWERS);
    }
    int size = language.equals("en") ? ENGLISH : OTHERS;
    int index = (int) (size * Math.pow(dice.unit(), SKEW));
    return person(channel, language, index);
  }

  private Author person(Channel channel, String language, int index) {
    Dice dice = Dice.of(seed, 21, channel.id().hashCode() * 31L + language.hashCode(), index);
    String name = name(channel, language, dice);
    String id = channel.id().charAt(0) + "-" + language + "-" + Integer.toString(index, 36);
    return switch (channel.id()) {
      case "bluesky" -> new Author(id, "@" + name.replace("_", "-") + ".bsky.social", following(dice, 4.9));
      case "mastodon" -> new Author(id, "@" + name + "@" + dice.pick(INSTANCES), following(dice, 5.0));
      case "reddit" -> new Author(id, "u/" + name, Author.UNKNOWN_FOLLOWERS);
      default -> new Author(id, "@" + name, following(dice, 5.6));
    };
  }

  private static String name(Channel channel, String language, Dice dice) {
    String first = dice.pick(FIRST.getOrDefault(language, FIRST.get("en")));
    if (channel.equals(Channel.REDDIT) || dice.chance(0.08)) {
      String words = dice.pick(WORDS) + (dice.chance(0.4) ? "_" : "") + dice.pick(WORDS);
      return dice.chance(0.45) ? words + dice.between(2, 98) : words;
    }
    if (List.of("ja", "ko", "zh", "ar").contains(language)) {
      return first + (dice.chance(0.5) ? "_" : "") + (dice.chance(0.4) ? dice.pick(WORDS) : String.valueOf(dice.between(2, 998)));
    }
    return switch (dice.below(6)) {
      case 0 -> first + dice.pick(ENDING);
      case 1 -> first.charAt(0) + "_" + dice.pick(LAST);
      case 2 -> first + "_" + dice.pick(LAST);
      case 3 -> first + dice.pick(LAST).substring(0, 3) + dice.between(1, 99);
      case 4 -> dice.pick(List.of("its", "just", "hey", "the")).toLowerCase(Locale.ROOT) + first + dice.between(2, 99);
      default -> first + dice.pick(LAST);
    };
  }

  /** Log-normal: half below {@code exp(middle)}, one in a thousand some hundred times that. */
  private static long following(Dice dice, double middle) {
    return Math.round(Math.exp(middle + 1.75 * dice.bell()));
  }
}
