package watchfloor.settings;

import java.util.Map;
import java.util.Objects;

/**
 * Where mentions come from, as the center's file says it.
 *
 * @param name    unique in the center; tiles and logs show it
 * @param kind    which channel reads it, such as {@code demo} or {@code file}
 * @param options what that channel wants to know beyond it; a list in the file stands here joined with commas
 */
public record SourceSetting(String name, String kind, Map<String, String> options) {
  public SourceSetting {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    options = Map.copyOf(options);
  }
}
