package watchfloor.channel.file;

import java.io.IOException;

/** Drafts of a file with one JSON object a line. */
final class JsonLines implements DraftReader {
  private final LineFeed lines;
  private LineFeed.Line present;

  JsonLines(LineFeed lines) {
    this.lines = lines;
  }

  @Override
  public boolean next() throws IOException {
    do {
      present = lines.read();
    } while (present != null && present.fault().isEmpty() && present.text().isBlank());
    return present != null;
  }

  @Override
  public long line() {
    return present.number();
  }

  @Override
  public Draft draft() throws BadRow {
    if (!present.fault().isEmpty()) {
      throw new BadRow(present.fault(), present.column());
    }
    return JsonDrafts.read(present.text());
  }
}
