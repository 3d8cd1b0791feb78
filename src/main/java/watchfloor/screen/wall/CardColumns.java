package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * As many columns of cards as fit, each read from its top. A new card pushes down one column only, the others stand still; a card
 * that would be cut at the lower edge is left out, and its room goes to the others. JavaFX thread only.
 */
final class CardColumns extends Pane {
  private static final Duration SLIDE = Duration.millis(280);
  private static final double READABLE_EM = 25;
  private static final double NARROWEST_EM = 12;
  private static final double GAP_EM = 0.6;
  private static final double MOST_STRETCH_EM = 2.2;
  private static final int KEPT = 48;

  private final Label measure = Views.label("", "measure");
  private final List<MentionCard> cards = new ArrayList<>();
  private final int wanted;
  private MentionCard arriving;
  private int arrivals;

  /** @param wanted how many columns, as far as each is wide enough for a line of a card; 0 for as many as are good to read */
  CardColumns(int wanted) {
    this.wanted = wanted;
    setMinSize(0, 0);
    measure.setVisible(false);
    getChildren().add(measure);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /** The cards, newest arrival first; those without room are there and invisible. */
  List<MentionCard> cards() {
    return List.copyOf(cards);
  }

  /** Puts cards under the ones that are there, without motion. */
  void fill(List<MentionCard> older) {
    older.stream().limit(KEPT - cards.size()).forEach(card -> {
      cards.add(card);
      getChildren().add(card);
    });
    requestLayout();
  }

  /** Takes the place of the column whose turn it is: the first card of the list is always in the next column to the left. */
  void add(MentionCard card) {
    cards.add(0, card);
    getChildren().add(card);
    while (cards.size() > KEPT) {
      getChildren().remove(cards.remove(cards.size() - 1));
    }
    arrivals++;
    arriving = card;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double em = measure.getFont().getSize();
    double gap = GAP_EM * em;
    int fit = (int) Math.max(1, Math.floor((getWidth() + gap) / ((wanted == 0 ? READABLE_EM : NARROWEST_EM) * em + gap)));
    int columns = wanted == 0 ? fit : Math.min(wanted, fit);
    double width = (getWidth() - gap * (columns - 1)) / columns;
    for (int column = 0; column < columns; column++) {
      List<MentionCard> own = new ArrayList<>();
      for (int i = 0; i < cards.size(); i++) {
        if (Math.floorMod(i - arrivals, columns) == column) {
          own.add(cards.get(i));
        }
      }
      layoutColumn(own, Math.round(column * (width + gap)), Math.floor(width), gap, MOST_STRETCH_EM * em);
    }
    arriving = null;
  }

  private void layoutColumn(List<MentionCard> own, double x, double width, double gap, double mostStretch) {
    double used = -gap;
    int room = 0;
    while (room < own.size() && used + gap + own.get(room).prefHeight(width) <= getHeight()) {
      used += gap + Math.ceil(own.get(room).prefHeight(width));
      room++;
    }
    boolean more = room < own.size();
    double stretch = more && room > 0 ? Math.min(mostStretch, Math.floor((getHeight() - used) / room)) : 0;
    double y = 0;
    for (int i = 0; i < own.size(); i++) {
      MentionCard card = own.get(i);
      card.setVisible(i < room);
      if (i < room) {
        double height = Math.ceil(card.prefHeight(width)) + stretch;
        card.resizeRelocate(x, y, width, height);
        y += height + gap;
      }
    }
    if (arriving != null && room > 0 && own.get(0) == arriving) {
      slide(own.subList(0, room), own.get(0).getHeight() + gap);
    }
  }

  private void slide(List<MentionCard> column, double by) {
    if (getScene() == null || getScene().getWindow() == null) {
      return;
    }
    for (MentionCard card : column) {
      TranslateTransition slide = new TranslateTransition(SLIDE, card);
      slide.setFromY(-by);
      slide.setToY(0);
      slide.setInterpolator(Interpolator.EASE_OUT);
      slide.play();
    }
  }
}
