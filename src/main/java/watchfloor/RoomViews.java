package watchfloor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import watchfloor.desk.Operator;
import watchfloor.screen.FxLane;
import watchfloor.screen.Styles;
import watchfloor.screen.View;
import watchfloor.screen.desk.DeskPlace;
import watchfloor.screen.desk.DeskView;
import watchfloor.screen.desk.DeskWindow;
import watchfloor.screen.wall.RoomSnapshot;
import watchfloor.screen.wall.ScreenShow;
import watchfloor.screen.wall.TileCatalog;
import watchfloor.settings.Center;
import watchfloor.wall.Layout;

/** Makes the views of one room: its wall's screens and its desk. Any thread but the JavaFX one. */
final class RoomViews {
  private static final String STATION = "desk 1";

  private final RoomPlan plan;
  private final Hub hub;
  private final Styles styles;
  private final Notices notices;
  private final FxLane lane;
  private final View desk;

  RoomViews(RoomPlan plan, Hub hub, Styles styles, Notices notices, FxLane lane) {
    this.plan = plan;
    this.hub = hub;
    this.styles = styles;
    this.notices = notices;
    this.lane = lane;
    desk = onLane(this::makeDesk);
  }

  /** The wall's screens and, last, the desk. */
  List<View> all(Layout layout) {
    List<View> all = new ArrayList<>(wall(layout));
    all.add(desk);
    return all;
  }

  List<View> wall(Layout layout) {
    return onLane(() -> {
      TileCatalog catalog = new TileCatalog(styles.palette("wall.css"));
      List<View> wall = new ArrayList<>();
      layout.screens().forEach(screen -> wall.add(new ScreenShow(screen, catalog, styles, this::room)));
      return wall;
    });
  }

  /** The one desk of this process. */
  View desk() {
    return desk;
  }

  Styles styles() {
    return styles;
  }

  Notices notices() {
    return notices;
  }

  RoomPlan plan() {
    return plan;
  }

  /** What the wall shows now. Any thread. */
  RoomSnapshot room() {
    Center center = plan.settings();
    return new RoomSnapshot(
        plan.clock().instant(), center.brand(), plan.mode(), hub.pulse().snapshot(), hub.desk().snapshot(),
        notices.list(), center.clocks(), center.zone(), center.firstAnswer());
  }

  private View makeDesk() {
    Center center = plan.settings();
    Operator me = Hub.crew(center).stream().filter(operator -> operator.id().equals(center.me())).findFirst().orElseThrow();
    DeskPlace place = new DeskPlace(
        me, STATION, center.brand(), plan.mode(), channel -> Optional.ofNullable(hub.outlets().get(channel)), plan.clock(), center.zone());
    return new DeskView(new DeskWindow(hub.desk(), () -> hub.pulse().snapshot(), notices::list, place, styles, lane));
  }

  private <T> T onLane(Supplier<T> maker) {
    return CompletableFuture.supplyAsync(maker, lane).join();
  }
}
