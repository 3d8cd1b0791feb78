package watchfloor.triage;

import java.util.Map;

/** Words for people, in one or several languages. @param byLanguage by the language's code, such as {@code en}; never empty */
public record Words(Map<String, String> byLanguage) {
  private static final String ENGLISH = "en";

  public Words {
    byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("words in no language");
    }
  }

  public static Words english(String text) {
    return new Words(Map.of(ENGLISH, text));
  }

  /** Those of that language, else the English ones, else any. */
  public String in(String language) {
    String english = byLanguage.getOrDefault(ENGLISH, byLanguage.values().stream().sorted().findFirst().orElseThrow());
    return byLanguage.getOrDefault(language, english);
  }
}
