package watchfloor.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOConsumer;
import org.apache.lucene.util.ThreadInterruptedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.DeskException;
import watchfloor.desk.SearchBook;
import watchfloor.desk.SearchHit;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.Leftovers;
import watchfloor.store.disk.StoreException;
import watchfloor.store.disk.StoreHeldException;

/**
 * Finds mentions, answers and notes by their words. It holds no text, only terms and the ids that lead back to the store, so it can
 * always be made anew from there, and is whenever anything about it is in doubt.
 *
 * <p>One thread writes, searches come from any. What was added is found after {@link #refresh}, and kept after {@link #commit}: a crash
 * loses what came after, and {@link #mark} says what to feed again. Adding twice is harmless: the later one replaces the earlier.
 *
 * <p>Memory: 32 MB for what is not written yet; files are mapped. Merges run on the writer's thread, inside whichever call makes
 * one due: now and then a call takes seconds.
 *
 * <p>When reading or writing fails the index is {@link #broken}: writing throws {@link StoreException}, searching {@link DeskException},
 * until {@link #reopen}, after which the mark says what to feed again.
 */
public final class SearchIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
  private static final String REBUILDING = "The search index is being rebuilt: search again in a few minutes; everything else goes on as usual.";

  /**
   * What a search found.
   *
   * @param id   a mention's id, or the sequence number of an answer's or a note's event
   * @param item the item that an answer or a note belongs to, 0 for a mention
   */
  public record Found(SearchHit.Kind kind, long id, long item) {}

  private final SearchFiles files;
  private final SearchQuery queries = new SearchQuery(SearchFields.analyzer());

  /** Held for reading by every search: whoever takes parts away waits for those that run. */
  private final ReadWriteLock parting = new ReentrantReadWriteLock();

  /** Null while there is {@link #trouble}; changed on the writer's thread only. */
  private SearchParts parts;

  /** Why nothing can be searched, for people; null while all is well. */
  private volatile String trouble = REBUILDING;

  private Optional<String> rebuilt = Optional.empty();
  private SearchCommit committed;
  private final SearchAdder adder = new SearchAdder();

  private SearchIndex(SearchFiles files) {
    this.files = files;
  }

  /**
   * Opens the index in a directory of its own, after comparing every byte with its checksum. One that is damaged, of another version or
   * under another key is removed, and an empty one stands in its place: {@link #rebuilt} says so.
   *
   * @param key 32 bytes that make every file secret, or empty for plain ones
   * @throws StoreHeldException another process writes there
   * @throws StoreException     the directory can be neither read nor written
   */
  public static SearchIndex open(Path dir, Optional<byte[]> key) {
    SearchIndex index = new SearchIndex(new SearchFiles(dir.toAbsolutePath().normalize(), key));
    index.load();
    return index;
  }

  private void load() {
    try {
      SearchFiles.Loaded loaded = files.load();
      boolean fed = committed != null && !committed.mark().equals(SearchMark.START);
      committed = SearchCommit.read(loaded.parts().writer());
      boolean lost = fed && committed.mark().equals(SearchMark.START);
      rebuilt = lost && loaded.rebuilt().isEmpty() ? Optional.of(files.rebuilt("its last state is gone")) : loaded.rebuilt();
      adder.startFrom(committed);
      swap(loaded.parts(), null);
    } catch (IOException e) {
      throw new StoreException("The search index in " + files.dir() + " cannot be opened (" + SearchFiles.reason(e)
          + "): make sure that the directory can be written and its disk has room; everything but the search works without.", e);
    }
  }

  private void swap(SearchParts next, String why) {
    parting.writeLock().lock();
    parts = next;
    trouble = why;
    parting.writeLock().unlock();
  }

  /** Why the index began empty when it was opened last, in a plain sentence; empty where it is the one of before, or the first. */
  public Optional<String> rebuilt() {
    return rebuilt;
  }

  /** Up to where the last commit holds everything: what came after is to be fed again after a start. Writer's thread. */
  public SearchMark mark() {
    return committed.mark();
  }

  /** Whether reading or writing failed, so that the writer's thread should {@link #reopen}. Any thread. */
  public boolean broken() {
    return REBUILDING.equals(trouble);
  }

  /**
   * The newest documents that hold what a person typed, newest first; see {@link SearchBook} for what can be typed.
   *
   * @param limit 1 to {@link SearchBook#MOST_HITS}
   * @throws DeskException the index is broken, being opened again, or closed, or it took too long; the sentence says which
   */
  public List<Found> find(String words, int limit) {
    if (limit < 1 || limit > SearchBook.MOST_HITS) {
      throw new IllegalArgumentException("limit: " + limit);
    }
    parting.readLock().lock();
    try {
      if (trouble != null) {
        throw new DeskException(trouble, null);
      }
      return read(words, limit);
    } finally {
      parting.readLock().unlock();
    }
  }

  /** Whatever goes wrong here is damage until the files were compared again; an InternalError is a mapped page that the disk does not give. */
  private List<Found> read(String words, int limit) {
    try {
      Optional<Query> query = queries.of(words);
      return query.isPresent() ? SearchReading.newest(parts.readers(), query.get(), limit) : List.of();
    } catch (DeskException e) {
      throw e;
    } catch (IOException | RuntimeException | InternalError e) {
      fail(e);
      throw new DeskException(REBUILDING, e);
    }
  }

  /** Adds mentions; one that is in already takes the place of the former. Writer's thread, as everything below. */
  public void add(List<JudgedMention> mentions) {
    write(writer -> {
      for (JudgedMention judged : mentions) {
        adder.put(writer, SearchFields.Entry.of(judged));
      }
    });
  }

  /**
   * Adds what somebody noted on an item.
   *
   * @param seq    the event's sequence number; answers and notes are numbered together
   * @param person whom the item is about, as {@link SearchFields#person} names them: forgetting them forgets the note
   * @param author who wrote the note
   */
  public void addNote(long seq, long item, String person, String author, String text, Instant at) {
    write(writer -> adder.put(writer, new SearchFields.Entry(SearchHit.Kind.NOTE, seq, item, person, author, text, at)));
  }

  /** Adds what was answered to an item; the parameters are those of {@link #addNote}. */
  public void addAnswer(long seq, long item, String person, String author, String text, Instant at) {
    write(writer -> adder.put(writer, new SearchFields.Entry(SearchHit.Kind.ANSWER, seq, item, person, author, text, at)));
  }

  /** Takes out all that a person wrote, and all answers and notes about it. Their words stay in the files until {@link #purge}. */
  public void forgetPerson(String person) {
    write(writer -> writer.deleteDocuments(SearchFields.ofPerson(person)));
  }

  /** Takes out all that was written before a day (days since 1970-01-01, UTC). Their words stay in the files until merges come by. */
  public void dropBefore(int day) {
    write(writer -> writer.deleteDocuments(SearchFields.beforeDay(day)));
  }

  /** Takes out mentions by their numbers. Their words stay in the files until merges come by. */
  public void remove(Collection<Long> mentions) {
    write(writer -> {
      for (long mention : mentions) {
        writer.deleteDocuments(SearchFields.key(SearchHit.Kind.MENTION, mention));
      }
    });
  }

  /** Lets searches see what was added and taken out; at most once a second, because each call may make a small file. */
  public void refresh() {
    write(writer -> parts.readers().maybeRefreshBlocking());
  }

  /** Keeps everything on disk, together with what the caller says it is. A crash comes back to the last call that returned. */
  public void commit(SearchMark mark) {
    write(writer -> save(writer, mark));
  }

  private void save(IndexWriter writer, SearchMark mark) throws IOException {
    SearchCommit next = adder.at(mark);
    next.write(writer);
    writer.commit();
    committed = next;
  }

  /**
   * Leaves no word in any file that only forgotten people used: writes the files anew that hold such words, commits under the last mark,
   * and removes the old ones. Takes seconds for a million mentions. Blocks that the disk has freed are beyond it: a key is for those.
   *
   * @throws StoreException the old files could not be removed, or as with any writing
   */
  public void purge() {
    write(writer -> {
      writer.forceMergeDeletes();
      save(writer, committed.mark());
      parts.readers().maybeRefreshBlocking();
      letSearchesEnd();
      writer.deleteUnusedFiles();
      Set<String> left = SearchFiles.leftovers(parts.files());
      if (writer.hasDeletions() || !left.isEmpty()) {
        throw new StoreException("Forgotten words are still in the search index in " + files.dir() + " " + left
            + ": close other programs that read there; the next clean-up tries again.", null);
      }
    });
  }

  /** A search that began on the files of before holds them. */
  private void letSearchesEnd() {
    parting.writeLock().lock();
    parting.writeLock().unlock();
  }

  private void write(IOConsumer<IndexWriter> work) {
    if (trouble != null) {
      throw new StoreException("The search index in " + files.dir() + " cannot be written: it is being opened again, or was closed.", null);
    }
    try {
      work.accept(parts.writer());
    } catch (IOException | AlreadyClosedException | ThreadInterruptedException | InternalError e) {
      fail(e);
      throw new StoreException("The search index in " + files.dir() + " could not be written (" + SearchFiles.reason(e)
          + "): it is opened again, and fed what it misses.", e);
    }
  }

  private void fail(Throwable cause) {
    LOG.warn("the search index in {} failed", files.dir(), cause);
    trouble = REBUILDING;
  }

  /**
   * Starts over after a failure: the last commit where it is sound, an empty index where it is not. {@link #mark} and {@link #rebuilt}
   * speak of what is there now. Searches fail meanwhile.
   *
   * @throws StoreException as {@link #open}; the index stays broken and this can be tried again
   */
  public void reopen() {
    end(REBUILDING);
    load();
  }

  /** Removes everything, and begins with an empty index. */
  public void startOver() {
    end(REBUILDING);
    Leftovers.discard(files.dir());
    committed = null;
    load();
  }

  /** Ends the writer's work and all searches; forgets what was not committed. Twice is once. */
  @Override
  public void close() {
    end("The search is closed: start the program again to go on.");
  }

  private void end(String why) {
    SearchParts ended = parts;
    swap(null, why);
    if (ended == null) {
      return;
    }
    try {
      ended.close();
    } catch (IOException e) {
      LOG.info("the search index in {} did not close in order", files.dir(), e);
    }
  }
}
