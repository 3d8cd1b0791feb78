package watchfloor.drill;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Somebody with a name who speaks to us in a scenario, waits for an answer, and takes it well or badly.
 *
 * @param channel the network's id, such as {@code x}
 * @param followers their reach, 0 or more: the crowd follows the loud
 * @param theme   what they are about
 * @param begins  when they speak first
 * @param says    their own words, one or more; the later ones when they get no answer
 * @param calms   words of which one in an answer calms them, beside the theme's
 * @param enrages words of which one in an answer enrages them, beside the theme's
 */
public record Persona(
    String id, String handle, String channel, long followers, Temper temper, String language, String theme, Duration begins,
    List<Template> says, List<String> calms, List<String> enrages) {
  public Persona {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(handle, "handle");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(temper, "temper");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(begins, "begins");
    says = List.copyOf(says);
    calms = List.copyOf(calms);
    enrages = List.copyOf(enrages);
    if (says.isEmpty()) {
      throw new IllegalArgumentException("persona " + id + " says nothing");
    }
  }
}
