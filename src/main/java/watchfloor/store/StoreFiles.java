package watchfloor.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.store.disk.Leftovers;
import watchfloor.store.disk.StoreException;

/**
 * Where a store keeps what.
 *
 * @param dir the store's directory, absolute
 */
record StoreFiles(Path dir) {
  private static final Logger LOG = LoggerFactory.getLogger(StoreFiles.class);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int SET_ASIDE_KEPT = 3;

  /** The journal of what people did. */
  Path ops() {
    return dir.resolve("ops");
  }

  /** The log of what came in. */
  Path mentions() {
    return dir.resolve("mentions");
  }

  /** The journal of accounts. */
  Path people() {
    return dir.resolve("people");
  }

  Path keys() {
    return dir.resolve("keys");
  }

  Path seen() {
    return dir.resolve("seen");
  }

  Path search() {
    return dir.resolve("search");
  }

  /** Whether there is anything of a store yet: then a new key would open nothing of it. */
  boolean began() {
    return Files.exists(dir.resolve(StoreUrl.NAME + ".mv.db")) || Files.exists(ops()) || Files.exists(mentions());
  }

  /** Damaged files that were replaced, and what a restore to an earlier moment replaced: the newest three of each. */
  Path setAside() {
    return dir.resolve("set-aside");
  }

  /**
   * Moves files out of the way instead of deleting them; what is not there is left out.
   *
   * @param why a word for the folder's name, such as damaged
   * @return the folder that they are in now
   */
  Path setAside(String why, Instant now, List<Path> files) {
    Path folder = unused(setAside(), why + "-" + MOMENT.format(now));
    try {
      Files.createDirectories(folder);
      for (Path file : files) {
        if (Files.exists(file)) {
          Files.move(file, folder.resolve(file.getFileName()));
        }
      }
      dropOld(why);
      return folder;
    } catch (IOException e) {
      throw new StoreException("The damaged files in " + dir + " could not be set aside (" + e.getMessage() + "): check the directory's rights.", e);
    }
  }

  /** A name that nothing has yet: two things may happen at once, by a clock that stands still or went back. */
  static Path unused(Path folder, String name) {
    Path free = folder.resolve(name);
    for (int next = 2; Files.exists(free); next++) {
      free = folder.resolve(name + "-" + next);
    }
    return free;
  }

  private void dropOld(String why) throws IOException {
    try (Stream<Path> folders = Files.list(setAside())) {
      folders
          .filter(folder -> folder.getFileName().toString().startsWith(why + "-"))
          .sorted(Comparator.comparing((Path folder) -> folder.getFileName().toString()).reversed())
          .skip(SET_ASIDE_KEPT)
          .forEach(Leftovers::discard);
    }
  }

  /** Closes in reverse order; what fails is added to the first failure, or logged where there is none. */
  static void closeAll(List<? extends AutoCloseable> open, Exception first) {
    for (int i = open.size() - 1; i >= 0; i--) {
      try {
        open.get(i).close();
      } catch (Exception e) {
        if (first == null) {
          LOG.warn("{} did not close in order", open.get(i), e);
        } else {
          first.addSuppressed(e);
        }
      }
    }
  }

  /** Has the disk hold what was written into a file. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
