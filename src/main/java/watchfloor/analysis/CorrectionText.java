package watchfloor.analysis;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32C;
import watchfloor.mention.Correction;
import watchfloor.mention.MentionKey;

/**
 * One line of the file of corrections: a checksum over the rest, then what it is, when, and by whom; columns apart by tabs, and a backslash before
 * what would break a line. A line that a crash cut off does not fit its checksum.
 */
final class CorrectionText {
  private static final String CORRECTION = "correction";
  private static final String BACK = "back";
  private static final int COLUMNS = 10;

  private CorrectionText() {}

  /** What a line says. */
  sealed interface Entry permits Corrected, Back {}

  /** Somebody corrected a mention. */
  record Corrected(Correction correction) implements Entry {}

  /** Somebody took back everything since then. */
  record Back(Instant to, String by, Instant at) implements Entry {}

  static String line(Entry entry) {
    String rest = entry instanceof Corrected corrected ? columns(corrected.correction()) : columns((Back) entry);
    return sum(rest) + "\t" + rest + "\n";
  }

  private static String columns(Correction c) {
    return String.join(
        "\t", CORRECTION, c.at().toString(), escaped(c.by()), c.head().name(), escaped(c.label()), escaped(c.key().source()),
        escaped(c.key().externalId()), escaped(c.language()), escaped(c.text()));
  }

  private static String columns(Back back) {
    return String.join("\t", BACK, back.at().toString(), escaped(back.by()), back.to().toString(), "", "", "", "", "");
  }

  /** Empty where the line is damaged. */
  static Optional<Entry> entry(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0 || !line.substring(0, tab).equals(sum(line.substring(tab + 1)))) {
      return Optional.empty();
    }
    String[] cells = line.split("\t", -1);
    try {
      if (cells.length != COLUMNS) {
        return Optional.empty();
      }
      Instant at = Instant.parse(cells[2]);
      String by = plain(cells[3]);
      if (cells[1].equals(BACK)) {
        return Optional.of(new Back(Instant.parse(cells[4]), by, at));
      }
      Correction.Head head = Correction.Head.valueOf(cells[4]);
      MentionKey key = new MentionKey(plain(cells[6]), plain(cells[7]));
      return Optional.of(new Corrected(new Correction(key, head, plain(cells[5]), by, at, plain(cells[8]), plain(cells[9]))));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String sum(String rest) {
    CRC32C sum = new CRC32C();
    sum.update(rest.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", sum.getValue());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        char next = text.charAt(i);
        plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
