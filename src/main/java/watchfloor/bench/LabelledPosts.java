package watchfloor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Correction;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/** Posts that people labelled, in the order of their time. They are given from outside, and never part of the program. */
record LabelledPosts(List<Post> posts) {
  private static final int SENTIMENT = 1;
  private static final int ISSUE = 2;
  private static final int TIME = 3;
  private static final int TEXT = 9;
  private static final String NONE = "-";

  /** @param issue empty for none */
  record Post(Mention mention, String sentiment, String issue) {
    List<Correction> corrections() {
      List<Correction> corrections = new ArrayList<>();
      corrections.add(new Correction(mention.key(), Correction.Head.SENTIMENT, sentiment, "bench", mention.writtenAt(), "en", mention.text()));
      if (!issue.isEmpty()) {
        corrections.add(new Correction(mention.key(), Correction.Head.ISSUE, issue, "bench", mention.writtenAt(), "en", mention.text()));
      }
      return corrections;
    }
  }

  /** @param language as the network would state it, or empty */
  static LabelledPosts read(Path file, String language) throws IOException {
    List<Post> posts = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t", -1);
      Instant at = Instant.ofEpochSecond(Long.parseLong(cells[TIME]));
      Mention mention = new Mention(
          new MentionKey("bench", cells[0]), Channel.X, new Author("", "", Author.UNKNOWN_FOLLOWERS), cells[TEXT], language, "", cells[0], "", false, at, at);
      posts.add(new Post(mention, cells[SENTIMENT], cells[ISSUE].equals(NONE) ? "" : cells[ISSUE]));
    }
    return new LabelledPosts(List.copyOf(posts));
  }

  /** The first four fifths. */
  List<Post> early() {
    return posts.subList(0, posts.size() * 4 / 5);
  }

  /** The rest. */
  List<Post> late() {
    return posts.subList(posts.size() * 4 / 5, posts.size());
  }
}
