package watchfloor.screen.lead;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import watchfloor.screen.LiveParts;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.Layout;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.ScreenPlan;

/**
 * What the lead's window needs of a room. Suppliers are asked on the JavaFX thread and answer at once.
 *
 * @param world       the world's time, by which the wall is directed
 * @param onWall      the layout that the wall shows
 * @param windows     the screens of each of the wall's windows on this machine, in reading order; empty where it has none
 * @param parts       makes tiles as the wall shows them
 * @param me          who sits here, for those who read it on the wall
 * @param mayTakeOver whether they may take a message away, as far as this machine knows: the hub has the last word
 */
public record LeadPlace(
    LayoutBook layouts, DirectionBook direction, Clock world, ZoneId zone, Supplier<Optional<Layout>> onWall, Supplier<List<List<ScreenPlan>>> windows,
    LiveParts parts, String me, boolean mayTakeOver) {
  public LeadPlace {
    Objects.requireNonNull(layouts, "layouts");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(world, "world");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(onWall, "onWall");
    Objects.requireNonNull(windows, "windows");
    Objects.requireNonNull(parts, "parts");
    Objects.requireNonNull(me, "me");
  }
}
