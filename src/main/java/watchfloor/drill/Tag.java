package watchfloor.drill;

import java.util.List;
import java.util.Optional;

/**
 * What a mention of a drill is about, written into its identifier so that nothing need be remembered of it.
 *
 * @param take    rises with every roll-back, from 0
 * @param persona who wrote it, a persona's id, or empty
 * @param inject  the inject that it is, or empty
 * @param number  unique in a drill
 */
public record Tag(int take, String theme, Truth truth, String persona, String inject, long number) {
  /** The name space of drills' identifiers: no network has it. */
  public static final String SOURCE = "drill";

  /** The identifier that says all that. */
  public String externalId() {
    return String.join("/", Integer.toString(take), theme, truth.name(), persona, inject, Long.toString(number));
  }

  /** Empty where the identifier is none of a drill's. */
  public static Optional<Tag> read(String externalId) {
    List<String> parts = List.of(externalId.split("/", -1));
    if (parts.size() != 6) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Tag(
          Integer.parseInt(parts.get(0)), parts.get(1), Truth.valueOf(parts.get(2)), parts.get(3), parts.get(4), Long.parseLong(parts.get(5))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it belongs to a theme or an inject of that id. */
  public boolean about(String id) {
    return theme.equals(id) || inject.equals(id);
  }
}
