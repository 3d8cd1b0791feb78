package watchfloor.channel.demo;

import java.util.List;
import java.util.Map;

/**
 * What one person's story is about: the flight, the gate, the hours. The same facts serve everything that the person writes
 * about it. Each fact is thrown when it is asked for, from its name and the story's key, so that equal names agree.
 */
final class Facts {
  private static final Map<String, List<String>> CITIES = Map.of(
      "en", List.of("Dublin", "Austin", "Singapore", "Lisbon", "Boston", "Chicago", "Berlin", "Denver", "Oslo", "Porto", "Toronto",
          "Madrid", "Seattle", "Cork", "Milan", "Atlanta", "Vienna", "Edinburgh", "Nashville", "Prague"),
      "es", List.of("Dublín", "Madrid", "Valencia", "Austin", "Lisboa", "Singapur", "Bogotá", "Sevilla", "Berlín", "Bilbao"),
      "de", List.of("Dublin", "Berlin", "Wien", "Hamburg", "Austin", "Singapur", "Zürich", "Lissabon", "Köln", "Mailand"),
      "fr", List.of("Dublin", "Lyon", "Lisbonne", "Montréal", "Singapour", "Austin", "Berlin", "Nantes", "Milan", "Boston"),
      "pt", List.of("Dublin", "Lisboa", "Porto", "Recife", "Austin", "Singapura", "Boston", "Madri", "Fortaleza"),
      "it", List.of("Dublino", "Milano", "Bologna", "Lisbona", "Austin", "Singapore", "Berlino", "Bari", "Boston"),
      "ja", List.of("ダブリン", "シンガポール", "オースティン", "リスボン", "ベルリン", "ボストン", "ミラノ"),
      "ar", List.of("دبلن", "سنغافورة", "أوستن", "لشبونة", "برلين", "مدريد", "بوسطن"),
      "ko", List.of("더블린", "싱가포르", "오스틴", "리스본", "베를린", "보스턴"),
      "zh", List.of("都柏林", "新加坡", "奥斯汀", "里斯本", "柏林", "波士顿"));
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> DAYS_DE =
      List.of("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag");
  private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August",
      "September", "October", "November", "December");
  private static final List<String> NAMES = List.of("Maura", "Tobias", "Priya", "Sam", "Ines", "Callum", "Noor", "Jonas",
      "Beth", "Marta", "Kofi", "Yuki", "Dara", "Luca", "Amara", "Stefan");
  private static final List<String> MINUTES = List.of("15", "20", "25", "30", "35", "40", "45", "50", "55", "75", "90", "110");

  private final long story;
  private final String language;
  private final String us;
  private final boolean surge;

  /** @param us how the author calls the airline in this post */
  Facts(long story, String language, String us, boolean surge) {
    this.story = story;
    this.language = language;
    this.us = us;
    this.surge = surge;
  }

  String get(String name) {
    Dice dice = Dice.of(story, name.hashCode(), 0, 0);
    return switch (name) {
      case "us" -> us;
      case "flight" -> surge && dice.chance(0.7) ? DemoPublic.SURGE_FLIGHT : "AU" + dice.between(104, 989);
      case "city" -> surge && dice.chance(0.85) ? cities().get(0) : dice.pick(cities());
      case "city2" -> otherCity(dice);
      case "rival" -> dice.pick(DemoPublic.RIVALS);
      case "name" -> dice.pick(NAMES);
      case "day" -> dice.pick(DAYS);
      case "day_de" -> dice.pick(DAYS_DE);
      case "month_name" -> dice.pick(MONTHS);
      case "daypart" -> dice.pick(List.of("morning", "afternoon", "evening"));
      case "gate", "gate2" -> gate(name, dice);
      case "time", "time2" -> time(dice);
      case "money", "money2" -> money(dice);
      case "case" -> "AU-" + dice.between(10, 99) + (char) ('A' + dice.below(26)) + dice.between(100, 999);
      default -> number(name, dice);
    };
  }

  private String number(String name, Dice dice) {
    return switch (name) {
      case "mins", "mins2" -> dice.pick(MINUTES);
      case "hours" -> String.valueOf(dice.between(2, 7));
      case "few" -> String.valueOf(dice.between(3, 6));
      case "weeks" -> String.valueOf(dice.between(3, 11));
      case "years" -> String.valueOf(dice.between(4, 19));
      case "people" -> String.valueOf(dice.between(4, 24) * 10);
      case "row" -> String.valueOf(dice.between(7, 34));
      case "seat" -> dice.between(4, 34) + String.valueOf("ABCDEF".charAt(dice.below(6)));
      case "points" -> dice.between(4, 92) + (language.equals("en") ? "," : ".") + dice.between(1, 9) + "00";
      case "code" -> dice.pick(List.of("502", "E-17", "AU-40", "500", "E-09", "1015"));
      case "feet" -> dice.between(30, 39) + ",000";
      default -> throw new IllegalArgumentException("the demo's grammar names an unknown fact: " + name);
    };
  }

  private List<String> cities() {
    return CITIES.getOrDefault(language, CITIES.get("en"));
  }

  private String otherCity(Dice dice) {
    String first = get("city");
    int at = dice.below(cities().size());
    String other = cities().get(at);
    return other.equals(first) ? cities().get((at + 1) % cities().size()) : other;
  }

  private String gate(String name, Dice dice) {
    int number = dice.between(1, 39);
    // The two gates of one story differ: one is odd, one even.
    return String.valueOf("ABCD".charAt(dice.below(4))) + (name.equals("gate") ? number | 1 : number + 1 & ~1);
  }

  private static String time(Dice dice) {
    int minute = dice.below(12) * 5;
    return dice.between(5, 23) + (minute < 10 ? ":0" : ":") + minute;
  }

  private String money(Dice dice) {
    int amount = dice.chance(0.5) ? dice.between(12, 95) : dice.between(11, 68) * 10;
    return switch (language) {
      case "en" -> dice.pick(List.of("$", "€", "£")) + amount;
      case "pt" -> "R$ " + amount;
      default -> amount + " €";
    };
  }
}
