package watchfloor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import watchfloor.analysis.Analyser;
import watchfloor.analysis.NearDuplicates;
import watchfloor.channel.file.FileSource;
import watchfloor.command.Terminal;
import watchfloor.intake.Intake;
import watchfloor.mention.Insight;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.PersonalData;
import watchfloor.mention.Suggestion;
import watchfloor.mention.Withdrawal;

/** Prints what the analysis makes of each post of a file. Stores nothing. */
final class AnalyseRun {
  private static final int DONE = 0;
  private static final int NEEDS_A_PERSON = 3;
  private static final List<String> HEADER = List.of("id", "language", "sentiment", "score", "issue", "confidence", "urgency", "personal_data", "cluster");

  private final Clock clock;
  private final Terminal terminal;
  private long refused;

  AnalyseRun(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  int run(OpenCenter center, Path file, String columns, String format) throws IOException, InterruptedException {
    Analyser analyser = TeachRun.teacher(center).analyser();
    FileSource source = FileSource.fast(file.getFileName().toString(), file, FilePosts.options(columns, center.value()), clock);
    if (!format.equals("json")) {
      terminal.result(String.join(separator(format), HEADER));
    }
    source.listen(new Printing(analyser, format));
    return refused == 0 ? DONE : NEEDS_A_PERSON;
  }

  private static String separator(String format) {
    return format.equals("csv") ? "," : "\t";
  }

  /** The likeliest issue with its confidence, decided or not: whoever reads the file sets the bar. */
  private void print(Mention mention, Insight insight, String cluster, String format) {
    Judgement judgement = insight.judgement();
    Optional<Suggestion> likeliest = insight.suggestions().stream().findFirst();
    List<String> values = List.of(
        mention.key().externalId(), judgement.language(), judgement.sentiment().name().toLowerCase(Locale.ROOT),
        String.format(Locale.ROOT, "%.3f", judgement.score()), likeliest.map(one -> one.issue().name()).orElse("-"),
        String.format(Locale.ROOT, "%.2f", likeliest.map(Suggestion::confidence).orElse(0.0)), Integer.toString(judgement.urgency()),
        personal(mention.text()), cluster);
    switch (format) {
      case "csv" -> terminal.out().println(values.stream().map(AnalyseRun::quoted).collect(Collectors.joining(",")));
      case "json" -> terminal.out().println(json(values));
      default -> terminal.out().println(String.join("\t", values));
    }
  }

  private static String personal(String text) {
    String kinds = PersonalData.plain().find(text).stream()
        .map(span -> span.kind().name().toLowerCase(Locale.ROOT)).distinct().collect(Collectors.joining(" "));
    return kinds.isEmpty() ? "-" : kinds;
  }

  private static String json(List<String> values) {
    StringBuilder line = new StringBuilder("{");
    for (int i = 0; i < values.size(); i++) {
      boolean figure = i == 3 || i == 5 || i == 6;
      String value = figure ? values.get(i) : '"' + values.get(i).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      line.append(i == 0 ? "" : ",").append('"').append(HEADER.get(i)).append("\":").append(value);
    }
    return line.append('}').toString();
  }

  private static String quoted(String value) {
    boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0;
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** Judges and prints what a source hands in. */
  private final class Printing implements Intake {
    private final Analyser analyser;
    private final String format;
    private final NearDuplicates clusters = new NearDuplicates();

    Printing(Analyser analyser, String format) {
      this.analyser = analyser;
      this.format = format;
    }

    @Override
    public boolean offer(Mention mention) {
      print(mention, analyser.insight(mention), clusters.add(mention).first().externalId(), format);
      return true;
    }

    @Override
    public void put(Mention mention) {
      offer(mention);
    }

    @Override
    public void reject(String where, String reason) {
      refused++;
      terminal.say("refused " + (where.isEmpty() ? reason : where + ": " + reason));
    }

    @Override
    public boolean withdraw(Withdrawal withdrawal) {
      return true;
    }

    @Override
    public void signOfLife() {
      // Nobody watches how alive a file is.
    }
  }
}
