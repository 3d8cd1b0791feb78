package watchfloor.store.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.store.disk.DurableFiles;
import watchfloor.store.disk.SteadyFile;
import watchfloor.store.seen.SeenFormat.Frame;

/**
 * Writes frames of seen keys behind each other, and never fails: what the disk refuses waits and is tried again before the
 * next, up to {@link #MOST_WAITING} bytes. When more waits, writing stops, and the mark on disk stays where it is; later the
 * slices that lack something are written anew from memory. For one thread.
 */
final class SeenWriter {
  /** A quarter of a million keys. */
  static final int MOST_WAITING = 4 << 20;
  /** Writing anew reads all of the memory: it is tried with every so many frames only. */
  static final int FRAMES_BETWEEN_TRIES = 64;
  private static final Logger LOG = LoggerFactory.getLogger(SeenWriter.class);
  private static final int PIECE = 1 << 16;

  private record Waiting(SeenSlice slice, byte[] frame) {}

  private final Path dir;
  private final long check;
  private final SteadyFile.Opener opener;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final List<SeenSlice> anew = new ArrayList<>();
  private long waitingBytes;
  private SeenSlice at;
  private SteadyFile file;
  private long end;
  private boolean failing;
  private int sinceTry;

  SeenWriter(Path dir, long check, SteadyFile.Opener opener) {
    this.dir = dir;
    this.check = check;
    this.opener = opener;
  }

  /** Goes on behind what a file holds. */
  void goOn(SeenFiles.Sound sound) {
    at = sound.slice();
    end = sound.end();
  }

  /** Whether the files lack what memory has, and have to be written anew. */
  boolean isBehind() {
    return !anew.isEmpty();
  }

  void append(SeenSlice slice, Frame frame, long[] pairs, int from) {
    if (isBehind()) {
      lacks(slice);
      return;
    }
    byte[] bytes = SeenFormat.frame(frame, pairs, from, slice.sequence());
    waiting.add(new Waiting(slice, bytes));
    waitingBytes += bytes.length;
    flush();
  }

  /** Writes what waits, if the disk lets it. */
  void flush() {
    try {
      while (!waiting.isEmpty()) {
        Waiting next = waiting.peek();
        to(next.slice());
        file.write(end, next.frame(), 0, next.frame().length);
        end += next.frame().length;
        waitingBytes -= waiting.remove().frame().length;
      }
      if (failing) {
        LOG.info("what was seen can be written to {} again", dir);
        failing = false;
      }
    } catch (IOException e) {
      refused(e);
    }
  }

  private void refused(IOException cause) {
    if (!failing) {
      LOG.warn("What was seen cannot be written to {} ({}): make room there. Nothing is lost; the next start takes longer.", dir, cause.getMessage());
      failing = true;
    }
    if (waitingBytes > MOST_WAITING) {
      waiting.forEach(one -> lacks(one.slice()));
      waiting.clear();
      waitingBytes = 0;
      sinceTry = 0;
    }
  }

  private void lacks(SeenSlice slice) {
    if (!anew.contains(slice)) {
      anew.add(slice);
    }
  }

  /** Opens the slice's file; the one before is forced, so that only the newest can end in anything. */
  private void to(SeenSlice slice) throws IOException {
    if (file != null && slice.equals(at)) {
      return;
    }
    if (file != null) {
      file.force();
      file.close();
      file = null;
    }
    SteadyFile opened = opener.open(slice.path(dir));
    try {
      if (!slice.equals(at)) {
        begin(opened, slice);
        at = slice;
        end = SeenFormat.HEADER;
      }
      file = opened;
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  private void begin(SteadyFile opened, SeenSlice slice) throws IOException {
    opened.truncate(0);
    opened.write(0, SeenFormat.header(slice, check), 0, SeenFormat.HEADER);
  }

  /**
   * Writes the slices anew that lack something, now and then; each file is replaced when it is whole. Only the last of them
   * gets a place in the log: so a crash between two of them leaves the mark before them all. Takes about 50 ns a key in memory,
   * and is the one thing here that can hold the caller up.
   */
  void catchUp(SeenTable table, SeenMark mark, long first, boolean now) {
    sinceTry++;
    if (anew.isEmpty() || (sinceTry < FRAMES_BETWEEN_TRIES && !now)) {
      return;
    }
    sinceTry = 0;
    try {
      closeFile();
      for (SeenSlice slice : anew) {
        boolean last = slice.equals(anew.get(anew.size() - 1));
        replace(slice, table, last ? Optional.of(mark) : Optional.empty(), first);
      }
      anew.clear();
      failing = false;
      LOG.info("what was seen is written to {} again, and whole", dir);
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("what was seen cannot be written anew yet", e);
    }
  }

  private void replace(SeenSlice slice, SeenTable table, Optional<SeenMark> mark, long first) throws IOException {
    Path whole = slice.path(dir);
    Path fresh = whole.resolveSibling(whole.getFileName() + SeenFiles.NEW);
    Files.deleteIfExists(fresh);
    long length;
    try (SteadyFile out = opener.open(fresh)) {
      begin(out, slice);
      SeenPieces pieces = new SeenPieces(out, slice.sequence(), first);
      table.each(slice.sequence(), PIECE, pieces);
      length = pieces.finish(mark);
      out.force();
    }
    Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    DurableFiles.forceDirectory(dir);
    at = slice;
    end = length;
  }

  /** Takes slices away that are no longer kept; one that cannot be deleted is by the next start. */
  void drop(List<SeenSlice> slices) {
    if (slices.isEmpty()) {
      return;
    }
    forceQuietly();
    for (SeenSlice slice : slices) {
      try {
        if (slice.equals(at)) {
          at = null;
          closeFile();
        }
        Files.deleteIfExists(slice.path(dir));
      } catch (IOException e) {
        LOG.warn("the file {} of seen mentions that are out of the retention cannot be deleted now", slice.path(dir), e);
      }
      anew.remove(slice);
      waiting.removeIf(one -> one.slice().equals(slice));
    }
    waitingBytes = waiting.stream().mapToLong(one -> one.frame().length).sum();
  }

  /** What says that slices are dropped should be safe before they are gone, or the next start takes them for lost. */
  private void forceQuietly() {
    try {
      if (file != null) {
        file.force();
      }
    } catch (IOException e) {
      LOG.debug("{} cannot be forced now", file.path(), e);
    }
  }

  private void closeFile() throws IOException {
    if (file != null) {
      SteadyFile closing = file;
      file = null;
      closing.close();
    }
  }

  /** Writes what waits, forces it and lets the file go. */
  void close() {
    flush();
    try {
      if (file != null) {
        file.force();
      }
      closeFile();
    } catch (IOException e) {
      LOG.warn("what was seen could not be written to {} at the end ({}): the next start takes longer", dir, e.getMessage());
    }
  }
}
