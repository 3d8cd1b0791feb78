package watchfloor.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import watchfloor.store.search.SearchMark;

/**
 * Reads for a search index what a shared database holds: mentions in the order of their batches, since the numbers of several hubs
 * come in no order, and beside them what went and who was forgotten meanwhile, by whichever hub.
 */
final class BatchReading implements SearchFeed.Reading {
  private static final SearchMark NOTHING = new SearchMark(0, 0);

  @Override
  public SearchFeed.Following after(Handle handle, Labels labels, long mark, int limit) {
    MentionBatchDao dao = new MentionBatchDao(handle, labels);
    labels.refresh(handle);
    List<MentionBatchDao.Batch> batches = dao.behind(mark, limit);
    List<Long> ids = new ArrayList<>();
    Set<Long> gone = new HashSet<>();
    long last = mark;
    for (MentionBatchDao.Batch batch : batches) {
      if (ids.size() >= limit) {
        return new SearchFeed.Following(dao.mentions(ids), gone, last, true);
      }
      last = batch.no();
      if (batch.removed()) {
        gone.addAll(batch.ids());
      } else {
        ids.addAll(batch.ids());
      }
    }
    return new SearchFeed.Following(dao.mentions(ids), gone, last, batches.size() == limit);
  }

  @Override
  public SearchFeed.Said said(Handle handle, long mark) {
    long last = DeskState.read(handle).lastOperation();
    return new SearchFeed.Said(last, last > mark ? new OpLogDao(handle).forgettings(mark, last) : Map.of());
  }

  /**
   * Whether an index cannot be brought up to date from its mark: the database was set back to before it, so that numbers are given
   * out again; or persons were forgotten behind it, or may have been where the log's beginning is kept no longer, and their words
   * must leave its files.
   */
  boolean outdated(Handle handle, SearchMark mark) {
    if (mark.equals(NOTHING)) {
      return false;
    }
    long lastBatch = Plain.first(handle, "SELECT last_batch FROM mention_state WHERE id = 1", row -> row.getLong(1)).orElseThrow();
    SearchFeed.Said said = said(handle, mark.opSeq());
    boolean setBack = mark.mentionId() > lastBatch || mark.opSeq() > said.last();
    return setBack || !said.forgettings().isEmpty() || mark.opSeq() < new OpLogDao(handle).base().seq();
  }
}
