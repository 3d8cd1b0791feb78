package watchfloor.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchfloor.screen.EmojiCells.Cell;

/**
 * Splits a text into words, which a font draws, and emoji, which the sheet draws. Free of the toolkit, safe from any thread.
 *
 * <p>A sequence is read as Unicode Technical Standard 51 builds it (base, variation selector, skin tone, keycap, tags, joined by
 * U+200D; two regional indicators a flag). A well-formed sequence that the sheet lacks becomes its base emoji, and an emoji that
 * it does not know at all becomes the placeholder: nothing a person wrote is drawn as nothing.
 */
public final class EmojiRuns {
  private static final int ZWJ = 0x200D;
  private static final int VS15 = 0xFE0E;
  private static final int VS16 = 0xFE0F;
  private static final int KEYCAP = 0x20E3;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final String WHITE_FLAG = "\uD83C\uDFF3";
  private static final String PLACEHOLDER = "\u2754";

  /** Below this, signs such as the copyright sign and the arrows are in every font: they are text until VS16 asks for colour. */
  private static final int FIRST_SYMBOL = 0x2600;

  /** Copyright, registered and trade mark: every font has them, and the sheet's are black, which a dark tile swallows. */
  private static final String LEGAL = "\u00A9\u00AE\u2122";

  private final EmojiCells cells;

  /** A stretch of a text that is drawn in one way. */
  public sealed interface Run {
    /** Drawn by a font: of that family, or of the text's own where it is empty. */
    record Words(String text, String family) implements Run {
      Words(String text) {
        this(text, "");
      }
    }

    /** Drawn from the sheet; {@code text} is what was written. */
    record Emoji(String text, Cell cell) implements Run {}
  }

  public EmojiRuns(EmojiCells cells) {
    this.cells = cells;
  }

  /** Splits a text; the runs in order hold all of it but stray variation selectors. */
  public List<Run> split(String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = sequenceEnd(text, at);
      if (end > at) {
        flush(words, runs);
        String sequence = text.substring(at, end);
        runs.add(new Run.Emoji(sequence, cellOf(sequence)));
        at = end;
      } else {
        int codePoint = text.codePointAt(at);
        if (codePoint != VS15 && codePoint != VS16) {
          words.appendCodePoint(readable(codePoint));
        }
        at += Character.charCount(codePoint);
      }
    }
    flush(words, runs);
    return List.copyOf(runs);
  }

  private static void flush(StringBuilder words, List<Run> runs) {
    if (words.length() > 0) {
      runs.add(new Run.Words(words.toString()));
      words.setLength(0);
    }
  }

  /** A regional indicator without its partner is no flag, and no font of ours has it: its letter says the same. */
  private static int readable(int codePoint) {
    return regional(codePoint) ? 'A' + codePoint - 0x1F1E6 : codePoint;
  }

  /** Where the emoji that starts at {@code at} ends, or {@code at} when what stands there is text. */
  private int sequenceEnd(String text, int at) {
    int base = text.codePointAt(at);
    int next = at + Character.charCount(base);
    int following = peek(text, next);
    if (regional(base)) {
      return regional(following) ? next + Character.charCount(following) : at;
    }
    if (keycapBase(base)) {
      int mark = following == VS16 ? peek(text, next + 1) : following;
      return mark == KEYCAP ? text.indexOf(KEYCAP, next) + 1 : at;
    }
    if (!startsEmoji(base, following)) {
      return at;
    }
    int end = elementEnd(text, at);
    while (peek(text, end) == ZWJ && pictograph(peek(text, end + 1))) {
      end = elementEnd(text, end + 1);
    }
    return end;
  }

  private boolean startsEmoji(int base, int following) {
    if (following == VS15 || !pictograph(base) || LEGAL.indexOf(base) >= 0) {
      return false;
    }
    return following == VS16 || (base >= FIRST_SYMBOL && !ideographic(base));
  }

  /** The end of one element of a sequence: its base and what modifies it. */
  private static int elementEnd(String text, int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    if (peek(text, end) == VS16) {
      end++;
    }
    if (skinTone(peek(text, end))) {
      end += 2;
    }
    if (text.codePointAt(at) == BLACK_FLAG) {
      while (tag(peek(text, end))) {
        end += 2;
      }
    }
    return end;
  }

  private Cell cellOf(String sequence) {
    Optional<Cell> exact = cells.find(sequence);
    if (exact.isPresent()) {
      return exact.get();
    }
    String base = new String(Character.toChars(sequence.codePointAt(0)));
    String joined = sequence.codePoints().filter(each -> !skinTone(each))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    return cells.find(joined)
        .or(() -> cells.find(sequence.substring(0, elementEnd(sequence, 0))))
        .or(() -> cells.find(regional(sequence.codePointAt(0)) ? WHITE_FLAG : base))
        .or(() -> cells.find(PLACEHOLDER))
        .orElse(new Cell(0, 0));
  }

  /** Whether the sheet knows it as an emoji, or Unicode keeps its block for pictographs, so that newer ones are met too. */
  private boolean pictograph(int codePoint) {
    if (codePoint < 0 || keycapBase(codePoint) || regional(codePoint)) {
      return false;
    }
    return (codePoint >= 0x1F300 && codePoint <= 0x1F6FF)
        || (codePoint >= 0x1F900 && codePoint <= 0x1FAFF)
        || cells.find(new String(Character.toChars(codePoint))).isPresent();
  }

  private static int peek(String text, int at) {
    return at < text.length() ? text.codePointAt(at) : -1;
  }

  private static boolean keycapBase(int codePoint) {
    return codePoint == '#' || codePoint == '*' || (codePoint >= '0' && codePoint <= '9');
  }

  private static boolean regional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static boolean skinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }

  private static boolean tag(int codePoint) {
    return codePoint >= 0xE0020 && codePoint <= 0xE007F;
  }

  /** Signs of Chinese and Japanese writing that are emoji only on request. */
  private static boolean ideographic(int codePoint) {
    return codePoint >= 0x3000 && codePoint <= 0x33FF;
  }
}
