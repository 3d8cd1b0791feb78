package watchfloor.analysis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import watchfloor.mention.Correction;
import watchfloor.mention.MentionKey;

/**
 * What the corrections amount to: of what was said of a mention the last word on each head counts, what was taken back does not, and of very many
 * the latest mentions do. Immutable.
 *
 * @param posts in the order in which they were first corrected, at most {@link #POSTS_AT_MOST}
 * @param print tells these lessons from any others
 */
record Lessons(List<Post> posts, long print) {
  static final int POSTS_AT_MOST = 20_000;
  private static final int LANGUAGE_FROM = 20;

  /** What people said of one mention: a label a head. */
  record Post(MentionKey key, String language, String text, Map<Correction.Head, String> labels) {}

  static Lessons of(List<CorrectionText.Entry> entries) {
    List<Correction> standing = new ArrayList<>();
    for (CorrectionText.Entry entry : entries) {
      if (entry instanceof CorrectionText.Corrected corrected) {
        standing.add(corrected.correction());
      } else if (entry instanceof CorrectionText.Back back) {
        Instant to = back.to();
        standing.removeIf(correction -> correction.at().isAfter(to));
      }
    }
    Map<MentionKey, Post> byKey = new LinkedHashMap<>();
    for (Correction correction : standing) {
      byKey.computeIfAbsent(correction.key(), key -> new Post(key, correction.language(), correction.text(), new EnumMap<>(Correction.Head.class)))
          .labels().put(correction.head(), correction.label());
    }
    List<Post> posts = new ArrayList<>(byKey.values());
    List<Post> latest = List.copyOf(posts.subList(Math.max(0, posts.size() - POSTS_AT_MOST), posts.size()));
    return new Lessons(latest, print(latest));
  }

  private static long print(Collection<Post> posts) {
    CRC32C low = new CRC32C();
    CRC32C high = new CRC32C();
    high.update(1);
    for (Post post : posts) {
      byte[] bytes = (post.key() + "\t" + post.language() + "\t" + post.text() + "\t" + post.labels() + "\n").getBytes(StandardCharsets.UTF_8);
      low.update(bytes);
      high.update(bytes.length);
      high.update(bytes);
    }
    return high.getValue() << 32 | low.getValue();
  }

  /** Issues that people named and the center does not list, in the order of the alphabet. */
  List<String> strangers(Collection<String> listed) {
    Set<String> strangers = new TreeSet<>();
    for (Post post : posts) {
      String issue = post.labels().get(Correction.Head.ISSUE);
      if (issue != null && !issue.equals(Model.NO_ISSUE) && !listed.contains(issue)) {
        strangers.add(issue);
      }
    }
    return List.copyOf(strangers);
  }

  /** Languages other than English whose sentiment was taught often enough to go by it. */
  Set<String> languages() {
    Map<String, Integer> taught = new HashMap<>();
    posts.stream().filter(post -> post.labels().containsKey(Correction.Head.SENTIMENT))
        .forEach(post -> taught.merge(LearnedAnalyser.base(post.language()), 1, Integer::sum));
    Set<String> languages = new HashSet<>();
    taught.forEach((language, posts) -> {
      if (posts >= LANGUAGE_FROM && !language.equals("en")) {
        languages.add(language);
      }
    });
    return languages;
  }

  /** The lessons but every {@code nth} post, or only those. */
  Lessons part(int nth, boolean held) {
    List<Post> part = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      if (i % nth == nth - 1 == held) {
        part.add(posts.get(i));
      }
    }
    return new Lessons(List.copyOf(part), print(part));
  }
}
