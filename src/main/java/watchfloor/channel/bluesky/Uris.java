package watchfloor.channel.bluesky;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of posts, {@code at://did/app.bsky.feed.post/rkey} (atproto.com/specs/at-uri-scheme). Pure. */
final class Uris {
  static final String POST = "app.bsky.feed.post";

  private static final String DID = "did:[a-z]+:[a-zA-Z0-9._:%-]{0,200}[a-zA-Z0-9._-]";
  private static final Pattern POST_URI = Pattern.compile("at://(" + DID + ")/app\\.bsky\\.feed\\.post/([a-zA-Z0-9._:~-]{1,512})");
  private static final Pattern WHOLE_DID = Pattern.compile(DID);

  private Uris() {}

  static String post(String did, String rkey) {
    return "at://" + did + "/" + POST + "/" + rkey;
  }

  static boolean isDid(String text) {
    return WHOLE_DID.matcher(text).matches();
  }

  /** Whose post it is; empty where it is no post's address. */
  static Optional<String> author(String uri) {
    Matcher matcher = POST_URI.matcher(uri);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The address for a browser; empty where it is no post's address. */
  static Optional<String> page(String uri) {
    Matcher matcher = POST_URI.matcher(uri);
    return matcher.matches() ? Optional.of("https://bsky.app/profile/" + matcher.group(1) + "/post/" + matcher.group(2)) : Optional.empty();
  }
}
