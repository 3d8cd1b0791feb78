package watchfloor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import watchfloor.channel.file.FileSource;
import watchfloor.intake.MentionSource;
import watchfloor.settings.SourceSetting;
import watchfloor.store.Store;

/** The sources that a center's file names, and the ways out of its accounts. */
final class CenterFeed implements Feed {
  /** Kinds of sources that a center may name. */
  static final String FILE = "file";

  private final OpenCenter center;
  private final Secrets secrets;
  private final Clock clock;

  /** @param environment that of the process, in which secrets may be */
  CenterFeed(OpenCenter center, Map<String, String> environment, Clock clock) {
    this.center = center;
    this.secrets = new Secrets(environment, center.home().folder());
    this.clock = clock;
  }

  /** @throws RoomException a source's kind is unknown, it lacks an option, or the secrets cannot be used: one plain sentence */
  @Override
  public World open(Threads threads) {
    BlueskyFeed bluesky = bluesky(threads);
    List<MentionSource> sources = new ArrayList<>();
    for (SourceSetting setting : center.value().sources()) {
      sources.add(setting.bluesky().map(asked -> bluesky.source(setting.name(), asked)).orElseGet(() -> source(setting)));
    }
    return new World(sources, bluesky.outlet().stream().toList());
  }

  /** What speaks to Bluesky. */
  BlueskyFeed bluesky(Threads threads) {
    return new BlueskyFeed(center, secrets, clock, threads.crew("net-bluesky"));
  }

  private MentionSource source(SourceSetting setting) {
    if (setting.kafka().isPresent()) {
      return KafkaFeed.source(setting.name(), setting.kafka().get(), center, clock);
    }
    if (!setting.kind().equals(FILE)) {
      throw new RoomException("center.yaml: the source '" + setting.name() + "' is of the kind '" + setting.kind()
          + "', which this program does not know: use bluesky, file or kafka.");
    }
    String path = setting.options().getOrDefault("path", "");
    if (path.isBlank()) {
      throw new RoomException("center.yaml: the source '" + setting.name() + "' reads a file but names none: add path.");
    }
    Path file = center.home().folder().resolve(path);
    return FileSource.fast(setting.name(), file, FilePosts.options(setting.options().getOrDefault("columns", ""), center.value()), clock);
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
