package watchfloor.screen.desk;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import watchfloor.pulse.Slices;
import watchfloor.screen.wall.RoomSnapshot;
import watchfloor.wall.Layout;

/**
 * What a desk needs to show the wall and what is behind its figures.
 *
 * @param room    what the wall shows now
 * @param layout  its layout now, asked when the window opens
 * @param slices  finds the mentions behind a figure
 * @param files   writes files; any thread but the JavaFX one
 * @param mayRead whether whoever sits here may read the mentions behind a figure, as far as the desk knows: the hub has the last word
 * @param maySave whether they may save them to a file
 */
public record WallSight(Supplier<RoomSnapshot> room, Supplier<Layout> layout, Slices slices, Executor files, boolean mayRead, boolean maySave) {
  public WallSight {
    Objects.requireNonNull(room, "room");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(slices, "slices");
    Objects.requireNonNull(files, "files");
  }
}
