package watchfloor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scores alarms on labelled series as the Numenta Anomaly Benchmark does with its standard weights (Lavin and Ahmad 2015): a window counts by how early it
 * is hit, a false alarm costs 0.11, a missed window 1. 0 is a detector that says nothing, 100 a perfect one.
 */
final class NabScore {
  static final Duration STEP = Duration.ofMinutes(5);
  private static final double FALSE_ALARM = 0.11;
  private static final double PROBATION = 0.15;
  private static final int MOST_PROBATION = 750;
  private static final double SATURATES = 3;
  private static final int STAMP = 19;
  private static final Pattern FILE = Pattern.compile("\"(?:[^\"]*/)?([^\"/]+\\.csv)\"\\s*:\\s*\\[(.*?)]\\s*(?=,\\s*\"|})", Pattern.DOTALL);
  private static final Pattern WINDOW = Pattern.compile("\\[\\s*\"([^\"]+)\"\\s*,\\s*\"([^\"]+)\"\\s*]");

  private NabScore() {}

  /** @param dir holds the series and {@code windows.json}. @param detector gives the places at which it raises an alarm */
  static double of(Path dir, Function<int[], List<Integer>> detector) throws IOException {
    Map<String, List<String[]>> windows = windows(Files.readString(dir.resolve("windows.json")));
    double raw = 0;
    int count = 0;
    List<Path> files;
    try (Stream<Path> all = Files.list(dir)) {
      files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      int[] values = new int[lines.size() - 1];
      Map<String, Integer> places = new HashMap<>();
      for (int i = 0; i < values.length; i++) {
        String[] cells = lines.get(i + 1).split(",");
        values[i] = (int) Math.round(Double.parseDouble(cells[1]));
        places.put(cells[0], i);
      }
      List<int[]> spans = windows.getOrDefault(file.getFileName().toString(), List.of()).stream()
          .map(ends -> new int[] {places.get(ends[0].substring(0, STAMP)), places.get(ends[1].substring(0, STAMP))}).toList();
      raw += raw(values.length, spans, detector.apply(values));
      count += spans.size();
    }
    return count == 0 ? 0 : 100 * (raw + count) / (2 * count);
  }

  private static Map<String, List<String[]>> windows(String json) {
    Map<String, List<String[]>> windows = new HashMap<>();
    for (Matcher file = FILE.matcher(json); file.find(); ) {
      List<String[]> spans = new ArrayList<>();
      for (Matcher span = WINDOW.matcher(file.group(2) + "]"); span.find(); ) {
        spans.add(new String[] {span.group(1), span.group(2)});
      }
      windows.put(file.group(1), spans);
    }
    return windows;
  }

  private static double raw(int length, List<int[]> spans, List<Integer> alarms) {
    double[] best = new double[spans.size()];
    Arrays.fill(best, -1);
    double raw = 0;
    for (int alarm : alarms) {
      if (alarm < Math.min((int) (PROBATION * length), MOST_PROBATION)) {
        continue;
      }
      int inside = -1;
      int before = -1;
      for (int k = 0; k < spans.size(); k++) {
        inside = alarm >= spans.get(k)[0] && alarm <= spans.get(k)[1] ? k : inside;
        before = spans.get(k)[1] < alarm ? k : before;
      }
      if (inside >= 0) {
        int[] span = spans.get(inside);
        best[inside] = Math.max(best[inside], weight(-(span[1] - alarm + 1.0) / (span[1] - span[0] + 1)) / weight(-1));
      } else {
        raw += FALSE_ALARM * (before < 0 ? -1 : weight((alarm - spans.get(before)[1]) / (double) (spans.get(before)[1] - spans.get(before)[0])));
      }
    }
    return raw + Arrays.stream(best).sum();
  }

  private static double weight(double place) {
    return place > SATURATES ? -1 : 2 / (1 + Math.exp(5 * place)) - 1;
  }

  static List<Integer> where(int length, IntPredicate raises) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (raises.test(i)) {
        places.add(i);
      }
    }
    return places;
  }
}
