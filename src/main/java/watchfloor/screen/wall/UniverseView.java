package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import watchfloor.screen.Palette;
import watchfloor.screen.Texts;

/** Circles with words around them, as many as can be named; worked out again only when figures or size change. JavaFX thread only. */
final class UniverseView extends Pane {
  private static final double EM2_A_BODY = 62;
  private static final double MORE_EM = 1.5;
  private static final double DEPTH = 0.55;

  private final Palette palette;
  private final Texts texts;
  private final MoodColors colors;
  private final Label more = Views.label("", "more");
  private final Map<String, UniverseBody> bodies = new LinkedHashMap<>();
  private final Moves moves = new Moves();
  private UniverseModel model = UniverseModel.EMPTY;
  private boolean stale = true;
  private boolean once = true;
  private Room room = new Room(0, 0, 0);
  private String placedShape = "";
  private List<String> shownIds = List.of();
  private Optional<UniverseLayout> layout = Optional.empty();

  private record Room(double width, double height, double em) {}

  UniverseView(Palette palette, Texts texts) {
    this.palette = palette;
    this.texts = texts;
    colors = new MoodColors(palette);
    getStyleClass().add("universe");
    getChildren().add(more);
    setMinSize(0, 0);
  }

  void show(UniverseModel now) {
    if (!now.equals(model)) {
      model = now;
      stale = true;
      requestLayout();
    }
  }

  void stop() {
    moves.stop();
  }

  @Override
  protected void layoutChildren() {
    double em = more.getFont().getSize();
    Room now = new Room(getWidth(), getHeight(), em);
    if (getWidth() <= 0 || getHeight() <= 0 || !stale && now.equals(room)) {
      return;
    }
    stale = false;
    fill();
    String shape = model.shape();
    if (!now.equals(room) || !shape.equals(placedShape)) {
      once = !now.equals(room) || getScene() == null || getScene().getWindow() == null;
      room = now;
      placedShape = shape;
      layOut(em);
    }
    place();
    more.resizeRelocate(0, getHeight() - 1.3 * em, getWidth(), 1.3 * em);
  }

  /** As many as can be named, the most mentioned first. */
  private void layOut(double em) {
    int all = model.bodies().size();
    int most = (int) Math.max(1, Math.min(all, getWidth() * getHeight() / (EM2_A_BODY * em * em)));
    layout = Optional.empty();
    for (int count = Math.min(most, all); count > 0 && layout.isEmpty(); count--) {
      double height = getHeight() - (count < all ? MORE_EM * em : 0);
      List<UniverseModel.Body> shown = model.largest(count);
      shownIds = shown.stream().map(UniverseModel.Body::id).toList();
      layout = UniverseLayout.of(shown.stream().map(body -> bodies.get(body.id()).measured(body)).toList(), getWidth(), height, em);
    }
  }

  /** Tells where the circle of each issue is that has one. */
  void places(BiConsumer<UniverseModel.Body, Bounds> places) {
    model.bodies().stream().filter(body -> layout.isPresent() && shownIds.contains(body.id()))
        .forEach(body -> places.accept(body, bodies.get(body.id()).circle().getBoundsInParent()));
  }

  private void fill() {
    for (UniverseModel.Body body : model.bodies()) {
      UniverseBody nodes = bodies.computeIfAbsent(body.id(), UniverseBody::new);
      Color fill = palette.color("tile").interpolate(colors.of(body.moods().net()), DEPTH);
      nodes.show(body, fill, model::size, texts);
    }
    bodies.keySet().retainAll(model.bodies().stream().map(UniverseModel.Body::id).toList());
    List<Node> nodes = new ArrayList<>(List.of(more));
    bodies.values().forEach(body -> nodes.addAll(body.nodes()));
    if (!nodes.equals(getChildren())) {
      getChildren().setAll(nodes);
    }
    applyCss();
  }

  private void place() {
    List<UniverseModel.Body> shown = layout.isEmpty() ? List.of() : model.bodies().stream().filter(body -> shownIds.contains(body.id())).toList();
    bodies.forEach((id, body) -> body.visible(!shown.isEmpty() && shownIds.contains(id)));
    moves.begin(once);
    for (int i = 0; i < shown.size(); i++) {
      UniverseLayout found = layout.orElseThrow();
      bodies.get(shown.get(i).id()).place(shown.get(i), found.discs().get(i), found.names().get(i), found.words().get(i), moves);
    }
    moves.end();
    int left = model.bodies().size() - shown.size();
    Views.text(more, left == 0 ? "" : texts.of("tile.board.more", left, texts.number(left)));
  }
}
