package watchfloor.screen.wall;

import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import watchfloor.screen.Texts;

/** Says over the tiles that they show a slice, who has them do so, and in how long they show everything again. JavaFX thread only. */
final class DriveBand extends HBox {
  private final Texts texts;
  private final boolean visitors;
  private final Label words = Views.label("", "drive-words");
  private final Label left = Views.figure("drive-left");

  /** @param visitors whether people from outside read along on this screen: then it names nobody */
  DriveBand(Texts texts, boolean visitors) {
    this.texts = texts;
    this.visitors = visitors;
    setId("drive-band");
    getStyleClass().add("drive-band");
    words.setMinWidth(0);
    getChildren().addAll(words, Views.space(), left);
    setVisible(false);
  }

  /** Whether that changed what stands there at all. */
  boolean show(RoomSnapshot room) {
    boolean before = isVisible();
    setVisible(room.driven().isPresent());
    room.driven().ifPresent(driven -> {
      boolean nobody = visitors || driven.visitors();
      String what = new SliceWords(room.pulse(), room.zone(), room.now(), texts, nobody).of(driven.slice());
      Views.text(words, "\u25C6 " + (driven.alone() ? texts.of("drive.alone", what)
          : nobody ? texts.of("drive.shown", what) : texts.of("drive.by", driven.by(), what)));
      Views.text(left, driven.alone() ? "" : texts.of("drive.back-in", SliceWords.left(Duration.between(room.world(), driven.until()), texts)));
    });
    return before != isVisible();
  }
}
