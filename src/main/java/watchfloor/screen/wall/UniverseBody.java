package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.TextAlignment;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Topic;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Texts;

/** What one issue of the universe is drawn with: its circle, its name with figures, its words. JavaFX thread only. */
final class UniverseBody {
  /** How much larger the style sheet writes what is large. */
  private static final double LARGE = 1.6;

  private final Circle circle = new Circle();
  private final Label name = Views.figure("universe-name");
  private final Label figure = Views.figure("universe-figure");
  private final Label net = Views.figure("universe-net");
  private final List<EmojiText> words = new ArrayList<>();
  private final List<Topic.Word> shown = new ArrayList<>();

  UniverseBody(String id) {
    circle.setId("topic-" + id);
    name.setTextAlignment(TextAlignment.CENTER);
    for (Node node : List.of(circle, name, figure, net)) {
      node.setManaged(false);
    }
  }

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(List.of(circle, name, figure, net));
    nodes.addAll(words);
    return nodes;
  }

  Circle circle() {
    return circle;
  }

  /** @param sized in which of four sizes a word is written */
  void show(UniverseModel.Body body, Color color, ToIntFunction<Topic.Word> sized, Texts texts) {
    circle.setFill(color);
    Views.text(name, body.name());
    Views.text(figure, body.figure());
    Sentiment mood = MoodWords.of(body.moods().net());
    Views.text(net, MoodWords.net(body.moods(), texts));
    Views.mark(net, MoodWords.style(mood), MoodWords.STYLES);
    while (words.size() < body.words().size()) {
      EmojiText text = new EmojiText();
      text.getStyleClass().add("universe-word");
      text.setManaged(false);
      words.add(text);
    }
    shown.clear();
    shown.addAll(body.words());
    for (int i = 0; i < shown.size(); i++) {
      words.get(i).setText(shown.get(i).word());
      Views.mark(words.get(i), "size-" + sized.applyAsInt(shown.get(i)), "size-0", "size-1", "size-2", "size-3");
    }
  }

  /** How much room everything needs; styles must have been applied. */
  UniverseLayout.Body measured(UniverseModel.Body body) {
    write("beside");
    Views.text(name, body.name());
    UniverseLayout.Size whole = size(name);
    double figures = size(figure).width() + between() + size(net).width();
    double high = Math.max(whole.height(), size(figure).height());
    List<UniverseLayout.Size> beside = List.of(
        new UniverseLayout.Size(whole.width() + between() + figures, high),
        new UniverseLayout.Size(Math.max(whole.width(), figures), whole.height() + high));
    UniverseLayout.Size onOne = stacked(whole);
    Views.text(name, UniverseModel.broken(body.name()));
    UniverseLayout.Size onTwo = stacked(size(name));
    List<UniverseLayout.Size> inside = List.of(enlarged(onOne), enlarged(onTwo), onOne, onTwo);
    List<UniverseLayout.Size> sizes = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      double width = Math.ceil(words.get(i).prefWidth(-1)) + 1;
      sizes.add(new UniverseLayout.Size(width, words.get(i).prefHeight(width)));
    }
    return new UniverseLayout.Body(body.volume(), inside, beside, sizes, shown.stream().map(UniverseModel::direction).toList());
  }

  private static UniverseLayout.Size enlarged(UniverseLayout.Size size) {
    return new UniverseLayout.Size(size.width() * LARGE, size.height() * LARGE);
  }

  private UniverseLayout.Size stacked(UniverseLayout.Size title) {
    double width = Math.max(title.width(), Math.max(size(figure).width(), size(net).width()));
    return new UniverseLayout.Size(width, title.height() + size(figure).height() + size(net).height());
  }

  private void write(String how) {
    for (Label label : List.of(name, figure, net)) {
      Views.mark(label, how, "large", "within", "beside");
      label.applyCss();
    }
  }

  private double between() {
    return name.getFont().getSize() * 0.4;
  }

  private static UniverseLayout.Size size(Region region) {
    return new UniverseLayout.Size(Math.ceil(region.prefWidth(-1)), Math.ceil(region.prefHeight(-1)));
  }

  /** Writes everything in the way that was found, and tells where it goes. */
  void place(UniverseModel.Body body, CirclePacking.Disc disc, UniverseLayout.Name found, List<Optional<LabelPlaces.Box>> orbit, Moves moves) {
    moves.circle(circle, disc);
    boolean within = found.way() >= 0;
    Views.text(name, within && found.way() % 2 == 1 ? UniverseModel.broken(body.name()) : body.name());
    write(!within ? "beside" : found.way() < 2 ? "large" : "within");
    List.of(name, figure, net).forEach(Label::autosize);
    if (within) {
      placeWithin(found.box(), moves);
    } else {
      placeBeside(found.box(), found.way() == -2, moves);
    }
    for (int i = 0; i < words.size(); i++) {
      EmojiText text = words.get(i);
      boolean room = i < orbit.size() && orbit.get(i).isPresent();
      text.setVisible(room);
      if (room) {
        LabelPlaces.Box place = orbit.get(i).get();
        text.resize(place.width(), place.height());
        moves.node(text, Math.round(place.x()), Math.round(place.y()));
      }
    }
  }

  private void placeWithin(LabelPlaces.Box box, Moves moves) {
    double y = box.y();
    for (Label label : List.of(name, figure, net)) {
      moves.node(label, Math.round(box.x() + (box.width() - label.getWidth()) / 2), Math.round(y));
      y += label.getHeight();
    }
  }

  /** @param stacked whether the figures are beneath the name */
  private void placeBeside(LabelPlaces.Box box, boolean stacked, Moves moves) {
    double line = Math.max(name.getHeight(), figure.getHeight());
    double below = stacked ? name.getHeight() : 0;
    double x = box.x() + (stacked ? 0 : name.getWidth() + between());
    moves.node(name, Math.round(box.x()), Math.round(box.y() + (stacked ? 0 : (line - name.getHeight()) / 2)));
    for (Label label : List.of(figure, net)) {
      moves.node(label, Math.round(x), Math.round(box.y() + below + (line - label.getHeight()) / 2));
      x += label.getWidth() + between();
    }
  }

  void visible(boolean visible) {
    nodes().forEach(node -> node.setVisible(visible));
  }
}
