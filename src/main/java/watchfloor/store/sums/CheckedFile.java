package watchfloor.store.sums;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.h2.store.fs.FilePath;
import watchfloor.store.disk.StoreException;

/**
 * Tells whether a database file is what was written to it, because the database alone cannot: it keeps no checksums of what
 * it stores, and opens a file with flipped bits without a word.
 *
 * <p>For a file that nobody has open: the database must be closed, in this process too. Reads the whole file once.
 */
public final class CheckedFile {
  private CheckedFile() {}

  /**
   * Compares every block of a database file with its checksum.
   *
   * @param database the file itself, as in {@code watchfloor.mv.db}
   * @throws StoreException the file or its checksums cannot be opened or read at all
   */
  public static FileCheck verify(Path database) {
    FilePath file = path(database);
    SumsFiles files = new SumsFiles(file);
    try {
      if (!file.exists()) {
        return missing(files);
      }
      try (FileChannel data = file.open("r")) {
        files.resolveNext(data);
        Optional<BlockSums> known = files.read("r");
        if (known.isEmpty()) {
          return unknown(data.size(), "There are no readable checksums for " + file + ", so that damage in it cannot be told.");
        }
        try (BlockSums sums = known.get()) {
          return told(files, sums.state(), SumsCompare.compare(data, sums));
        }
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Trusts a database file as it is now and makes its checksums afresh: for a store from before there were any, or one that
   * was just restored.
   *
   * @throws StoreException the file cannot be read, or the checksums cannot be written; those from before then still count
   */
  public static void adopt(Path database) {
    FilePath file = path(database);
    SumsFiles files = new SumsFiles(file);
    try (FileChannel data = file.open("r")) {
      files.build(data);
      files.promote();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static FilePath path(Path database) {
    return FilePath.get(database.toAbsolutePath().normalize().toString());
  }

  private static FileCheck missing(SumsFiles files) throws IOException {
    Optional<BlockSums> known = files.read("r");
    if (known.isEmpty()) {
      return unknown(0, "There is no database " + files.database() + ".");
    }
    try (BlockSums sums = known.get()) {
      long blocks = BlockSums.blocks(sums.state().least());
      return blocks == 0
          ? unknown(0, "There is no database " + files.database() + ".")
          : new FileCheck(true, 0, blocks, List.of(0L), "The database " + files.database() + " is missing: restore it from a backup.");
    }
  }

  private static FileCheck unknown(long bytes, String sentence) {
    return new FileCheck(false, bytes, 0, List.of(), sentence);
  }

  private static FileCheck told(SumsFiles files, BlockSums.State state, SumsCompare.Outcome found) {
    if (found.bad() == 0 && found.unsure() > 0) {
      return unknown(found.size(), "The checksums " + files.sums() + " are damaged, so that " + found.unsure()
          + " blocks of the database cannot be checked; the others are sound.");
    }
    return new FileCheck(true, found.size(), found.bad(), found.listed(), sentence(files, state, found));
  }

  private static String sentence(SumsFiles files, BlockSums.State state, SumsCompare.Outcome found) {
    long blocks = BlockSums.blocks(found.size());
    if (found.bad() == 0) {
      return "The database " + files.database() + " is sound: all of its " + blocks + " blocks are what was written.";
    }
    if (found.broken() != null) {
      return "The disk cannot read the database " + files.database() + " near byte " + found.listed().get(found.listed().size() - 1) * BlockSums.BLOCK
          + " (" + found.broken().getMessage() + "): replace the disk, and restore the database from a backup.";
    }
    if (!state.allows(found.size())) {
      return files.wrongSize(found.size(), state);
    }
    return "The database " + files.database() + " is damaged: " + found.bad() + " of its " + blocks
        + " blocks are not what was written, the first at byte " + found.listed().get(0) * BlockSums.BLOCK + ": restore it from a backup.";
  }

  private static StoreException unreadable(FilePath file, IOException e) {
    return new StoreException("The database " + file + " could not be checked (" + e.getMessage()
        + "): see that the file and its directory can be read and written, then try again.", e);
  }
}
