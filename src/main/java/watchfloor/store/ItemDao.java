package watchfloor.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import watchfloor.desk.Claim;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.mention.JudgedMention;

/** Rows of {@code item} and of {@code item_mention}. */
final class ItemDao {
  private static final String SELECT =
      "SELECT i.id, i.version, i.state, i.mentions, i.team, i.rule_name, i.opened_at, i.due_at, i.claimed_by, i.claimed_at,"
          + " i.lease_until, i.lease_length, i.answered_by, i.answered_at, i.ended_at, i.trouble, m.mention_id, "
          + MentionRows.SELECTED + " FROM item i JOIN item_mention m ON m.mention_id = i.mention_id ";
  private static final String FIND = SELECT + "WHERE i.id = ?";
  private static final String OF_MENTION = SELECT + "JOIN item_mention im ON im.item_id = i.id WHERE im.mention_id = ?";
  private static final String LIVE_IN = SELECT + "WHERE i.conversation = ? AND i.live = 1";
  static final String LIVE = SELECT + "WHERE i.live = 1 ORDER BY i.live, i.due_at, i.id LIMIT ?";
  static final String ENDED =
      SELECT + "WHERE i.live = 0 AND i.ended_at >= ? ORDER BY i.live DESC, i.ended_at DESC, i.id DESC LIMIT ?";
  /** The desk's own copies, oldest first. */
  static final String CONVERSATION =
      "SELECT m.mention_id, " + MentionRows.SELECTED + " FROM item_mention m WHERE m.item_id = ? ORDER BY m.item_id, m.mention_id";
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

  /** The desk's own copy of a mention, with the item that it belongs to. */
  record ItemMention(long item, JudgedMention mention) {}

  private static final int FIRST_OF_MENTION = 17;

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
    return Plain.update(handle, CLAIM, claim.by().operator(), at, until, until - at, claim.item()) == 1;
  }

  Optional<ItemRow> find(long id) {
    return Plain.first(handle, FIND, this::map, id);
  }

  Optional<ItemRow> ofMention(long mention) {
    return Plain.first(handle, OF_MENTION, this::map, mention);
  }

  /** The live item of a conversation; there is at most one. */
  Optional<ItemRow> liveIn(String conversation) {
    return Plain.first(handle, LIVE_IN, this::map, conversation);
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

  /** Shows every row, a page at a time. */
  void each(Consumer<ItemRow> row) {
    Pages.each(Long.MIN_VALUE, found -> found.item().id(), row, (after, most) -> handle
        .createQuery(SELECT + "WHERE i.id > ? ORDER BY i.id LIMIT ?")
        .bind(0, after)
        .bind(1, most)
        .map(rows())
        .list());
  }

  /** Shows every copy of a mention, a page at a time. */
  void eachMention(Consumer<ItemMention> row) {
    Pages.each(Long.MIN_VALUE, found -> found.mention().id(), row, (after, most) -> handle
        .createQuery(
            "SELECT m.item_id, m.mention_id, " + MentionRows.SELECTED
                + " FROM item_mention m WHERE m.mention_id > ? ORDER BY m.mention_id LIMIT ?")
        .bind(0, after)
        .bind(1, most)
        .map((found, context) -> new ItemMention(found.getLong(1), MentionRows.map(found, 2, labels)))
        .list());
  }

  void insert(ItemRow row) {
    Item item = row.item();
    List<Object> values = new ArrayList<>(changing(row));
    values.addAll(List.of(item.conversation(), item.team(), item.rule(), item.openedAt().toEpochMilli()));
    Plain.update(handle, INSERT, values.toArray());
  }

  void update(ItemRow row) {
    Plain.update(handle, UPDATE, changing(row).toArray());
  }

  /** Whom an item is about. */
  Optional<String> conversationOf(long item) {
    return handle.createQuery("SELECT conversation FROM item WHERE id = ?").bind(0, item).mapTo(String.class).findOne();
  }

  /** The mentions of an item, oldest first. */
  List<JudgedMention> conversation(long item) {
    return handle.createQuery(CONVERSATION).bind(0, item).map((row, context) -> MentionRows.map(row, 1, labels)).list();
  }

  void addMention(long item, JudgedMention mention) {
    String sql = "INSERT INTO item_mention (mention_id, item_id, " + MentionRows.NAMES + ") VALUES (?, ?, " + MentionRows.PLACES + ")";
    try (PreparedStatement row = handle.getConnection().prepareStatement(sql)) {
      row.setLong(1, mention.id());
      row.setLong(2, item);
      MentionRows.bind(row, 3, mention);
      row.executeUpdate();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  /** Writes another copy of a mention in the place of the one that is there: only ever to erase what it said. */
  void replaceMention(long item, JudgedMention mention) {
    handle.execute("DELETE FROM item_mention WHERE mention_id = ?", mention.id());
    addMention(item, mention);
  }

  /** Teams change rarely: what changes all the time does not carry them. */
  void moveTeam(Item item) {
    Plain.update(handle, "UPDATE item SET team = ? WHERE id = ?", item.team(), item.id());
  }

  /** Has later mentions of its old author no longer find an item. */
  void moveConversation(Item item) {
    handle.execute("UPDATE item SET conversation = ? WHERE id = ?", item.conversation(), item.id());
  }

  /** The first fifteen places, the same in both statements. */
  private static List<Object> changing(ItemRow row) {
    Item item = row.item();
    return Arrays.asList(
        item.version(), item.state().name(), item.state().live() ? 1 : 0, item.mention().id(), item.mentions(), item.dueAt().toEpochMilli(),
        item.claim().map(Claim::operator).orElse(null), millis(item.claim().map(Claim::since)), millis(item.claim().map(Claim::leaseUntil)),
        row.leaseLength().toMillis(), item.answeredBy().orElse(null), millis(item.answeredAt()), millis(row.endedAt()), item.trouble(), item.id());
  }

  private static Long millis(Optional<Instant> instant) {
    return instant.map(Instant::toEpochMilli).orElse(null);
  }

  private RowMapper<ItemRow> rows() {
    return (row, context) -> map(row);
  }

  /** By place, in the order of {@link #SELECT}: names are looked up, and this is read for every operation. */
  private ItemRow map(ResultSet row) throws SQLException {
    String holder = row.getString(9);
    Optional<Claim> claim =
        holder == null ? Optional.empty() : Optional.of(new Claim(holder, instant(row, 10).orElseThrow(), instant(row, 11).orElseThrow()));
    Item item =
        new Item(
            row.getLong(1),
            row.getInt(2),
            ItemState.valueOf(row.getString(3)),
            MentionRows.map(row, FIRST_OF_MENTION, labels),
            row.getInt(4),
            row.getString(5),
            row.getString(6),
            Instant.ofEpochMilli(row.getLong(7)),
            Instant.ofEpochMilli(row.getLong(8)),
            claim,
            Optional.ofNullable(row.getString(13)),
            instant(row, 14),
            row.getString(16));
    return new ItemRow(item, Duration.ofMillis(row.getLong(12)), instant(row, 15));
  }

  private static Optional<Instant> instant(ResultSet row, int place) throws SQLException {
    long millis = row.getLong(place);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
