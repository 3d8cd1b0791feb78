package watchfloor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceMark;

/**
 * A slice as a condition of SQL over a table called {@code m}, its place and its words left out: they stand in no column.
 *
 * @param values of the places in the condition
 */
record SliceQuery(String where, List<Object> values) {
  static SliceQuery of(Slice slice, String ours, Optional<SliceMark> before) {
    StringBuilder where = new StringBuilder("m.written_at >= ? AND m.written_at < ?");
    List<Object> values = new ArrayList<>(List.of(slice.from().toEpochMilli(), slice.to().toEpochMilli()));
    before.ifPresent(mark -> {
      where.append(" AND m.written_at <= ? AND (m.written_at < ? OR m.id < ?)");
      values.addAll(List.of(mark.writtenAt().toEpochMilli(), mark.writtenAt().toEpochMilli(), mark.id()));
    });
    slice.brand().ifPresent(brand -> {
      where.append(brand.equals(ours) ? " AND m.brand IN (?, '')" : " AND m.brand = ?");
      values.add(brand);
    });
    equal(where, values, "issue", slice.issue());
    equal(where, values, "channel", slice.channel());
    equal(where, values, "language", slice.language());
    equal(where, values, "sentiment", slice.sentiment().map(Enum::name));
    equal(where, values, "author_id", slice.author());
    return new SliceQuery(where.toString(), List.copyOf(values));
  }

  private static void equal(StringBuilder where, List<Object> values, String column, Optional<String> wanted) {
    wanted.ifPresent(value -> {
      where.append(" AND m.").append(column).append(" = ?");
      values.add(value);
    });
  }
}
