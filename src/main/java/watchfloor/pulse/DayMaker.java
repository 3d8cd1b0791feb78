package watchfloor.pulse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;

/**
 * Takes the last 24 hours apart: counts what a mention has, and makes a {@link Breakdown} of it, at most every two seconds; the words of
 * the topics, which cost most, every fifteen. Single writer.
 */
final class DayMaker {
  private static final long EVERY_MILLIS = 2_000;
  private static final long WORDS_EVERY_MILLIS = 15_000;
  private static final int HOUR = 60;

  private final List<Issue> issues;
  private final MinuteWheel wheel;
  private final Quarters quarters;
  private final ZoneHours zoneHours;
  private final DayCube cube;
  private final TopVoices voices;
  private final TopicWords words;
  private final CurveMaker curves;
  private Breakdown made = Breakdown.EMPTY;
  private List<List<Topic.Word>> said = List.of();
  private long nextAt = Long.MIN_VALUE;
  private long nextWordsAt = Long.MIN_VALUE;

  /** What changes a breakdown beside the mentions. */
  record Beside(OptionalInt counted, HeatMap heatMap, List<Gap> gaps) {}

  DayMaker(PulseRules rules, MinuteWheel wheel, Quarters quarters) {
    this.issues = rules.issues();
    this.wheel = wheel;
    this.quarters = quarters;
    zoneHours = new ZoneHours(rules.zone());
    cube = new DayCube(rules.issues(), rules.brands(), rules.zone());
    voices = new TopVoices(zoneHours);
    words = new TopicWords(rules.issues().size() + 1);
    curves = new CurveMaker(quarters, rules.zone());
  }

  /** Moves the present. */
  void moveTo(Instant now) {
    quarters.moveTo(now);
    if (cube.moveTo(now)) {
      voices.turn(cube.since().getEpochSecond());
      words.turn(cube.since().getEpochSecond());
      nextAt = Long.MIN_VALUE;
    }
  }

  /** Counts a mention; what is older than a day, or of hours ahead, changes nothing. */
  void add(Heard heard) {
    if (cube.add(heard)) {
      voices.add(heard);
      words.add(zoneHours.start(heard.second()), heard);
    }
  }

  /** Names some authors no longer. */
  void forget(Predicate<JudgedMention> which) {
    if (voices.forget(which)) {
      nextAt = Long.MIN_VALUE;
    }
  }

  /** Much was counted at once: the next breakdown is made of it. */
  void anew() {
    nextAt = Long.MIN_VALUE;
    nextWordsAt = Long.MIN_VALUE;
  }

  /** The breakdown for now; the same one as before where nothing is different. */
  Breakdown at(Instant now, Beside beside) {
    long millis = now.toEpochMilli();
    if (millis < nextAt && beside.counted().equals(made.counted())) {
      return made;
    }
    if (millis >= nextWordsAt) {
      said = words.strongest(zoneHours.start(now.getEpochSecond()));
      nextWordsAt = millis + WORDS_EVERY_MILLIS;
    }
    nextAt = millis + EVERY_MILLIS;
    Breakdown fresh = make(now, beside);
    if (!fresh.equals(made)) {
      made = fresh;
    }
    return made;
  }

  private Breakdown make(Instant now, Beside beside) {
    List<Share> channels = cube.channels();
    List<Share> places = cube.places();
    return new Breakdown(
        cube.since(), beside.counted(), cube.all(), channels, cube.languages(), cube.brands(), places, cube.unplaced(),
        cube.byChannel(channels), cube.byPlace(places), voices.furthest(zoneHours.start(now.getEpochSecond())),
        topics(MinuteWheel.minute(now), beside.heatMap()), curves.make(now), beside.gaps());
  }

  private List<Topic> topics(long minute, HeatMap heatMap) {
    List<Topic> topics = new ArrayList<>(issues.size());
    for (int row = 0; row < issues.size(); row++) {
      int lastHour = wheel.sum(minute - HOUR + 1, minute + 1, row);
      topics.add(new Topic(issues.get(row), cube.issue(row), lastHour, heatMap.rows().get(row).change(), said.get(row)));
    }
    return topics;
  }
}
