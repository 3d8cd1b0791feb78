package watchfloor.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists packed with the program: two columns apart by a tab, {@code #} in the first place for a remark. */
final class WordLists {
  private WordLists() {}

  /** One line of a list. */
  record Entry(String word, String value) {}

  /** @throws IllegalStateException the program was packed without that list */
  static List<Entry> read(String name) {
    try (InputStream in = WordLists.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: its word list " + name + " is missing. Install it again.");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines.lines().filter(line -> !line.startsWith("# ") && line.indexOf('\t') > 0).map(WordLists::entry).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + name + " cannot be read.", e);
    }
  }

  private static Entry entry(String line) {
    int tab = line.indexOf('\t');
    return new Entry(line.substring(0, tab), line.substring(tab + 1).strip());
  }
}
