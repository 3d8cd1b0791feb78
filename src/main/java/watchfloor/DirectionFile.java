package watchfloor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import watchfloor.link.wire.WireException;
import watchfloor.link.wire.WireJson;
import watchfloor.store.disk.DurableFiles;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionKeeper;

/** Keeps the wall's direction in a small file beside the store, which one process alone has open: whole and forced, or the one before. */
final class DirectionFile implements DirectionKeeper {
  static final String NAME = "direction.json";
  /** Bytes: sixteen alarms and the longest message are a tenth of it. */
  private static final long LONGEST = 256 << 10;

  private final Path file;
  private final WireJson json = new WireJson();

  DirectionFile(Path folder) {
    file = folder.resolve(NAME);
  }

  @Override
  public Optional<Direction> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (Files.size(file) > LONGEST) {
      throw new IOException(file + " is longer than any that this program writes");
    }
    try {
      return Optional.of(json.read(Files.readString(file), Direction.class));
    } catch (WireException | IOException e) {
      throw new IOException(file + " is damaged", e);
    }
  }

  @Override
  public void write(Direction direction) throws IOException {
    DurableFiles.privateDirectory(file.toAbsolutePath().getParent());
    DurableFiles.put(file, json.write(direction).getBytes(StandardCharsets.UTF_8));
  }
}
