package watchfloor.wall;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A wall as data: its screens in reading order, left to right and top to bottom.
 *
 * @param name     what {@code --layout} and the center's file call it
 * @param shape    the monitors that it is made for
 * @param locked   whether nobody may change it on the screen: it is changed in its file only
 * @param visitors whether people from outside look on: it then has no tile that shows texts, handles or colleagues
 */
public record Layout(String name, Shape shape, boolean locked, boolean visitors, List<ScreenPlan> screens) {
  public static final int MOST_SCREENS = 64;

  public Layout {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(shape, "shape");
    screens = screens == null ? List.of() : List.copyOf(screens);
    if (screens.isEmpty() || screens.size() > MOST_SCREENS) {
      throw new IllegalArgumentException(
          "layout '" + name + "' has " + (screens.isEmpty() ? "no screens" : screens.size() + " screens, and at most " + MOST_SCREENS + " are possible"));
    }
    Set<String> roles = new HashSet<>();
    for (ScreenPlan screen : screens) {
      if (!roles.add(screen.role())) {
        throw new IllegalArgumentException("layout '" + name + "' has two screens with the role '" + screen.role() + "'");
      }
    }
  }

  /** A layout for the usual monitors. */
  public Layout(String name, List<ScreenPlan> screens) {
    this(name, Shape.WIDE, false, false, screens);
  }
}
