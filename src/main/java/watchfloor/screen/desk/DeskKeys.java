package watchfloor.screen.desk;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Turns the keyboard into commands, before any control sees it: silent while somebody types, and while a sheet is open.
 *
 * <p>Letters are taken when typed, not when pressed, so that the key that opens a field does not write into it.
 */
final class DeskKeys {
  private final Overlay overlay;
  private final Consumer<DeskCommand> commands;
  private final EventHandler<KeyEvent> pressed = this::pressed;
  private final EventHandler<KeyEvent> typed = this::typed;

  DeskKeys(Overlay overlay, Consumer<DeskCommand> commands) {
    this.overlay = overlay;
    this.commands = commands;
  }

  void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
  }

  void stop(Scene scene) {
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
    scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
  }

  private static Node focused(KeyEvent event) {
    return event.getSource() instanceof Scene scene ? scene.getFocusOwner() : null;
  }

  private void pressed(KeyEvent event) {
    Node focused = focused(event);
    Optional<DeskCommand> command =
        DeskCommand.pressed(event.getCode(), event.isShortcutDown(), focused instanceof TextInputControl);
    boolean own = command.filter(wanted -> wanted == DeskCommand.CLAIM).isPresent() && focused instanceof ButtonBase;
    if (command.isEmpty() || own || event.isAltDown() || overlay.isOpen() && !allowedOverSheet(command.get())) {
      return;
    }
    event.consume();
    commands.accept(command.get());
  }

  private static boolean allowedOverSheet(DeskCommand command) {
    return switch (command) {
      case ESCAPE, LARGER, SMALLER, NORMAL -> true;
      default -> false;
    };
  }

  private void typed(KeyEvent event) {
    if (overlay.isOpen() || focused(event) instanceof TextInputControl || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    DeskCommand.typed(event.getCharacter()).ifPresent(command -> {
      event.consume();
      commands.accept(command);
    });
  }
}
