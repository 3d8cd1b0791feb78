package watchfloor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import watchfloor.channel.file.FileSource;
import watchfloor.desk.ReplyOutlet;
import watchfloor.intake.MentionSource;
import watchfloor.settings.SourceSetting;
import watchfloor.store.Store;

/** The sources that a center's file names. */
final class CenterFeed implements Feed {
  /** Kinds of sources that a center may name. */
  static final String FILE = "file";

  private final List<MentionSource> sources = new ArrayList<>();

  /** @throws RoomException a source's kind is unknown, or it lacks an option: one plain sentence */
  CenterFeed(OpenCenter center, Clock clock) {
    for (SourceSetting setting : center.value().sources()) {
      sources.add(source(setting, center, clock));
    }
  }

  private static MentionSource source(SourceSetting setting, OpenCenter center, Clock clock) {
    if (setting.kafka().isPresent()) {
      return KafkaFeed.source(setting.name(), setting.kafka().get(), center, clock);
    }
    if (!setting.kind().equals(FILE)) {
      throw new RoomException(
          "center.yaml: the source '" + setting.name() + "' is of the kind '" + setting.kind() + "', which this program does not know: use file or kafka.");
    }
    String path = setting.options().getOrDefault("path", "");
    if (path.isBlank()) {
      throw new RoomException("center.yaml: the source '" + setting.name() + "' reads a file but names none: add path.");
    }
    Path file = center.home().folder().resolve(path);
    return FileSource.fast(setting.name(), file, FilePosts.options(setting.options().getOrDefault("columns", ""), center.value()), clock);
  }

  @Override
  public List<MentionSource> sources() {
    return List.copyOf(sources);
  }

  @Override
  public List<ReplyOutlet> outlets() {
    return List.of();
  }

  @Override
  public void prepare(Store store, Ingestion ingestion) {
    // A real center's past is what its store holds.
  }

  @Override
  public void start(Hub hub) {
    // Nothing lives beside the hub of a real center.
  }
}
