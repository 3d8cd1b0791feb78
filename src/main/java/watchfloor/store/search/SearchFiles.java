package watchfloor.store.search;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.store.disk.StoreHeldException;

/**
 * Looks after the directory of a search index: opens it, plain or secret, finds damage, and empties it. The directory is the index's own.
 *
 * <p>Files are mapped into memory, because a channel is closed for all readers when one of them is interrupted. For one thread.
 */
final class SearchFiles {
  private static final Logger LOG = LoggerFactory.getLogger(SearchFiles.class);

  /**
   * An index that opened.
   *
   * @param rebuilt why it is an empty one, in a plain sentence; empty where it is the one of before, or the first
   */
  record Loaded(SearchParts parts, Optional<String> rebuilt) {}

  private final Path dir;
  private final Optional<byte[]> key;

  /** @param key {@link EncryptedDirectory#KEY_BYTES} bytes, or empty for plain files */
  SearchFiles(Path dir, Optional<byte[]> key) {
    this.dir = dir;
    this.key = key.map(byte[]::clone);
  }

  Path dir() {
    return dir;
  }

  /**
   * Opens the index that is there where it is sound; else removes it and opens an empty one.
   *
   * @throws StoreHeldException another index writes there
   */
  Loaded load() throws IOException {
    Directory opened = open();
    Optional<String> damage = damage(opened);
    if (damage.isPresent()) {
      opened.close();
      return fresh(damage.get());
    }
    try {
      return new Loaded(SearchParts.open(opened), Optional.empty());
    } catch (LockObtainFailedException e) {
      throw held();
    } catch (IOException | RuntimeException e) {
      LOG.info("the search index in {} does not open", dir, e);
      return fresh(reason(e));
    }
  }

  private Loaded fresh(String damage) throws IOException {
    empty();
    String sentence = rebuilt(damage);
    LOG.warn(sentence);
    return new Loaded(SearchParts.open(open()), Optional.of(sentence));
  }

  String rebuilt(String why) {
    return "The search index in " + dir + " could not be used (" + why + ") and is built again from the store: searches find everything"
        + " once that is done.";
  }

  /** Fails where another index writes there: what it is writing now would look like damage. */
  private Directory open() throws IOException {
    Files.createDirectories(dir);
    Directory plain = new MMapDirectory(dir);
    try {
      Lock lock = plain.obtainLock(IndexWriter.WRITE_LOCK_NAME);
      lock.close();
      return key.isPresent() ? new EncryptedDirectory(plain, key.get()) : plain;
    } catch (LockObtainFailedException e) {
      plain.close();
      throw held();
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  StoreHeldException held() {
    return new StoreHeldException(
        "The search index in " + dir + " is in use by another process: close that one first, or choose another directory.");
  }

  /** What went wrong, in a few words for a sentence. */
  static String reason(Throwable cause) {
    if (cause instanceof NoSuchFileException missing) {
      return missing.getFile() + " is missing";
    }
    if (cause instanceof AccessDeniedException denied) {
      return denied.getFile() + " is not allowed";
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().lines().findFirst().orElse("").strip();
  }

  /**
   * Reads every byte of the last commit, and compares it with the checksums that were written with it: a gigabyte in a few seconds.
   *
   * @return what is wrong, in a few words; empty for a sound index, and for a directory without one
   */
  static Optional<String> damage(Directory files) {
    try {
      String commit = SegmentInfos.getLastCommitSegmentsFileName(files);
      if (commit == null) {
        List<String> strays = Arrays.stream(files.listAll()).filter(name -> name.startsWith("_")).toList();
        return strays.isEmpty() ? Optional.empty() : Optional.of("its list of files is missing");
      }
      compare(files, commit);
      SegmentInfos infos = SegmentInfos.readCommit(files, commit);
      for (String name : new TreeSet<>(infos.files(false))) {
        compare(files, name);
      }
      boolean known = SearchFields.FORM.equals(infos.getUserData().get(SearchCommit.FORM));
      return known ? Optional.empty() : Optional.of("it was laid out by another version of the program");
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // A changed byte can also be a length: then Lucene asks for more memory than there is before it compares.
      return Optional.of(reason(e));
    }
  }

  private static void compare(Directory files, String name) throws IOException {
    try (IndexInput file = files.openInput(name, IOContext.DEFAULT)) {
      CodecUtil.checksumEntireFile(file);
    } catch (CorruptIndexException e) {
      throw new IOException(name + " is not what was written", e);
    }
  }

  /** Removes every file, the lock's apart, which another process may hold by now. */
  private void empty() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(dir)) {
      all = files.filter(file -> !Files.isDirectory(file) && !file.endsWith(IndexWriter.WRITE_LOCK_NAME)).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }

  /** Files of an index that its last commit does not need, such as those that a reader still holds. */
  static Set<String> leftovers(Directory files) throws IOException {
    Set<String> left = new TreeSet<>(files.getPendingDeletions());
    left.addAll(Arrays.asList(files.listAll()));
    left.removeAll(SegmentInfos.readLatestCommit(files).files(true));
    left.removeIf(name -> !name.startsWith("_") && !name.startsWith(IndexFileNames.SEGMENTS) && !name.startsWith("pending"));
    return left;
  }
}
