package watchfloor.channel.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import watchfloor.intake.Intake;
import watchfloor.intake.MentionSource;
import watchfloor.mention.Mention;

/**
 * Reads the posts of one file: as fast as the room takes them, or replayed by their own time stamps.
 *
 * <p>A row that is no post is rejected with file, line and reason, and the rest goes in. A file that breaks off in the middle
 * is an {@link IOException}; read again, what came in before is a duplicate.
 */
public final class FileSource implements MentionSource {
  /** Posts that a replay can hold: it sorts them before it plays the first. */
  public static final int MOST_IN_A_REPLAY = 1_000_000;

  private final String name;
  private final Path path;
  private final FileOptions options;
  private final Clock clock;
  private final Optional<Replay> replay;
  private volatile long total;
  private volatile long done;

  private FileSource(String name, Path path, FileOptions options, Clock clock, Optional<Replay> replay) {
    this.name = name;
    this.path = path;
    this.options = options;
    this.clock = clock;
    this.replay = replay;
  }

  /** A source that reads as fast as the room takes. */
  public static FileSource fast(String name, Path path, FileOptions options, Clock clock) {
    return new FileSource(name, path, options, clock, Optional.empty());
  }

  /** A source that hands in each post when the replay's clock shows its time. */
  public static FileSource replayed(String name, Path path, FileOptions options, Replay replay) {
    return new FileSource(name, path, options, replay.clock(), Optional.of(replay));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void listen(Intake intake) throws IOException, InterruptedException {
    intake.signOfLife();
    if (replay.isPresent()) {
      play(replay.get(), intake);
    } else {
      readFast(intake);
    }
  }

  /**
   * When the first post was written, by reading the whole file once: where a replay's clock starts. Empty when there is none.
   * Does not move {@link #progress}.
   */
  public Optional<Instant> earliest() throws IOException, InterruptedException {
    Earliest earliest = new Earliest();
    read(earliest, bytes -> {});
    return earliest.first;
  }

  /** How much of the file is done, 0 to 1: bytes read, or in a replay posts handed in. Safe from any thread. */
  public double progress() {
    long all = total;
    return all <= 0 ? 0 : Math.min(1, (double) done / all);
  }

  /** Bytes read so far, or in a replay posts handed in. Safe from any thread. */
  public long done() {
    return done;
  }

  /** What {@link #done} goes up to; 0 before the file was opened. Safe from any thread. */
  public long total() {
    return total;
  }

  private void read(PostReader.Posts posts, LongConsumer progress) throws IOException, InterruptedException {
    PostMaker maker = new PostMaker(options.usual(), new Handles(options.brand()), clock);
    try (PostReader reader = new PostReader(path, options, maker, progress)) {
      reader.readAll(posts);
    }
  }

  private void readFast(Intake intake) throws IOException, InterruptedException {
    done = 0;
    total = Files.exists(path) ? Files.size(path) : 0;
    read(new IntoIntake(intake), bytes -> done = bytes);
  }

  private void play(Replay how, Intake intake) throws IOException, InterruptedException {
    Gathered gathered = new Gathered(intake);
    read(gathered, bytes -> {});
    if (gathered.tooMany) {
      throw new IOException(path + " holds more than " + MOST_IN_A_REPLAY + " posts: cut it into parts, or read it without replaying.");
    }
    gathered.posts.sort(Comparator.comparing(Mention::writtenAt));
    done = 0;
    total = gathered.posts.size();
    for (Mention post : gathered.posts) {
      how.awaitUntil(post.writtenAt(), intake::signOfLife);
      intake.put(received(post, clock.instant()));
      done = done + 1;
    }
  }

  private static Mention received(Mention post, Instant at) {
    return new Mention(post.key(), post.channel(), post.author(), post.text(), post.language(), post.brand(), post.thread(),
        post.repostOf(), post.direct(), post.writtenAt(), at);
  }

  private record IntoIntake(Intake intake) implements PostReader.Posts {
    @Override
    public void post(Mention mention) throws InterruptedException {
      intake.put(mention);
    }

    @Override
    public void bad(String where, String reason) {
      intake.reject(where, reason);
    }
  }

  /** Keeps the posts, as many as a replay can hold, until they can be sorted. */
  private static final class Gathered implements PostReader.Posts {
    private final Intake intake;
    private final List<Mention> posts = new ArrayList<>();
    private boolean tooMany;

    Gathered(Intake intake) {
      this.intake = intake;
    }

    @Override
    public void post(Mention mention) {
      if (posts.size() < MOST_IN_A_REPLAY) {
        posts.add(mention);
      } else {
        tooMany = true;
      }
    }

    @Override
    public void bad(String where, String reason) {
      intake.reject(where, reason);
    }
  }

  /** Remembers when the first post was written, and nothing else. */
  private static final class Earliest implements PostReader.Posts {
    private Optional<Instant> first = Optional.empty();

    @Override
    public void post(Mention mention) {
      if (first.isEmpty() || mention.writtenAt().isBefore(first.get())) {
        first = Optional.of(mention.writtenAt());
      }
    }

    @Override
    public void bad(String where, String reason) {
      // What is bad is told when the file is listened to; here it only has no time.
    }
  }
}
