package watchfloor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import watchfloor.command.Terminal;
import watchfloor.pulse.SurgeBank;

/** Prints when the surge detector would have raised an alarm over a series, with the one setting that it has in every room. Stores nothing. */
final class DetectRun {
  private static final int DONE = 0;
  private static final int NEEDS_A_PERSON = 3;
  /** The longest step that is counted with: of a day, a detector that looks at hours learns nothing. */
  private static final Duration LONGEST_STEP = Duration.ofHours(1);
  private static final long MOST_MISSING = 24 * 60;

  private final Terminal terminal;

  DetectRun(Terminal terminal) {
    this.terminal = terminal;
  }

  /** 0, or 3 where lines were refused. */
  int run(Path file, boolean json) throws IOException {
    SeriesFile series = new SeriesFile(file, refusal -> terminal.say("refused " + refusal));
    List<SeriesFile.Row> rows = series.read();
    Duration period = SeriesFile.period(rows);
    if (period.compareTo(LONGEST_STEP) > 0) {
      throw new RoomException(file + " counts in steps of " + period.toHours() + " hours: the detector needs steps of an hour or less.");
    }
    SurgeBank bank = new SurgeBank(1, period);
    bank.add();
    int[] count = new int[1];
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0) {
        missing(bank, Duration.between(rows.get(i - 1).at(), rows.get(i).at()), period);
      }
      count[0] = rows.get(i).value();
      bank.tick(count, false);
      if (bank.raised() > 0) {
        terminal.result(json ? json(rows.get(i), bank) : rows.get(i).stamp());
      }
    }
    return series.refused() == 0 ? DONE : NEEDS_A_PERSON;
  }

  /** A time without a line is a gap, and no silence. */
  private static void missing(SurgeBank bank, Duration step, Duration period) {
    long ticks = Math.min(MOST_MISSING, Math.round(step.toMillis() / (double) period.toMillis()) - 1);
    for (long i = 0; i < ticks; i++) {
      bank.tick(new int[] {0}, true);
    }
  }

  private static String json(SeriesFile.Row row, SurgeBank bank) {
    return String.format(
        Locale.ROOT, "{\"timestamp\":\"%s\",\"value\":%d,\"level\":%.2f,\"usual\":%.2f}", row.stamp().replace("\\", "\\\\").replace("\"", "\\\""),
        row.value(), bank.level(0), bank.usual(0));
  }
}
