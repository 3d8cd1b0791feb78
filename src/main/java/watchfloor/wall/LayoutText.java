package watchfloor.wall;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** A layout as its file has it. */
public record LayoutText(String name, String text) {
  /** The version where there is no such layout. */
  public static final String NONE = "";

  public LayoutText {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }

  /** Tells this text from others: the same on every machine. */
  public String version() {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
