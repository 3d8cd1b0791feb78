package watchfloor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
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

  void insert(List<JudgedMention> mentions) {
    PreparedBatch batch = handle.prepareBatch(INSERT);
    for (JudgedMention judged : mentions) {
      bind(batch, judged);
      batch.add();
    }
    batch.execute();
  }

  private static void bind(PreparedBatch batch, JudgedMention judged) {
    Mention mention = judged.mention();
    Judgement judgement = judged.judgement();
    batch.bind(0, judged.id());
    batch.bind(1, mention.key().source());
    batch.bind(2, mention.key().externalId());
    batch.bind(3, mention.channel().id());
    batch.bind(4, mention.author().id());
    batch.bind(5, mention.author().handle());
    batch.bind(6, mention.author().followers());
    batch.bind(7, mention.text());
    batch.bind(8, mention.language());
    batch.bind(9, mention.brand());
    batch.bind(10, mention.thread());
    batch.bind(11, mention.repostOf());
    batch.bind(12, mention.direct());
    batch.bind(13, mention.writtenAt().toEpochMilli());
    batch.bind(14, mention.receivedAt().toEpochMilli());
    batch.bind(15, judgement.language());
    batch.bind(16, judgement.sentiment().name());
    batch.bind(17, judgement.score());
    batch.bind(18, judgement.issue().id());
    batch.bind(19, judgement.confidence());
    batch.bind(20, judgement.urgency());
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
