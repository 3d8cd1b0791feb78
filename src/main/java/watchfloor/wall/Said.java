package watchfloor.wall;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words for people as a layout's file has them: one text, or one text a language. Immutable.
 *
 * @param texts by the code of the language, in the file's order, none of them blank; a text for every language goes by the empty code
 */
public record Said(Map<String, String> texts) {
  public static final Said NOTHING = new Said(Map.of());

  private static final String ANY = "";
  private static final String ENGLISH = "en";

  public Said {
    Map<String, String> said = new LinkedHashMap<>();
    texts.forEach((language, text) -> {
      if (!text.isBlank()) {
        said.put(language, text.strip());
      }
    });
    texts = Collections.unmodifiableMap(said);
  }

  /** One text for every language. */
  public static Said of(String text) {
    return new Said(Map.of(ANY, text));
  }

  /** Whether it is one text for every language, or none. */
  public boolean plain() {
    return texts.isEmpty() || texts.containsKey(ANY);
  }

  /** The words of a language, else the English ones, else the first; empty where there are none. */
  public String in(String language) {
    if (plain()) {
      return texts.getOrDefault(ANY, "");
    }
    return texts.containsKey(language) ? texts.get(language) : texts.containsKey(ENGLISH) ? texts.get(ENGLISH) : texts.values().iterator().next();
  }

  /** With other words: for that language where there is one text a language, else for all. Blank ones are taken away. */
  public Said with(String language, String text) {
    if (plain()) {
      return of(text);
    }
    Map<String, String> others = new LinkedHashMap<>(texts);
    others.put(language, text);
    return new Said(others);
  }
}
