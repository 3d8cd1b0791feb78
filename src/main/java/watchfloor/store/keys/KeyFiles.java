package watchfloor.store.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.store.disk.DurableFiles;
import watchfloor.store.disk.SteadyFile;
import watchfloor.store.disk.StoreException;

/**
 * The key files of all months: opens each at the first need, and drops those that are out of the retention.
 *
 * <p>How far they were dropped is kept in a file of its own, so that the key of a dropped month reads as destroyed, and the key
 * of a month whose file went missing does not. Months are yyyymm; as many are open as the retention has. Safe from any thread.
 */
final class KeyFiles implements AutoCloseable {
  static final String DROPPED = "dropped";
  private static final Logger LOG = LoggerFactory.getLogger(KeyFiles.class);
  private static final Pattern NAME = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])\\.keys(\\.copy)?");

  private final Path dir;
  private final Optional<KeyWrap> wrap;
  private final SteadyFile.Opener opener;
  private final SortedMap<Integer, KeyFile> open = new TreeMap<>();
  // Asked for with every text that is sealed, and that must not wait while an old month is opened.
  private volatile int dropped;

  /** @param dir is there already */
  KeyFiles(Path dir, Optional<KeyWrap> wrap, SteadyFile.Opener opener) {
    this.dir = dir;
    this.wrap = wrap;
    this.opener = opener;
    this.dropped = readDropped();
    wipeDropped();
  }

  /** The month's file; it is made when it is not there. */
  synchronized KeyFile current(int generation) {
    return open.computeIfAbsent(generation, it -> KeyFile.open(dir, it, wrap, opener));
  }

  /** The month's file; empty when there is none. */
  synchronized Optional<KeyFile> find(int generation) {
    boolean there = open.containsKey(generation) || (!isDropped(generation) && KeyFile.exists(dir, generation));
    return there ? Optional.of(current(generation)) : Optional.empty();
  }

  /** All months that have a file, the oldest first. */
  synchronized List<Integer> generations() {
    try (Stream<Path> files = Files.list(dir)) {
      TreeSet<Integer> found = new TreeSet<>(open.keySet());
      files.map(file -> NAME.matcher(file.getFileName().toString())).filter(Matcher::matches)
          .forEach(name -> found.add(Integer.parseInt(name.group(1) + name.group(2))));
      return List.copyOf(found);
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /** How long each month's file is, by its name. @param now the month that is written @param safe how much of that is durable in both copies */
  SortedMap<String, Long> lengths(int now, long safe) {
    SortedMap<String, Long> lengths = new TreeMap<>();
    for (int generation : generations()) {
      lengths.put(path(generation).getFileName().toString(), generation == now ? safe : path(generation).toFile().length());
    }
    return lengths;
  }

  /** The first month that was not dropped; 0 when none ever was. */
  int firstKept() {
    return dropped;
  }

  boolean isDropped(int generation) {
    return generation < dropped;
  }

  /** Where a month's file is, or was. */
  Path path(int generation) {
    return KeyFile.path(dir, generation);
  }

  /** Keeps durably that the months before this one are dropped, and opens their files no more. */
  synchronized void retireBefore(int generation) {
    if (generation > dropped) {
      put(generation);
      dropped = generation;
    }
    SortedMap<Integer, KeyFile> old = open.headMap(dropped);
    old.values().forEach(KeyFile::close);
    old.clear();
  }

  /** Deletes the files of months that are dropped; after a crash the next start does. Zeros first: deleting leaves keys on the disk. */
  void wipeDropped() {
    try {
      for (int generation : generations()) {
        if (isDropped(generation)) {
          DurableFiles.wipe(path(generation));
          DurableFiles.wipe(KeyCopies.second(path(generation)));
        }
      }
    } catch (IOException e) {
      throw failed("cleared of old months", e);
    }
  }

  private void put(int generation) {
    try {
      DurableFiles.put(dir.resolve(DROPPED), (generation + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  private int readDropped() {
    Path file = dir.resolve(DROPPED);
    try {
      String text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1).strip() : "0";
      if (!text.matches("0|\\d{4}(0[1-9]|1[0-2])")) {
        LOG.warn("{} is damaged: keys of months that were dropped will be called missing until the next month is dropped", file);
        return 0;
      }
      return Integer.parseInt(text);
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /** What both copies of a file have lost, of all that was looked at so far; a sentence a file. */
  synchronized List<String> faults() {
    return open.values().stream().flatMap(file -> file.fault().stream()).toList();
  }

  @Override
  public synchronized void close() {
    open.values().forEach(KeyFile::close);
    open.clear();
  }

  private StoreException failed(String verb, IOException cause) {
    return new StoreException("The keys in " + dir + " cannot be " + verb + " (" + cause.getMessage() + "): allow it, then try again.", cause);
  }
}
