package watchfloor.screen.lead;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** One section of the lead's window. JavaFX thread only. */
interface Section {
  Node node();

  /** What has the keyboard when the section opens. */
  Node first();

  /** It shows from now on. */
  void opened();

  /** Takes in the newest figures, four times a second while it shows. */
  void pull();

  /** Looks whether what it was made of changed, every two seconds while it shows. */
  void look();

  void restyle();

  /** Does what a key asks for, wherever in the section the keyboard is; false where it asks for nothing here. */
  boolean key(KeyEvent event);
}
