package watchfloor.screen.lead;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import watchfloor.settings.CenterFiles;
import watchfloor.settings.CenterHome;
import watchfloor.settings.CenterReader;
import watchfloor.settings.LayoutShelf;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.LayoutEntry;
import watchfloor.wall.LayoutOutcome;
import watchfloor.wall.LayoutText;

/** The layouts of a center in real files, each answer at once. */
final class FileBook implements LayoutBook {
  private final LayoutShelf shelf;

  FileBook(Path center) {
    shelf = new CenterFiles(new CenterHome(center, false), new CenterReader(ZoneId.of("UTC"))).shelf();
  }

  @Override
  public CompletableFuture<List<LayoutEntry>> list() {
    return CompletableFuture.completedFuture(shelf.list());
  }

  @Override
  public CompletableFuture<LayoutText> read(String name) {
    return CompletableFuture.completedFuture(shelf.read(name));
  }

  @Override
  public CompletableFuture<LayoutOutcome> save(LayoutText wanted, String seen) {
    return CompletableFuture.completedFuture(shelf.save(wanted, seen));
  }
}
