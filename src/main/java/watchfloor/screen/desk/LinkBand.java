package watchfloor.screen.desk;

import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import watchfloor.wall.Notice;

/** Says across the whole window that the link to the hub is lost, so that nobody takes what is shown for what is so. JavaFX thread only. */
final class LinkBand implements Panel {
  private final DeskControl control;
  private final Label words = Ui.wrapped("");
  private final HBox band = Ui.id(new HBox(Ui.mark("triangle"), words), "link-band");

  LinkBand(DeskControl control) {
    this.control = control;
    words.setId("link-words");
    band.getStyleClass().add("link-band");
    band.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  public Node node() {
    return band;
  }

  @Override
  public void show() {
    Optional<Notice> lost = control.linkLost();
    words.setText(lost.map(Notice::sentence).orElse(""));
    Ui.shown(band, lost.isPresent());
  }

  @Override
  public void tick(Instant now) {
    show();
  }
}
