package watchfloor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what opens a door: passwords, keys and tokens, by the names before them and by their own looks. Pure.
 *
 * <p>It rather takes too much: a line of a log that says less can be asked about again, a secret in it cannot be taken back. A secret that
 * stands alone, without a name and in no known form, cannot be told from a word.
 */
final class SecretMask {
  static final String MASK = "***";

  /** Names under which secrets stand, also as the end of a longer one: {@code dbPassword}, {@code X-Api-Key}. */
  private static final String WORDS =
      "(?:pwd|secret|credentials?|(?:api|access|private|secret|consumer|signing|session|master|store)[_-]?key|token|session[_-]?id|jwt)";
  private static final String QUOTED = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\n]|\\\\.)*+'?";

  private record Rule(Pattern pattern, String replacement) {}

  private static Rule rule(String pattern, String replacement) {
    return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), replacement);
  }

  private static final List<Rule> RULES = List.of(
      rule("(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----)[\\s\\S]*?(-----END [A-Z ]{0,40}PRIVATE KEY-----|\\z)", "$1" + MASK + "$2"),
      rule("\\b((?:proxy-)?authorization|(?:set-)?cookie)\\b([\"']?\\s*[:=]\\s*)(?:" + QUOTED + "|[^\\n]*)", "$1$2" + MASK),
      // With a blank in it, a password ends where the next name begins, or with the bracket or the line.
      rule("(pass(?:word|wd|phrase|code)s?\\b[\"']?\\s*[=:]\\s*)(?:" + QUOTED
          + "|(?!['\"])(?:(?!,\\s*[\"']?[\\w.-]{1,64}[\"']?\\s*[=:]|[\\]})&\\n]).)++)", "$1" + MASK),
      rule("(" + WORDS + "\\b[\"']?\\s*[=:]\\s*)(?:" + QUOTED + "|[^\\s,;&)\\]}\"']++)", "$1" + MASK),
      rule("([?&;](?:[\\w.-]{0,64}(?:key|token|secret|sig|signature|code|auth|pass|pwd|session|jwt|credential)[\\w-]{0,64})=)[^&#\\s\"'<>)\\]}]++", "$1" + MASK),
      rule("([a-z][a-z0-9+.-]{0,20}://)[^\\s/@\"'<>]{1,512}+@", "$1" + MASK + "@"),
      rule("\\b(Bearer|Basic)\\s+[A-Za-z0-9._~+/=-]{8,}+", "$1 " + MASK),
      rule("\\beyJ[A-Za-z0-9_-]{5,}+\\.[A-Za-z0-9_-]{5,}+(?:\\.[A-Za-z0-9_-]*+)?", MASK),
      // Forms that networks give their keys: Telegram's in a path, webhooks, Google, GitHub, Slack, AWS, OpenAI and those like them.
      rule("(/bot)\\d{5,}:[\\w-]{20,}+", "$1" + MASK),
      rule("(/(?:api/webhooks|services)/)[\\w/-]{10,}+", "$1" + MASK),
      rule("\\b(?:AIza[\\w-]{30,}|gh[pousr]_\\w{20,}|github_pat_\\w{20,}|xox[a-z]-[\\w-]{10,}|(?:AKIA|ASIA)[A-Z0-9]{16}|sk-[\\w-]{20,})", MASK));

  private SecretMask() {}

  static String mask(String text) {
    String masked = text;
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(masked);
      masked = matcher.find() ? matcher.replaceAll(rule.replacement()) : masked;
    }
    return masked;
  }
}
