package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import watchfloor.screen.Palette;
import watchfloor.screen.WorldMap;

/**
 * The world on one canvas, drawn again only when figures or size change, with a mark and words at the countries most spoken of.
 * JavaFX thread only.
 */
final class MapView extends Pane {
  private static final int MOST_LABELS = 16;
  private static final double EM_A_LABEL = 5.5;
  private static final double BRIEF_EM = 60;
  private static final double[] DISTANCES_EM = {0.55, 1.5, 2.8, 4.2, 6, 8, 10.5};
  private static final double LEADER_FROM_EM = 1;

  private final WorldMap map = WorldMap.packed();
  private final Canvas canvas = new Canvas();
  private final Label measure = Views.label("", "measure");
  private final List<Tag> tags = new ArrayList<>();
  private final Palette palette;
  private final Function<MapModel, Function<MapModel.Spot, Color>> colors;
  private MapModel model = MapModel.EMPTY;
  private Drawn drawn = new Drawn(MapModel.EMPTY, 0, 0, 0);

  /** @param colors for the figures of a moment, the colour of a country */
  MapView(Palette palette, Function<MapModel, Function<MapModel.Spot, Color>> colors) {
    this.palette = palette;
    this.colors = colors;
    measure.setVisible(false);
    getStyleClass().add("map");
    getChildren().addAll(canvas, measure);
    setMinSize(0, 0);
  }

  /** Is told where a country is. */
  interface Places {
    void at(MapModel.Spot spot, Bounds place, List<double[]> shores);
  }

  /** What the canvas shows. */
  private record Drawn(MapModel model, double width, double height, double em) {}

  /** A country's name and figure. */
  private static final class Tag extends HBox {
    private final Label name = Views.figure("map-name");
    private final Label figure = Views.figure("map-figure");

    Tag() {
      getStyleClass().add("map-tag");
      getChildren().addAll(name, figure);
    }

    void show(MapModel.Spot spot, boolean brief) {
      setId("map-" + spot.code());
      Views.text(name, brief ? spot.code() : spot.name());
      Views.text(figure, spot.figure());
    }
  }

  /** How high the map is at a width. */
  double heightAt(double width) {
    return width * map.height() / map.width();
  }

  void show(MapModel now) {
    if (!now.equals(model)) {
      model = now;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    double scale = Math.min(getWidth() / map.width(), getHeight() / map.height());
    if (scale <= 0) {
      return;
    }
    double em = measure.getFont().getSize();
    Drawn now = new Drawn(model, getWidth(), getHeight(), em);
    if (now.equals(drawn)) {
      return;
    }
    drawn = now;
    double left = (getWidth() - scale * map.width()) / 2;
    double top = (getHeight() - scale * map.height()) / 2;
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, getWidth(), getHeight());
    pen.translate(left, top);
    drawLand(pen, scale, em);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    label(pen, scale, left, top, em);
  }

  /** Tells where each country with mentions is: its words, or where they have no room its mark; and its shores. */
  void places(Places places) {
    double scale = Math.min(getWidth() / map.width(), getHeight() / map.height());
    double left = (getWidth() - scale * map.width()) / 2;
    double top = (getHeight() - scale * map.height()) / 2;
    double mark = drawn.em() / 2;
    for (int i = 0; i < model.places().size(); i++) {
      MapModel.Spot spot = model.places().get(i);
      boolean worded = i < tags.size() && tags.get(i).isVisible();
      Bounds place = worded ? tags.get(i).getBoundsInParent()
          : new BoundingBox(left + spot.place().x() * scale - mark, top + spot.place().y() * scale - mark, 2 * mark, 2 * mark);
      places.at(spot, place, map.countries().stream().filter(country -> country.code().equals(spot.code()))
          .flatMap(country -> country.rings().stream()).map(ring -> shore(ring, scale, left, top)).toList());
    }
  }

  private static double[] shore(double[] ring, double scale, double left, double top) {
    double[] shore = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      shore[i] = left + ring[i] * scale;
      shore[i + 1] = top + ring[i + 1] * scale;
    }
    return shore;
  }

  private void drawLand(GraphicsContext pen, double scale, double em) {
    Map<String, MapModel.Spot> spots = model.byCode();
    Function<MapModel.Spot, Color> color = colors.apply(model);
    pen.setStroke(palette.color("tile"));
    pen.setLineWidth(0.06 * em);
    for (WorldMap.Country country : map.countries()) {
      MapModel.Spot spot = spots.get(country.code());
      pen.setFill(spot == null ? palette.color("line") : color.apply(spot));
      pen.beginPath();
      for (double[] ring : country.rings()) {
        pen.moveTo(ring[0] * scale, ring[1] * scale);
        for (int i = 2; i < ring.length; i += 2) {
          pen.lineTo(ring[i] * scale, ring[i + 1] * scale);
        }
        pen.closePath();
      }
      pen.fill();
      pen.stroke();
    }
    for (MapModel.Spot spot : model.places()) {
      if (spot.place().point()) {
        dot(pen, spot.place().x() * scale, spot.place().y() * scale, 0.34 * em, color.apply(spot));
      }
    }
  }

  private void label(GraphicsContext pen, double scale, double left, double top, double em) {
    int count = (int) Math.min(Math.min(MOST_LABELS, model.places().size()), Math.max(3, getWidth() / (EM_A_LABEL * em)));
    List<MapModel.Spot> spots = model.places().subList(0, count);
    fill(spots, getWidth() < BRIEF_EM * em);
    double mark = 0.24 * em;
    LabelPlaces places = new LabelPlaces(getWidth(), getHeight(), 0.2 * em);
    spots.forEach(spot -> places.take(new LabelPlaces.Box(
        left + spot.place().x() * scale - mark, top + spot.place().y() * scale - mark, 2 * mark, 2 * mark)));
    double[] distances = Arrays.stream(DISTANCES_EM).map(each -> each * em).toArray();
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      tag.setVisible(i < count);
      if (i < count) {
        double x = left + spots.get(i).place().x() * scale;
        double y = top + spots.get(i).place().y() * scale;
        tag.autosize();
        Optional<LabelPlaces.Box> box = places.near(x, y, tag.getWidth(), tag.getHeight(), distances);
        tag.setVisible(box.isPresent());
        box.ifPresent(found -> {
          tag.relocate(Math.round(found.x()), Math.round(found.y()));
          lead(pen, x, y, found, em);
        });
        dot(pen, x, y, mark, palette.color("text"));
      }
    }
  }

  /** Words that stand apart from their mark are joined to it by a line. */
  private void lead(GraphicsContext pen, double x, double y, LabelPlaces.Box box, double em) {
    double toX = Math.max(box.x(), Math.min(box.x() + box.width(), x));
    double toY = Math.max(box.y(), Math.min(box.y() + box.height(), y));
    if (Math.hypot(toX - x, toY - y) > LEADER_FROM_EM * em) {
      pen.setStroke(palette.color("quiet"));
      pen.setLineWidth(0.08 * em);
      pen.strokeLine(x, y, toX, toY);
    }
  }

  private void dot(GraphicsContext pen, double x, double y, double radius, Color color) {
    pen.setFill(palette.color("tile"));
    pen.fillOval(x - radius * 1.4, y - radius * 1.4, radius * 2.8, radius * 2.8);
    pen.setFill(color);
    pen.fillOval(x - radius, y - radius, radius * 2, radius * 2);
  }

  private void fill(List<MapModel.Spot> spots, boolean brief) {
    while (tags.size() < spots.size()) {
      Tag tag = new Tag();
      tags.add(tag);
      getChildren().add(tag);
    }
    for (int i = 0; i < spots.size(); i++) {
      tags.get(i).show(spots.get(i), brief);
    }
    applyCss();
  }
}
