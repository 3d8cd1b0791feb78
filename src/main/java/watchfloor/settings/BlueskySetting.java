package watchfloor.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A source of the kind {@code bluesky}, as the center's file says it.
 *
 * @param handles  our accounts, lower-case and without @, or DIDs; with the keywords 1 or more
 * @param keywords words whose posts are mentions too
 * @param host     a Jetstream server's address; empty for those that are there for everybody
 * @param api      the address of a server that knows profiles; empty for the one that is there for everybody
 */
public record BlueskySetting(List<String> handles, List<String> keywords, Optional<String> host, Optional<String> api) implements SourceDetail {
  public BlueskySetting {
    handles = List.copyOf(handles);
    keywords = List.copyOf(keywords);
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(api, "api");
  }
}
