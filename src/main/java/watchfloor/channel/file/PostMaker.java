package watchfloor.channel.file;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/** Makes a {@link Mention} of a draft, or says in one sentence why it is none. For one thread. */
final class PostMaker {
  private static final int LONGEST_NAME = 300;
  private static final Pattern CHANNEL = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,31}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,15}");
  private static final Set<String> AT_NETWORKS = Set.of("x", "bluesky", "mastodon", "file");
  private static final String NOBODY = "unknown";

  private final Channel usual;
  private final Handles handles;
  private final Clock clock;

  /**
   * @param usual   the channel of posts that name none
   * @param handles tells what speaks to us
   * @param clock   gives the time of arrival
   */
  PostMaker(Channel usual, Handles handles, Clock clock) {
    this.usual = usual;
    this.handles = handles;
    this.clock = clock;
  }

  /** An identifier that is missing is made of what was written, by whom and when, the same on every reading. */
  Mention make(Draft draft) throws BadRow {
    return make(draft, "");
  }

  /** @param otherwise the identifier of a post that has none; empty to make one of what was written */
  Mention make(Draft draft, String otherwise) throws BadRow {
    String text = PlainText.clean(draft.get(Column.TEXT), Mention.MAX_TEXT);
    if (text.isEmpty()) {
      throw new BadRow("the text is empty");
    }
    Instant received = clock.instant();
    Channel channel = channel(draft);
    Author author = author(draft, channel);
    String given = id(draft);
    String id = !given.isEmpty() ? given : !otherwise.isEmpty() ? otherwise : made(draft, channel, author, text);
    String brand = name(draft, Column.BRAND);
    String thread = name(draft, Column.THREAD);
    return new Mention(
        new MentionKey(channel.id(), id),
        channel,
        author,
        text,
        LANGUAGE.matcher(draft.get(Column.LANGUAGE).strip()).matches() ? draft.get(Column.LANGUAGE).strip() : "",
        brand,
        thread.isEmpty() ? id : thread,
        name(draft, Column.REPOST_OF),
        handles.speaksToUs(text, brand),
        draft.has(Column.TIME) ? time(draft) : received,
        received);
  }

  private static Instant time(Draft draft) throws BadRow {
    String words = draft.get(Column.TIME);
    if (words.isBlank()) {
      throw new BadRow("the time is empty: give epoch seconds or ISO 8601");
    }
    return Times.parse(words).orElseThrow(
        () -> new BadRow("the time '" + shown(words) + "' is not a date: give epoch seconds or ISO 8601"));
  }

  private Channel channel(Draft draft) throws BadRow {
    String word = draft.get(Column.CHANNEL).strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return usual;
    }
    String id = word.equals("twitter") ? "x" : word;
    if (!CHANNEL.matcher(id).matches()) {
      throw new BadRow("the channel '" + shown(word) + "' is not the name of a network: use letters and digits, like mastodon");
    }
    return Channel.of(id);
  }

  private static Author author(Draft draft, Channel channel) throws BadRow {
    String name = name(draft, Column.AUTHOR);
    if (name.isEmpty()) {
      return new Author(NOBODY, NOBODY, followers(draft));
    }
    String handle = AT_NETWORKS.contains(channel.id()) && !name.startsWith("@") && name.indexOf(' ') < 0 ? "@" + name : name;
    String id = PlainText.clean(draft.authorId(), LONGEST_NAME);
    return new Author(id.isEmpty() ? handle : id, handle, followers(draft));
  }

  private static long followers(Draft draft) throws BadRow {
    String words = draft.get(Column.FOLLOWERS).strip();
    if (words.isEmpty() || words.equals(Column.LEFT_OUT)) {
      return Author.UNKNOWN_FOLLOWERS;
    }
    if (!WHOLE_NUMBER.matcher(words).matches()) {
      throw new BadRow("the followers '" + shown(words) + "' are not a number: give a whole number, or leave it empty");
    }
    return Long.parseLong(words);
  }

  /** The file's identifier; empty where it has none. */
  private static String id(Draft draft) throws BadRow {
    String id = draft.get(Column.ID).strip();
    if (id.length() > LONGEST_NAME) {
      throw new BadRow("the id is longer than " + LONGEST_NAME + " characters");
    }
    return PlainText.clean(id, LONGEST_NAME);
  }

  private static String made(Draft draft, Channel channel, Author author, String text) {
    String content = channel.id() + '\n' + author.handle() + '\n' + draft.get(Column.TIME).strip() + '\n' + text;
    return "made-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(Draft draft, Column column) {
    return PlainText.clean(draft.get(column), LONGEST_NAME);
  }

  /** What stands in a message, short enough to read. */
  private static String shown(String words) {
    return PlainText.clean(words.replace('\n', ' '), 40);
  }
}
