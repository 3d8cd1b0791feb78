package watchfloor.store.sums;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the checksums of a database file lie: {@code FILE.sums}, and for the moment in which they are made afresh
 * {@code FILE.sums.next}.
 *
 * <p>The next ones are made whole and forced before they take the place of the others, so that a process that is ended
 * anywhere in between leaves one of the two that fits the database file.
 *
 * @param database the file, by the name under which the file system below knows it
 */
record SumsFiles(FilePath database) {
  private static final Logger LOG = LoggerFactory.getLogger(SumsFiles.class);
  private static final String SUMS = ".sums";
  private static final String NEXT = ".sums.next";

  FilePath sums() {
    return beside(SUMS);
  }

  FilePath next() {
    return beside(NEXT);
  }

  private FilePath beside(String ending) {
    return database.getPath(database + ending);
  }

  /**
   * Opens the checksums for writing to the database file, after anything that an ended process left undone was done. A file
   * without readable ones is read once from front to back; an empty one begins anew.
   *
   * @param data the database file, locked by the caller. It is read through this channel only: where locks belong to the
   *             process, closing a second one would free the first one's lock
   * @throws IOException the message says what is wrong with the file, or what could not be read or written
   */
  BlockSums open(FileChannel data) throws IOException {
    resolveNext(data);
    long size = data.size();
    if (size > 0) {
      Optional<BlockSums> known = read("rw");
      if (known.isPresent()) {
        return checked(known.get(), data, size);
      }
      LOG.info("{} has no readable checksums: its {} bytes are read once to make them", database, size);
      build(data);
      promote();
      return read("rw").orElseThrow(() -> new IOException("the checksums in " + sums() + " cannot be read back"));
    }
    return fresh();
  }

  private BlockSums fresh() throws IOException {
    BlockSums sums = BlockSums.create(sums().open("rw"));
    try {
      sums.note(BlockSums.State.settled(0));
      return sums;
    } catch (IOException e) {
      closeAfter(sums, e);
      throw e;
    }
  }

  private BlockSums checked(BlockSums sums, FileChannel data, long size) throws IOException {
    try {
      if (!sums.state().allows(size)) {
        throw new IOException(wrongSize(size, sums.state()));
      }
      if (sums.state().pending()) {
        sums.settle(data);
      }
      return sums;
    } catch (IOException e) {
      closeAfter(sums, e);
      throw e;
    }
  }

  /** What is wrong with a file of this length, in a sentence. */
  String wrongSize(long size, BlockSums.State state) {
    return "The database " + database + " is damaged: it is " + size + " bytes long and should be "
        + (size < state.least() ? state.least() : state.most()) + ", so it was cut or replaced: restore it from a backup.";
  }

  /** The checksums on file; empty when there are none, or none that can be read. The caller closes what it gets. */
  Optional<BlockSums> read(String mode) throws IOException {
    return read(sums(), mode);
  }

  private static Optional<BlockSums> read(FilePath path, String mode) throws IOException {
    if (!path.exists()) {
      return Optional.empty();
    }
    FileChannel file = path.open(mode);
    try {
      Optional<BlockSums> sums = BlockSums.read(file);
      if (sums.isEmpty()) {
        file.close();
      }
      return sums;
    } catch (IOException e) {
      closeAfter(file, e);
      throw e;
    }
  }

  /** Makes the next checksums from what a file has now, and forces them to disk. */
  void build(FileChannel data) throws IOException {
    try (BlockSums sums = BlockSums.create(next().open("rw"))) {
      long size = data.size();
      sums.sumUp(data, 0, size);
      sums.note(BlockSums.State.settled(size));
      sums.force();
    }
  }

  /** Puts the next checksums in the place of the others. */
  void promote() {
    next().moveTo(sums(), true);
  }

  void delete() {
    sums().delete();
    next().delete();
  }

  /** Next checksums that are still there were left by a process that was ended: they count when the file fits them. */
  void resolveNext(FileChannel data) throws IOException {
    if (next().exists()) {
      boolean fits = false;
      Optional<BlockSums> sums = read(next(), "r");
      if (sums.isPresent()) {
        try (BlockSums open = sums.get()) {
          fits = SumsCompare.compare(data, open).sound();
        }
      }
      if (fits) {
        promote();
      } else {
        next().delete();
      }
    }
  }

  private static void closeAfter(AutoCloseable opened, IOException first) {
    try {
      opened.close();
    } catch (Exception e) {
      first.addSuppressed(e);
    }
  }
}
