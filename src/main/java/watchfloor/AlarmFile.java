package watchfloor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import watchfloor.link.wire.WireException;
import watchfloor.link.wire.WireJson;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmKeeper;
import watchfloor.store.disk.DurableFiles;

/** Keeps the alarms in a small file beside the store, which one process alone has open: whole and forced, or those before. */
final class AlarmFile implements AlarmKeeper {
  static final String NAME = "alarms.json";
  /** Bytes: forty alarms with all their evidence are a fifth of it. */
  private static final long LONGEST = 1 << 20;

  private final Path file;
  private final WireJson json = new WireJson();

  AlarmFile(Path folder) {
    file = folder.resolve(NAME);
  }

  @Override
  public List<Alarm> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    if (Files.size(file) > LONGEST) {
      throw new IOException(file + " is longer than any that this program writes");
    }
    try {
      return json.readList(Files.readString(file), Alarm.class);
    } catch (WireException | IOException e) {
      throw new IOException(file + " is damaged", e);
    }
  }

  @Override
  public void write(List<Alarm> alarms) throws IOException {
    DurableFiles.privateDirectory(file.toAbsolutePath().getParent());
    DurableFiles.put(file, json.write(alarms).getBytes(StandardCharsets.UTF_8));
  }
}
