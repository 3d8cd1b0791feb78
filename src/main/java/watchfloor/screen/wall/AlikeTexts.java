package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import watchfloor.mention.JudgedMention;

/**
 * Folds mentions whose texts are nearly equal: the first of them stands for the others, which are counted. Free of the toolkit; for
 * one thread.
 *
 * <p>Texts are compared by the sets of their three-letter sequences, without links, account names and punctuation; nearly equal are
 * those that share four fifths of both together (Jaccard). A group takes more in for ten minutes, then the next such text is told
 * anew. At most 500 groups are held; the oldest leaves first.
 */
final class AlikeTexts {
  static final Duration OPEN_FOR = Duration.ofMinutes(10);

  private static final int MOST_GROUPS = 500;
  private static final int SEQUENCE = 3;
  private static final double NEARLY_EQUAL = 0.8;
  private static final Pattern NOISE = Pattern.compile("https?://\\S+|[@＠][\\w.@-]+|[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<Long, Group> groups = new LinkedHashMap<>();
  private final Map<Long, Long> leaders = new HashMap<>();

  private static final class Group {
    private final long leader;
    private final int[] sequences;
    private final Instant since;
    private int others;

    private Group(long leader, int[] sequences, Instant since) {
      this.leader = leader;
      this.sequences = sequences;
      this.since = since;
    }
  }

  /** Takes in what is not known yet, and forgets what is no longer there. @param all what there is now; of near-equal ones the first stands for the others */
  void take(List<JudgedMention> all, Instant now) {
    leaders.keySet().retainAll(all.stream().map(JudgedMention::id).collect(Collectors.toSet()));
    for (JudgedMention each : all) {
      if (!leaders.containsKey(each.id())) {
        leaders.put(each.id(), join(each, now));
      }
    }
    for (Iterator<Group> oldest = groups.values().iterator(); groups.size() > MOST_GROUPS; ) {
      oldest.next();
      oldest.remove();
    }
  }

  private long join(JudgedMention mention, Instant now) {
    int[] sequences = sequences(mention.mention().text());
    for (Group group : groups.values()) {
      if (group.since.plus(OPEN_FOR).isAfter(now) && nearlyEqual(group.sequences, sequences)) {
        group.others++;
        return group.leader;
      }
    }
    groups.put(mention.id(), new Group(mention.id(), sequences, now));
    return mention.id();
  }

  /** Whether a mention stands for itself; so does one that was never taken in. */
  boolean leads(long id) {
    return leaders.getOrDefault(id, id) == id;
  }

  /** Who stands for a mention; empty for one that is not there. */
  OptionalLong leader(long id) {
    return leaders.containsKey(id) ? OptionalLong.of(leaders.get(id)) : OptionalLong.empty();
  }

  /** How many others a mention stands for. */
  int others(long leader) {
    Group group = groups.get(leader);
    return group == null ? 0 : group.others;
  }

  private static int[] sequences(String text) {
    String plain = NOISE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    if (plain.length() <= SEQUENCE) {
      return new int[] {plain.isEmpty() ? text.hashCode() : plain.hashCode()};
    }
    int[] hashes = new int[plain.length() - SEQUENCE + 1];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = plain.substring(i, i + SEQUENCE).hashCode();
    }
    return Arrays.stream(hashes).distinct().sorted().toArray();
  }

  private static boolean nearlyEqual(int[] one, int[] other) {
    if (Math.min(one.length, other.length) < NEARLY_EQUAL * Math.max(one.length, other.length)) {
      return false;
    }
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      common += one[i] == other[j] ? 1 : 0;
      boolean step = one[i] <= other[j];
      j += one[i] >= other[j] ? 1 : 0;
      i += step ? 1 : 0;
    }
    return common >= NEARLY_EQUAL * (one.length + other.length - common);
  }
}
