package watchfloor;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;

/** Turns what is printed into lines of the log; a line is cut at 8,000 bytes. Safe from any thread. */
final class LoggingStream extends OutputStream {
  private static final int LONGEST_LINE = 8_000;

  private final Logger log;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  LoggingStream(Logger log) {
    this.log = log;
  }

  @Override
  public synchronized void write(int each) {
    if (each == '\n' || line.size() >= LONGEST_LINE) {
      endLine();
    }
    if (each != '\n' && each != '\r') {
      line.write(each);
    }
  }

  private void endLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    if (!text.isBlank()) {
      log.warn(text);
    }
  }
}
