package watchfloor.screen;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which scripts this machine has letters for; the packed font has Latin, Greek and Cyrillic only. Any thread. */
public final class SystemFonts {
  private static final Logger LOG = LoggerFactory.getLogger(SystemFonts.class);
  private static final Map<String, String> SAMPLES = samples();

  private SystemFonts() {}

  private static Map<String, String> samples() {
    Map<String, String> samples = new LinkedHashMap<>();
    samples.put("Arabic", "\u0627\u0644\u0645\u0637\u0627\u0631");
    samples.put("Hebrew", "\u05D8\u05D9\u05E1\u05D4");
    samples.put("Thai", "\u0E40\u0E17\u0E35\u0E48\u0E22\u0E27");
    samples.put("Devanagari", "\u0909\u0921\u093C\u093E\u0928");
    samples.put("Chinese", "\u822A\u73ED\u5EF6\u8BEF");
    samples.put("Japanese", "\u98DB\u884C\u6A5F\u306E\u9045\u308C");
    samples.put("Korean", "\uBE44\uD589\uAE30");
    return samples;
  }

  /** Names of the scripts that no installed font can draw; their letters would show as empty boxes. */
  public static List<String> missingScripts() {
    try {
      return missingScripts(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
    } catch (Error | RuntimeException e) {
      // Without a single font, Java's font manager fails with a plain Error instead of an empty list.
      LOG.warn("this machine's fonts cannot be listed: it is taken for one that has none", e);
      return List.copyOf(SAMPLES.keySet());
    }
  }

  private static List<String> missingScripts(Font[] fonts) {
    List<String> missing = new ArrayList<>();
    SAMPLES.forEach((script, sample) -> {
      boolean drawn = false;
      for (int i = 0; i < fonts.length && !drawn; i++) {
        drawn = fonts[i].canDisplayUpTo(sample) < 0;
      }
      if (!drawn) {
        missing.add(script);
      }
    });
    return missing;
  }
}
