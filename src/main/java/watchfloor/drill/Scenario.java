package watchfloor.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A bad day to rehearse, as its file tells it. Times count from its start.
 *
 * @param name     the file's, short
 * @param brief    what everybody hears before it starts
 * @param language in which its words for people are
 * @param starts   when it plays; empty for the time outside
 * @param smart    words put into texts where they stand in braces; a lead may change them for their own center
 * @param media    names of newspapers and stations, for {@code {media}}
 * @param phases   in their order; may be empty
 */
public record Scenario(
    String name, String title, String brief, String language, Duration lasts, Optional<Beginning> starts, Map<String, String> smart,
    List<String> media, List<Role> roles, List<Phase> phases, List<Theme> themes, List<Persona> personas, List<Inject> injects,
    List<Expectation> expected) {
  public Scenario {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(brief, "brief");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(lasts, "lasts");
    Objects.requireNonNull(starts, "starts");
    smart = Map.copyOf(smart);
    media = List.copyOf(media);
    roles = List.copyOf(roles);
    phases = List.copyOf(phases);
    themes = List.copyOf(themes);
    personas = List.copyOf(personas);
    injects = List.copyOf(injects);
    expected = List.copyOf(expected);
    if (lasts.isZero() || lasts.isNegative()) {
      throw new IllegalArgumentException("lasts: " + lasts);
    }
  }

  public Optional<Theme> theme(String id) {
    return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  public Optional<Inject> inject(String id) {
    return injects.stream().filter(inject -> inject.id().equals(id)).findFirst();
  }

  public Optional<Persona> persona(String id) {
    return personas.stream().filter(persona -> persona.id().equals(id)).findFirst();
  }

  public Optional<Role> role(String id) {
    return roles.stream().filter(role -> role.id().equals(id)).findFirst();
  }
}
