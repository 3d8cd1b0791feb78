package watchfloor.pulse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the packed list of words that are too common in their language to name an event. */
public final class StopWords {
  private static final String RESOURCE = "/watchfloor/pulse/stopwords.txt";

  private StopWords() {}

  /** The packed words and, beside them, the words of the brand's own names, which every mention holds. */
  public static Set<String> with(List<String> names) {
    Set<String> words = new HashSet<>();
    try (InputStream in = StopWords.class.getResourceAsStream(RESOURCE);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> words.addAll(List.of(line.trim().split("\\s+"))));
    } catch (IOException e) {
      throw new UncheckedIOException("the packed list of stop words cannot be read", e);
    }
    for (String name : names) {
      words.addAll(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
    return words;
  }
}
