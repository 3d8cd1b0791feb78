package watchfloor.screen.lead;

import javafx.scene.input.KeyEvent;

/** What the keyboard does to the tiles of the scene that shows: arrows move, with Alt they resize, Tab goes round. */
final class CanvasKeys {
  private CanvasKeys() {}

  /** Does what the key asks for; false where it asks for nothing here. */
  static boolean pressed(KeyEvent event, LayoutModel model) {
    return switch (event.getCode()) {
      case LEFT -> step(event, model, -1, 0);
      case RIGHT -> step(event, model, 1, 0);
      case UP -> step(event, model, 0, -1);
      case DOWN -> step(event, model, 0, 1);
      case TAB -> turn(model, event.isShiftDown() ? -1 : 1);
      case ESCAPE -> leave(model);
      case DELETE, BACK_SPACE -> remove(model);
      default -> false;
    };
  }

  private static boolean step(KeyEvent event, LayoutModel model, int across, int down) {
    if (model.tile().isEmpty() || event.isControlDown()) {
      return false;
    }
    Area now = Area.of(model.tile().get());
    Area next = event.isAltDown() ? model.snap().stretched(now, across, down) : model.snap().stepped(now, across, down);
    model.editTile(next::place);
    return true;
  }

  /** Past the last tile the keyboard goes on to what comes behind the screen. */
  private static boolean turn(LayoutModel model, int by) {
    int next = model.tileAt() < 0 && by < 0 ? -1 : model.tileAt() + by;
    boolean inside = next >= 0 && next < model.scene().tiles().size();
    model.choose(model.screenAt(), model.sceneAt(), inside ? next : -1);
    return inside;
  }

  private static boolean leave(LayoutModel model) {
    boolean chosen = model.tile().isPresent();
    model.choose(model.screenAt(), model.sceneAt(), -1);
    return chosen;
  }

  private static boolean remove(LayoutModel model) {
    boolean there = model.tile().isPresent();
    model.removeTile();
    return there;
  }
}
