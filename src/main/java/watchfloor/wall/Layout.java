package watchfloor.wall;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A wall as data: its screens in reading order, left to right and top to bottom.
 *
 * @param name what {@code --layout} and the center's file call it
 */
public record Layout(String name, List<ScreenPlan> screens) {
  public Layout {
    Objects.requireNonNull(name, "name");
    screens = screens == null ? List.of() : List.copyOf(screens);
    if (screens.isEmpty()) {
      throw new IllegalArgumentException("layout '" + name + "' has no screens");
    }
    Set<String> roles = new HashSet<>();
    for (ScreenPlan screen : screens) {
      if (!roles.add(screen.role())) {
        throw new IllegalArgumentException("layout '" + name + "' has two screens with the role '" + screen.role() + "'");
      }
    }
  }
}
