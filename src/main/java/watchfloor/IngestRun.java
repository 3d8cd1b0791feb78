package watchfloor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import watchfloor.analysis.Analyser;
import watchfloor.channel.file.FileSource;
import watchfloor.command.Terminal;
import watchfloor.desk.DeskRules;
import watchfloor.desk.RoomDesk;
import watchfloor.intake.Rejection;
import watchfloor.mention.IntakeCounts;
import watchfloor.settings.Center;
import watchfloor.store.Store;
import watchfloor.triage.Triage;

/** Reads files into a center's store at full speed, says how far it is, and prints what became of every post. */
final class IngestRun {
  private static final int DONE = 0;
  private static final int NEEDS_A_PERSON = 3;
  private static final int REJECTIONS_SAID = 20;

  private final Clock clock;
  private final Terminal terminal;
  private final AtomicLong rejections = new AtomicLong();

  IngestRun(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  /** 0 when every post went in or was there already; 3 when some were refused. */
  int run(OpenCenter center, List<Path> files, String columns, boolean json) throws InterruptedException, IOException {
    long started = System.nanoTime();
    IntakeCounts sum = IntakeCounts.ZERO;
    try (Threads threads = new Threads((where, cause) -> terminal.say(where + " failed (" + cause + "); the log has the rest."))) {
      try (Store store = CenterStore.open(center.home().store(), center, threads, clock, this::told)) {
        store.told().forEach(terminal::say);
        Analyser analyser = TeachRun.teacher(center).analyser();
        Ingestion ingestion = new Ingestion(store, analyser, clock, threads);
        WorkOpener work = opener(center.value(), store, threads);
        for (Path file : files) {
          FileSource source = FileSource.fast(file.getFileName().toString(), file, FilePosts.options(columns, center.value()), clock);
          sum = sum.plus(ingestion.run(source, new Ingestion.Listeners(work::look, this::rejected, counts -> progress(source, counts))));
        }
      }
    }
    terminal.progressDone();
    print(sum, Duration.ofNanos(System.nanoTime() - started), json);
    return sum.rejected() + sum.shed() == 0 ? DONE : NEEDS_A_PERSON;
  }

  private void told(String subject, String sentence) {
    if (!sentence.isEmpty()) {
      terminal.say(sentence);
    }
  }

  private void progress(FileSource source, IntakeCounts counts) {
    terminal.progress(source.progress(), String.format(Locale.ROOT, "%s  %,d posts", source.name(), counts.received()));
  }

  private void rejected(Rejection rejection) {
    long number = rejections.incrementAndGet();
    if (number <= REJECTIONS_SAID) {
      terminal.say("refused " + rejection.sentence());
    } else if (number == REJECTIONS_SAID + 1) {
      terminal.say("more rows are refused; the total is below.");
    }
  }

  private void print(IntakeCounts sum, Duration took, boolean json) {
    double seconds = Math.max(0.001, took.toMillis() / 1000.0);
    long rate = Math.round(sum.received() / seconds);
    if (json) {
      terminal.result(String.format(
          Locale.ROOT,
          "{\"received\":%d,\"accepted\":%d,\"duplicate\":%d,\"rejected\":%d,\"shed\":%d,\"seconds\":%.3f,\"per_second\":%d}",
          sum.received(), sum.accepted(), sum.duplicate(), sum.rejected(), sum.shed(), seconds, rate));
      return;
    }
    terminal.result(String.format(
        Locale.ROOT,
        "received %,d  accepted %,d  duplicate %,d  rejected %,d  shed %,d  in %.1f s (%,d a second)",
        sum.received(), sum.accepted(), sum.duplicate(), sum.rejected(), sum.shed(), seconds, rate));
  }

  /** Recent posts are work, as they are in the running room. */
  private WorkOpener opener(Center center, Store store, Threads threads) {
    RoomDesk desk = new RoomDesk(store.desk(), Hub.crew(center), DeskRules.STANDARD, clock, center.zone(), threads.lane("store-read"));
    return new WorkOpener(new Triage(center.triage(), center.workOldest(), center.competitors(), center.service()), desk, clock);
  }
}
