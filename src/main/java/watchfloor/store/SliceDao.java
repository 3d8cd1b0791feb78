package watchfloor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceMark;

/** Reads slices out of the tables of mentions, one a day of arrival; days of which the newest mention is older are not looked at. */
final class SliceDao {
  private final Handle handle;
  private final Labels labels;
  private final String ours;

  /** @param ours the brand of mentions that state none */
  SliceDao(Handle handle, Labels labels, String ours) {
    this.handle = handle;
    this.labels = labels;
    this.ours = ours;
  }

  long count(Slice slice) {
    SliceQuery query = SliceQuery.of(slice, ours, Optional.empty());
    long sum = 0;
    for (Day day : days(slice)) {
      String sql = "SELECT COUNT(*) FROM " + day.table() + " m WHERE " + query.where();
      sum += Plain.first(handle, sql, row -> row.getLong(1), query.values().toArray()).orElseThrow();
    }
    return sum;
  }

  /** The newest behind a mark, newest first. */
  List<JudgedMention> newest(Slice slice, Optional<SliceMark> before, int limit) {
    SliceQuery query = SliceQuery.of(slice, ours, before);
    List<Object> values = new ArrayList<>(query.values());
    values.add(limit);
    List<JudgedMention> found = new ArrayList<>();
    for (Day day : days(slice)) {
      String sql = "SELECT m.id, " + MentionRows.SELECTED + " FROM " + day.table() + " m WHERE " + query.where()
          + " ORDER BY m.written_at DESC, m.id DESC LIMIT ?";
      found.addAll(Plain.list(handle, sql, row -> MentionRows.map(row, 1, labels), values.toArray()));
    }
    found.sort(SliceMark.NEWEST_FIRST);
    return found.subList(0, Math.min(limit, found.size()));
  }

  /** What was counted by minute, whether it is still kept or not. */
  long counted(Slice slice) {
    String columns = slice.sentiment().map(SliceDao::column).orElse("negative + neutral + positive + not_judged");
    String sql = "SELECT COALESCE(SUM(" + columns + "), 0) FROM minute_count WHERE minute_start >= ? AND minute_start < ?"
        + (slice.issue().isPresent() ? " AND issue = ?" : "");
    List<Object> values = new ArrayList<>(List.of(slice.from().toEpochMilli(), slice.to().toEpochMilli()));
    slice.issue().ifPresent(values::add);
    return Plain.first(handle, sql, row -> row.getLong(1), values.toArray()).orElseThrow();
  }

  private static String column(Sentiment sentiment) {
    return switch (sentiment) {
      case NEGATIVE -> "negative";
      case NEUTRAL -> "neutral";
      case POSITIVE -> "positive";
      case NOT_JUDGED -> "not_judged";
    };
  }

  private List<Day> days(Slice slice) {
    return new MentionDao(handle, labels).days().stream()
        .filter(day -> !day.lastWritten().isBefore(slice.from()))
        .map(MentionDay::day)
        .toList();
  }
}
