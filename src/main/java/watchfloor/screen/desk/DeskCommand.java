package watchfloor.screen.desk;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/**
 * Everything the keyboard can ask of the desk: the key, and the words that the overview of keys shows.
 *
 * <p>Letters and signs are taken as the character that was typed, so that they work on every keyboard layout.
 */
enum DeskCommand {
  CLAIM_NEXT("c", "Claim the next item", Group.WORK),
  CLAIM("Enter", "Claim the selected item", Group.WORK),
  RELEASE("u", "Release it to the queue", Group.WORK),
  HAND_OVER("h", "Hand it over to a colleague", Group.WORK),
  REPLY("r", "Write the answer", Group.ANSWER),
  SEND("Ctrl Enter", "Send the answer", Group.ANSWER),
  TAKE_BACK("z", "Take the answer back", Group.ANSWER),
  APPROVE("a", "Approve a colleague's answer", Group.ANSWER),
  SEND_BACK("b", "Send a colleague's answer back", Group.ANSWER),
  CLOSE("d", "Don't respond: close with a reason", Group.ANSWER),
  NOTE("n", "Add a note", Group.ANSWER),
  DOWN("j", "Next item", Group.MOVE),
  UP("k", "Previous item", Group.MOVE),
  TAB_OPEN("1", "Open", Group.MOVE),
  TAB_MINE("2", "Mine", Group.MOVE),
  TAB_WAITING("3", "Waiting", Group.MOVE),
  TAB_ALL("4", "All", Group.MOVE),
  FILTER("/", "Filter the queue", Group.MOVE),
  DETAILS("i", "Details beside a narrow window", Group.SEE),
  HELP("?", "All keys", Group.SEE),
  ESCAPE("Esc", "Leave a text field, close what is open", Group.SEE),
  LARGER("Ctrl +", "Larger text", Group.SEE),
  SMALLER("Ctrl \u2212", "Smaller text", Group.SEE),
  NORMAL("Ctrl 0", "Normal text", Group.SEE);

  private final String key;
  private final String words;
  private final Group group;

  DeskCommand(String key, String words, Group group) {
    this.key = key;
    this.words = words;
    this.group = group;
  }

  /** The columns of the overview. */
  enum Group {
    WORK("Work"),
    ANSWER("Answer"),
    MOVE("Move"),
    SEE("See");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  String key() {
    return key;
  }

  String words() {
    return words;
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
