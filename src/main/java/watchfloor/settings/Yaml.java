package watchfloor.settings;

import java.util.List;
import java.util.Map;

/** A settings file as a tree in which everything knows its place, so that a fault can be said with line and column. */
sealed interface Yaml {
  /** Where it begins; both count from 1. */
  record Place(int line, int column) {
    @Override
    public String toString() {
      return "line " + line + ", column " + column;
    }
  }

  Place place();

  /** A single value, as written, without its quotes. */
  record Scalar(String text, Place place) implements Yaml {}

  /** A list. */
  record Items(List<Yaml> items, Place place) implements Yaml {}

  /** Keys with values, in the order of the file; a key with nothing behind it stands in {@code keys} only. */
  record Mapping(Map<String, Yaml> values, Map<String, Place> keys, Place place) implements Yaml {}
}
