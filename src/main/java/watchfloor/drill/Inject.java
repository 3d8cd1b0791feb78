package watchfloor.drill;

import java.util.List;
import java.util.Objects;

/**
 * A blow that the scenario deals: one post at a time, or when something happens.
 *
 * @param from      a handle, a medium or a persona's id
 * @param channel   the network's id, such as {@code x} or {@code feed}
 * @param followers reach of the author
 * @param theme     what it is about
 * @param says      one or more, of which one is said
 * @param direct    whether it speaks to us
 * @param raises    whether its theme gets a step louder with it
 */
public record Inject(
    String id, String title, Trigger fires, String from, String channel, long followers, String theme, Truth truth, String language,
    List<Template> says, boolean direct, boolean raises) {
  public Inject {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(fires, "fires");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(language, "language");
    says = List.copyOf(says);
    if (says.isEmpty()) {
      throw new IllegalArgumentException("inject " + id + " says nothing");
    }
  }
}
