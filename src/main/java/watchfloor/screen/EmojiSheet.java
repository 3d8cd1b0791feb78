package watchfloor.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import watchfloor.screen.EmojiCells.Cell;

/**
 * Holds the one picture with all emoji, and gives each at the size it is drawn at.
 *
 * <p>Scaling a cell down once, by area, keeps small emoji sharp; a graphics card's own scaling skips most of the pixels. At most
 * {@value #MOST_KEPT} scaled ones are kept, the longest unused goes first. Making it decodes a picture of 4,092 x 4,092 pixels,
 * about half a second: do that before the first window opens. Safe from any thread.
 */
public final class EmojiSheet {
  private static final String RESOURCE = "emoji/emoji-sheet-64.png";
  private static final int PITCH = 66;
  private static final int GUTTER = 1;

  /** Pixels of one emoji on the sheet, each way. */
  static final int SIZE = 64;

  static final int MOST_KEPT = 1_000;

  private final Image sheet;
  private final EmojiRuns runs;
  private final ScriptFonts fonts;
  private final UnreadableScripts unreadable;
  private final Map<Key, Image> scaled = new LinkedHashMap<>(64, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
      return size() > MOST_KEPT;
    }
  };

  private record Key(Cell cell, int size) {}

  /** Made when the first text asks, by the class loader's own lock: once, whichever thread comes first. */
  private static final class Packed {
    private static final EmojiSheet SHEET = new EmojiSheet();
  }

  private EmojiSheet() {
    sheet = new Image(EmojiSheet.class.getResource(RESOURCE).toExternalForm());
    if (sheet.isError()) {
      throw new IllegalStateException("the packed emoji sheet cannot be read", sheet.getException());
    }
    runs = new EmojiRuns(EmojiCells.packed());
    fonts = new ScriptFonts(Font.getFamilies());
    unreadable = new UnreadableScripts(SystemFonts.missingScripts());
  }

  /** The sheet that is packed with the program. */
  public static EmojiSheet packed() {
    return Packed.SHEET;
  }

  /** Splits a text by what draws its parts: this sheet, the text's own font, or a font for its script. */
  List<EmojiRuns.Run> split(String text) {
    return fonts.split(runs.split(unreadable.named(text)));
  }

  /** One emoji, {@code size} pixels high and wide, at most {@link #SIZE}. */
  public synchronized Image emoji(Cell cell, int size) {
    return scaled.computeIfAbsent(new Key(cell, Math.max(1, Math.min(SIZE, size))), this::scale);
  }

  private Image scale(Key key) {
    int[] from = new int[SIZE * SIZE];
    sheet.getPixelReader().getPixels(
        key.cell().column() * PITCH + GUTTER, key.cell().row() * PITCH + GUTTER, SIZE, SIZE, PixelFormat.getIntArgbPreInstance(), from, 0, SIZE);
    DarkSigns.lift(from);
    WritableImage to = new WritableImage(key.size(), key.size());
    to.getPixelWriter().setPixels(
        0, 0, key.size(), key.size(), PixelFormat.getIntArgbPreInstance(), AreaScale.square(from, SIZE, key.size()), 0, key.size());
    return to;
  }
}
