package watchfloor.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import watchfloor.mention.Author;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

/** Rows of {@code mention}. */
final class MentionDao {
  /** The columns of a mention, as {@link #map} wants them, of a table called {@code m}. */
  static final String COLUMNS =
      "m.id AS m_id, m.source AS m_source, m.external_id AS m_external_id, m.channel AS m_channel,"
          + " m.author_id AS m_author_id, m.author_handle AS m_author_handle, m.followers AS m_followers, m.body AS m_body,"
          + " m.stated_language AS m_stated_language, m.brand AS m_brand, m.thread AS m_thread,"
          + " m.repost_of AS m_repost_of, m.direct AS m_direct, m.written_at AS m_written_at,"
          + " m.received_at AS m_received_at, m.language AS m_language, m.sentiment AS m_sentiment, m.score AS m_score,"
          + " m.issue AS m_issue, m.confidence AS m_confidence, m.urgency AS m_urgency";

  static final String NEWEST =
      "SELECT " + COLUMNS + " FROM mention m WHERE m.written_at >= ? ORDER BY m.written_at DESC, m.id DESC LIMIT ?";
  static final String OF_ITEM =
      "SELECT " + COLUMNS + " FROM item_mention im JOIN mention m ON m.id = im.mention_id"
          + " WHERE im.item_id = ? ORDER BY im.item_id, im.mention_id";
  /** A join, because {@code = ANY(?)} walks every mention of the source in H2 2.4.240: 4 s instead of 4 ms at 200,000. */
  static final String KNOWN =
      "SELECT m.external_id FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS asked(external_id)"
          + " JOIN mention m ON m.source = ? AND m.external_id = asked.external_id";
  private static final String INSERT =
      "INSERT INTO mention (id, source, external_id, channel, author_id, author_handle, followers, body, stated_language,"
          + " brand, thread, repost_of, direct, written_at, received_at, language, sentiment, score, issue, confidence,"
          + " urgency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Handle handle;
  private final Labels labels;

  MentionDao(Handle handle, Labels labels) {
    this.handle = handle;
    this.labels = labels;
  }

  /** Which of these identifiers of one source are kept already. */
  Set<String> known(String source, Collection<String> externalIds) {
    return new HashSet<>(
        handle
            .createQuery(KNOWN)
            .bindArray(0, String.class, List.copyOf(externalIds))
            .bind(1, source)
            .mapTo(String.class)
            .list());
  }

  boolean exists(long id) {
    return handle.createQuery("SELECT 1 FROM mention WHERE id = ?").bind(0, id).mapTo(Integer.class).findOne().isPresent();
  }

  long highestId() {
    return handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM mention").mapTo(Long.class).one();
  }

  /** By plain JDBC: this is the one statement that runs for every mention, and binding by position and type costs JDBI as much as the insert. */
  void insert(List<JudgedMention> mentions) {
    try (PreparedStatement batch = handle.getConnection().prepareStatement(INSERT)) {
      for (JudgedMention judged : mentions) {
        bind(batch, judged);
        batch.addBatch();
      }
      batch.executeBatch();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private static void bind(PreparedStatement batch, JudgedMention judged) throws SQLException {
    Mention mention = judged.mention();
    Judgement judgement = judged.judgement();
    batch.setLong(1, judged.id());
    batch.setString(2, mention.key().source());
    batch.setString(3, mention.key().externalId());
    batch.setString(4, mention.channel().id());
    batch.setString(5, mention.author().id());
    batch.setString(6, mention.author().handle());
    batch.setLong(7, mention.author().followers());
    batch.setString(8, mention.text());
    batch.setString(9, mention.language());
    batch.setString(10, mention.brand());
    batch.setString(11, mention.thread());
    batch.setString(12, mention.repostOf());
    batch.setBoolean(13, mention.direct());
    batch.setLong(14, mention.writtenAt().toEpochMilli());
    batch.setLong(15, mention.receivedAt().toEpochMilli());
    batch.setString(16, judgement.language());
    batch.setString(17, judgement.sentiment().name());
    batch.setDouble(18, judgement.score());
    batch.setString(19, judgement.issue().id());
    batch.setDouble(20, judgement.confidence());
    batch.setInt(21, judgement.urgency());
  }

  List<JudgedMention> newest(Instant from, int limit) {
    return handle.createQuery(NEWEST).bind(0, from.toEpochMilli()).bind(1, limit).map(mapper()).list();
  }

  /** The mentions of an item, oldest first. */
  List<JudgedMention> ofItem(long item) {
    return handle.createQuery(OF_ITEM).bind(0, item).map(mapper()).list();
  }

  private RowMapper<JudgedMention> mapper() {
    return (row, context) -> map(row, labels);
  }

  static JudgedMention map(ResultSet row, Labels labels) throws SQLException {
    Mention mention =
        new Mention(
            new MentionKey(row.getString("m_source"), row.getString("m_external_id")),
            labels.channel(row.getString("m_channel")),
            new Author(row.getString("m_author_id"), row.getString("m_author_handle"), row.getLong("m_followers")),
            row.getString("m_body"),
            row.getString("m_stated_language"),
            row.getString("m_brand"),
            row.getString("m_thread"),
            row.getString("m_repost_of"),
            row.getBoolean("m_direct"),
            Instant.ofEpochMilli(row.getLong("m_written_at")),
            Instant.ofEpochMilli(row.getLong("m_received_at")));
    Judgement judgement =
        new Judgement(
            row.getString("m_language"),
            Sentiment.valueOf(row.getString("m_sentiment")),
            row.getDouble("m_score"),
            labels.issue(row.getString("m_issue")),
            row.getDouble("m_confidence"),
            row.getInt("m_urgency"));
    return new JudgedMention(row.getLong("m_id"), mention, judgement);
  }
}
