package watchfloor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import watchfloor.pulse.Lenses;
import watchfloor.screen.FramedView;
import watchfloor.screen.FxLane;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.screen.View;
import watchfloor.screen.desk.AlarmHand;
import watchfloor.screen.desk.DeskPlace;
import watchfloor.screen.desk.DeskView;
import watchfloor.screen.desk.DeskWindow;
import watchfloor.screen.desk.WallHand;
import watchfloor.screen.desk.WallSight;
import watchfloor.screen.wall.RoomSnapshot;
import watchfloor.screen.wall.ScreenShow;
import watchfloor.screen.wall.TileCatalog;
import watchfloor.wall.Layout;

/** Makes the views of one room: its wall's screens and its desk, as far as this process shows them. Any thread but the JavaFX one. */
final class RoomViews {
  /** What of a room a process shows. */
  enum Parts {
    WALL,
    DESK,
    BOTH;

    boolean wall() {
      return this != DESK;
    }

    boolean desk() {
      return this != WALL;
    }
  }

  private final Face face;
  private final Parts parts;
  private final Look look;
  private final Notices notices;
  private final FxLane lane;
  private final Executor files;
  private final DrivenRoom driven;
  private final List<View> desk = new ArrayList<>();
  private volatile Layout layout;

  /**
   * @param layout  of the wall, until {@link #layout(Layout)} names another
   * @param notices takes what the windows themselves have to say
   * @param files   waits for the disk when a person saves something
   */
  RoomViews(Face face, Parts parts, Layout layout, Look look, Notices notices, FxLane lane, Executor files) {
    this.face = face;
    this.parts = parts;
    this.look = look;
    this.notices = notices;
    this.lane = lane;
    this.layout = layout;
    this.files = files;
    driven = new DrivenRoom(face);
    if (parts.desk()) {
      desk.add(onLane(this::makeDesk));
    }
  }

  /** The wall's screens and, last, the desk. */
  List<View> all(Layout layout) {
    List<View> all = new ArrayList<>(parts.wall() ? wall(layout) : List.of());
    all.addAll(desk);
    return all;
  }

  /** Windows that a desk opens show the wall by this layout from now on. */
  void layout(Layout now) {
    layout = now;
  }

  List<View> wall(Layout layout) {
    return onLane(() -> {
      TileCatalog catalog = new TileCatalog(look.styles().palette("wall.css"), look.texts(), look.pictures());
      List<View> wall = new ArrayList<>();
      layout.screens().forEach(screen -> wall.add(new FramedView(new ScreenShow(screen, layout, catalog, look.styles(), this::room), look, "wall.css")));
      return wall;
    });
  }

  Parts parts() {
    return parts;
  }

  /** The one desk of this process; only where {@link #parts} has one. */
  View desk() {
    return desk.get(0);
  }

  Look look() {
    return look;
  }

  Styles styles() {
    return look.styles();
  }

  Notices notices() {
    return notices;
  }

  Face face() {
    return face;
  }

  /** What the wall shows now. Any thread. */
  RoomSnapshot room() {
    Lenses lenses = face.lenses();
    RoomSnapshot room = new RoomSnapshot(
        face.clock().instant(), face.brand(), face.mode(), lenses.all(), face.desk().snapshot(),
        face.notices(), face.clocks(), face.zone(), face.firstAnswer(), face.asOf(),
        face.direction().now(), face.world().instant(), lenses.byBrand());
    return room.looking(driven.now(room, layout.visitors()));
  }

  private WallHand hand() {
    return new WallHand(face.direction(), face.world(), this::brands, face.mayDrive(), face.mayTakeOver(),
        Optional.of(new WallSight(this::room, () -> layout, face.slices(), files, face.mayRead(), face.maySave())));
  }

  /** Everything goes by no name: the wall shows it where nobody wants one brand. */
  private List<WallHand.Brand> brands() {
    List<WallHand.Brand> brands = new ArrayList<>(List.of(new WallHand.Brand("", look.texts().of("drive.all-brands"))));
    face.lenses().byBrand().keySet().forEach(name -> brands.add(new WallHand.Brand(name, name)));
    return brands;
  }

  private View makeDesk() {
    AlarmHand alarms = new AlarmHand(face.alarms(), face.mayAcknowledge(), face.maySilence());
    DeskPlace place = new DeskPlace(
        face.me(), face.station(), face.brand(), face.mode(), face::outlet, face.clock(), face.zone(), Optional.of(hand()), Optional.of(alarms), face.guide());
    return new FramedView(new DeskView(new DeskWindow(face.desk(), face::pulse, face::notices, place, look, lane)), look, "desk.css");
  }

  private <T> T onLane(Supplier<T> maker) {
    return CompletableFuture.supplyAsync(maker, lane).join();
  }
}
