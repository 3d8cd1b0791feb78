package watchfloor.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import watchfloor.mention.Author;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

/** The columns that a mention has wherever it is kept: in the table of its day, and in the desk's own copy. */
final class MentionRows {
  /** All but the number, in the order of {@link #bind}. */
  static final String NAMES =
      "source, external_id, channel, author_id, author_handle, followers, body, stated_language, brand, thread, repost_of, direct,"
          + " written_at, received_at, language, sentiment, score, issue, confidence, urgency";
  static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

  /** The same of a table called {@code m}, as {@link #map} wants them behind the number. */
  static final String SELECTED =
      "m.source, m.external_id, m.channel, m.author_id, m.author_handle, m.followers, m.body, m.stated_language, m.brand, m.thread,"
          + " m.repost_of, m.direct, m.written_at, m.received_at, m.language, m.sentiment, m.score, m.issue, m.confidence, m.urgency";

  private MentionRows() {}

  /** Binds all but the number, from place {@code first} on. */
  static void bind(PreparedStatement row, int first, JudgedMention judged) throws SQLException {
    Mention mention = judged.mention();
    Judgement judgement = judged.judgement();
    int at = first;
    row.setString(at++, mention.key().source());
    row.setString(at++, mention.key().externalId());
    row.setString(at++, mention.channel().id());
    row.setString(at++, mention.author().id());
    row.setString(at++, mention.author().handle());
    row.setLong(at++, mention.author().followers());
    row.setString(at++, mention.text());
    row.setString(at++, mention.language());
    row.setString(at++, mention.brand());
    row.setString(at++, mention.thread());
    row.setString(at++, mention.repostOf());
    row.setBoolean(at++, mention.direct());
    row.setLong(at++, mention.writtenAt().toEpochMilli());
    row.setLong(at++, mention.receivedAt().toEpochMilli());
    row.setString(at++, judgement.language());
    row.setString(at++, judgement.sentiment().name());
    row.setDouble(at++, judgement.score());
    row.setString(at++, judgement.issue().id());
    row.setDouble(at++, judgement.confidence());
    row.setInt(at, judgement.urgency());
  }

  /** Reads the number at place {@code first}, and behind it what {@link #SELECTED} names: by place, because names are looked up. */
  static JudgedMention map(ResultSet row, int first, Labels labels) throws SQLException {
    int at = first;
    long id = row.getLong(at++);
    Mention mention =
        new Mention(
            new MentionKey(row.getString(at++), row.getString(at++)),
            labels.channel(row.getString(at++)),
            new Author(row.getString(at++), row.getString(at++), row.getLong(at++)),
            row.getString(at++),
            row.getString(at++),
            row.getString(at++),
            row.getString(at++),
            row.getString(at++),
            row.getBoolean(at++),
            Instant.ofEpochMilli(row.getLong(at++)),
            Instant.ofEpochMilli(row.getLong(at++)));
    Judgement judgement =
        new Judgement(
            row.getString(at++), Sentiment.valueOf(row.getString(at++)), row.getDouble(at++), labels.issue(row.getString(at++)),
            row.getDouble(at++), row.getInt(at));
    return new JudgedMention(id, mention, judgement);
  }
}
