package watchfloor.screen.wall;

import java.util.function.Supplier;
import watchfloor.screen.LivePart;
import watchfloor.screen.LiveParts;
import watchfloor.screen.Look;
import watchfloor.wall.TilePlan;

/** Makes tiles for a window that is no wall: pictures of the tile itself, in the wall's style sheets. JavaFX thread only. */
public final class TilePreviews implements LiveParts {
  private static final String SHEET = "wall.css";

  private final Look look;
  private final Supplier<RoomSnapshot> room;
  private TileCatalog catalog;

  public TilePreviews(Look look, Supplier<RoomSnapshot> room) {
    this.look = look;
    this.room = room;
    restyle();
  }

  @Override
  public void restyle() {
    catalog = new TileCatalog(look.styles().palette(SHEET), look.texts());
  }

  @Override
  public LivePart make(TilePlan plan) {
    return new TilePicture(catalog.make(plan), look.styles().urls(SHEET), room);
  }
}
