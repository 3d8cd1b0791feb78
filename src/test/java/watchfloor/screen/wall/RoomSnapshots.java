package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import watchfloor.desk.Claim;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.desk.Operator;
import watchfloor.mention.Author;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.mention.SourceHealth;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Gauge;
import watchfloor.pulse.HeatMap;
import watchfloor.pulse.MinuteCounts;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.RisingTerm;
import watchfloor.wall.Notice;
import watchfloor.wall.RoomMode;
import watchfloor.wall.WorldClock;

/** Builds what a wall shows on a busy afternoon of an invented airline, and on bad ones. */
final class RoomSnapshots {
  private Optional<Instant> asOf = Optional.empty();
  static final Instant NOW = Instant.parse("2026-11-20T15:42:08Z");
  static final List<String> ISSUES = List.of("Flight delay", "Cancelled flight", "Lost baggage", "Gate / boarding", "Booking site",
      "Refund", "Staff attitude", "Seat / comfort", "Food", "Loyalty points", "Safety concern", "Praise for crew");
  private static final String[][] POSTS = {
    {"x", "@lena_travels", "18240", "en", "Flight delay", "N", "2 hours on the tarmac and the app still says “on time” 😡 @AureliaAir at least tell us what is going on"},
    {"bluesky", "@kofi.bsky.social", "412", "en", "Praise for crew", "P", "Huge thanks to the crew on AU204 — my daughter got to see the cockpit ✈️❤️"},
    {"mastodon", "@ruben@mastodon.social", "1104", "es", "Lost baggage", "N", "¿Dónde está mi maleta? Tercer día sin respuesta de @AureliaAir"},
    {"x", "@dani_codes", "903", "en", "Gate / boarding", "U", "Does anyone know if the gate for AU881 changed again?"},
    {"reddit", "u/northgate", "-1", "en", "Booking site", "N", "Booking site charged me six times after it hung on “confirm”. Screenshots inside. Call me on +353 86 555 0182 or mail north.gate@example.com please"},
    {"x", "@m_okafor", "52700", "en", "Cancelled flight", "N", "Cancelled. Again. No rebooking desk open at 21:00. Unreal."},
    {"feed", "airlinetimes.example", "-1", "en", "", "U", "Aurelia Air shifts winter schedule, adds two routes from Dublin"},
    {"x", "@yuki_n", "230", "ja", "Praise for crew", "P", "リアルに対応が早かった。ありがとう！🙏"},
    {"bluesky", "@petra.bsky.social", "77", "en", "Refund", "N", "Still waiting on a refund from August. Case closed without an answer?"},
    {"mastodon", "@ana@social.example", "310", "en", "Seat / comfort", "U", "Is the lounge at B12 open this weekend?"},
    {"x", "@oscar_w", "4400", "en", "Gate / boarding", "N", "Gate changed 3 times in 20 minutes. Families running across the terminal. 👨‍👩‍👧‍👦🏃🏽‍♀️ 1️⃣ 2️⃣ 3️⃣"},
    {"x", "@itsmarie", "1900", "en", "", "P", "Answered in 6 minutes on a Sunday. That is how you do it 👏🏿"},
    {"x", "@nour_flies", "8800", "ar", "Flight delay", "N", "الرحلة AU881 متأخرة ساعتين ولا أحد يجيب 😞 @AureliaAir"},
    {"bluesky", "@tal.example", "540", "he", "Staff attitude", "N", "הצוות בשער B12 לא ענה לאף אחד, שעתיים של המתנה"},
    {"x", "@lars_k", "2100", "de", "Food", "P", "Das Frühstück auf AU310 war wirklich gut 🥐☕ danke!"},
    {"mastodon", "@somchai@mastodon.example", "95", "th", "Flight delay", "X", "เที่ยวบินล่าช้าสองชั่วโมงแล้ว"},
    {"reddit", "u/pointsnerd", "-1", "en", "Loyalty points", "U", "Do Aurelia points still expire after 24 months if you only book hotels? The help page says one thing and the app another, and support keeps sending me the same three sentences about terms and conditions that do not answer it at all."},
    {"x", "@claire_dub", "660", "fr", "Gate / boarding", "N", "Encore un changement de porte 🤦‍♀️ merci @AureliaAir 🇫🇷🇮🇪"},
  };
  private static final String[] CREW = {"AB Aisling Byrne", "CD Carlos Díaz", "EF Esther Fofanah", "GH Gaurav Hegde", "IJ Ines Jansen"};

  Instant now = NOW;
  RoomMode mode = new RoomMode.Demo();
  List<Notice> notices = List.of();
  List<SourceHealth> sources = List.of(
      source("bluesky", SourceHealth.State.LIVE, 1, "", new IntakeCounts(8412, 8397, 12, 3, 0)),
      source("mastodon", SourceHealth.State.LIVE, 2, "", new IntakeCounts(2201, 2190, 11, 0, 0)),
      source("x", SourceHealth.State.LIVE, 5, "", new IntakeCounts(1943, 1760, 0, 0, 183)));
  List<JudgedMention> recent = mentions();
  boolean work = true;
  boolean counts = true;
  Optional<Breakdown> day = Optional.empty();

  static SourceHealth source(String name, SourceHealth.State state, int silentSeconds, String trouble, IntakeCounts counts) {
    return new SourceHealth(name, state, NOW.minusSeconds(600), NOW.minusSeconds(silentSeconds), trouble,
        state == SourceHealth.State.DOWN ? NOW.plusSeconds(41) : Instant.EPOCH, counts);
  }

  /** A room in which nothing has come in yet. */
  static RoomSnapshots quiet() {
    RoomSnapshots room = new RoomSnapshots();
    room.recent = List.of();
    room.work = false;
    room.counts = false;
    return room;
  }

  /** The link to the hub was lost then. */
  RoomSnapshots lostAt(Instant moment) {
    asOf = Optional.of(moment);
    return this;
  }

  RoomSnapshot build() {
    return new RoomSnapshot(now, new Brand("Aurelia Air", "@AureliaAir"), mode, pulse(), desk(), notices,
        List.of(new WorldClock("Austin", ZoneId.of("America/Chicago")), new WorldClock("Dublin", ZoneId.of("Europe/Dublin")),
            new WorldClock("Singapore", ZoneId.of("Asia/Singapore"))),
        ZoneId.of("UTC"), Duration.ofMinutes(60), asOf);
  }

  private static List<JudgedMention> mentions() {
    List<JudgedMention> mentions = new ArrayList<>();
    for (int i = 0; i < 54; i++) {
      String[] post = POSTS[i % POSTS.length];
      Instant at = NOW.minusSeconds(3 + i * 7L);
      long id = 1000 - i;
      Mention mention = new Mention(new MentionKey(post[0], "p" + id), Channel.of(post[0]), new Author(post[1] + i, post[1], Long.parseLong(post[2])),
          post[6], post[3], "Aurelia Air", "t" + id, i % 9 == 8 ? "p" + (id + 7) : "", true, at, at.plusSeconds(1));
      Sentiment sentiment = switch (post[5]) {
        case "N" -> Sentiment.NEGATIVE;
        case "P" -> Sentiment.POSITIVE;
        case "U" -> Sentiment.NEUTRAL;
        default -> Sentiment.NOT_JUDGED;
      };
      Issue issue = post[4].isEmpty() ? Issue.NONE : issue(post[4]);
      mentions.add(new JudgedMention(id, mention, new Judgement(post[3], sentiment, 0, issue, issue.none() ? 0 : 0.9, (i * 37) % 100)));
    }
    return mentions;
  }

  private static Issue issue(String name) {
    return new Issue(name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-"), name);
  }

  private PulseSnapshot pulse() {
    Random random = new Random(7);
    List<MinuteCounts> minutes = new ArrayList<>();
    List<Integer> yesterday = new ArrayList<>();
    Instant first = NOW.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(119));
    for (int i = 0; i < 120; i++) {
      double base = counts ? 42 + 14 * Math.sin(i / 19.0) : 0;
      double surge = counts ? 130 * Math.exp(-Math.pow((i - 99) / 7.5, 2)) : 0;
      double noise = counts ? random.nextDouble() * 10 : 0;
      int total = (int) ((base + surge + noise) * (i == 119 ? 0.15 : 1));
      int negative = (int) (total * 0.28 + surge * 0.45);
      int positive = (int) ((total - negative) * 0.45);
      minutes.add(new MinuteCounts(first.plus(Duration.ofMinutes(i)), negative, total - negative - positive, positive, total / 14));
      yesterday.add(counts ? (int) (40 + 10 * Math.sin(i / 23.0) + random.nextDouble() * 6) : 0);
    }
    List<HeatMap.Row> rows = new ArrayList<>();
    List<Instant> hours = new ArrayList<>();
    for (int h = 23; h >= 0; h--) {
      hours.add(NOW.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(h)));
    }
    int max = 0;
    for (int r = 0; r < ISSUES.size(); r++) {
      List<Integer> cells = new ArrayList<>();
      for (int h = 0; h < 24; h++) {
        boolean hot = (r == 0 || r == 1 || r == 3) && h > 18;
        int value = counts ? 4 + random.nextInt(18) + (hot ? 25 + random.nextInt(60) : 0) : 0;
        cells.add(value);
        max = Math.max(max, value);
      }
      boolean hot = r == 0 || r == 1 || r == 3;
      rows.add(new HeatMap.Row(issue(ISSUES.get(r)), cells, cells.stream().mapToInt(Integer::intValue).sum(),
          !counts ? OptionalInt.empty() : OptionalInt.of(hot ? 120 + 30 * r : random.nextInt(30) - 14)));
    }
    List<Alarm> alarms = !counts ? List.of() : List.of(
        new Alarm(issue("Flight delay"), NOW.minusSeconds(1800), Optional.empty(), 3.1, 214, 78, 15),
        new Alarm(issue("Gate / boarding"), NOW.minusSeconds(1500), Optional.empty(), 2.4, 133, 61, 15),
        new Alarm(issue("Booking site"), NOW.minusSeconds(6600), Optional.of(NOW.minusSeconds(5100)), 2.2, 61, 55, 15));
    List<RisingTerm> rising = !counts ? List.of() : List.of(new RisingTerm("gate change", 94, 9.4, false), new RisingTerm("tarmac", 61, 6, false),
        new RisingTerm("rebooking desk", 44, 4.2, false), new RisingTerm("#AU881", 31, 31, true), new RisingTerm("搭乗口変更", 28, 3.1, false),
        new RisingTerm("connection", 22, 2.7, false), new RisingTerm("pushchair", 9, 9, true));
    Gauge gauge = counts ? new Gauge(OptionalInt.of(-31), OptionalInt.of(-18), OptionalInt.of(4), 642, 333, 259, 41, 15)
        : new Gauge(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0, 0, 0, 0, 15);
    return new PulseSnapshot(1, NOW, counts ? 184 : 0, counts ? OptionalInt.of(212) : OptionalInt.empty(), counts ? 12406 : 0, minutes, yesterday,
        gauge, new HeatMap(hours, rows, max), recent, rising, alarms, sources, day.orElseGet(this::sampleDay));
  }

  private Breakdown sampleDay() {
    List<Issue> issues = ISSUES.stream().map(RoomSnapshots::issue).toList();
    return counts ? DaySamples.rich(issues) : DaySamples.silent(issues);
  }

  private DeskSnapshot desk() {
    List<DeskSnapshot.CrewMember> crew = new ArrayList<>();
    for (int i = 0; i < CREW.length; i++) {
      boolean present = i != 3;
      crew.add(new DeskSnapshot.CrewMember(new Operator(CREW[i].substring(0, 2), CREW[i].substring(3), i == 2 ? "Press" : "Care"), present,
          Optional.of(NOW.minusSeconds(660L * (i + 1))), present ? i + 2 : 0, 41 - 7 * i,
          i == 4 ? Optional.empty() : Optional.of(Duration.ofSeconds(420 + 95L * i))));
    }
    if (!work) {
      return new DeskSnapshot(1, List.of(), List.of(), crew, Map.of(), new DeskSnapshot.FirstAnswer(Optional.empty(), OptionalInt.empty(), 0));
    }
    List<Item> live = new ArrayList<>();
    Map<Long, Item> byMention = new HashMap<>();
    long[] left = {-252, -75, -10, 160, 495, 1263, 1540, 2090, 2400, 3105, 3300, 3500};
    for (int i = 0; i < left.length; i++) {
      JudgedMention mention = recent.get(i * 3 % recent.size());
      boolean claimed = i % 4 == 1;
      Item item = new Item(mention.id(), 1, claimed ? ItemState.CLAIMED : ItemState.OPEN, mention, 1, "Care", "complaint", mention.mention().writtenAt(),
          NOW.plusSeconds(left[i]), claimed ? Optional.of(new Claim("AB", NOW.minusSeconds(20), NOW.plusSeconds(100))) : Optional.empty(),
          Optional.empty(), Optional.empty(), "");
      live.add(item);
      byMention.put(mention.id(), item);
    }
    JudgedMention answered = recent.get(7);
    byMention.put(answered.id(), new Item(answered.id(), 3, ItemState.ANSWERED, answered, 1, "Care", "praise", NOW.minusSeconds(300), NOW.plusSeconds(900),
        Optional.empty(), Optional.of("CD"), Optional.of(NOW.minusSeconds(60)), ""));
    return new DeskSnapshot(1, live, List.of(), crew, byMention, new DeskSnapshot.FirstAnswer(Optional.of(Duration.ofMinutes(11)), OptionalInt.of(94), 37));
  }
}
