package watchfloor.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import watchfloor.store.disk.Leftovers;
import watchfloor.store.disk.StoreException;
import watchfloor.store.sums.CheckedFile;

/**
 * The hub's newest backup as a standby keeps it: brought file by file, held against its digests, and unpacked at once, so that taking over
 * need not wait for that. An older one goes as soon as a newer one is whole, because it may hold what was forgotten since. One thread.
 */
public final class StandbyBackups {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,60}");
  private static final Pattern FILE = Pattern.compile("(people/)?[A-Za-z0-9][A-Za-z0-9.-]{0,60}");
  private static final String UNFINISHED = ".part";
  private static final String RESTORING = "restoring-backup";

  private final StoreFiles files;
  private final Path folder;
  private final Backups backups;
  private final StoreUrl url;

  StandbyBackups(StoreFiles files, Path folder, Clock clock) {
    this.files = files;
    this.folder = folder;
    this.url = new StoreUrl(files.dir(), "file:", "");
    this.backups = new Backups(folder, url, clock);
  }

  /** The one that is whole here and whose tables are in their place. */
  public Optional<String> name() {
    return Files.exists(url.file()) ? backups.sound().stream().findFirst().map(Backup::name) : Optional.empty();
  }

  /** Puts a part of one of its files in place. @throws StoreException the disk refuses */
  public void write(String name, String file, long from, byte[] bytes) {
    if (!NAME.matcher(name).matches() || !FILE.matcher(file).matches()) {
      throw new StoreException("The hub named a backup that no store has: bring both machines to the same version.", null);
    }
    Path target = folder.resolve(name + UNFINISHED).resolve(file);
    try {
      Files.createDirectories(target.getParent());
      try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        if (from == 0) {
          channel.truncate(0);
        }
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left, from + left.position());
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  private static StoreException failed(Path path, IOException e) {
    return new StoreException("The backup " + path + " cannot be written (" + e.getMessage() + "): make room or allow it; it is tried again.", e);
  }

  /**
   * Every file of it is there: it replaces the older ones.
   *
   * @param digests SHA-256 by the file's name
   * @throws StoreException one is not what was sent; then it is brought anew
   */
  public void finish(String name, Map<String, String> digests) {
    Path part = folder.resolve(name + UNFINISHED);
    Path done = folder.resolve(name);
    try {
      for (Map.Entry<String, String> digest : digests.entrySet()) {
        if (!FollowedStore.digest(part.resolve(digest.getKey())).equals(digest.getValue())) {
          Leftovers.discard(part);
          throw new StoreException("The backup " + name + " did not come whole: it is brought again.", null);
        }
      }
      removeTables();
      Leftovers.discard(done);
      Files.move(part, done);
      Backup whole = Backup.in(done).orElseThrow(() -> new StoreException("The backup " + done + " is none: it is brought again.", null));
      backups.keepOnly(whole);
      unpack(whole);
    } catch (IOException e) {
      throw failed(part, e);
    }
  }

  /** Before the backup changes: tables of an older one may need entries that the hub keeps no longer. */
  private void removeTables() throws IOException {
    for (Path old : List.of(url.file(), url.sums())) {
      Files.deleteIfExists(old);
    }
  }

  /** The tables, where a room looks for them. */
  private void unpack(Backup backup) throws IOException {
    Path stage = files.dir().resolve(RESTORING);
    Leftovers.discard(stage);
    backups.restore(backup, stage);
    Path fresh = stage.resolve(url.file().getFileName());
    CheckedFile.adopt(fresh);
    Files.move(fresh.resolveSibling(url.sums().getFileName()), url.sums());
    StoreFiles.force(fresh);
    Files.move(fresh, url.file());
    Leftovers.discard(stage);
  }
}
