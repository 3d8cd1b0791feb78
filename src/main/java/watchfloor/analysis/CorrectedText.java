package watchfloor.analysis;

import java.util.regex.Pattern;
import watchfloor.mention.PersonalData;

/** What is kept of a text for learning: nobody's account, no page's address, no personal data. The model reads none of them anyway. */
final class CorrectedText {
  private static final Pattern ACCOUNT = Pattern.compile("@[\\w](?:[\\w.@-]*[\\w])?");
  private static final Pattern PAGE = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  private CorrectedText() {}

  static String of(String text) {
    String masked = PersonalData.plain().mask(text);
    return ACCOUNT.matcher(PAGE.matcher(masked).replaceAll("https://-")).replaceAll("@_");
  }
}
