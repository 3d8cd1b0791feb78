package watchfloor.wall;

import java.util.List;

/**
 * One thing that a kind of tile understands beyond its place, as a layout writes it.
 *
 * @param choices the words that it takes; empty where it takes any
 * @param several whether it takes several of them, with commas between
 * @param example how a value looks, for those who write one; may be empty
 */
public record TileOption(String name, List<String> choices, boolean several, String example) {
  public TileOption {
    choices = List.copyOf(choices);
  }

  static TileOption oneOf(String name, String... words) {
    return new TileOption(name, List.of(words), false, "");
  }

  static TileOption anyOf(String name, String... words) {
    return new TileOption(name, List.of(words), true, "");
  }

  static TileOption words(String name, String example) {
    return new TileOption(name, List.of(), false, example);
  }

  static TileOption list(String name, String example) {
    return new TileOption(name, List.of(), true, example);
  }
}
