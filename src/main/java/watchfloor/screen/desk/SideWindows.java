package watchfloor.screen.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.stage.Stage;
import watchfloor.screen.Look;
import watchfloor.screen.Texts;

/** The windows that a desk opens beside its own: the wall once, and lists of mentions, at most {@link #MOST_LISTS}. JavaFX thread only. */
final class SideWindows {
  /** The oldest list gives way to a newer one. */
  static final int MOST_LISTS = 6;

  private static final double WALL_WIDTH = 0.92;
  private static final double LIST_WIDTH = 0.5;

  private final DeskControl control;
  private final Look look;
  private final Executor lane;
  private final Node desk;
  private final Texts texts;
  private final Deque<SideStage> lists = new ArrayDeque<>();
  private Optional<SideStage> wall = Optional.empty();
  private Optional<WallDesk> wallDesk = Optional.empty();
  private Optional<ItemsWindow> newest = Optional.empty();

  /** @param desk the desk's own node, whose window comes to the front when an item is opened */
  SideWindows(DeskControl control, Look look, Executor lane, Node desk) {
    this.control = control;
    this.look = look;
    this.lane = lane;
    this.desk = desk;
    texts = control.texts();
  }

  /** Opens the wall, or brings it to the front. */
  void wall() {
    Optional<WallHand> hand = control.place().wall().filter(one -> one.sight().isPresent());
    if (wall.isPresent()) {
      wall.get().front();
    } else if (hand.isPresent()) {
      WallDesk desk = new WallDesk(control, hand.get(), look, lane, this::items, this::closeWall);
      SideStage stage = new SideStage(desk.root(), texts.of("drive.window"), look.styles(), WALL_WIDTH, this::closeWall);
      wall = Optional.of(stage);
      wallDesk = Optional.of(desk);
      stage.show();
      desk.start();
    }
  }

  /** The wall, where it is open. */
  Optional<WallDesk> wallDesk() {
    return wallDesk;
  }

  /** The list that was opened last. */
  Optional<ItemsWindow> newest() {
    return newest;
  }

  private void closeWall() {
    wallDesk.ifPresent(WallDesk::stop);
    wall.ifPresent(SideStage::close);
    wall = Optional.empty();
    wallDesk = Optional.empty();
  }

  private void items(ItemsModel.Looked looked) {
    WallSight sight = control.place().wall().flatMap(WallHand::sight).orElseThrow();
    SideStage[] stage = new SideStage[1];
    ItemsWindow window = new ItemsWindow(control, sight, looked, look, lane, this::goTo, () -> close(stage[0]));
    stage[0] = new SideStage(window.root(), texts.of("items.window", looked.words()), look.styles(), LIST_WIDTH, () -> close(stage[0]));
    if (lists.size() == MOST_LISTS) {
      close(lists.getFirst());
    }
    lists.add(stage[0]);
    newest = Optional.of(window);
    stage[0].show();
    window.start();
  }

  /** Goes to an item, and to the desk. */
  private void goTo(long item) {
    control.select(item);
    if (desk.getScene() != null && desk.getScene().getWindow() instanceof Stage stage) {
      stage.toFront();
      stage.requestFocus();
    }
  }

  private void close(SideStage list) {
    lists.remove(list);
    list.close();
  }

  void closeAll() {
    closeWall();
    while (!lists.isEmpty()) {
      close(lists.getFirst());
    }
  }
}
