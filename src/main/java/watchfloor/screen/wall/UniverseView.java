package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private String placedFor = "";

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
      placedFor = "";
      requestLayout();
    }
  }

  void stop() {
    moves.stop();
  }

  @Override
  protected void layoutChildren() {
    double em = more.getFont().getSize();
    String now = getWidth() + " " + getHeight() + " " + em;
    if (now.equals(placedFor) || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    boolean resized = !placedFor.isEmpty();
    placedFor = now;
    fill();
    int most = (int) Math.max(1, Math.min(model.bodies().size(), getWidth() * getHeight() / (EM2_A_BODY * em * em)));
    for (int count = Math.min(most, model.bodies().size()); count > 0; count--) {
      double height = getHeight() - (count < model.bodies().size() ? MORE_EM * em : 0);
      List<UniverseModel.Body> shown = model.largest(count);
      Optional<UniverseLayout> layout = UniverseLayout.of(
          shown.stream().map(body -> bodies.get(body.id()).measured(body)).toList(), getWidth(), height, em);
      if (layout.isPresent()) {
        place(shown, layout.get(), resized || getScene() == null || getScene().getWindow() == null);
        break;
      }
    }
    more.resizeRelocate(0, getHeight() - 1.3 * em, getWidth(), 1.3 * em);
  }

  private void fill() {
    for (UniverseModel.Body body : model.bodies()) {
      UniverseBody nodes = bodies.computeIfAbsent(body.id(), UniverseBody::new);
      Color fill = palette.color("tile").interpolate(colors.of(body.moods().net()), DEPTH);
      nodes.show(body, fill, model::size);
    }
    bodies.keySet().retainAll(model.bodies().stream().map(UniverseModel.Body::id).toList());
    List<Node> nodes = new ArrayList<>(List.of(more));
    bodies.values().forEach(body -> nodes.addAll(body.nodes()));
    if (!nodes.equals(getChildren())) {
      getChildren().setAll(nodes);
    }
    applyCss();
  }

  private void place(List<UniverseModel.Body> shown, UniverseLayout layout, boolean once) {
    List<String> ids = shown.stream().map(UniverseModel.Body::id).toList();
    bodies.forEach((id, body) -> body.visible(ids.contains(id)));
    moves.begin(once);
    for (int i = 0; i < shown.size(); i++) {
      bodies.get(ids.get(i)).place(shown.get(i), layout.discs().get(i), layout.names().get(i), layout.words().get(i), moves);
    }
    moves.end();
    int left = model.bodies().size() - shown.size();
    Views.text(more, left == 0 ? "" : texts.of("tile.board.more", left, texts.number(left)));
  }
}
