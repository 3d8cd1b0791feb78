package watchfloor.channel.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of a file can hold, with the names that other programs give it in their headers. */
public enum Column {
  ID("tweet_id", "status_id", "post_id", "id_str", "uri", "guid"),
  TIME("created_at", "createdat", "date", "datetime", "timestamp", "tweet_created", "published", "written_at"),
  BRAND("airline", "company", "topic"),
  AUTHOR("user", "username", "user_name", "screen_name", "author_handle", "handle", "name", "from"),
  FOLLOWERS("followers_count", "user_followers", "follower_count"),
  CHANNEL("network", "platform", "source_network"),
  LANGUAGE("lang", "locale"),
  TEXT("body", "content", "message", "tweet", "full_text", "post", "comment"),
  THREAD("conversation_id", "thread_id", "conversation"),
  REPOST_OF("repostof", "retweet_of", "retweeted_id", "reblog_of"),
  SKIP;

  /** What {@code --columns} writes for a column that is left out. */
  public static final String LEFT_OUT = "-";

  private final List<String> aliases;

  Column(String... aliases) {
    this.aliases = List.of(aliases);
  }

  /** As {@code --columns} and messages write it. */
  public String word() {
    return this == SKIP ? LEFT_OUT : name().toLowerCase(Locale.ROOT);
  }

  /** The column of exactly that word. */
  static Optional<Column> named(String word) {
    return Arrays.stream(values()).filter(column -> column.word().equals(word)).findFirst();
  }

  /** The column that a header's cell means, {@link #SKIP} where it means none of ours. */
  static Column ofHeader(String cell) {
    String word = cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return Arrays.stream(values())
        .filter(column -> column != SKIP && (column.word().equals(word) || column.aliases.contains(word)))
        .findFirst()
        .orElse(SKIP);
  }

  static String allWords() {
    return Arrays.stream(values()).map(Column::word).collect(Collectors.joining(", "));
  }
}
