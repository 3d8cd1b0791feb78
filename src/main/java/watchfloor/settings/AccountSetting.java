package watchfloor.settings;

import java.util.Objects;
import java.util.Optional;

/**
 * An account of ours on a network, with which answers go out, as the center's file says it. What it signs in with is never in that file.
 *
 * @param kind   the network, such as {@code bluesky}
 * @param handle as the network knows it, without a prefix
 * @param host   the address of the server at which it signs in; empty for the network's usual one
 */
public record AccountSetting(String kind, String handle, Optional<String> host) {
  public AccountSetting {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(handle, "handle");
    Objects.requireNonNull(host, "host");
  }
}
