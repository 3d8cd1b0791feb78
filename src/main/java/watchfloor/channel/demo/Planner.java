package watchfloor.channel.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watchfloor.mention.Channel;

/**
 * Decides what is written in a minute: how many posts, of which sort, in which language, on which network, and which line of
 * the grammar each one uses. No line is used twice in a minute while others are left. Pure.
 */
final class Planner {
  static final List<String> LANGUAGES = List.of("en", "es", "de", "fr", "pt", "it", "ja", "ar", "ko", "zh");
  private static final double[] SPOKEN = {0.70, 0.07, 0.05, 0.04, 0.04, 0.025, 0.03, 0.015, 0.015, 0.015};
  private static final List<String> SUBJECTS = List.of(
      "delay", "cancelled", "baggage", "gate", "booking", "refund", "staff", "comfort", "food", "points", "safety");
  private static final double[] COMPLAINED = {0.19, 0.10, 0.14, 0.09, 0.12, 0.10, 0.09, 0.08, 0.06, 0.05, 0.03};
  private static final List<Kind> KINDS = List.of(Kind.COMPLAINT, Kind.QUESTION, Kind.PRAISE, Kind.TALK, Kind.NOISE,
      Kind.RIVAL_COMPLAINT, Kind.RIVAL_PRAISE, Kind.RIVAL_TALK, Kind.NEWS, Kind.FORUM);
  private static final double[] WRITTEN = {0.30, 0.12, 0.21, 0.15, 0.03, 0.045, 0.035, 0.055, 0.03, 0.045};
  private static final List<Channel> NETWORKS = List.of(Channel.X, Channel.BLUESKY, Channel.MASTODON, Channel.REDDIT);
  private static final double[] USED = {0.53, 0.22, 0.14, 0.11};
  private static final double GOLDEN = 0.618;
  private static final int SLOT = 45;

  private final long key;
  private final String mark;
  private final boolean incident;
  private final Map<String, Grammar> grammars;
  private final Rhythm rhythm;

  /** @param mark begins every identifier, so that two planners never give the same one */
  Planner(long key, String mark, boolean incident, Map<String, Grammar> grammars, Rhythm rhythm) {
    this.key = key;
    this.mark = mark;
    this.incident = incident;
    this.grammars = grammars;
    this.rhythm = rhythm;
  }

  /** The posts of a minute that answer to none before. */
  List<Plan> plan(long minute, double rate) {
    Dice dice = Dice.of(key, 1, minute, 0);
    int count = dice.poisson(rate);
    Map<String, Integer> used = new HashMap<>();
    List<Plan> plans = new ArrayList<>(count);
    Mix mix = new Mix(spoken(minute), subjects(minute), rhythm.wave(minute));
    for (int i = 0; i < count; i++) {
      plans.add(one(minute, i, dice, mix, used));
    }
    return plans;
  }

  /** What is likely in one minute. */
  private record Mix(double[] spoken, double[] subjects, double wave) {}

  private Plan one(long minute, int index, Dice dice, Mix mix, Map<String, Integer> used) {
    String language = LANGUAGES.get(dice.weighted(mix.spoken()));
    Kind kind = incident ? Kind.INCIDENT : dice.chance(mix.wave() * 0.3) ? Kind.COMPLAINT : KINDS.get(dice.weighted(WRITTEN));
    if (!language.equals("en") && !grammars.get(language).has(kind.section("any"))) {
      kind = Kind.TALK;
    }
    String subject = kind == Kind.COMPLAINT && language.equals("en") ? SUBJECTS.get(dice.weighted(mix.subjects())) : "any";
    String section = kind.section(subject);
    Channel channel = channel(kind, dice);
    Instant at = Instant.ofEpochMilli(minute * 60_000 + dice.below(60_000));
    String id = mark + Long.toString(minute, 36) + "." + index;
    return new Plan(id, dice.next(), kind, language, channel, section, line(minute, language, section, used), at);
  }

  /** The lines of a section in turn, from a place that moves on from minute to minute by the golden ratio. */
  int line(long minute, String language, String section, Map<String, Integer> used) {
    int size = grammars.get(language).size(section);
    int turn = used.merge(language + section, 1, Integer::sum) - 1;
    int step = Math.max(1, (int) Math.round(size * GOLDEN));
    return (int) Math.floorMod(minute * step + Dice.mix(key + section.hashCode()) % size + turn, (long) size);
  }

  private static Channel channel(Kind kind, Dice dice) {
    return switch (kind) {
      case NEWS -> Channel.FEED;
      case FORUM -> Channel.REDDIT;
      default -> NETWORKS.get(dice.weighted(USED));
    };
  }

  /** Asia writes by day, which is night at home. */
  private static double[] spoken(long minute) {
    int hour = (int) Math.floorMod(minute / 60, 24L);
    double asia = hour < 10 || hour == 23 ? 2.2 : hour < 15 ? 0.9 : 0.4;
    double[] spoken = SPOKEN.clone();
    for (int i = 6; i < spoken.length; i++) {
      spoken[i] *= i == 7 ? 1 : asia;
    }
    return spoken;
  }

  /** What people complain about changes from hour to hour. */
  private double[] subjects(long minute) {
    double[] weights = COMPLAINED.clone();
    long slot = Math.floorDiv(minute, SLOT);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= Math.exp(0.5 * Dice.of(key, 2, slot, i).bell());
    }
    weights[rhythm.waveSubject(minute, weights.length)] *= 1 + 9 * rhythm.wave(minute);
    return weights;
  }
}
