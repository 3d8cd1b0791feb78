package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import watchfloor.screen.OnFx;
import watchfloor.screen.Pictures;
import watchfloor.wall.ScreenPlan;
import watchfloor.wall.TilePlan;

/** One tile on a screen of its own, laid out and styled as on a wall, and what can be read on it. */
final class TileSight {
  private final WallScene wall;
  private final String kind;

  private TileSight(WallScene wall, String kind) {
    this.wall = wall;
    this.kind = kind;
  }

  static TileSight of(String kind, Map<String, String> options, RoomSnapshot room, double width, double height) {
    ScreenPlan plan = new ScreenPlan("one", "One", "", List.of(new TilePlan(kind, "", 0, 0, 1, 1, options)));
    WallScene wall = OnFx.onFx(() -> new WallScene(List.of(plan), Looks.standard(), width, height));
    return new TileSight(wall, kind).show(room);
  }

  static TileSight of(String kind, RoomSnapshot room) {
    return of(kind, Map.of(), room, 1920, 1080);
  }

  TileSight show(RoomSnapshot room) {
    OnFx.runFx(() -> {
      wall.show(room, "");
      Pictures.take(wall.scene());
    });
    return this;
  }

  TileState state() {
    return OnFx.onFx(() -> ((TileFrame) find("#" + kind)).state());
  }

  Node find(String selector) {
    return wall.scene().getRoot().lookup(selector);
  }

  /** The visible words of the tile and its frame. */
  List<String> words() {
    return OnFx.onFx(() -> {
      List<String> words = new ArrayList<>();
      texts(find("#" + kind)).forEach(text -> words.add(text.getText()));
      return words;
    });
  }

  /** The words in one string. */
  String read() {
    return String.join(" ", words());
  }

  /** The size of the smallest and the place of the outermost words, for checks of size and room. */
  List<Text> texts() {
    return OnFx.onFx(() -> texts(find("#" + kind)));
  }

  static List<Text> texts(Node node) {
    List<Text> texts = new ArrayList<>();
    if (!node.isVisible()) {
      return texts;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      texts.add(text);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
    }
    return texts;
  }
}
