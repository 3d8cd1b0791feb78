package watchfloor.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;

/**
 * The many: says of each theme as much as its curve, the lead and the people's anger want, spread evenly but not like a machine. What was
 * due is said to the last mention, at any speed. One thread.
 */
final class Crowd {
  private static final int AUTHORS = 5_000;
  private static final List<String> NAMES = List.of("ada", "ben", "cleo", "dario", "elif", "finn", "gita", "hugo", "ines", "jonas", "kaya", "luis", "mira",
      "noah", "olga", "pavel", "quinn", "rosa", "samir", "tilda", "umut", "vera", "wim", "xenia", "yara", "zeno");
  private static final List<Channel> CHANNELS = List.of(Channel.X, Channel.BLUESKY, Channel.MASTODON, Channel.REDDIT);
  private static final double[] CHANNEL_SHARES = {45, 22, 15, 18};
  private static final double SECONDS = Stage.STEP.toMillis() / 1000.0;

  private final Scenario scenario;
  private final long seed;
  private final Sentences sentences;
  private final Scribe scribe;

  Crowd(Scenario scenario, long seed, Sentences sentences, Scribe scribe) {
    this.scenario = scenario;
    this.seed = seed;
    this.sentences = sentences;
    this.scribe = scribe;
  }

  /** Says what is due in one step that begins at {@code at}. */
  void step(Stage stage, int take, Instant at, Consumer<Said> out) {
    double[] rates = rates(stage);
    for (int i = 0; i < rates.length; i++) {
      Theme theme = scenario.themes().get(i);
      ThemeState state = stage.themes.get(theme.id());
      double before = state.due;
      state.due += rates[i] * SECONDS;
      for (double next = next(i, take, state); next <= state.due; next = next(i, take, state)) {
        double part = state.due > before ? Math.max(0, next - before) / (state.due - before) : 0;
        out.accept(say(theme, i, state, take, at.plusMillis((long) (part * (Stage.STEP.toMillis() - 1)))));
        state.said++;
      }
    }
  }

  /** Mentions a second by theme, all together no more than a scenario may have. */
  private double[] rates(Stage stage) {
    double[] rates = scenario.themes().stream().mapToDouble(theme -> rate(theme, stage)).toArray();
    double sum = 0;
    for (double rate : rates) {
      sum += rate;
    }
    for (int i = 0; i < rates.length && sum > VolumeCurve.MOST_PER_SECOND; i++) {
      rates[i] *= VolumeCurve.MOST_PER_SECOND / sum;
    }
    return rates;
  }

  private double rate(Theme theme, Stage stage) {
    boolean heard = theme.phases().isEmpty() || stage.phase >= 0 && theme.phases().contains(scenario.phases().get(stage.phase).id());
    Duration middle = stage.position().plus(Stage.STEP.dividedBy(2));
    return heard ? theme.curve().at(middle) * stage.themes.get(theme.id()).factor() : 0;
  }

  /** Where, counted in mentions due, the next one is said: one in each whole figure, anywhere in it. */
  private double next(int theme, int take, ThemeState state) {
    return state.said + Seeds.of(seed, take, theme, state.said, 1).nextDouble();
  }

  private Said say(Theme theme, int index, ThemeState state, int take, Instant at) {
    SplittableRandom dice = Seeds.of(seed, take, index, state.said, 2);
    double[] shares = new double[Truth.values().length];
    theme.shares().forEach((truth, share) -> shares[truth.ordinal()] = share);
    Truth truth = Truth.values()[Seeds.weighted(shares, dice)];
    Voice voice = theme.voices().get(Seeds.weighted(theme.voices().stream().mapToDouble(Voice::share).toArray(), dice));
    Sentences.Mood mood = mood(truth, state.heat, dice);
    boolean direct = truth != Truth.NOISE && dice.nextDouble() < theme.direct();
    Tag tag = new Tag(take, theme.id(), truth, "", "", 0);
    String address = sentences.address(direct);
    String text = truth == Truth.NOISE && voice.of(truth).isEmpty()
        ? sentences.phrase("noise", voice.language(), "", at, dice)
        : sentences.dressed(lines(voice, truth), mood, voice.language(), address, at, dice);
    return scribe.write(at, speaker(voice.language(), dice), tag, new Scribe.Words(text, direct, "", mood == Sentences.Mood.ANGRY));
  }

  /** A voice that has no words of a kind says what it has. */
  private static List<Template> lines(Voice voice, Truth truth) {
    List<Template> own = voice.of(truth);
    return own.isEmpty() ? Stream.of(Truth.values()).map(voice::of).filter(lines -> !lines.isEmpty()).findFirst().orElseThrow() : own;
  }

  private static Sentences.Mood mood(Truth truth, double heat, SplittableRandom dice) {
    double chance = dice.nextDouble();
    if (truth == Truth.NOISE) {
      return Sentences.Mood.PLAIN;
    }
    double angry = Math.max(0.06, Math.min(0.9, 0.35 + 0.5 * (heat - 1)));
    double glad = heat < 0.9 ? 0.2 : 0.02;
    if (chance < angry) {
      return Sentences.Mood.ANGRY;
    }
    return chance > 1 - glad ? Sentences.Mood.GLAD : chance < angry + (1 - angry - glad) * 0.6 ? Sentences.Mood.WORRIED : Sentences.Mood.PLAIN;
  }

  private static Speaker speaker(String language, SplittableRandom dice) {
    Channel channel = CHANNELS.get(Seeds.weighted(CHANNEL_SHARES, dice));
    int who = dice.nextInt(AUTHORS);
    String name = NAMES.get(who % NAMES.size()) + who;
    String handle = channel == Channel.REDDIT ? "u/" + name : channel == Channel.MASTODON ? "@" + name + "@drill.example" : "@" + name;
    long followers = Math.round(Math.exp(2 + 6 * dice.nextDouble() * dice.nextDouble()));
    return new Speaker(new Author("drill-crowd:" + who, handle, followers), channel, language);
  }
}
