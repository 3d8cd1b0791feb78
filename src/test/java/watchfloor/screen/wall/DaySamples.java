package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.DayCurves;
import watchfloor.pulse.Grid;
import watchfloor.pulse.Moods;
import watchfloor.pulse.Share;
import watchfloor.pulse.Topic;
import watchfloor.pulse.Voice;

/** Builds the day of an invented airline, taken apart: a rich one, and one in which nobody has said anything yet. */
final class DaySamples {
  private static final Instant NOW = RoomSnapshots.NOW;
  private static final int[] VOLUMES = {2512, 1388, 761, 1942, 592, 458, 343, 309, 224, 176, 97, 903};
  private static final int[] NETS = {-71, -64, -48, -39, -22, -58, -33, 4, 31, 0, -80, 88};
  private static final String[] WORDS = {
    "gate change,tarmac,2 hours,connection,no one at the desk,app,AU881,captain", "rebooking desk,hotel,21:00,stranded,voucher,again",
    "maleta,carousel,tracker,third day,pushchair", "B12,running,three times,搭乗口変更,families,announcement,screens", "confirm,charged,six times,hung",
    "august,case closed,waiting,form", "rude,ignored,desk", "legroom,recline,aisle,cold", "breakfast,coffee,vegan,🥐", "expire,24 months,status",
    "smoke,smell", "cockpit,thank you,daughter,kind,crew,👏"};
  private static final Object[][] PLACES = {
    {"GB", 1204, -41}, {"IE", 1102, -22}, {"US", 988, -35}, {"DE", 611, -12}, {"ES", 540, -51}, {"FR", 402, -30}, {"JP", 233, 40}, {"SG", 180, 12},
    {"NL", 161, -8}, {"IT", 140, -2}, {"BR", 122, 5}, {"AU", 96, 20}, {"CA", 88, -14}, {"IN", 84, -3}, {"AE", 61, 0}, {"ZA", 44, 11},
    {"PL", 40, -9}, {"MX", 33, 2}, {"NG", 25, -20}, {"TH", 21, 30}, {"NO", 18, 3}, {"MT", 9, 0}, {"KE", 8, 5}, {"AR", 7, -2}, {"NZ", 6, 10}, {"TV", 2, 0}};

  private DaySamples() {}

  static Moods moods(int total, int net) {
    int notJudged = total / 16;
    int judged = total - notJudged;
    int neutral = judged * (100 - Math.abs(net)) / 240;
    int positive = (int) Math.round((judged - neutral + judged * net / 100.0) / 2);
    return new Moods(judged - neutral - positive, neutral, positive, notJudged);
  }

  static Breakdown rich(List<Issue> issues) {
    List<Share> channels = List.of(share("bluesky", "Bluesky", 5831, -38), share("x", "X", 3470, -44), share("mastodon", "Mastodon", 1610, -19),
        share("reddit", "Reddit", 982, -27), share("feed", "RSS", 411, 0), share("file", "File", 102, 8));
    List<Share> places = new ArrayList<>();
    for (Object[] place : PLACES) {
      places.add(share((String) place[0], (String) place[0], (int) place[1], (int) place[2]));
    }
    Moods all = moods(12406, -31);
    return new Breakdown(NOW.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(23)), OptionalInt.empty(), all, channels, languages(),
        List.of(share("Aurelia Air", "Aurelia Air", 5890, -31), share("Northwind", "Northwind", 3610, 6), share("Skyline Jet", "Skyline Jet", 2004, 22),
            share("Polar Express Air", "Polar Express Air", 890, -4)),
        places, moods(6040, -30), grid(issues, channels), grid(issues, places.subList(0, 12)), voices(), topics(issues), days(), List.of());
  }

  /** Nobody has said anything, and nobody did yesterday. */
  static Breakdown silent(List<Issue> issues) {
    List<Topic> topics = issues.stream().map(issue -> new Topic(issue, Moods.NONE, 0, OptionalInt.empty(), List.of())).toList();
    List<Grid.Row> rows = issues.stream().map(issue -> new Grid.Row(issue, List.of(), 0)).toList();
    Breakdown none = Breakdown.EMPTY;
    return new Breakdown(none.since(), none.counted(), none.all(), List.of(), List.of(), List.of(share("Aurelia Air", "Aurelia Air", 0, 0)), List.of(),
        Moods.NONE, new Grid(List.of(), rows, 0), new Grid(List.of(), rows, 0), List.of(), topics, DayCurves.EMPTY, List.of());
  }

  static Breakdown counting(Breakdown day, int percent) {
    return new Breakdown(day.since(), OptionalInt.of(percent), day.all(), day.channels(), day.languages(), day.brands(), day.places(), day.unplaced(),
        day.byChannel(), day.byPlace(), day.voices(), day.topics(), day.days(), day.gaps());
  }

  static Breakdown withBrands(Breakdown day, List<Share> brands) {
    return new Breakdown(day.since(), day.counted(), day.all(), day.channels(), day.languages(), brands, day.places(), day.unplaced(),
        day.byChannel(), day.byPlace(), day.voices(), day.topics(), day.days(), day.gaps());
  }

  static Share share(String id, String name, int total, int net) {
    return new Share(id, name, moods(total, net));
  }

  private static List<Share> languages() {
    return List.of(share("en", "English", 7204, -33), share("es", "Spanish", 1530, -48), share("de", "German", 1120, -12), share("fr", "French", 870, -29),
        share("und", "und", 614, 2), share("ja", "Japanese", 402, 38), share("ar", "Arabic", 260, -44), share("pt-BR", "Portuguese", 190, 5),
        share("he", "Hebrew", 90, -50), share("th", "Thai", 76, 12), share("zh-Hans", "Chinese", 50, 0));
  }

  private static Grid grid(List<Issue> issues, List<Share> columns) {
    int max = 0;
    double all = columns.stream().mapToInt(Share::total).sum();
    List<Grid.Row> rows = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      List<Integer> cells = new ArrayList<>();
      for (int j = 0; j < columns.size(); j++) {
        int cell = (int) (VOLUMES[i % VOLUMES.length] * columns.get(j).total() / all * (0.55 + (i * 7 + j * 5) % 9 / 9.0));
        cells.add(cell);
        max = Math.max(max, cell);
      }
      rows.add(new Grid.Row(issues.get(i), cells, VOLUMES[i % VOLUMES.length]));
    }
    return new Grid(columns, rows, max);
  }

  private static List<Topic> topics(List<Issue> issues) {
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      int volume = VOLUMES[i % VOLUMES.length];
      List<Topic.Word> words = new ArrayList<>();
      for (String word : WORDS[i % WORDS.length].split(",")) {
        words.add(new Topic.Word(word, Math.max(2, volume / (4 + words.size() * 3))));
      }
      boolean hot = i == 0 || i == 1 || i == 3;
      OptionalInt change = i == 10 ? OptionalInt.empty() : OptionalInt.of(hot ? 120 + 30 * i : (i * 29) % 37 - 18);
      topics.add(new Topic(issues.get(i), moods(volume, NETS[i % NETS.length]), volume / (hot ? 9 : 25), change, words));
    }
    return topics;
  }

  private static List<Voice> voices() {
    String[][] authors = {
      {"x", "@globalnewsdesk", "2400000", "3", "0", "2"}, {"x", "@m_okafor", "52700", "6", "-100", "4"}, {"bluesky", "@paper.example", "48100", "2", "-50", "21"},
      {"mastodon", "@ruben@a-very-long-instance-name.social", "31200", "4", "-75", "33"}, {"x", "@lena_travels", "18240", "9", "-88", "1"},
      {"x", "@nour_flies", "8800", "2", "-100", "55"}, {"bluesky", "@kofi.bsky.social", "7900", "1", "100", "12"}, {"x", "@oscar_w", "4400", "3", "-33", "95"},
      {"reddit", "u/northgate", "3800", "5", "-40", "130"}, {"x", "@lars_k", "2100", "1", "100", "240"}, {"x", "@itsmarie", "1900", "1", "100", "310"},
      {"mastodon", "@ana@social.example", "1310", "2", "0", "700"}};
    List<Voice> voices = new ArrayList<>();
    for (String[] each : authors) {
      int count = Integer.parseInt(each[3]);
      int net = Integer.parseInt(each[4]);
      int negative = net < 0 ? (int) Math.round(count * -net / 100.0) : 0;
      int positive = net > 0 ? (int) Math.round(count * net / 100.0) : 0;
      voices.add(new Voice(new Author(each[1], each[1], Long.parseLong(each[2])), Channel.of(each[0]),
          new Moods(negative, count - negative - positive, positive, 0), NOW.minus(Duration.ofMinutes(Long.parseLong(each[5])))));
    }
    return voices;
  }

  private static DayCurves days() {
    Instant midnight = NOW.truncatedTo(ChronoUnit.DAYS);
    List<Instant> hours = new ArrayList<>();
    List<Integer> today = new ArrayList<>();
    List<Integer> yesterday = new ArrayList<>();
    List<Integer> lastWeek = new ArrayList<>();
    for (int h = 0; h < 24; h++) {
      hours.add(midnight.plus(Duration.ofHours(h)));
      int base = (int) (330 + 300 * Math.sin((h - 7) / 24.0 * 2 * Math.PI) + 40 * ((h * 7) % 5));
      yesterday.add(base + 120);
      lastWeek.add((int) (base * 0.8) + 60);
      if (h <= 15) {
        today.add(h == 15 ? 780 : base + 90 + (h > 11 ? 700 * (h - 11) : 0));
      }
    }
    return new DayCurves(hours, today, yesterday, lastWeek);
  }
}
