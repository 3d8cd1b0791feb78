package watchfloor.settings;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a source of the kind {@code bluesky}. What it does not know it refuses: a slip of the pen would listen for the wrong thing. Pure. */
final class BlueskyReader {
  static final String KIND = "bluesky";

  private static final String KNOWN = "handles, keywords, host or api";
  private static final int MOST = 200;
  private static final Pattern HANDLE = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern DID = Pattern.compile("did:(?:plc:[a-z2-7]{24}|web:[A-Za-z0-9.:%-]{1,250})");

  private BlueskyReader() {}

  /** @throws SettingsException one sentence with file, line and column */
  static BlueskySetting read(Fields source) {
    List<String> handles = source.values("handles").stream().map(each -> handle(source, "handles", each.text())).toList();
    List<String> keywords = source.values("keywords").stream().map(Yaml.Scalar::text).toList();
    if (handles.isEmpty() && keywords.isEmpty()) {
      throw source.fault("handles", "a source of the kind bluesky needs 'handles' or 'keywords': name your accounts, like brand.example, or words");
    }
    if (handles.size() > MOST || keywords.size() > MOST) {
      throw source.fault(handles.size() > MOST ? "handles" : "keywords", "more than " + MOST + " are too many for one source: keep the most important");
    }
    keywords.stream().filter(word -> word.replace("*", "").isBlank()).findFirst().ifPresent(word -> {
      throw source.fault("keywords", "keywords '" + word + "' would find every post: name a word");
    });
    BlueskySetting read = new BlueskySetting(
        handles, keywords, Addresses.read(source, "host", "wss", "wss://jetstream1.us-east.bsky.network"),
        Addresses.read(source, "api", "https", "https://public.api.bsky.app"));
    source.refuseUnknown(KNOWN);
    return read;
  }

  /** A handle as the network knows it; a DID as it is. */
  static String handle(Fields fields, String key, String said) {
    if (DID.matcher(said).matches()) {
      return said;
    }
    String handle = (said.startsWith("@") ? said.substring(1) : said).toLowerCase(Locale.ROOT);
    if (handle.length() > 253 || !HANDLE.matcher(handle).matches()) {
      throw fields.fault(key, key + " '" + said + "' is no account on Bluesky: write it like brand.bsky.social, or as its DID");
    }
    return handle;
  }
}
