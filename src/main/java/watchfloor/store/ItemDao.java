package watchfloor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;
import watchfloor.desk.Claim;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;

/** Rows of {@code item} and of {@code item_mention}. */
final class ItemDao {
  private static final String SELECT =
      "SELECT i.id, i.version, i.state, i.mentions, i.team, i.rule_name, i.opened_at, i.due_at, i.claimed_by, i.claimed_at,"
          + " i.lease_until, i.lease_length, i.answered_by, i.answered_at, i.ended_at, i.trouble, " + MentionDao.COLUMNS
          + " FROM item i JOIN mention m ON m.id = i.mention_id ";
  static final String LIVE = SELECT + "WHERE i.live = 1 ORDER BY i.live, i.due_at, i.id LIMIT ?";
  static final String ENDED =
      SELECT + "WHERE i.live = 0 AND i.ended_at >= ? ORDER BY i.live DESC, i.ended_at DESC, i.id DESC LIMIT ?";
  static final String MENTIONS_OF =
      "SELECT im.item_id, im.mention_id FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS asked(id)"
          + " JOIN item_mention im ON im.item_id = asked.id ORDER BY im.item_id, im.mention_id";
  private static final String CLAIM =
      "UPDATE item SET state = 'CLAIMED', claimed_by = ?, claimed_at = ?, lease_until = ?, lease_length = ?,"
          + " version = version + 1 WHERE id = ? AND state = 'OPEN'";
  private static final String INSERT =
      "INSERT INTO item (version, state, live, mention_id, mentions, due_at, claimed_by, claimed_at, lease_until,"
          + " lease_length, answered_by, answered_at, ended_at, trouble, id, conversation, team, rule_name, opened_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE item SET version = ?, state = ?, live = ?, mention_id = ?, mentions = ?, due_at = ?, claimed_by = ?,"
          + " claimed_at = ?, lease_until = ?, lease_length = ?, answered_by = ?, answered_at = ?, ended_at = ?, trouble = ?"
          + " WHERE id = ?";

  private final Handle handle;
  private final Labels labels;

  ItemDao(Handle handle, Labels labels) {
    this.handle = handle;
    this.labels = labels;
  }

  /** One conditional update decides who gets an item: true for the one who did. */
  boolean claim(DeskOperation.TakeClaim claim) {
    long at = claim.at().toEpochMilli();
    long until = claim.leaseUntil().toEpochMilli();
    return handle.execute(CLAIM, claim.by().operator(), at, until, until - at, claim.item()) == 1;
  }

  Optional<ItemRow> find(long id) {
    return handle.createQuery(SELECT + "WHERE i.id = ?").bind(0, id).map(rows()).findOne();
  }

  Optional<ItemRow> ofMention(long mention) {
    return handle
        .createQuery(SELECT + "JOIN item_mention im ON im.item_id = i.id WHERE im.mention_id = ?")
        .bind(0, mention)
        .map(rows())
        .findOne();
  }

  /** The live item of a conversation; there is at most one. */
  Optional<ItemRow> liveIn(String conversation) {
    return handle
        .createQuery(SELECT + "WHERE i.conversation = ? AND i.live = 1")
        .bind(0, conversation)
        .map(rows())
        .findFirst();
  }

  List<Item> live(int limit) {
    return handle.createQuery(LIVE).bind(0, limit).map(rows()).map(ItemRow::item).list();
  }

  List<Item> endedSince(Instant since, int limit) {
    return handle
        .createQuery(ENDED)
        .bind(0, since.toEpochMilli())
        .bind(1, limit)
        .map(rows())
        .map(ItemRow::item)
        .list();
  }

  Map<Long, List<Long>> mentionsOf(Collection<Long> items) {
    Map<Long, List<Long>> found = new HashMap<>();
    handle
        .createQuery(MENTIONS_OF)
        .bindArray(0, Long.class, List.copyOf(items))
        .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
        .forEach(pair -> found.computeIfAbsent(pair.getKey(), id -> new ArrayList<>()).add(pair.getValue()));
    return found;
  }

  void insert(ItemRow row) {
    Item item = row.item();
    bind(handle.createUpdate(INSERT), row)
        .bind(15, item.conversation())
        .bind(16, item.team())
        .bind(17, item.rule())
        .bind(18, item.openedAt().toEpochMilli())
        .execute();
  }

  void update(ItemRow row) {
    bind(handle.createUpdate(UPDATE), row).execute();
  }

  void addMention(long item, long mention) {
    handle.execute("INSERT INTO item_mention (mention_id, item_id) VALUES (?, ?)", mention, item);
  }

  /** The first fifteen places, the same in both statements. */
  private static Update bind(Update update, ItemRow row) {
    Item item = row.item();
    return update
        .bind(0, item.version())
        .bind(1, item.state().name())
        .bind(2, item.state().live() ? 1 : 0)
        .bind(3, item.mention().id())
        .bind(4, item.mentions())
        .bind(5, item.dueAt().toEpochMilli())
        .bind(6, item.claim().map(Claim::operator).orElse(null))
        .bind(7, millis(item.claim().map(Claim::since)))
        .bind(8, millis(item.claim().map(Claim::leaseUntil)))
        .bind(9, row.leaseLength().toMillis())
        .bind(10, item.answeredBy().orElse(null))
        .bind(11, millis(item.answeredAt()))
        .bind(12, millis(row.endedAt()))
        .bind(13, item.trouble())
        .bind(14, item.id());
  }

  private static Long millis(Optional<Instant> instant) {
    return instant.map(Instant::toEpochMilli).orElse(null);
  }

  private RowMapper<ItemRow> rows() {
    return (row, context) -> map(row);
  }

  private ItemRow map(ResultSet row) throws SQLException {
    String holder = row.getString("claimed_by");
    Optional<Claim> claim =
        holder == null
            ? Optional.empty()
            : Optional.of(
                new Claim(holder, instant(row, "claimed_at").orElseThrow(), instant(row, "lease_until").orElseThrow()));
    Item item =
        new Item(
            row.getLong("id"),
            row.getInt("version"),
            ItemState.valueOf(row.getString("state")),
            MentionDao.map(row, labels),
            row.getInt("mentions"),
            row.getString("team"),
            row.getString("rule_name"),
            Instant.ofEpochMilli(row.getLong("opened_at")),
            Instant.ofEpochMilli(row.getLong("due_at")),
            claim,
            Optional.ofNullable(row.getString("answered_by")),
            instant(row, "answered_at"),
            row.getString("trouble"));
    return new ItemRow(item, Duration.ofMillis(row.getLong("lease_length")), instant(row, "ended_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
