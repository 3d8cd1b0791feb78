package watchfloor.settings;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where mentions come from, as the center's file says it.
 *
 * @param name    unique in the center; tiles and logs show it
 * @param kind    which channel reads it, such as {@code demo} or {@code file}
 * @param options what that channel wants to know beyond it; a list in the file stands here joined with commas
 * @param kafka   what it says of a source of the kind {@code kafka}, which has no other options
 */
public record SourceSetting(String name, String kind, Map<String, String> options, Optional<KafkaSetting> kafka) {
  public SourceSetting {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    options = Map.copyOf(options);
    Objects.requireNonNull(kafka, "kafka");
  }

  /** A source of any other kind. */
  public SourceSetting(String name, String kind, Map<String, String> options) {
    this(name, kind, options, Optional.empty());
  }

  static SourceSetting kafka(String name, KafkaSetting kafka) {
    return new SourceSetting(name, KafkaReader.KIND, Map.of(), Optional.of(kafka));
  }
}
