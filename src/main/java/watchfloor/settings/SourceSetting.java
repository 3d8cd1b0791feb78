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
 * @param detail  what it says of a source whose kind has a form of its own, which then has no other options
 */
public record SourceSetting(String name, String kind, Map<String, String> options, Optional<SourceDetail> detail) {
  public SourceSetting {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    options = Map.copyOf(options);
    Objects.requireNonNull(detail, "detail");
  }

  /** A source of any other kind. */
  public SourceSetting(String name, String kind, Map<String, String> options) {
    this(name, kind, options, Optional.empty());
  }

  /** A source of a kind with a form of its own. */
  static SourceSetting of(String name, String kind, SourceDetail detail) {
    return new SourceSetting(name, kind, Map.of(), Optional.of(detail));
  }

  /** What it says where it is of the kind {@code kafka}. */
  public Optional<KafkaSetting> kafka() {
    return detail.filter(KafkaSetting.class::isInstance).map(KafkaSetting.class::cast);
  }

  /** What it says where it is of the kind {@code bluesky}. */
  public Optional<BlueskySetting> bluesky() {
    return detail.filter(BlueskySetting.class::isInstance).map(BlueskySetting.class::cast);
  }
}
