package watchfloor.pulse;

import java.util.Objects;

/**
 * The figures of one slice, as a wall shows them that looks at nothing else: each is the count of a part of the slice. What cannot be told of
 * a slice is empty in them: the last minute, the change, rising terms, other days. Alarms, sources and gaps are the room's.
 *
 * @param lenses of all of it, and of each brand where the slice is not about one. Their version is below -1 and differs from that of any other
 *               figures, so that whoever shows figures by their version shows these
 * @param count  mentions in the slice
 * @param looked how many of them the figures are made of, the newest: fewer where there are more than {@link SliceFigures#MOST}
 */
public record SliceView(Slice slice, Lenses lenses, long count, long looked) {
  public SliceView {
    Objects.requireNonNull(slice, "slice");
    Objects.requireNonNull(lenses, "lenses");
  }

  /** Whether the figures are those of a part of the slice. */
  public boolean sampled() {
    return looked < count;
  }
}
