package watchfloor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import watchfloor.mention.BrandRule;
import watchfloor.mention.Mention;

/**
 * Decides whom a mention is about where its source does not say: a competitor when the text names it and not us, else us. Of several
 * competitors the one named most often, then the one named first. Immutable.
 */
final class BrandMatcher {
  private static final int OURS = 0;

  private final List<BrandRule> brands;
  private final List<String> handles;
  private final PhraseTrie trie;
  private final List<Integer> owners = new ArrayList<>();

  /** @param brands the center's own first; where there is no other, nothing is decided */
  BrandMatcher(List<BrandRule> brands) {
    this.brands = List.copyOf(brands);
    handles = brands.stream().map(rule -> rule.brand().handle().strip().toLowerCase(Locale.ROOT)).toList();
    Map<String, Integer> phrases = new HashMap<>();
    for (int brand = 0; brand < brands.size(); brand++) {
      phrases.putIfAbsent(brands.get(brand).brand().name().strip().toLowerCase(Locale.ROOT), brand);
      for (String word : brands.get(brand).words()) {
        phrases.putIfAbsent(word.strip().toLowerCase(Locale.ROOT), brand);
      }
    }
    PhraseTrie.Builder builder = new PhraseTrie.Builder();
    phrases.forEach((phrase, brand) -> {
      builder.add(phrase, owners.size());
      owners.add(brand);
    });
    trie = builder.build();
  }

  /** The mention with the brand that it is about; the same one where its source says so. */
  Mention named(Mention mention) {
    if (brands.size() < 2 || !mention.brand().isEmpty()) {
      return mention;
    }
    String brand = brands.get(mention.direct() ? OURS : find(mention.text())).brand().name();
    return new Mention(
        mention.key(), mention.channel(), mention.author(), mention.text(), mention.language(), brand, mention.thread(), mention.repostOf(),
        mention.direct(), mention.writtenAt(), mention.receivedAt());
  }

  private int find(String text) {
    int[] hits = new int[brands.size()];
    int[] first = new int[brands.size()];
    FoldedText folded = FoldedText.of(text);
    for (int i = 0; i < folded.words; i++) {
      long found = trie.longest(folded, folded.start[i]);
      if (found != PhraseTrie.NONE) {
        hit(owners.get((int) found), i, hits, first);
      }
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (int brand = 0; brand < hits.length; brand++) {
      int at = handle(lower, handles.get(brand));
      if (at >= 0) {
        hit(brand, at, hits, first);
      }
    }
    int best = OURS;
    for (int brand = 1; brand < hits.length && hits[OURS] == 0; brand++) {
      boolean better = hits[brand] > hits[best] || hits[brand] == hits[best] && hits[brand] > 0 && first[brand] < first[best];
      best = better ? brand : best;
    }
    return best;
  }

  private static void hit(int brand, int at, int[] hits, int[] first) {
    first[brand] = hits[brand] == 0 ? at : Math.min(first[brand], at);
    hits[brand]++;
  }

  /** Where a handle stands as a whole, or -1: a longer one that begins alike is somebody else's. */
  private static int handle(String text, String handle) {
    int at = handle.length() > 1 ? text.indexOf(handle) : -1;
    while (at >= 0) {
      int end = at + handle.length();
      if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_') {
        return at;
      }
      at = text.indexOf(handle, at + 1);
    }
    return -1;
  }
}
