package watchfloor.link.find;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a hub tells the local network about itself, as the text record of a DNS-SD service (RFC 6763). Everybody near can read it, and
 * anybody near can write one like it: what is read is cut to its bounds and proves nothing. Pure.
 *
 * @param center      the brand's name, as people read it; at most 100 bytes of UTF-8, without control characters
 * @param version     of the link's protocol, 0 to 999999
 * @param fingerprint the first eight figures of the hub's fingerprint in small letters, to tell hubs apart
 */
public record HubRecord(String center, int version, String fingerprint) {
  static final String TYPE = "_watchfloor._tcp.local.";
  private static final String CENTER = "center";
  private static final String VERSION = "version";
  private static final String FINGERPRINT = "fingerprint";
  private static final int MOST_BYTES = 100;
  /** RFC 6763 4.1.1: one label of DNS. */
  private static final int MOST_LABEL_BYTES = 63;
  private static final int PREFIX = 8;

  public HubRecord {
    center = cut(plain(center), MOST_BYTES);
    if (version < 0 || version > 999_999) {
      throw new IllegalArgumentException("version: " + version);
    }
    if (!fingerprint.matches("[0-9a-f]{" + PREFIX + "}")) {
      throw new IllegalArgumentException("fingerprint: " + fingerprint);
    }
  }

  /** @param hex the whole fingerprint, 64 small figures */
  public static HubRecord of(String center, int version, String hex) {
    return new HubRecord(center, version, hex.substring(0, PREFIX));
  }

  Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put(CENTER, center);
    text.put(VERSION, String.valueOf(version));
    text.put(FINGERPRINT, fingerprint);
    return text;
  }

  /** @param properties gives null for what is not there; empty when it is no record of a hub */
  static Optional<HubRecord> read(UnaryOperator<String> properties) {
    String center = properties.apply(CENTER);
    String version = properties.apply(VERSION);
    String fingerprint = properties.apply(FINGERPRINT);
    boolean sound = center != null && version != null && version.matches("[0-9]{1,6}") && fingerprint != null
        && fingerprint.matches("[0-9a-f]{" + PREFIX + "}") && !plain(center).isEmpty();
    return sound ? Optional.of(new HubRecord(center, Integer.parseInt(version), fingerprint)) : Optional.empty();
  }

  /** How the service is called on the network: one label, in which a dot would be the next. */
  String instance() {
    String suffix = " " + fingerprint;
    return cut(center.replace('.', ' ').replace('\\', ' '), MOST_LABEL_BYTES - suffix.length()) + suffix;
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
  }

  /** Cuts between characters, never inside of one. */
  private static String cut(String text, int mostBytes) {
    StringBuilder kept = new StringBuilder();
    int bytes = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      String character = Character.toString(text.codePointAt(at));
      bytes += character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > mostBytes) {
        break;
      }
      kept.append(character);
    }
    return kept.toString().strip();
  }
}
