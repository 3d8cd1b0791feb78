package watchfloor.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import watchfloor.mention.Issue;
import watchfloor.mention.IssueRule;

/**
 * Finds the center's issue that a text speaks of most: every word or phrase of a rule counts once a place, longer ones
 * more. Immutable.
 */
final class IssueMatcher {
  /** What one hit of one word weighs; each further word and each letter adds to it. */
  private static final double HIT = 1;
  private static final double FURTHER_WORD = 0.6;
  private static final double LETTER = 0.03;
  private static final int LETTERS_COUNTED = 24;

  private final Issue[] issues;
  private final PhraseTrie trie;
  private final int[][] owners;
  private final double[] weights;

  IssueMatcher(List<IssueRule> rules) {
    issues = rules.stream().map(IssueRule::issue).toArray(Issue[]::new);
    Map<String, List<Integer>> phrases = new HashMap<>();
    for (int i = 0; i < issues.length; i++) {
      for (String word : rules.get(i).words()) {
        phrases.computeIfAbsent(word.strip().toLowerCase(Locale.ROOT), w -> new ArrayList<>()).add(i);
      }
    }
    PhraseTrie.Builder builder = new PhraseTrie.Builder();
    owners = new int[phrases.size()][];
    weights = new double[phrases.size()];
    int next = 0;
    for (Map.Entry<String, List<Integer>> phrase : phrases.entrySet()) {
      builder.add(phrase.getKey(), next);
      owners[next] = phrase.getValue().stream().mapToInt(i -> i).distinct().toArray();
      weights[next++] = weight(phrase.getKey());
    }
    trie = builder.build();
  }

  private static double weight(String phrase) {
    long spaces = phrase.chars().filter(c -> c == ' ').count();
    boolean dense = phrase.chars().anyMatch(c -> Letters.spaceless((char) c));
    int letters = Math.min(LETTERS_COUNTED, phrase.length() * (dense ? 3 : 1));
    return HIT + spaces * FURTHER_WORD + letters * LETTER;
  }

  /** What was found, and how sure that is: the margin over the second issue, less where there was little to go by. */
  record Found(Issue issue, double confidence) {
    static final Found NOTHING = new Found(Issue.NONE, 0);
  }

  Found find(FoldedText text) {
    double[] sums = new double[issues.length];
    return find(text, sums, new double[issues.length]) ? decide(sums) : Found.NOTHING;
  }

  /**
   * Fills {@code sums} with what each issue's words weigh in a text, in the order of the rules.
   *
   * @param here scratch of the same length
   * @return whether anything was found
   */
  boolean find(FoldedText text, double[] sums, double[] here) {
    Arrays.fill(sums, 0, issues.length, 0);
    boolean any = false;
    for (int i = 0; i < text.words; i++) {
      any |= trie.mayBegin(text, text.start[i]) && weigh(text, text.start[i], sums, here);
    }
    return any;
  }

  /** Whether a word of this rule begins at a place of the text. */
  boolean speaks(int rule, FoldedText text, int from) {
    long phrase = trie.longest(text, from);
    return phrase != PhraseTrie.NONE && Arrays.stream(owners[(int) phrase]).anyMatch(owner -> owner == rule);
  }

  Issue issue(int rule) {
    return issues[rule];
  }

  int size() {
    return issues.length;
  }

  /** Adds the longest phrase of each issue that begins at {@code from}. */
  private boolean weigh(FoldedText text, int from, double[] sums, double[] here) {
    boolean any = false;
    int node = PhraseTrie.ROOT;
    for (int at = from; at < text.length; at++) {
      node = trie.step(node, text.chars[at]);
      if (node == PhraseTrie.NONE) {
        break;
      }
      int phrase = trie.value(node, text.boundary(at + 1));
      if (phrase != PhraseTrie.NONE) {
        if (!any) {
          Arrays.fill(here, 0, issues.length, 0);
          any = true;
        }
        for (int owner : owners[phrase]) {
          sums[owner] += Math.max(0, weights[phrase] - here[owner]);
          here[owner] = Math.max(here[owner], weights[phrase]);
        }
      }
    }
    return any;
  }

  Found decide(double[] sums) {
    int best = 0;
    double second = 0;
    for (int i = 1; i < issues.length; i++) {
      if (sums[i] > sums[best]) {
        second = sums[best];
        best = i;
      } else {
        second = Math.max(second, sums[i]);
      }
    }
    double margin = (sums[best] - second) / sums[best];
    double evidence = 1 - Math.exp(-1.3 * sums[best]);
    return new Found(issues[best], evidence * (0.4 + 0.6 * margin));
  }
}
