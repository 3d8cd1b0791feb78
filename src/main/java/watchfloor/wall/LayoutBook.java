package watchfloor.wall;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The layouts of a center, wherever its files are. Any thread; nothing here waits. What fails, fails with one plain sentence as its message. */
public interface LayoutBook {
  /** Every layout that a wall could show, by name. */
  CompletableFuture<List<LayoutEntry>> list();

  /** The text in force by that name: the center's own, else the program's. */
  CompletableFuture<LayoutText> read(String name);

  /**
   * Writes a layout into the center's folder, if it is sound.
   *
   * @param seen the version of what was in force by that name when the person looked; {@link LayoutText#NONE} where there was nothing
   */
  CompletableFuture<LayoutOutcome> save(LayoutText wanted, String seen);
}
