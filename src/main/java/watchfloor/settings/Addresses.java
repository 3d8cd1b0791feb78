package watchfloor.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses of servers: encrypted ones, and plain ones on this machine alone, because tokens go there. Pure. */
final class Addresses {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern ADDRESS = Pattern.compile("([a-z]+)://([a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\\[[0-9a-f:.]+\\])(:\\d{1,5})?/?");

  private Addresses() {}

  /**
   * The address under a key, without a slash at its end; empty where the key is not there.
   *
   * @param scheme  the encrypted one, such as {@code https}; also taken where the file names none
   * @param example for the sentence about a fault
   */
  static Optional<String> read(Fields fields, String key, String scheme, String example) {
    if (!fields.has(key)) {
      return Optional.empty();
    }
    String said = fields.text(key);
    Matcher parts = ADDRESS.matcher((said.contains("://") ? said : scheme + "://" + said).toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw fields.fault(key, key + " '" + said + "' is no address of a server: write it like " + example);
    }
    String plain = scheme.substring(0, scheme.length() - 1);
    if (!parts.group(1).equals(scheme) && !(parts.group(1).equals(plain) && HERE.contains(parts.group(2)))) {
      throw fields.fault(key, key + " '" + said + "' is not encrypted: write it like " + example);
    }
    return Optional.of(parts.group(1) + "://" + parts.group(2) + (parts.group(3) == null ? "" : parts.group(3)));
  }
}
