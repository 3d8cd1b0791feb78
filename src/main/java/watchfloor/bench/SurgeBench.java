package watchfloor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import watchfloor.pulse.SurgeBank;

/** Measures the surge detector: its cost with many series, its score on labelled ones where they are given, and how soon the words of an event are found. */
public final class SurgeBench implements Measurement {
  private static final int SERIES = 10_000;
  private static final int ROUNDS = 5;
  private static final int TICKS = 300;
  private static final double MOST_MILLIS = 5;
  private static final double LEAST_SCORE = 75;
  private static final double MOST_POSTS = 15;

  private final Optional<Path> data;

  /** @param data the folder with {@code nab/}; empty where none is given: then nothing is scored */
  public SurgeBench(Optional<Path> data) {
    this.data = data;
  }

  @Override
  public void run(Ground ground, Consumer<Figure> found) throws IOException {
    ground.say().accept("a minute of " + SERIES + " series");
    found.accept(Figure.alone("surge, tick of 10,000 series", "ms", ticks(), Goal.atMost(MOST_MILLIS)));
    Optional<Path> nab = data.map(dir -> dir.resolve("nab")).filter(Files::isDirectory);
    if (nab.isPresent()) {
      ground.say().accept("labelled series");
      double ours = NabScore.of(nab.get(), SurgeBench::alarms);
      double peer = NabScore.of(nab.get(), SurgeBench::robustAlarms);
      found.accept(Figure.beside("surge, NAB", "points", new double[] {ours}, "3 standard deviations", new double[] {peer}, Goal.atLeast(LEAST_SCORE)));
    } else {
      ground.say().accept("no labelled series: give the folder that holds nab/ by -Ddata=DIR");
    }
    ground.say().accept("the words of an event");
    found.accept(Figure.alone("phrase, posts until in first five", "posts", new PhraseRank(data).posts(), Goal.atMost(MOST_POSTS)));
  }

  private static double[] ticks() {
    SurgeBank bank = new SurgeBank(SERIES, Duration.ofMinutes(1));
    int[][] counts = new int[64][SERIES];
    Random random = new Random(1);
    for (int i = 0; i < SERIES; i++) {
      bank.add();
      for (int[] minute : counts) {
        minute[i] = random.nextInt(1 + i % 40);
      }
    }
    double[] millis = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      long began = System.nanoTime();
      for (int tick = 0; tick < TICKS; tick++) {
        bank.tick(counts[tick % counts.length], false);
      }
      if (round >= 0) {
        millis[round] = Ground.seconds(began) * 1_000 / TICKS;
      }
    }
    return millis;
  }

  /** Where the detector raises, by the place in the series. */
  static List<Integer> alarms(int[] values) {
    SurgeBank bank = new SurgeBank(1, NabScore.STEP);
    bank.add();
    return NabScore.where(values.length, i -> {
      bank.tick(new int[] {values[i]}, false);
      return bank.raised() > 0;
    });
  }

  /** The rule that everybody writes first: above the mean of the day by three of its standard deviations, once a day. */
  static List<Integer> robustAlarms(int[] values) {
    int day = (int) (Duration.ofDays(1).toMinutes() / NabScore.STEP.toMinutes());
    int[] last = {-day};
    return NabScore.where(values.length, i -> {
      double sum = 0;
      double squares = 0;
      for (int k = Math.max(0, i - day); k < i; k++) {
        sum += values[k];
        squares += (double) values[k] * values[k];
      }
      int n = Math.min(day, i);
      double mean = n == 0 ? 0 : sum / n;
      boolean raises = n == day && i - last[0] >= day && values[i] > mean + 3 * Math.sqrt(Math.max(0, squares / n - mean * mean));
      last[0] = raises ? i : last[0];
      return raises;
    });
  }
}
