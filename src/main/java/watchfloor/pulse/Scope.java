package watchfloor.pulse;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.SourceHealth;

/**
 * One cut of the conversation, all of it or what is said about one brand, and everything that it adds up to. Bounded: see
 * {@link Pulse}. Single writer.
 */
final class Scope {
  private static final int TERMS_EVERY_SECONDS = 15;

  private final MinuteWheel wheel;
  private final Quarters quarters = new Quarters();
  private final SecondWheel seconds = new SecondWheel();
  private final RisingTerms risingTerms = new RisingTerms();
  private final RecentMentions recent = new RecentMentions();
  private final SnapshotMaker maker;
  private final DayMaker day;
  private List<RisingTerm> rising = List.of();
  private long nextTermsAt = Long.MIN_VALUE;

  /**
   * What is the room's, whatever the cut.
   *
   * @param knownSince the earliest minute that the cut has mentions of
   * @param counted    as in {@link Breakdown}
   */
  record Room(long knownSince, OptionalInt counted, List<Alarm> alarms, List<SourceHealth> sources, List<Gap> gaps) {}

  Scope(PulseRules rules, Instant now) {
    wheel = new MinuteWheel(rules.issues().size() + 1);
    maker = new SnapshotMaker(wheel, rules.issues(), rules.zone());
    day = new DayMaker(rules, wheel, quarters);
    moveTo(now);
  }

  /** Moves the present. */
  void moveTo(Instant now) {
    wheel.moveTo(now);
    day.moveTo(now);
  }

  /** The counts by minute and issue. */
  MinuteWheel wheel() {
    return wheel;
  }

  /** The counts by quarter of an hour. */
  Quarters quarters() {
    return quarters;
  }

  /** Counts a mention; whether it is of the last day and not of more than some minutes ahead. */
  boolean add(Heard heard) {
    quarters.add(heard.second(), 1);
    if (!wheel.add(heard.minute(), heard.row(), heard.sentiment(), 1)) {
      return false;
    }
    remember(heard);
    takeApart(heard);
    return true;
  }

  /** What a mention is beside a count by minute and issue. */
  void remember(Heard heard) {
    seconds.add(heard.judged().mention().writtenAt());
    recent.add(heard.judged());
    if (!heard.repost()) {
      risingTerms.add(heard.minute(), heard.terms());
    }
  }

  /** What a mention is in the day taken apart. */
  void takeApart(Heard heard) {
    day.add(heard);
  }

  /** The terms that rise, as they were last worked out. */
  List<RisingTerm> rising() {
    return rising;
  }

  /** Shows some mentions no longer; whether any was shown. */
  boolean forget(Predicate<JudgedMention> which) {
    day.forget(which);
    return recent.remove(which);
  }

  /** Much was counted at once: everything is worked out anew with the next snapshot. */
  void anew() {
    nextTermsAt = Long.MIN_VALUE;
    day.anew();
  }

  PulseSnapshot snapshot(long version, Instant now, Room room) {
    if (now.getEpochSecond() >= nextTermsAt) {
      rising = risingTerms.rising(MinuteWheel.minute(now));
      nextTermsAt = now.getEpochSecond() + TERMS_EVERY_SECONDS;
    }
    HeatMap heatMap = maker.heatMap(now, room.knownSince());
    SnapshotMaker.Beside beside = new SnapshotMaker.Beside(
        seconds.lastMinute(now), room.knownSince(), recent.newestFirst(), rising, room.alarms(), room.sources());
    return maker.make(version, now, beside, heatMap, day.at(now, new DayMaker.Beside(room.counted(), heatMap, room.gaps())));
  }
}
