package watchfloor.screen.wall;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** The map, and where the tile is high the countries as lines beneath it. JavaFX thread only. */
final class MapBody extends Pane {
  private static final double LEAST_BOARD_EM = 9;
  private static final double BETWEEN_EM = 1.2;

  private final MapView map;
  private final MoodBoard board;
  private final Label measure = Views.label("", "measure");

  MapBody(MapView map, MoodBoard board) {
    this.map = map;
    this.board = board;
    measure.setVisible(false);
    getChildren().addAll(map, board, measure);
    setMinSize(0, 0);
  }

  @Override
  protected void layoutChildren() {
    double em = measure.getFont().getSize();
    double wanted = Math.ceil(map.heightAt(getWidth()));
    double left = getHeight() - wanted - BETWEEN_EM * em;
    board.setVisible(left >= LEAST_BOARD_EM * em);
    map.resizeRelocate(0, 0, getWidth(), board.isVisible() ? wanted : getHeight());
    board.resizeRelocate(0, getHeight() - Math.max(0, left), getWidth(), Math.max(0, left));
  }
}
