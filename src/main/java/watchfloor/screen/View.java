package watchfloor.screen;

import javafx.scene.Parent;

/** Something that fills a window or a picture: one screen of a wall, or a desk. JavaFX thread only. */
public interface View {
  /** Short and fit for a file's name. */
  String name();

  Parent root();

  /** Takes in the newest state at once. */
  void pull();

  /** Takes over style sheets that were read again. */
  void restyle();

  /** Keeps itself up to date from now on. */
  void start();

  /** Rests, and hands over what was not kept yet. */
  void stop();
}
