package watchfloor.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a verb speaks: results on standard output, progress and words for people on standard error.
 *
 * @param interactive whether a person watches, so that a progress bar may be redrawn in place
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
  private static final int BAR = 30;

  /** That of this process. */
  public static Terminal ofProcess() {
    return new Terminal(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        personWatches());
  }

  /** Progress goes to standard error, which may be a terminal while standard output is a file. */
  private static boolean personWatches() {
    Path standardError = Path.of("/proc/self/fd/2");
    try {
      return Files.isSymbolicLink(standardError)
          ? Files.readSymbolicLink(standardError).startsWith("/dev") && !Files.readSymbolicLink(standardError).endsWith("null")
          : System.console() != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Says one sentence to the person. */
  public void say(String sentence) {
    err.println("watchfloor: " + sentence);
    err.flush();
  }

  /** Prints one line of a result. */
  public void result(String line) {
    out.println(line);
    out.flush();
  }

  /**
   * Shows how far something is, in place on a terminal; says nothing elsewhere.
   *
   * @param part  0 to 1
   * @param words what was done so far
   */
  public void progress(double part, String words) {
    if (interactive) {
      int full = (int) Math.round(Math.max(0, Math.min(1, part)) * BAR);
      err.printf("\r[%s%s] %3d %%  %s\u001b[K", "█".repeat(full), "░".repeat(BAR - full), Math.round(part * 100), words);
      err.flush();
    }
  }

  /** Ends the line of a progress bar. */
  public void progressDone() {
    if (interactive) {
      err.println();
      err.flush();
    }
  }
}
