package watchfloor.channel.file;

import java.util.Locale;
import watchfloor.mention.Brand;

/** Tells whether a text speaks to a brand: by the center's handle, or by {@code @} and the name of the brand that it is about. */
final class Handles {
  private final String handle;

  Handles(Brand brand) {
    String lower = brand.handle().strip().toLowerCase(Locale.ROOT);
    this.handle = lower.startsWith("@") || lower.isEmpty() ? lower : "@" + lower;
  }

  /** @param brand whom the post is about, as its file says; may be empty */
  boolean speaksToUs(String text, String brand) {
    if (text.indexOf('@') < 0) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return handle.length() > 1 && holds(lower, handle, true) || named(lower, brand);
  }

  /** Brands' accounts begin with their name and often go on, such as {@code @SouthwestAir}. */
  private static boolean named(String lower, String brand) {
    StringBuilder name = new StringBuilder("@");
    brand.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(name::appendCodePoint);
    return name.length() > 2 && holds(lower, name.toString(), false);
  }

  private static boolean holds(String lower, String handle, boolean whole) {
    for (int at = lower.indexOf(handle); at >= 0; at = lower.indexOf(handle, at + 1)) {
      boolean begins = at == 0 || !inHandle(lower.charAt(at - 1));
      int end = at + handle.length();
      boolean ends = !whole || end == lower.length() || !inHandle(lower.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean inHandle(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
