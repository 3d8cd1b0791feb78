package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.DeskSnapshot.CrewMember;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Gap;
import watchfloor.pulse.Moods;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.wall.WorldClock;

/** Changes one thing of a room that {@link RoomSnapshots} built. */
final class Rooms {
  private static final Instant NOW = RoomSnapshots.NOW;

  private Rooms() {}

  /** The busy afternoon, with two times in which a source was away and a past hour of answers. */
  static RoomSnapshot busy() {
    RoomSnapshot room = new RoomSnapshots().build();
    List<Gap> gaps = List.of(
        new Gap("mastodon", NOW.minusSeconds(5400), Optional.of(NOW.minusSeconds(4680))),
        new Gap("x", NOW.minusSeconds(380), Optional.empty()));
    return withEnded(withGaps(room, gaps), answers(30, 9, 30, 14));
  }

  static RoomSnapshot with(RoomSnapshot room, PulseSnapshot pulse, DeskSnapshot desk, List<WorldClock> clocks) {
    return new RoomSnapshot(
        room.now(), room.brand(), room.mode(), pulse, desk, room.notices(), clocks, room.zone(), room.firstAnswerTarget(), room.asOf());
  }

  static RoomSnapshot withRecent(RoomSnapshot room, long version, List<JudgedMention> recent) {
    PulseSnapshot p = room.pulse();
    return with(room, new PulseSnapshot(version, p.at(), p.lastMinute(), p.change(), p.today(), p.minutes(), p.yesterday(), p.gauge(),
        p.heatMap(), recent, p.rising(), p.alarms(), p.sources(), p.day()), room.desk(), room.clocks());
  }

  static RoomSnapshot withGaps(RoomSnapshot room, List<Gap> gaps) {
    PulseSnapshot p = room.pulse();
    Breakdown day = new Breakdown(NOW.minusSeconds(86_400), OptionalInt.empty(), Moods.NONE, List.of(), List.of(), List.of(), List.of(),
        Moods.NONE, Breakdown.EMPTY.byChannel(), Breakdown.EMPTY.byPlace(), List.of(), List.of(), Breakdown.EMPTY.days(), gaps);
    return with(room, new PulseSnapshot(p.version() + 1, p.at(), p.lastMinute(), p.change(), p.today(), p.minutes(), p.yesterday(), p.gauge(),
        p.heatMap(), p.recent(), p.rising(), p.alarms(), p.sources(), day), room.desk(), room.clocks());
  }

  static RoomSnapshot withEnded(RoomSnapshot room, List<Item> ended) {
    DeskSnapshot d = room.desk();
    return with(room, room.pulse(), new DeskSnapshot(d.version() + 1, d.live(), ended, d.crew(), d.work(), d.firstAnswer()), room.clocks());
  }

  static RoomSnapshot withCrew(RoomSnapshot room, List<CrewMember> crew) {
    DeskSnapshot d = room.desk();
    return with(room, room.pulse(), new DeskSnapshot(d.version() + 1, d.live(), d.ended(), crew, d.work(), d.firstAnswer()), room.clocks());
  }

  static RoomSnapshot withClocks(RoomSnapshot room, WorldClock... clocks) {
    return with(room, room.pulse(), room.desk(), List.of(clocks));
  }

  static RoomSnapshot at(RoomSnapshot room, Instant now) {
    return new RoomSnapshot(now, room.brand(), room.mode(), room.pulse(), room.desk(), room.notices(), room.clocks(), room.zone(),
        room.firstAnswerTarget(), room.asOf());
  }

  /** Everybody left; the last one a quarter of an hour ago. */
  static RoomSnapshot nobodyOnDuty() {
    RoomSnapshot room = busy();
    List<CrewMember> crew = new ArrayList<>();
    for (CrewMember each : room.desk().crew()) {
      crew.add(new CrewMember(each.operator(), false, Optional.of(NOW.minusSeconds(900 + 60L * crew.size())), 0, each.answered(), each.typical()));
    }
    return withCrew(room, crew);
  }

  /** Answers of the last half hour and of the one before, one a minute and newest first, each with how many minutes it took. */
  static List<Item> answers(int recent, int recentMinutes, int before, int beforeMinutes) {
    List<Item> ended = new ArrayList<>();
    for (int i = 0; i < recent + before; i++) {
      boolean late = i < recent;
      Instant at = NOW.minus(late ? Duration.ofMinutes(i).plusSeconds(5) : Duration.ofMinutes(30L + i - recent).plusSeconds(5));
      ended.add(answered(5000 - i, at, Duration.ofMinutes(late ? recentMinutes : beforeMinutes)));
    }
    return ended;
  }

  private static Item answered(long id, Instant at, Duration took) {
    Instant opened = at.minus(took);
    return new Item(id, 3, ItemState.ANSWERED, mention(id, "Thanks " + id, Sentiment.NEUTRAL), 1, "Care", "complaint", opened,
        opened.plusSeconds(3600), Optional.empty(), Optional.of("AB"), Optional.of(at), "");
  }

  static JudgedMention mention(long id, String text, Sentiment sentiment) {
    return mention(id, text, sentiment, "x", "en", Issue.NONE, "");
  }

  static JudgedMention mention(long id, String text, Sentiment sentiment, String channel, String language, Issue issue, String repostOf) {
    Instant at = NOW.minusSeconds(10_000 - id);
    Mention mention = new Mention(new MentionKey(channel, "p" + id), Channel.of(channel), new Author("a" + id, "@author" + id, 100), text,
        language, "Aurelia Air", "t" + id, repostOf, id % 2 == 0, at, at.plusSeconds(1));
    return new JudgedMention(id, mention, new Judgement(language, sentiment, 0, issue, issue.none() ? 0 : 0.9, 10));
  }

  static Map<String, String> options(String... pairs) {
    Map<String, String> options = new java.util.HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      options.put(pairs[i], pairs[i + 1]);
    }
    return options;
  }
}
