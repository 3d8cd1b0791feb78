package watchfloor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Says which country a text names: by its name in six languages, by a large city, an airport's city or a word for its people.
 *
 * <p>The country named most often wins, then the one named first. A name that means something else too (turkey, nice, reading) counts only
 * with a capital letter and behind a preposition. Immutable and safe from any thread; about as quick as reading the text once.
 */
public final class Gazetteer {
  /** What no country is named with. */
  public static final String NOWHERE = "";

  private static final List<Locale> LANGUAGES = List.of(
      Locale.ENGLISH, Locale.GERMAN, new Locale("es"), Locale.FRENCH, Locale.ITALIAN, new Locale("pt"));
  private static final Set<String> PREPOSITIONS = Set.of(
      "in", "to", "from", "at", "near", "for", "via", "nach", "aus", "von", "über", "en", "a", "de", "desde", "para", "hacia", "à", "au", "aux", "vers",
      "depuis", "da", "per", "di", "em", "do", "no", "na");
  private static final String NONE = "-";
  private static final int MOST_COUNTRIES = 8;

  private final PhraseTrie trie;
  private final List<Name> names = new ArrayList<>();
  private final PhraseTrie prepositions;

  /** @param doubtful whether the name means something else too */
  private record Name(String country, boolean doubtful) {}

  private Gazetteer(Map<String, Name> byName) {
    PhraseTrie.Builder builder = new PhraseTrie.Builder();
    byName.forEach((name, country) -> {
      builder.add(name, names.size());
      names.add(country);
    });
    trie = builder.build();
    PhraseTrie.Builder before = new PhraseTrie.Builder();
    PREPOSITIONS.forEach(word -> before.add(word, 0));
    prepositions = before.build();
  }

  /** Reads the packed list; takes some milliseconds, make it once. */
  public static Gazetteer packed() {
    Map<String, Name> byName = new HashMap<>();
    for (String country : Locale.getISOCountries()) {
      for (Locale language : LANGUAGES) {
        String name = new Locale("", country).getDisplayCountry(language).toLowerCase(Locale.ROOT);
        if (name.length() > 3 && name.chars().allMatch(c -> Character.isLetter(c) || c == ' ')) {
          byName.put(folded(name), new Name(country, false));
        }
      }
    }
    for (WordLists.Entry entry : WordLists.read("/watchfloor/analysis/places.tsv")) {
      String code = entry.value();
      boolean doubtful = code.endsWith("?");
      byName.put(folded(entry.word()), new Name(doubtful ? code.substring(0, code.length() - 1) : code, doubtful));
    }
    return new Gazetteer(byName);
  }

  /** As texts are compared: what is said of a name holds for it with other accents too. */
  private static String folded(String name) {
    FoldedText text = FoldedText.of(name);
    return new String(text.chars, 0, text.length);
  }

  /** The ISO 3166 alpha-2 code of the country that a text names; {@link #NOWHERE} for none. */
  public String country(String text) {
    FoldedText folded = FoldedText.of(text);
    String[] found = new String[MOST_COUNTRIES];
    int[] hits = new int[MOST_COUNTRIES];
    int end = 0;
    for (int i = 0; i < folded.words; i++) {
      long phrase = folded.start[i] < end ? PhraseTrie.NONE : trie.longest(folded, folded.start[i]);
      if (phrase != PhraseTrie.NONE) {
        Name name = names.get((int) phrase);
        if (!name.doubtful() || folded.initial[i] && i > 0 && preposition(folded, i - 1)) {
          end = (int) (phrase >>> 32);
          hit(name.country(), found, hits);
        }
      }
    }
    return most(found, hits);
  }

  private boolean preposition(FoldedText folded, int word) {
    long phrase = prepositions.longest(folded, folded.start[word]);
    return phrase != PhraseTrie.NONE && (int) (phrase >>> 32) == folded.end[word];
  }

  private static void hit(String country, String[] found, int[] hits) {
    if (country.equals(NONE)) {
      return;
    }
    for (int i = 0; i < found.length; i++) {
      if (found[i] == null || found[i].equals(country)) {
        found[i] = country;
        hits[i]++;
        return;
      }
    }
  }

  private static String most(String[] found, int[] hits) {
    int best = 0;
    for (int i = 1; i < found.length; i++) {
      best = hits[i] > hits[best] ? i : best;
    }
    return found[best] == null ? NOWHERE : found[best];
  }
}
