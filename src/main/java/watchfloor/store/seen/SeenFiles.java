package watchfloor.store.seen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.store.disk.DurableFiles;
import watchfloor.store.disk.SteadyFile;
import watchfloor.store.seen.SeenFormat.Frame;

/**
 * Looks through the files of seen keys as a start finds them: decides how far they can be believed, cuts what goes further, and
 * says whether something is missing before that.
 *
 * <p>The newest file may end in anything: what is cut there the log still has. In an older one, damage cannot be made good so.
 */
final class SeenFiles {
  /** Behind the name of a file that is being written, to replace another when it is whole. */
  static final String NEW = ".new";
  private static final Logger LOG = LoggerFactory.getLogger(SeenFiles.class);

  /**
   * A file that can be believed.
   *
   * @param end  how far, in bytes
   * @param keys how many keys that are
   */
  record Sound(SeenSlice slice, long end, long keys) {}

  /** A file as it was looked through: the keys and the end of what is closed by a frame with a place in the log. */
  private static final class Look {
    private final SeenSlice slice;
    private long keys;
    private long end;

    Look(SeenSlice slice) {
      this.slice = slice;
    }
  }

  private final Path dir;
  private final long check;
  private final SeenMark logEnd;
  private final List<Look> looks = new ArrayList<>();
  private final List<Sound> sound = new ArrayList<>();
  private Optional<SeenMark> mark = Optional.empty();
  private boolean beyond;
  /** The newest slice that is missing or damaged; of no weight before something behind it is closed. */
  private long suspect = -1;
  private long broken = -1;
  private int closedFile = -1;
  private Sound closed;
  private long first;

  /** @param logEnd how far the log goes: what was seen behind it was lost there, and must be let in again */
  SeenFiles(Path dir, long check, SeenMark logEnd) {
    this.dir = dir;
    this.check = check;
    this.logEnd = logEnd;
  }

  /** Looks at all of them. */
  void look() throws IOException {
    List<SeenSlice> named;
    deleteHalfWritten();
    try (Stream<Path> files = Files.list(dir)) {
      named = files.flatMap(file -> SeenSlice.named(file).stream()).sorted(SeenSlice.BY_NAME).toList();
    }
    long expected = 0;
    for (int i = 0; i < named.size() && !beyond; i++) {
      expected = look(named.get(i), expected, i == named.size() - 1);
    }
    cut(named);
  }

  private void deleteHalfWritten() throws IOException {
    List<Path> half;
    try (Stream<Path> files = Files.list(dir)) {
      half = files.filter(file -> file.getFileName().toString().endsWith(".seen" + NEW)).toList();
    }
    for (Path file : half) {
      Files.delete(file);
    }
  }

  /** Answers the sequence that the next file must have. A file whose header cannot be read counts as missing. */
  private long look(SeenSlice named, long expected, boolean newest) throws IOException {
    Path path = named.path(dir);
    try (SeenReader reader = new SeenReader(path)) {
      Optional<SeenSlice> slice = reader.header(named, check);
      if (slice.isEmpty()) {
        return expected;
      }
      if (expected > 0 && slice.get().sequence() != expected) {
        suspect = slice.get().sequence() - 1;
      }
      looks.add(new Look(slice.get()));
      frames(reader, looks.get(looks.size() - 1));
      if (!newest && !beyond && reader.end() != Files.size(path)) {
        LOG.warn("the file of seen mentions {} is damaged at byte {}", path, reader.end());
        suspect = slice.get().sequence();
      }
      return slice.get().sequence() + 1;
    }
  }

  private void frames(SeenReader reader, Look look) throws IOException {
    look.end = reader.end();
    Optional<Frame> frame = reader.next();
    while (frame.isPresent()) {
      Optional<SeenMark> place = frame.get().mark();
      if (place.isPresent() && place.get().compareTo(logEnd) > 0) {
        beyond = true;
        return;
      }
      look.keys += frame.get().count();
      look.end = reader.end();
      if (place.isPresent()) {
        mark = place;
        broken = suspect;
        first = frame.get().first();
        closedFile = looks.size() - 1;
        closed = new Sound(look.slice, look.end, look.keys);
      }
      frame = reader.next();
    }
  }

  /** Leaves what is kept and closed, and nothing else. */
  private void cut(List<SeenSlice> named) throws IOException {
    for (int i = 0; i <= closedFile; i++) {
      Look look = looks.get(i);
      if (look.slice.sequence() >= first) {
        sound.add(i == closedFile ? closed : new Sound(look.slice, look.end, look.keys));
      }
    }
    List<Path> kept = sound.stream().map(one -> one.slice().path(dir)).toList();
    for (int i = named.size() - 1; i >= 0; i--) {
      Path path = named.get(i).path(dir);
      if (!kept.contains(path)) {
        Files.delete(path);
      }
    }
    if (!sound.isEmpty() && Files.size(kept.get(kept.size() - 1)) > closed.end()) {
      try (SteadyFile file = new SteadyFile(kept.get(kept.size() - 1))) {
        file.truncate(closed.end());
        file.force();
      }
    }
    DurableFiles.forceDirectory(dir);
  }

  /** The files that can be believed, the oldest first. */
  List<Sound> sound() {
    return sound;
  }

  /** Up to where the log is covered. */
  Optional<SeenMark> mark() {
    return mark;
  }

  /** Whether nothing is missing before {@link #mark}. */
  boolean complete() {
    return sound.isEmpty() || (broken < first && sound.get(0).slice().sequence() == first);
  }
}
