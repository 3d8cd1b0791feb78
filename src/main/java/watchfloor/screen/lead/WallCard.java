package watchfloor.screen.lead;

import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import watchfloor.screen.Texts;

/** One window of the wall: what it shows, why, when the next turn comes, and whether its turns keep time. JavaFX thread only. */
final class WallCard extends VBox {
  private final Texts texts;
  private final Label title = Parts.label("", "lead-strong");
  private final Label scene = Parts.label("");
  private final Label turn = Parts.label("");
  private final Label count = Parts.wrapped("", "lead-quiet", "lead-small");

  WallCard(Texts texts) {
    this.texts = texts;
    getStyleClass().add("wall-card");
    getChildren().addAll(title, scene, turn, count);
  }

  void show(int number, WallNow.Window window) {
    title.setText(texts.of("lead.wall.window", number, window.screen().title()));
    scene.setText(window.scene().title().isEmpty() ? window.scene().name() : window.scene().title());
    Parts.marked(this, "pinned", window.pinned());
    Parts.marked(this, "covered", window.covered());
    turn.setText(turnWords(window));
    count.setText(window.rotates() ? texts.of("lead.wall.count", texts.number(window.seen()), texts.number(window.due()), texts.amounts().clock(window.ran())) : "");
    Parts.shown(count, window.rotates());
  }

  private String turnWords(WallNow.Window window) {
    if (window.covered()) {
      return texts.of("lead.wall.covered");
    } else if (window.pinned()) {
      return "\u25B2 " + texts.of("lead.wall.pinned");
    } else if (!window.rotates()) {
      return texts.of("lead.wall.always");
    }
    return window.left()
        .map(left -> texts.of("lead.wall.turn", window.turn(), window.turns(), texts.amounts().clock(whole(left))))
        .orElseGet(() -> texts.of("lead.wall.turn-held", window.turn(), window.turns()));
  }

  /** A turn that has begun a last second has a second left. */
  private static Duration whole(Duration left) {
    return Duration.ofSeconds((left.toMillis() + 999) / 1000);
  }
}
