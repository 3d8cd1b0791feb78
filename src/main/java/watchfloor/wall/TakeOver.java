package watchfloor.wall;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A message that covers the wall's tiles until it ends.
 *
 * @param screens the roles of the screens that it covers; empty for all
 * @param by      the name of whoever put it up
 * @param until   when it ends by itself
 */
public record TakeOver(String text, Look look, List<String> screens, String by, Instant since, Instant until) {
  /** How it looks, and how urgent it is; never by colour alone. */
  public enum Look {
    INFO,
    ATTENTION,
    ALARM;

    /** The name that style sheets know it by. */
    public String styleName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TakeOver {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(look, "look");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(until, "until");
    screens = List.copyOf(screens);
  }

  boolean covers(String role) {
    return screens.isEmpty() || screens.contains(role);
  }
}
