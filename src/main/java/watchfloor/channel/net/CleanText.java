package watchfloor.channel.net;

/** Makes text that can be kept and shown of what a network gives: control characters away, no half characters, not too long. Pure. */
public final class CleanText {
  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /** @param longest in characters of Java; cut at a whole code point */
  public static String of(String text, int longest) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), longest));
    int next = 0;
    while (next < text.length()) {
      int point = text.codePointAt(next);
      next += Character.charCount(point);
      int kept = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point;
      if (!Character.isISOControl(kept) || kept == '\n' || kept == '\t') {
        if (clean.length() + Character.charCount(kept) > longest) {
          break;
        }
        clean.appendCodePoint(kept);
      }
    }
    return clean.toString().strip();
  }
}
