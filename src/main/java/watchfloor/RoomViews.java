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
import watchfloor.screen.PlaceMemory;
import watchfloor.screen.Styles;
import watchfloor.screen.View;
import watchfloor.screen.desk.AlarmHand;
import watchfloor.screen.desk.DeskPlace;
import watchfloor.screen.desk.DeskView;
import watchfloor.screen.desk.DeskWindow;
import watchfloor.screen.desk.WallHand;
import watchfloor.screen.desk.WallSight;
import watchfloor.screen.lead.LeadPlace;
import watchfloor.screen.lead.LeadStage;
import watchfloor.screen.lead.LeadWindow;
import watchfloor.screen.wall.RoomSnapshot;
import watchfloor.screen.wall.ScreenShow;
import watchfloor.screen.wall.TileCatalog;
import watchfloor.screen.wall.TilePreviews;
import watchfloor.wall.Layout;
import watchfloor.wall.ScreenPlan;

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
  private final Keeping keeping;
  private final DrivenRoom driven;
  private final List<View> desk = new ArrayList<>();
  private volatile Layout layout;
  private Supplier<List<List<ScreenPlan>>> windows = List::of;
  private LeadStage lead;

  /**
   * How windows keep things on this machine's disk.
   *
   * @param places remembers where windows stand
   * @param files  waits for the disk when a person saves something
   */
  record Keeping(PlaceMemory places, Executor files) {}

  /**
   * @param layout  of the wall, until {@link #shown(Layout)} names another
   * @param notices takes what the windows themselves have to say
   */
  RoomViews(Face face, Parts parts, Layout layout, Look look, Notices notices, Keeping keeping, FxLane lane) {
    this.face = face;
    this.parts = parts;
    this.look = look;
    this.notices = notices;
    this.lane = lane;
    this.layout = layout;
    this.keeping = keeping;
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

  /** What the wall shows from now on, here or elsewhere. Any thread. */
  void shown(Layout now) {
    layout = now;
  }

  /** The screens of each window of the wall on this machine. JavaFX thread. @param now asked there whenever somebody looks */
  void windows(Supplier<List<List<ScreenPlan>>> now) {
    windows = now;
  }

  private void openLead() {
    if (lead == null) {
      LeadPlace place = new LeadPlace(
          face.layouts(), face.direction(), face.world(), face.zone(), () -> Optional.of(layout), () -> windows.get(), new TilePreviews(look, this::room), face.me().name(),
          face.mayTakeOver());
      lead = new LeadStage(new LeadWindow(place, look, lane), look.texts().of("window.lead-of", face.brand().name()), keeping.places());
    }
    lead.open();
  }

  /** The windows that stand beside the desk take over style sheets that were read again. JavaFX thread. */
  void restyleLead() {
    if (lead != null) {
      lead.restyle();
    }
  }

  /** JavaFX thread. */
  void closeLead() {
    if (lead != null) {
      lead.close();
    }
  }

  private WallHand hand() {
    return new WallHand(face.direction(), face.world(), this::brands, face.mayDrive(), face.mayTakeOver(),
        Optional.of(new WallSight(this::room, () -> layout, face.slices(), keeping.files(), face.mayRead(), face.maySave())), this::openLead);
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
