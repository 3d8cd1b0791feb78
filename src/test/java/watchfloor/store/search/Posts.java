package watchfloor.store.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import watchfloor.desk.Samples;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

/** Made-up posts for the search, and what its files hold. */
final class Posts {
  private Posts() {}

  /** Written {@code id} seconds after noon: the higher, the newer. */
  static JudgedMention post(long id, String author, String text) {
    return post(id, author, text, Samples.NOON.plusSeconds(id));
  }

  static JudgedMention post(long id, String author, String text, Instant at) {
    Mention mention = new Mention(
        new MentionKey("bluesky", "post-" + id), Channel.BLUESKY, new Author("id-" + author, author, 1), text, "", "", "t", "", true, at, at);
    return new JudgedMention(id, mention, new Judgement("und", Sentiment.NEUTRAL, 0, Samples.BAGGAGE, 0.5, 1));
  }

  static List<JudgedMention> many(long first, long last, String text) {
    List<JudgedMention> posts = new ArrayList<>();
    for (long id = first; id <= last; id++) {
      posts.add(post(id, "@author" + id, text + " number" + id));
    }
    return posts;
  }

  static List<Path> files(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.sorted().toList();
    }
  }

  /** Whether any file holds the word as it is written; one byte a letter, so that bytes compare as characters. */
  static boolean anyFileHolds(Path dir, String word) throws IOException {
    for (Path file : files(dir)) {
      if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
        return true;
      }
    }
    return false;
  }
}
