package watchfloor.screen.desk;

import javafx.scene.input.MouseEvent;

/**
 * Tells a hand that moves the mouse from the toolkit, which sends the same events when something moves under a resting pointer.
 * Without it an empty chair would hold its claims for ever. JavaFX thread.
 */
final class PointerWatch {
  private double x = Double.NaN;
  private double y = Double.NaN;

  /** Whether a person did this: the pointer is elsewhere than at the last event, or a button went down. */
  boolean byHand(MouseEvent event) {
    boolean first = Double.isNaN(x);
    boolean moved = event.getScreenX() != x || event.getScreenY() != y;
    x = event.getScreenX();
    y = event.getScreenY();
    return event.getEventType() == MouseEvent.MOUSE_PRESSED || moved && !first;
  }
}
