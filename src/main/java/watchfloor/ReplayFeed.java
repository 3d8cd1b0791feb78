package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.channel.file.FileOptions;
import watchfloor.channel.file.FileSource;
import watchfloor.channel.file.Replay;
import watchfloor.channel.file.ReplayClock;
import watchfloor.intake.MentionSource;
import watchfloor.intake.Pause;
import watchfloor.mention.Brand;
import watchfloor.settings.Center;
import watchfloor.store.Store;
import watchfloor.wall.RoomMode;

/**
 * Posts of another time, played onto a wall by their own time stamps. The room has a store of its own, emptied before it starts, so that
 * nothing played ever mixes with what is real; answers have no way out.
 */
final class ReplayFeed implements Feed {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayFeed.class);

  private final List<MentionSource> sources;

  private ReplayFeed(List<MentionSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * Reads the files once, to learn when their first post was written: there the room's clock starts.
   *
   * @throws RoomException the files hold no post
   */
  static RoomPlan plan(OpenCenter center, List<Path> files, String columns, double speed, Clock realClock)
      throws IOException, InterruptedException {
    FileOptions options = FilePosts.options(columns, center.value());
    Instant start = null;
    for (Path file : files) {
      Optional<Instant> earliest = FileSource.fast(file.toString(), file, options, realClock).earliest();
      if (earliest.isPresent() && (start == null || earliest.get().isBefore(start))) {
        start = earliest.get();
      }
    }
    if (start == null) {
      throw new RoomException("There is no post to replay in " + title(files) + ": name other files, or say what their columns are with --columns.");
    }
    Path store = center.replayStore();
    empty(store, center, realClock);
    ReplayClock clock = new ReplayClock(realClock, start, speed);
    List<MentionSource> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(FileSource.replayed(file.getFileName().toString(), file, options, new Replay(clock, speed, Pause.real())));
    }
    Center settings = center.value().with(new Brand(title(files), center.value().brand().handle()));
    return new RoomPlan(center, settings, new RoomMode.Replay(speed), store, clock, Optional.empty(), new ReplayFeed(sources));
  }

  private static String title(List<Path> files) {
    String first = files.get(0).getFileName().toString();
    return files.size() == 1 ? first : first + " and " + (files.size() - 1) + " more";
  }

  /** Opens it first: a replay that another process is playing is not swept away under its feet. */
  private static void empty(Path folder, OpenCenter center, Clock clock) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Threads threads = new Threads((where, cause) -> { });
        Store held = CenterStore.open(folder, center, threads, clock, (subject, sentence) -> { })) {
      LOG.info("the replay's store held mentions up to {}; it is emptied", held.mentions().lastId());
    }
    Folders.delete(folder);
  }

  @Override
  public World open(Threads threads) {
    return new World(sources, List.of());
  }

  @Override
  public void prepare(Store store, Ingestion ingestion) {
    // A replay begins with its first post.
  }

  @Override
  public void start(Hub hub) {
    // Nobody but the person at the desk works in a replay.
  }
}
