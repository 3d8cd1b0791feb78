package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import watchfloor.screen.Look;
import watchfloor.wall.Director;
import watchfloor.wall.Layout;
import watchfloor.wall.ScreenPlan;

/**
 * The wall as it is now, small: the same tiles of the same moment, of all its screens or of one, in which a figure is chosen by the pointer or by
 * keys. It decides nothing of what the wall shows. JavaFX thread only.
 */
public final class WallCopy extends Pane {
  private static final double GAP = 10;

  private final Supplier<RoomSnapshot> room;
  private final List<Screen> screens = new ArrayList<>();
  private final double aspect;
  private final Region mark = marker("figure-mark");
  private final Region hover = marker("figure-hover");
  private Runnable changed = () -> {};
  private Runnable opened = () -> {};
  private Optional<String> only = Optional.empty();
  private Optional<Chosen> chosen = Optional.empty();
  private Optional<Chosen> pointed = Optional.empty();

  /** A figure on one of the screens. @param screen its role */
  public record Chosen(Figure figure, String screen) {}

  private record Screen(ScreenPlan plan, SceneStack stack) {}

  /** @param room what the wall shows now; asked with every {@link #pull} */
  public WallCopy(Layout layout, Look look, Supplier<RoomSnapshot> room) {
    this.room = room;
    aspect = (double) layout.shape().across() / layout.shape().down();
    Director director = new Director(layout);
    TileCatalog catalog = new TileCatalog(look.styles().palette("wall.css"), look.texts(), look.pictures());
    for (ScreenPlan plan : layout.screens()) {
      SceneStack stack = new SceneStack(director, layout.shape(), List.of(plan), catalog, System::nanoTime);
      stack.getStyleClass().add("copy-screen");
      screens.add(new Screen(plan, stack));
      getChildren().add(stack);
    }
    getChildren().addAll(hover, mark);
    getStylesheets().setAll(look.styles().urls("wall.css"));
    setMinSize(0, 0);
    setId("wall-copy");
    addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventFilter(MouseEvent.MOUSE_MOVED, event -> point(at(event.getX(), event.getY())));
    addEventFilter(MouseEvent.MOUSE_EXITED, event -> point(Optional.empty()));
  }

  private static Region marker(String styleClass) {
    Region marker = new Region();
    marker.getStyleClass().add(styleClass);
    marker.setManaged(false);
    marker.setMouseTransparent(true);
    marker.setVisible(false);
    return marker;
  }

  /** @param choice whenever another figure is chosen or pointed at @param open when one is opened by a double click */
  public void on(Runnable choice, Runnable open) {
    changed = choice;
    opened = open;
  }

  public List<ScreenPlan> screens() {
    return screens.stream().map(Screen::plan).toList();
  }

  /** Shows one screen, large; or all of them where none is named. */
  public void show(Optional<String> role) {
    only = role;
    screens.forEach(screen -> screen.stack().setVisible(shown(screen)));
    choose(Optional.empty());
    requestLayout();
    pull();
  }

  /** The one screen that is shown; empty where all are. */
  public Optional<String> shown() {
    return only;
  }

  private boolean shown(Screen screen) {
    return only.isEmpty() || only.get().equals(screen.plan().role());
  }

  /** Takes in the newest state. */
  public void pull() {
    RoomSnapshot now = room.get();
    screens.stream().filter(this::shown).forEach(screen -> screen.stack().show(now, ""));
    // A figure that is chosen stays what it was when it was chosen; its mark follows where it stands now.
    if (chosen.isPresent() || pointed.isPresent()) {
      List<Chosen> all = figures();
      place(mark, chosen.flatMap(one -> all.stream().filter(each -> same(each, one)).findFirst()));
      place(hover, pointed.flatMap(one -> all.stream().filter(each -> same(each, one)).findFirst()));
    }
  }

  private static boolean same(Chosen one, Chosen other) {
    return one.screen().equals(other.screen()) && one.figure().id().equals(other.figure().id());
  }

  /** What is chosen, as it was then. */
  public Optional<Chosen> chosen() {
    return chosen;
  }

  /** What the pointer is on. */
  public Optional<Chosen> pointed() {
    return pointed;
  }

  /** Every figure that shows, screen by screen in their order. */
  public List<Chosen> figures() {
    List<Chosen> all = new ArrayList<>();
    screens.stream().filter(this::shown).forEach(screen -> screen.stack().figures()
        .forEach(figure -> all.add(new Chosen(figure.told(screen.stack(), this), screen.plan().role()))));
    return all;
  }

  private Optional<Chosen> at(double x, double y) {
    return figures().stream().filter(each -> each.figure().holds(x, y)).min(Comparator.comparingDouble(each -> each.figure().size()));
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    Optional<Chosen> hit = at(event.getX(), event.getY());
    choose(hit);
    if (hit.isPresent() && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      opened.run();
    }
    event.consume();
  }

  private void point(Optional<Chosen> at) {
    if (!at.map(one -> one.screen() + one.figure().id()).equals(pointed.map(one -> one.screen() + one.figure().id()))) {
      pointed = at;
      place(hover, at);
      changed.run();
    }
  }

  /** Chooses a figure, or none. */
  public void choose(Optional<Chosen> one) {
    chosen = one;
    place(mark, one);
    changed.run();
  }

  /** Chooses the next figure but so many, in the order of the screens; round and round. */
  public void walk(int steps) {
    List<Chosen> all = figures();
    if (all.isEmpty()) {
      return;
    }
    int now = chosen.map(one -> index(all, one)).orElse(steps > 0 ? -1 : 0);
    choose(Optional.of(all.get(Math.floorMod(now + steps, all.size()))));
  }

  private static int index(List<Chosen> all, Chosen one) {
    for (int i = 0; i < all.size(); i++) {
      if (same(all.get(i), one)) {
        return i;
      }
    }
    return -1;
  }

  /** Chooses the nearest figure to one side: 1, 0 to the right, 0, 1 below. */
  public void move(int right, int down) {
    if (chosen.isEmpty()) {
      walk(1);
      return;
    }
    Bounds from = chosen.get().figure().place();
    figures().stream().filter(each -> !same(each, chosen.get()))
        .filter(each -> ahead(from, each.figure().place(), right, down) > 1)
        .min(Comparator.comparingDouble(each -> distance(from, each.figure().place(), right, down)))
        .ifPresent(each -> choose(Optional.of(each)));
  }

  private static double ahead(Bounds from, Bounds to, int right, int down) {
    return (to.getCenterX() - from.getCenterX()) * right + (to.getCenterY() - from.getCenterY()) * down;
  }

  /** What lies straight ahead is nearer than what lies aside. */
  private static double distance(Bounds from, Bounds to, int right, int down) {
    double aside = Math.abs((to.getCenterX() - from.getCenterX()) * down) + Math.abs((to.getCenterY() - from.getCenterY()) * right);
    return ahead(from, to, right, down) + 3 * aside;
  }

  private void place(Region marker, Optional<Chosen> at) {
    marker.setVisible(at.isPresent());
    at.ifPresent(one -> {
      Bounds place = one.figure().place();
      Views.mark(marker, one.figure().round() ? "round" : "square", "round", "square");
      marker.resizeRelocate(Math.floor(place.getMinX()) - 1, Math.floor(place.getMinY()) - 1, Math.ceil(place.getWidth()) + 2, Math.ceil(place.getHeight()) + 2);
    });
  }

  /** All screens beside and below each other, as large as there is room for. */
  @Override
  protected void layoutChildren() {
    List<Screen> shown = screens.stream().filter(this::shown).toList();
    int columns = columns(shown.size());
    int rows = (shown.size() + columns - 1) / columns;
    double width = Math.min((getWidth() - GAP * (columns - 1)) / columns, (getHeight() - GAP * (rows - 1)) / rows * aspect);
    double height = width / aspect;
    double top = Math.max(0, (getHeight() - rows * height - (rows - 1) * GAP) / 2);
    double left = Math.max(0, (getWidth() - columns * width - (columns - 1) * GAP) / 2);
    for (int i = 0; i < shown.size(); i++) {
      Node node = shown.get(i).stack();
      node.resizeRelocate(
          Math.round(left + i % columns * (width + GAP)), Math.round(top + i / columns * (height + GAP)), Math.max(1, Math.floor(width)), Math.max(1, Math.floor(height)));
    }
  }

  private int columns(int count) {
    int best = 1;
    double largest = 0;
    for (int columns = 1; columns <= count; columns++) {
      int rows = (count + columns - 1) / columns;
      double width = Math.min(getWidth() / columns, getHeight() / rows * aspect);
      if (width > largest) {
        largest = width;
        best = columns;
      }
    }
    return best;
  }

  public void stop() {
    screens.forEach(screen -> screen.stack().stop());
  }
}
