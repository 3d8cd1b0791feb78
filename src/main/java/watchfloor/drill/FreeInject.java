package watchfloor.drill;

import java.util.Objects;

/**
 * A post that the lead makes up while a drill runs. Its braces choose and put in smart words, as in a scenario.
 *
 * @param from      a handle or a persona's id
 * @param channel   the network's id
 * @param followers reach, 0 or more
 * @param theme     an id of the scenario's
 */
public record FreeInject(String from, String channel, long followers, String theme, Truth truth, String language, String text, boolean direct) {
  public FreeInject {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(text, "text");
  }
}
