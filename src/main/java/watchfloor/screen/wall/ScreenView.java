package watchfloor.screen.wall;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import watchfloor.screen.Texts;
import watchfloor.wall.Mood;
import watchfloor.wall.Notice;
import watchfloor.wall.Reflow;
import watchfloor.wall.ScenePlan;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.Shape;
import watchfloor.wall.TakeOver;
import watchfloor.wall.TilePlan;

/**
 * One scene of a screen of a layout: header, notices if there are any, and tiles by fractions.
 *
 * <p>It sets its own font size to 1/54 of its shorter side, the height of a landscape screen; everything else is in em of that, so
 * that a wall looks the same on any density. JavaFX thread only.
 */
public final class ScreenView extends Pane {
  /** Lines of the smallest text that make the height of a landscape screen. */
  public static final double LINES = Shape.LINES;

  private static final double NOTICE = 2.5;

  private final ScenePlan scene;
  private final Shape shape;
  private final List<FittedTile> tiles = new ArrayList<>();
  private final ScreenHeader header;
  private final Texts texts;
  private final TakeOverCover cover;
  private final DriveBand band;
  private final String role;
  private final Label notice = Views.label("", "notice");
  private double unit = -1;

  /** The first scene for calm times of a screen. */
  public ScreenView(ScreenPlan plan, TileCatalog catalog) {
    this(plan, plan.scenes().stream().filter(scene -> scene.mood() == Mood.CALM).findFirst().orElseThrow(), Shape.WIDE, catalog);
  }

  /** @param shape that of the monitors which the layout is made for */
  ScreenView(ScreenPlan plan, ScenePlan scene, Shape shape, TileCatalog catalog) {
    this.scene = scene;
    this.shape = shape;
    texts = catalog.texts();
    cover = new TakeOverCover(texts, scene.visitors());
    role = plan.role();
    band = new DriveBand(texts, scene.visitors());
    header = new ScreenHeader(scene.title().isEmpty() ? plan.title() : scene.title(), plan.subtitle(), texts);
    getStyleClass().addAll("screen", plan.role());
    setId("screen-" + plan.role());
    getChildren().addAll(header, band, notice);
    notice.setVisible(false);
    for (TilePlan each : scene.tiles()) {
      FittedTile tile = new FittedTile(each, catalog.make(each), texts);
      tiles.add(tile);
      getChildren().add(tile.node());
    }
    getChildren().add(cover);
  }

  /** Covers the tiles with a message, or takes it away; header and notices stay, which say that a link is lost. */
  void cover(Optional<TakeOver> message, ZoneId zone) {
    cover.show(message, zone);
  }

  /** @param turn words about whose turn it is, and why; or empty */
  public void show(RoomSnapshot whole, String turn) {
    RoomSnapshot room = whole.on(role);
    if (band.show(room)) {
      requestLayout();
    }
    header.show(room, turn);
    String words = scene.visitors() ? "" : noticeOf(room.notices());
    Views.text(notice, words);
    if (notice.isVisible() == words.isEmpty()) {
      notice.setVisible(!words.isEmpty());
      requestLayout();
    }
    tiles.forEach(tile -> tile.show(room));
  }

  private String noticeOf(List<Notice> notices) {
    if (notices.isEmpty()) {
      return "";
    }
    String more = notices.size() > 1 ? "   (" + texts.of("header.other-notices", notices.size() - 1) + ")" : "";
    return "\u25B2 " + notices.get(notices.size() - 1).sentence() + more;
  }

  /** The figures of all its tiles, each where it is on the screen; none while a message covers them. */
  List<Figure> figures() {
    return cover.isVisible() ? List.of()
        : tiles.stream().flatMap(tile -> tile.figures().stream().map(figure -> figure.told(tile.node(), this))).toList();
  }

  public void stop() {
    tiles.forEach(Tile::stop);
  }

  @Override
  protected void layoutChildren() {
    double size = Math.min(getWidth(), getHeight()) / LINES;
    if (size <= 0) {
      return;
    }
    if (size != unit) {
      unit = size;
      setStyle(String.format(Locale.ROOT, "-fx-font-size: %.4fpx;", unit));
      applyCss();
    }
    double margin = Shape.MARGIN * unit;
    header.resizeRelocate(margin, 0, getWidth() - 2 * margin, Shape.HEADER * unit);
    double top = Shape.HEADER * unit;
    if (notice.isVisible()) {
      notice.resizeRelocate(margin, top, getWidth() - 2 * margin, NOTICE * unit);
      top += (NOTICE + Shape.GAP) * unit;
    }
    if (band.isVisible()) {
      band.resizeRelocate(margin, top, getWidth() - 2 * margin, NOTICE * unit);
      top += (NOTICE + Shape.GAP) * unit;
    }
    cover.resizeRelocate(0, top, getWidth(), getHeight() - top);
    layoutTiles(margin, top, getWidth() - 2 * margin, getHeight() - top - margin);
  }

  /** Whole pixels everywhere: an edge between two pixels is a blurred edge. */
  private void layoutTiles(double left, double top, double width, double height) {
    List<TilePlan> places = Reflow.tiles(scene, shape, getWidth(), getHeight());
    double half = Shape.GAP * unit / 2;
    for (int i = 0; i < tiles.size(); i++) {
      TilePlan place = places.get(i);
      double x0 = Math.round(left + place.x() * width + (place.x() > 0 ? half : 0));
      double y0 = Math.round(top + place.y() * height + (place.y() > 0 ? half : 0));
      double x1 = Math.round(left + (place.x() + place.w()) * width - (place.x() + place.w() < 0.999 ? half : 0));
      double y1 = Math.round(top + (place.y() + place.h()) * height - (place.y() + place.h() < 0.999 ? half : 0));
      tiles.get(i).fit((x1 - x0) / unit, (y1 - y0) / unit);
      Node node = tiles.get(i).node();
      node.resizeRelocate(x0, y0, x1 - x0, y1 - y0);
    }
  }
}
