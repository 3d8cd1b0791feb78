package watchfloor.screen.desk;

import java.time.Instant;
import javafx.scene.Node;

/** One part of the desk's window. Lives on the JavaFX thread. */
interface Panel {
  Node node();

  /** Draws what the control holds now; called whenever something changed. */
  void show();

  /** Brings the texts up to date that change with time alone; called once a second. */
  void tick(Instant now);
}
