package watchfloor.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Withdrawal;

/**
 * Rows of the tables of mentions, one a day of arrival, and of {@code mention_day}, which says what each of them holds. A day's
 * end is a DROP: deleting a million rows takes H2 twelve seconds, dropping their table a tenth of one.
 */
final class MentionDao {
  private static final Comparator<JudgedMention> NEWEST_FIRST =
      Comparator.comparing((JudgedMention judged) -> judged.mention().writtenAt()).thenComparingLong(JudgedMention::id).reversed();

  private final Handle handle;
  private final Labels labels;

  MentionDao(Handle handle, Labels labels) {
    this.handle = handle;
    this.labels = labels;
  }

  /** The newest of one day. */
  static String newestOf(Day day) {
    return "SELECT m.id, " + MentionRows.SELECTED + " FROM " + day.table()
        + " m WHERE m.written_at >= ? ORDER BY m.written_at DESC, m.id DESC LIMIT ?";
  }

  /** One day's mentions by their number. */
  static String following(Day day) {
    return "SELECT m.id, " + MentionRows.SELECTED + " FROM " + day.table() + " m WHERE m.id > ? ORDER BY m.id LIMIT ?";
  }

  /** Makes a day's table where there is none. It ends the transaction under way in H2: ask before one begins. */
  void ensure(Day day) {
    String table = day.table();
    handle.execute(
        "CREATE TABLE IF NOT EXISTS " + table + " (id BIGINT NOT NULL PRIMARY KEY, source VARCHAR NOT NULL, external_id VARCHAR NOT NULL,"
            + " channel VARCHAR NOT NULL, author_id VARCHAR NOT NULL, author_handle VARCHAR NOT NULL, followers BIGINT NOT NULL,"
            + " body VARCHAR(4000) NOT NULL, stated_language VARCHAR NOT NULL, brand VARCHAR NOT NULL, thread VARCHAR NOT NULL,"
            + " repost_of VARCHAR NOT NULL, direct BOOLEAN NOT NULL, written_at BIGINT NOT NULL, received_at BIGINT NOT NULL,"
            + " language VARCHAR NOT NULL, sentiment VARCHAR NOT NULL, score DOUBLE PRECISION NOT NULL, issue VARCHAR NOT NULL,"
            + " confidence DOUBLE PRECISION NOT NULL, urgency SMALLINT NOT NULL,"
            + " CONSTRAINT " + table + "_key UNIQUE (source, external_id))");
    handle.execute("CREATE INDEX IF NOT EXISTS " + table + "_written ON " + table + " (written_at, id)");
  }

  /** Adds mentions to the tables of their days, which must be there, and to what is said of those days. */
  void insert(List<JudgedMention> mentions) {
    Map<Day, List<JudgedMention>> byDay = new TreeMap<>();
    mentions.forEach(judged -> byDay.computeIfAbsent(Day.ofMention(judged.id()), day -> new ArrayList<>()).add(judged));
    byDay.forEach((day, some) -> {
      insert(day, some);
      long digest = some.stream().mapToLong(RowHash::of).sum();
      long newest = some.stream().mapToLong(judged -> judged.mention().writtenAt().toEpochMilli()).max().orElseThrow();
      count(day, some.size(), digest, newest);
    });
  }

  /** By plain JDBC: this is the one statement that runs for every mention, and binding by position and type costs JDBI as much as the insert. */
  private void insert(Day day, List<JudgedMention> mentions) {
    String sql = "INSERT INTO " + day.table() + " (id, " + MentionRows.NAMES + ") VALUES (?, " + MentionRows.PLACES + ")";
    try (PreparedStatement batch = handle.getConnection().prepareStatement(sql)) {
      for (JudgedMention judged : mentions) {
        batch.setLong(1, judged.id());
        MentionRows.bind(batch, 2, judged);
        batch.addBatch();
      }
      batch.executeBatch();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private void count(Day day, long mentions, long digest, long lastWritten) {
    int known = handle.execute(
        "UPDATE mention_day SET mentions = mentions + ?, digest = ?, last_written = GREATEST(last_written, ?) WHERE arrived = ?",
        mentions, digestOf(day) + digest, lastWritten, day.number());
    if (known == 0) {
      handle.execute(
          "INSERT INTO mention_day (arrived, mentions, digest, last_written) VALUES (?, ?, ?, ?)", day.number(), mentions, digest, lastWritten);
    }
  }

  /** Added up here, because a sum of 64-bit hashes overflows, which SQL refuses. */
  private long digestOf(Day day) {
    return handle.createQuery("SELECT digest FROM mention_day WHERE arrived = ?").bind(0, day.number()).mapTo(Long.class).findOne().orElse(0L);
  }

  /** What is said of every day, oldest first. */
  List<MentionDay> days() {
    return handle
        .createQuery("SELECT arrived, mentions, digest, last_written FROM mention_day ORDER BY arrived")
        .map((row, context) ->
            new MentionDay(new Day(row.getLong(1)), row.getLong(2), row.getLong(3), Instant.ofEpochMilli(row.getLong(4))))
        .list();
  }

  /** The newest by the author's time over all days, newest first; days whose newest is older are not looked at. */
  List<JudgedMention> newest(Instant from, int limit) {
    List<MentionDay> days = days().stream().sorted(Comparator.comparing(MentionDay::lastWritten).reversed()).toList();
    List<JudgedMention> found = new ArrayList<>();
    for (MentionDay day : days) {
      boolean enough = found.size() >= limit && found.get(limit - 1).mention().writtenAt().isAfter(day.lastWritten());
      if (enough || day.lastWritten().isBefore(from)) {
        break;
      }
      found.addAll(handle.createQuery(newestOf(day.day())).bind(0, from.toEpochMilli()).bind(1, limit).map(mapper()).list());
      found.sort(NEWEST_FIRST);
      found = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
    }
    return found;
  }

  /** The mentions with the next higher numbers, in their order, at most {@code limit}. */
  List<JudgedMention> after(long id, int limit) {
    List<JudgedMention> found = new ArrayList<>();
    for (MentionDay day : days()) {
      if (day.day().compareTo(Day.ofMention(id)) >= 0 && found.size() < limit) {
        found.addAll(handle.createQuery(following(day.day())).bind(0, id).bind(1, limit - found.size()).map(mapper()).list());
      }
    }
    return found;
  }

  /** What networks wish to be removed and is there. */
  List<JudgedMention> wished(List<Withdrawal> withdrawals) {
    Map<Long, JudgedMention> found = new TreeMap<>();
    for (MentionDay day : days()) {
      for (Withdrawal withdrawal : withdrawals) {
        withdrawn(day.day(), withdrawal).forEach(judged -> found.put(judged.id(), judged));
      }
    }
    return List.copyOf(found.values());
  }

  /** Takes mentions out of the tables of their days. */
  void removeAll(List<JudgedMention> mentions) {
    Map<Day, List<JudgedMention>> byDay = new TreeMap<>();
    mentions.forEach(judged -> byDay.computeIfAbsent(Day.ofMention(judged.id()), day -> new ArrayList<>()).add(judged));
    byDay.forEach(this::remove);
  }

  private List<JudgedMention> withdrawn(Day day, Withdrawal withdrawal) {
    String select = "SELECT m.id, " + MentionRows.SELECTED + " FROM " + day.table() + " m WHERE ";
    return withdrawal.key()
        .map(key -> handle.createQuery(select + "m.source = ? AND m.external_id = ?").bind(0, key.source()).bind(1, key.externalId()))
        .orElseGet(() -> handle.createQuery(select + "m.channel = ? AND m.author_id = ?").bind(0, withdrawal.channel()).bind(1, withdrawal.author()))
        .map(mapper())
        .list();
  }

  /** Takes mentions out of a day's table. */
  void remove(Day day, List<JudgedMention> mentions) {
    for (JudgedMention judged : mentions) {
      handle.execute("DELETE FROM " + day.table() + " WHERE id = ?", judged.id());
    }
    long digest = mentions.stream().mapToLong(RowHash::of).sum();
    handle.execute(
        "UPDATE mention_day SET mentions = mentions - ?, digest = ? WHERE arrived = ?", mentions.size(), digestOf(day) - digest, day.number());
  }

  /** Drops a day's table and what is said of it. */
  void drop(Day day) {
    handle.execute("DELETE FROM mention_day WHERE arrived = ?", day.number());
    handle.execute("DROP TABLE IF EXISTS " + day.table());
  }

  /** Shows every mention of a day, a page at a time. */
  void each(Day day, Consumer<JudgedMention> row) {
    Pages.each(Long.MIN_VALUE, JudgedMention::id, row, (after, most) ->
        handle.createQuery(following(day)).bind(0, after).bind(1, most).map(mapper()).list());
  }

  Optional<JudgedMention> find(long id) {
    Day day = Day.ofMention(id);
    return days().stream().anyMatch(known -> known.day().equals(day))
        ? handle.createQuery("SELECT m.id, " + MentionRows.SELECTED + " FROM " + day.table() + " m WHERE m.id = ?")
            .bind(0, id).map(mapper()).findOne()
        : Optional.empty();
  }

  RowMapper<JudgedMention> mapper() {
    return (row, context) -> MentionRows.map(row, 1, labels);
  }
}
