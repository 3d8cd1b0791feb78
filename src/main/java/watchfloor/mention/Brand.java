package watchfloor.mention;

import java.util.Objects;

/**
 * Whom the room speaks for.
 *
 * @param name   as people know it
 * @param handle the account that answers, with its prefix
 */
public record Brand(String name, String handle) {
  public Brand {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handle, "handle");
  }
}
