package watchfloor.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Shows text that people wrote, with its emoji in colour, in any script, over as many lines as it may have.
 *
 * <p>Style class {@code emoji-text}; its words have {@code text}. Font and colour come from style sheets; emoji follow the font's
 * size. Lives on the JavaFX thread; may be made and filled on any.
 */
public final class EmojiText extends TextFlow {
  private static final String ELLIPSIS = "\u2026";
  private static final String NO_WIDTH = "\u200B";

  /** More than this a line no wall and no desk shows: it bounds the search for the place of the ellipsis. */
  private static final int MOST_UNITS_A_LINE = 250;

  private static final int WIDTHS_KEPT = 8;

  /** What holds a sign to the name that it begins: in a text from right to left it would stand behind the name. */
  private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\d\u200E])(?=[@#][\\p{IsLatin}\\d_])");
  private static final String LEFT_TO_RIGHT_MARK = "\u200E";

  /** After a blank, and between a word and its punctuation. */
  private static final String WORD_ENDS = "(?<=\\s)|(?<=[\\p{L}\\p{M}])(?=[\\p{P}&&[^@#_]])";

  private final EmojiSheet sheet;
  private final Text tail = words(ELLIPSIS);
  private final Map<Double, Fit> fits = new HashMap<>();
  private EmojiUnits units = EmojiUnits.NONE;
  private String text = "";
  private int maxLines = Integer.MAX_VALUE;
  private int shown = -1;
  private boolean fitting;

  /** How much of the text a width has room for, and how high that is. */
  private record Fit(int units, double height) {}

  public EmojiText() {
    this("");
  }

  public EmojiText(String text) {
    sheet = EmojiSheet.packed();
    getStyleClass().add("emoji-text");
    tail.fontProperty().addListener((property, before, now) -> fontChanged(now));
    setText(text);
  }

  /** Replaces the text; nothing happens when it is the same. */
  public void setText(String newText) {
    if (newText.equals(text) && !getChildren().isEmpty()) {
      return;
    }
    text = newText;
    boolean rightToLeft = rightToLeft(newText);
    units = new EmojiUnits(rightToLeft ? byWord(sheet.split(NAME.matcher(newText).replaceAll(LEFT_TO_RIGHT_MARK))) : sheet.split(newText));
    List<Node> nodes = new ArrayList<>();
    for (EmojiRuns.Run run : units.runs()) {
      nodes.add(run instanceof EmojiRuns.Run.Emoji emoji ? glyph(emoji) : words((EmojiRuns.Run.Words) run));
    }
    nodes.add(tail);
    getChildren().setAll(nodes);
    setAccessibleText(newText);
    setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    startOver();
  }

  /** Whether a plain text field would draw it otherwise than this does: it holds emoji, or writing from right to left. */
  public static boolean beyondPlainFields(String text) {
    return text.codePoints().anyMatch(EmojiText::fromRightToLeft)
        || EmojiSheet.packed().split(text).stream().anyMatch(EmojiRuns.Run.Emoji.class::isInstance);
  }

  /** Whether its lines begin at the right: by the first letter with a direction, as the Unicode algorithm decides for a paragraph. */
  public static boolean rightToLeft(String text) {
    return text.codePoints()
        .filter(each -> fromRightToLeft(each) || Character.getDirectionality(each) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        .limit(1)
        .anyMatch(EmojiText::fromRightToLeft);
  }

  private static boolean fromRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  public String getText() {
    return text;
  }

  /** Shows at most so many lines, 1 or more, and an ellipsis where the text goes on. */
  public void setMaxLines(int lines) {
    if (lines < 1) {
      throw new IllegalArgumentException("lines: " + lines);
    }
    if (lines != maxLines) {
      maxLines = lines;
      startOver();
    }
  }

  /** Whether some of the text has no room at the present width. */
  public boolean isCut() {
    return shown >= 0 && shown < units.count();
  }

  @Override
  protected double computePrefHeight(double width) {
    return fit(width).height();
  }

  @Override
  protected void layoutChildren() {
    show(fit(getWidth()).units());
    super.layoutChildren();
  }

  private Fit fit(double width) {
    Fit known = fits.get(width);
    if (known != null) {
      return known;
    }
    if (fits.size() >= WIDTHS_KEPT) {
      fits.clear();
    }
    Fit found = search(width);
    fits.put(width, found);
    return found;
  }

  private Fit search(double width) {
    if (maxLines == Integer.MAX_VALUE) {
      show(units.count());
      return new Fit(units.count(), super.computePrefHeight(width));
    }
    int most = Math.min(units.count(), (int) Math.min(Integer.MAX_VALUE, (long) maxLines * MOST_UNITS_A_LINE));
    show(most);
    double room = lineHeight(most) * maxLines + 1;
    double height = super.computePrefHeight(width);
    if (height <= room && most == units.count()) {
      return new Fit(most, height);
    }
    int fitsSurely = 0;
    int tooMany = most + 1;
    while (tooMany - fitsSurely > 1) {
      int middle = (fitsSurely + tooMany) / 2;
      show(middle);
      if (super.computePrefHeight(width) <= room) {
        fitsSurely = middle;
      } else {
        tooMany = middle;
      }
    }
    int whole = units.wordEnd(fitsSurely);
    show(whole);
    return new Fit(whole, super.computePrefHeight(width));
  }

  /** The height of a line with everything in it, the ellipsis too: scripts and emoji differ. */
  private double lineHeight(int count) {
    String before = tail.getText();
    tail.setText(ELLIPSIS);
    requestLayout();
    double line = super.computePrefHeight(-1) / units.paragraphs(count);
    tail.setText(before);
    requestLayout();
    return line;
  }

  /** Lets only the first {@code count} units take part; children stay, so that style sheets need not be applied again. */
  private void show(int count) {
    if (count == shown) {
      return;
    }
    fitting = true;
    shown = count;
    List<Node> children = getChildren();
    for (int i = 0; i < units.runs().size(); i++) {
      Node child = children.get(i);
      String part = units.part(i, count);
      if (child instanceof Text words) {
        fill(words, part);
      } else {
        child.setManaged(!part.isEmpty());
        child.setVisible(!part.isEmpty());
      }
    }
    fill(tail, count < units.count() ? ELLIPSIS : "");
    fitting = false;
    // While it is being laid out the toolkit does not notice by itself that words are others now.
    requestLayout();
  }

  /**
   * Words that do not take part stay managed, without width: the toolkit lays a text out when somebody asks where its words are, a mouse for
   * one, and fails where that very layout takes them away. Where they were empty it would give the run behind them to them.
   */
  private static void fill(Text words, String part) {
    words.setText(part.isEmpty() ? NO_WIDTH : part);
    words.setVisible(!part.isEmpty());
  }

  private void startOver() {
    fits.clear();
    shown = -1;
    requestLayout();
  }

  private void fontChanged(Font font) {
    for (Node child : getChildren()) {
      if (child instanceof EmojiGlyph glyph) {
        glyph.follow(font.getSize());
      }
    }
    if (!fitting) {
      fits.clear();
      requestLayout();
    }
  }

  private Node glyph(EmojiRuns.Run.Emoji emoji) {
    EmojiGlyph glyph = new EmojiGlyph(sheet, emoji.cell());
    glyph.follow(tail.getFont().getSize());
    return glyph;
  }

  /**
   * One run a word: where a line of JavaFX 21 ends within a run that is written from right to left, it draws a part of the run
   * twice and out of order; a line that ends between two runs is right.
   */
  private static List<EmojiRuns.Run> byWord(List<EmojiRuns.Run> runs) {
    List<EmojiRuns.Run> split = new ArrayList<>();
    for (EmojiRuns.Run run : runs) {
      if (run instanceof EmojiRuns.Run.Words words) {
        for (String word : words.text().split(WORD_ENDS)) {
          split.add(new EmojiRuns.Run.Words(word, words.family()));
        }
      } else {
        split.add(run);
      }
    }
    return split;
  }

  private static Text words(EmojiRuns.Run.Words run) {
    Text words = words(run.text());
    if (!run.family().isEmpty()) {
      words.setStyle("-fx-font-family: \"" + run.family() + "\";");
    }
    return words;
  }

  private static Text words(String text) {
    Text words = new Text(text);
    words.getStyleClass().add("text");
    return words;
  }
}
