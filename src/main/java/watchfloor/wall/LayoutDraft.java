package watchfloor.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A layout that is being made: what its file says, in all its languages, sound or not yet. {@link Layout} is what a wall shows of it. Immutable.
 *
 * @param shape the monitors that it is made for
 */
public record LayoutDraft(Shape shape, boolean locked, boolean visitors, List<ScreenDraft> screens) {
  public LayoutDraft {
    Objects.requireNonNull(shape, "shape");
    screens = List.copyOf(screens);
  }

  public LayoutDraft with(List<ScreenDraft> others) {
    return new LayoutDraft(shape, locked, visitors, others);
  }

  /** With another screen in the place of one. */
  public LayoutDraft with(int at, ScreenDraft screen) {
    List<ScreenDraft> others = new ArrayList<>(screens);
    others.set(at, screen);
    return with(others);
  }

  /** The same for everybody to change. */
  public LayoutDraft unlocked() {
    return new LayoutDraft(shape, false, visitors, screens);
  }

  /**
   * What a wall shows.
   *
   * @throws IllegalArgumentException it is not sound yet, in a sentence without a full stop; whether tiles overlap is {@link SceneCheck}'s to say
   */
  public Layout plan(String name, String language) {
    return new Layout(name, shape, locked, visitors, screens.stream().map(screen -> screen.plan(visitors, language)).toList());
  }
}
