package watchfloor.screen;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import watchfloor.screen.EmojiRuns.Run;

/**
 * Names the font families for Chinese, Japanese and Korean, which the toolkit does not find by itself on machines with many fonts
 * (seen with JavaFX 21 and 320 fonts: it draws boxes). All other scripts are left to the toolkit. Free of the toolkit.
 */
final class ScriptFonts {
  private static final List<String> JAPANESE =
      List.of("Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans JP", "Hiragino Sans", "Yu Gothic UI", "Meiryo", "IPAGothic", "TakaoGothic");
  private static final List<String> KOREAN =
      List.of("Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic", "UnDotum");
  private static final List<String> CHINESE =
      List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei");

  /** One look for all three when a machine has fonts for one of them only: the signs are largely shared. */
  private static final List<String> ANY = List.of("Droid Sans Fallback", "Noto Sans CJK JP", "Noto Sans CJK SC", "Noto Sans CJK KR");

  private static final Set<UnicodeScript> KANA = Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  private final Map<List<String>, String> installed;

  /** @param families those that the machine has */
  ScriptFonts(Collection<String> families) {
    installed = Map.of(JAPANESE, first(JAPANESE, families), KOREAN, first(KOREAN, families), CHINESE, first(CHINESE, families));
  }

  private static String first(List<String> wanted, Collection<String> families) {
    List<String> all = new ArrayList<>(wanted);
    all.addAll(ANY);
    return all.stream().filter(families::contains).findFirst().orElse("");
  }

  /** Splits words where the family changes; words that need no family of their own stay as they are. */
  List<Run> split(List<Run> runs) {
    String eastern = installed.get(language(runs));
    List<Run> split = new ArrayList<>();
    for (Run run : runs) {
      if (run instanceof Run.Words words && !eastern.isEmpty()) {
        split(words.text(), eastern, split);
      } else {
        split.add(run);
      }
    }
    return split;
  }

  /** Kana make a text Japanese, Hangul Korean; Han signs alone Chinese. */
  private static List<String> language(List<Run> runs) {
    boolean hangul = false;
    for (Run run : runs) {
      if (run instanceof Run.Words words) {
        if (words.text().codePoints().anyMatch(each -> KANA.contains(UnicodeScript.of(each)))) {
          return JAPANESE;
        }
        hangul |= words.text().codePoints().anyMatch(each -> UnicodeScript.of(each) == UnicodeScript.HANGUL);
      }
    }
    return hangul ? KOREAN : CHINESE;
  }

  private static void split(String text, String family, List<Run> to) {
    int start = 0;
    int at = 0;
    boolean eastern = false;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (eastern(codePoint) != eastern) {
        add(text.substring(start, at), eastern ? family : "", to);
        start = at;
        eastern = !eastern;
      }
      at += Character.charCount(codePoint);
    }
    add(text.substring(start), eastern ? family : "", to);
  }

  private static void add(String text, String family, List<Run> to) {
    if (!text.isEmpty()) {
      to.add(new Run.Words(text, family));
    }
  }

  /** The scripts themselves, their punctuation, and the full-width forms. */
  private static boolean eastern(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> (codePoint >= 0x3000 && codePoint <= 0x33FF) || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
    };
  }
}
