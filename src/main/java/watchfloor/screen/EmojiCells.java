package watchfloor.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which cell of the emoji sheet draws a sequence of code points. Immutable, free of the toolkit, safe from any thread.
 *
 * <p>Variation selectors are left out of the look-up, so that a sequence is found whether or not its writer's keyboard set them.
 */
public final class EmojiCells {
  private static final String RESOURCE = "emoji/emoji-cells.tsv";
  private static final String VS16 = "\uFE0F";

  /** One picture of the sheet, counted in cells from its upper left corner. */
  public record Cell(int column, int row) {}

  private final Map<String, Cell> cells;

  EmojiCells(Map<String, Cell> cells) {
    this.cells = Map.copyOf(cells);
  }

  /** Reads the packed list. Fails when the program was packed without it. */
  public static EmojiCells packed() {
    Map<String, Cell> cells = new HashMap<>();
    try (InputStream in = EmojiCells.class.getResourceAsStream(RESOURCE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split("\t");
          cells.put(key(sequence(parts[0])), new Cell(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the packed list of emoji cannot be read", e);
    }
    return new EmojiCells(cells);
  }

  /** Finds the picture of exactly this sequence. */
  public Optional<Cell> find(String sequence) {
    return Optional.ofNullable(cells.get(key(sequence)));
  }

  private static String key(String sequence) {
    return sequence.replace(VS16, "");
  }

  private static String sequence(String hexadecimal) {
    StringBuilder sequence = new StringBuilder();
    for (String codePoint : hexadecimal.split("-")) {
      sequence.appendCodePoint(Integer.parseInt(codePoint, 16));
    }
    return sequence.toString();
  }
}
