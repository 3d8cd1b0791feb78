package watchfloor.channel.file;

import java.io.IOException;
import java.util.Locale;

/** Recognises a file's form by how it begins; its name decides only where both a tab and a comma would do. */
final class FileForm {
  private FileForm() {}

  /** @param head the beginning of the text */
  static DraftReader reader(LineFeed lines, String head, String file, FileOptions options) throws IOException {
    String start = head.startsWith("\uFEFF") ? head.substring(1) : head;
    String text = start.stripLeading();
    if (text.startsWith("{")) {
      return new JsonLines(lines);
    }
    if (text.startsWith("[{")) {
      throw new IOException(file + " is one JSON list: write one object a line instead (jq -c '.[]' does it).");
    }
    String first = text.lines().findFirst().orElse("");
    String lower = file.toLowerCase(Locale.ROOT);
    String name = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    boolean tabs = first.indexOf('\t') >= 0 && !name.endsWith(".csv") || name.endsWith(".tsv");
    RowReader rows = tabs ? new TsvRows(lines) : new CsvRows(lines, separator(first));
    return new TableRows(rows, file, options.columns());
  }

  /** The comma, unless the first line has more semicolons, as spreadsheets of half of Europe write them. */
  static char separator(String first) {
    long semicolons = first.chars().filter(c -> c == ';').count();
    long commas = first.chars().filter(c -> c == ',').count();
    return semicolons > commas ? ';' : ',';
  }
}
