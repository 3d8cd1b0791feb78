package watchfloor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rated words of one language, with the words that turn, strengthen or weaken them. Immutable.
 *
 * <p>Lists hold a word or phrase and a rating from -4 to 4, or one of {@code !} turns what follows, {@code +} strengthens,
 * {@code -} weakens, {@code &} makes what follows outweigh what stood before.
 */
final class Lexicon {
  /** What a phrase does. */
  enum Role {
    RATED,
    TURNS,
    STRENGTHENS,
    WEAKENS,
    OUTWEIGHS
  }

  private final PhraseTrie trie;
  private final Role[] roles;
  private final double[] ratings;

  private Lexicon(PhraseTrie trie, Role[] roles, double[] ratings) {
    this.trie = trie;
    this.roles = roles;
    this.ratings = ratings;
  }

  /** Later lists win over earlier ones. */
  static Lexicon of(List<WordLists.Entry> entries) {
    PhraseTrie.Builder trie = new PhraseTrie.Builder();
    List<Role> roles = new ArrayList<>();
    List<Double> ratings = new ArrayList<>();
    for (WordLists.Entry entry : entries) {
      Role role = role(entry.value());
      trie.add(entry.word(), roles.size());
      roles.add(role);
      ratings.add(role == Role.RATED ? Double.parseDouble(entry.value()) : 0.0);
    }
    return new Lexicon(trie.build(), roles.toArray(Role[]::new), ratings.stream().mapToDouble(r -> r).toArray());
  }

  private static Role role(String value) {
    return switch (value) {
      case "!" -> Role.TURNS;
      case "+" -> Role.STRENGTHENS;
      case "-" -> Role.WEAKENS;
      case "&" -> Role.OUTWEIGHS;
      default -> Role.RATED;
    };
  }

  /** The longest phrase at {@code from}, as {@link PhraseTrie#longest} packs it; {@link PhraseTrie#NONE} for none. */
  long longest(FoldedText text, int from) {
    return trie.longest(text, from);
  }

  Role role(long hit) {
    return roles[(int) hit];
  }

  double rating(long hit) {
    return ratings[(int) hit];
  }

  static int end(long hit) {
    return (int) (hit >>> 32);
  }

  /**
   * Rates pictures by the words that describe them, as the published rules do, with our own ratings over that where the
   * description misleads (a clapping hand is a compliment).
   */
  static List<WordLists.Entry> pictures(List<WordLists.Entry> words, List<WordLists.Entry> described) {
    Map<String, Double> ratings = new HashMap<>();
    words.forEach(entry -> {
      if (role(entry.value()) == Role.RATED) {
        ratings.put(entry.word().toLowerCase(Locale.ROOT), Double.parseDouble(entry.value()));
      }
    });
    List<WordLists.Entry> pictures = new ArrayList<>();
    for (WordLists.Entry entry : described) {
      double sum = 0;
      for (String word : entry.value().split("[ :_-]")) {
        sum += ratings.getOrDefault(word, 0.0);
      }
      if (sum != 0 && oneSign(entry.word())) {
        pictures.add(new WordLists.Entry(entry.word(), String.valueOf(Math.max(-4, Math.min(4, sum)))));
      }
    }
    return pictures;
  }

  /** Flags and families are made of several signs, each of which is seen for itself. */
  private static boolean oneSign(String picture) {
    return picture.codePoints().filter(point -> point != 0xFE0F).count() == 1;
  }
}
