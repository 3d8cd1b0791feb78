package watchfloor.screen.wall;

import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.desk.ItemState;
import watchfloor.screen.Texts;

/** Fills a tile with the one thing that a room must not overlook: that nobody is on duty. JavaFX thread only. */
final class NobodyView extends VBox {
  private static final double LARGEST_EM = 9;

  private final Texts texts;
  private final FittedWords words = new FittedWords("nobody-words", LARGEST_EM, true);
  private final Label waiting = Views.figure("nobody-waiting");

  NobodyView(Texts texts) {
    this.texts = texts;
    getStyleClass().add("nobody");
    setId("nobody-on-duty");
    VBox.setVgrow(words, Priority.ALWAYS);
    waiting.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(words, waiting);
    setMinSize(0, 0);
    setVisible(false);
  }

  /** @param since when the last one left; empty where nobody was here since the start */
  void show(Optional<Instant> since, RoomSnapshot room) {
    words.show("\u25B2 " + since
        .map(at -> texts.of("tile.on-duty.nobody-since", texts.amounts().hourAndMinute(at, room.zone())))
        .orElse(texts.of("tile.on-duty.nobody")));
    long open = room.desk().count(ItemState.OPEN);
    Views.text(waiting, texts.of("tile.on-duty.waiting", open, texts.number(open)));
  }
}
