package watchfloor.screen.wall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.pulse.Slice;
import watchfloor.screen.Texts;
import watchfloor.wall.Refresh;
import watchfloor.wall.TileKind;
import watchfloor.wall.TileKinds;
import watchfloor.wall.TilePlan;

/**
 * Hands a tile the figures of the brand that it is about, or of the slice that the wall looks at, without what visitors must not read where some
 * look on; dates what is old; and keeps its fault from its neighbours: it says that it failed, and shows again when it can. For each slice the
 * tile is made anew, so that nothing of other figures is left in it.
 */
final class GuardedTile implements Tile {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedTile.class);

  private final TilePlan plan;
  private final Texts texts;
  private final Supplier<Tile> maker;
  private final Following following;
  private final Optional<Refresh> refresh;
  private final Optional<VisitorRoom> visitors;
  private final StackPane pane;
  private final TileFrame instead;
  private Tile tile;
  private Optional<Slice> slice = Optional.empty();
  private boolean failed;

  /** @param maker makes the tile, and makes it again without failing once it did not fail */
  GuardedTile(TileKit kit, Supplier<Tile> maker) {
    this.plan = kit.plan();
    this.texts = kit.texts();
    this.maker = maker;
    following = Following.of(plan.kind());
    refresh = TileKinds.find(plan.kind()).map(TileKind::refresh);
    visitors = kit.visitor() ? Optional.of(new VisitorRoom(texts)) : Optional.empty();
    instead = new TileFrame(plan.kind() + "-fault", plan.kind(), new StackPane());
    instead.speak(texts);
    pane = new StackPane();
    make();
  }

  private void make() {
    tile = maker.get();
    if (tile.node() instanceof TileFrame frame) {
      frame.speak(texts);
    }
    pane.getChildren().setAll(tile.node(), instead);
    instead.setVisible(false);
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show(RoomSnapshot room) {
    try {
      Optional<Slice> now = following == Following.SLICE ? room.driven().map(Driven::slice) : Optional.empty();
      if (!now.equals(slice)) {
        slice = now;
        tile.stop();
        make();
      }
      if (room.driven().isPresent() && following != Following.NOTHING) {
        follow(room, room.driven().get());
      } else {
        showAll(room.looking(Optional.empty()));
      }
      failed = false;
    } catch (RuntimeException e) {
      if (!failed) {
        LOG.error("the tile '{}' could not show its data", plan.kind(), e);
      }
      failed = true;
      say(plan.kind(), new TileState.Failed(texts.of("tile.failed")));
    }
  }

  private void follow(RoomSnapshot room, Driven driven) {
    SliceWords words = new SliceWords(room.pulse(), room.zone(), room.now(), texts, visitors.isPresent() || driven.visitors());
    String title = texts.of("drive.tile." + plan.kind()) + " · " + words.of(driven.slice());
    Optional<String> other = driven.slice().brand().filter(brand -> !plan.brand().isEmpty() && !brand.equals(plan.brand()));
    if (following == Following.ROOM) {
      showAll(room.looking(Optional.empty()));
      looking("", texts.of("drive.room"));
    } else if (following == Following.CANNOT) {
      say(title, new TileState.Empty(texts.of("drive.cannot." + plan.kind())));
    } else if (other.isPresent()) {
      say(title, new TileState.Empty(texts.of("drive.other-brand", plan.brand(), other.get())));
    } else if (driven.figures().isPresent()) {
      showSlice(room, driven, title);
    } else {
      say(title, driven.trouble().isEmpty() ? new TileState.Empty(texts.of("drive.reading")) : new TileState.Failed(trouble(driven)));
    }
  }

  /** What went wrong may name a file or an address. */
  private String trouble(Driven driven) {
    return visitors.isPresent() ? texts.of("tile.failed") : driven.trouble();
  }

  private void showSlice(RoomSnapshot room, Driven driven, String title) {
    var view = driven.figures().orElseThrow();
    RoomSnapshot cut = room.of(view.lenses());
    showTile(cut, driven.slice().brand().isPresent() ? "" : cut.direction().lens(plan));
    String sampled = view.sampled() ? texts.of("drive.sampled", texts.number(view.looked()), texts.number(view.count())) : "";
    looking(title, driven.trouble().isEmpty() ? sampled : texts.of("drive.trouble", texts.amounts().timeOfDay(view.lenses().all().at(), room.zone())));
  }

  private void showAll(RoomSnapshot room) {
    showTile(room, room.direction().lens(plan));
    looking("", "");
  }

  /** Whatever the figures are of, visitors read none of them as they came: those of a slice hold names and words as the room's do. */
  private void showTile(RoomSnapshot room, String brand) {
    RoomSnapshot lens = room.lens(brand);
    RoomSnapshot read = visitors.map(each -> each.of(lens)).orElse(lens);
    tile.show(read);
    if (tile.node() instanceof TileFrame frame) {
      date(frame, read);
    }
    tile.node().setVisible(true);
    instead.setVisible(false);
  }

  /** While the link is lost everything is as it was then; else its own kind says from when on it is old. */
  private void date(TileFrame frame, RoomSnapshot room) {
    Optional<TileAge> age = refresh.flatMap(each -> TileAge.of(each, room));
    Optional<Instant> known = room.asOf().or(() -> age.filter(TileAge::old).map(TileAge::at));
    frame.asOf(known.map(moment -> TileAge.moment(moment, room, texts)).orElse(""));
    frame.age(age.map(each -> each.words(texts)).orElse(""));
  }

  private void looking(String title, String beside) {
    if (tile.node() instanceof TileFrame frame) {
      frame.looking(title, beside);
    }
  }

  private void say(String title, TileState state) {
    instead.title(title);
    instead.state(state);
    instead.setVisible(true);
    tile.node().setVisible(false);
  }

  /**
   * A line that is outside what the wall looks at has no mention there, and others elsewhere: it is none of these figures. Nor is a voice whose
   * name was taken out for visitors: nobody can be looked up by what stands there instead.
   */
  @Override
  public List<Figure> figures() {
    return !tile.node().isVisible() ? List.of() : tile.figures().stream()
        .filter(figure -> slice.filter(looked -> !figure.slice().keeps(looked)).isEmpty())
        .filter(figure -> visitors.isEmpty() || figure.slice().author().equals(slice.flatMap(Slice::author)))
        .map(figure -> figure.told(tile.node(), pane)).toList();
  }

  @Override
  public void stop() {
    tile.stop();
  }
}
