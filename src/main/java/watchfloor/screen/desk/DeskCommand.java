package watchfloor.screen.desk;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import watchfloor.screen.Texts;

/**
 * Everything the keyboard can ask of the desk: the key, and the words that the overview of keys shows.
 *
 * <p>Letters and signs are taken as the character that was typed, so that they work on every keyboard layout.
 */
enum DeskCommand {
  CLAIM_NEXT("c", Group.WORK),
  CLAIM("Enter", Group.WORK),
  RELEASE("u", Group.WORK),
  HAND_OVER("h", Group.WORK),
  REPLY("r", Group.ANSWER),
  SEND("Ctrl Enter", Group.ANSWER),
  TAKE_BACK("z", Group.ANSWER),
  APPROVE("a", Group.ANSWER),
  SEND_BACK("b", Group.ANSWER),
  CLOSE("d", Group.ANSWER),
  PLAYBOOK("p", Group.ANSWER),
  NOTE("n", Group.ANSWER),
  DOWN("j", Group.MOVE),
  UP("k", Group.MOVE),
  TAB_OPEN("1", Group.MOVE),
  TAB_MINE("2", Group.MOVE),
  TAB_WAITING("3", Group.MOVE),
  TAB_ALL("4", Group.MOVE),
  FILTER("/", Group.MOVE),
  DETAILS("i", Group.SEE),
  ALARMS("!", Group.SEE),
  WALL("w", Group.SEE),
  LOOK("v", Group.SEE),
  LEAD("l", Group.SEE),
  HELP("?", Group.SEE),
  ESCAPE("Esc", Group.SEE),
  LARGER("Ctrl +", Group.SEE),
  SMALLER("Ctrl \u2212", Group.SEE),
  NORMAL("Ctrl 0", Group.SEE);

  private final String key;
  private final Group group;

  DeskCommand(String key, Group group) {
    this.key = key;
    this.group = group;
  }

  /** The columns of the overview. */
  enum Group {
    WORK,
    ANSWER,
    MOVE,
    SEE;

    String title(Texts texts) {
      return texts.of("keys.group." + name().toLowerCase(Locale.ROOT));
    }
  }

  String key() {
    return key;
  }

  String words(Texts texts) {
    return texts.of("keys." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  Group group() {
    return group;
  }

  /** The command of a typed character, in either case; empty for any other. */
  static Optional<DeskCommand> typed(String character) {
    if (character.length() != 1) {
      return Optional.empty();
    }
    String lower = character.toLowerCase(Locale.ROOT);
    for (DeskCommand command : values()) {
      if (command.key.equals(lower)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  /**
   * The command of a key that types nothing.
   *
   * @param typing whether a text field has the keyboard: then only sending, leaving and the text's size are left
   */
  static Optional<DeskCommand> pressed(KeyCode code, boolean control, boolean typing) {
    if (control) {
      return switch (code) {
        case ENTER -> Optional.of(SEND);
        case PLUS, ADD, EQUALS -> Optional.of(LARGER);
        case MINUS, SUBTRACT -> Optional.of(SMALLER);
        case DIGIT0, NUMPAD0 -> Optional.of(NORMAL);
        default -> Optional.empty();
      };
    }
    if (code == KeyCode.ESCAPE) {
      return Optional.of(ESCAPE);
    }
    if (typing) {
      return Optional.empty();
    }
    return switch (code) {
      case ENTER -> Optional.of(CLAIM);
      case DOWN -> Optional.of(DOWN);
      case UP -> Optional.of(UP);
      default -> Optional.empty();
    };
  }
}
