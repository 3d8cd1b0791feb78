package watchfloor.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;

/** An open index: its files, its one writer, and the newest state that a search may read. */
record SearchParts(Directory files, IndexWriter writer, ReaderManager readers) {
  private static final double MEMORY_MB = 32;

  /** A larger one is not merged again: that bounds how long a merge holds the writer's thread. */
  private static final double LARGEST_SEGMENT_MB = 128;

  /** @param files closed by {@link #close} from here on, or here when this fails */
  static SearchParts open(Directory files) throws IOException {
    IndexWriter writer = null;
    try {
      writer = new IndexWriter(files, config());
      if (writer.getLiveCommitData() == null || !writer.getLiveCommitData().iterator().hasNext()) {
        SearchCommit.read(writer).write(writer);
        writer.commit();
      }
      return new SearchParts(files, writer, new ReaderManager(writer));
    } catch (IOException | RuntimeException e) {
      closeAfter(writer == null ? () -> {} : writer::rollback, e);
      closeAfter(files::close, e);
      throw e;
    }
  }

  private static IndexWriterConfig config() {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setMaxMergedSegmentMB(LARGEST_SEGMENT_MB);
    merges.setForceMergeDeletesPctAllowed(0);
    return new IndexWriterConfig(SearchFields.analyzer())
        .setRAMBufferSizeMB(MEMORY_MB)
        .setIndexSort(SearchFields.NEWEST_FIRST)
        .setLeafSorter(Comparator.comparingLong(SearchParts::newest).reversed())
        .setMergePolicy(merges)
        .setMergeScheduler(new SerialMergeScheduler())
        .setCommitOnClose(false);
  }

  /** The time of a segment's newest document: a search that begins with the newest segment has enough sooner. */
  private static long newest(LeafReader segment) {
    try {
      byte[] most = PointValues.getMaxPackedValue(segment, SearchFields.TIME);
      return most == null ? Long.MIN_VALUE : LongPoint.decodeDimension(most, 0);
    } catch (IOException e) {
      throw new UncheckedIOException("the times of a segment cannot be read", e);
    }
  }

  /** Ends everything, and forgets what was not committed. */
  void close() throws IOException {
    IOException failed = new IOException("the search index could not be closed");
    closeAfter(readers, failed);
    closeAfter(writer::rollback, failed);
    closeAfter(files, failed);
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
  }

  private static void closeAfter(AutoCloseable opened, Exception first) {
    try {
      opened.close();
    } catch (Exception e) {
      first.addSuppressed(e);
    }
  }
}
