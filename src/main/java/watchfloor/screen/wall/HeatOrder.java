package watchfloor.screen.wall;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import watchfloor.pulse.HeatMap;

/** In which order a heat map's rows stand: option {@code order} of its tile. Free of the toolkit. */
enum HeatOrder {
  /** As the center names its issues: a row stays where people learned to look for it. */
  CENTER,
  /** The most mentions first. */
  VOLUME,
  /** What grew most against yesterday first, and last those of which that is unknown. */
  RISE;

  private static final Comparator<HeatMap.Row> BY_VOLUME = Comparator.comparingInt(HeatMap.Row::total).reversed();
  private static final Comparator<HeatMap.Row> BY_RISE =
      Comparator.comparingInt((HeatMap.Row row) -> row.change().orElse(Integer.MIN_VALUE)).reversed().thenComparing(BY_VOLUME);

  /** @param option as in the layout; what is none of the three is the center's order */
  static HeatOrder of(String option) {
    return switch (option.strip().toLowerCase(Locale.ROOT)) {
      case "volume" -> VOLUME;
      case "rise" -> RISE;
      default -> CENTER;
    };
  }

  /** The rows in this order, at most {@code room}: those with the most mentions where not all have room, save where the order is by rise. */
  List<HeatMap.Row> rows(List<HeatMap.Row> rows, int room) {
    List<HeatMap.Row> ordered = this == CENTER ? rows : rows.stream().sorted(this == RISE ? BY_RISE : BY_VOLUME).toList();
    if (ordered.size() <= room) {
      return ordered;
    }
    if (this != CENTER) {
      return ordered.subList(0, Math.max(0, room));
    }
    List<HeatMap.Row> kept = rows.stream().sorted(BY_VOLUME).limit(Math.max(0, room)).toList();
    return rows.stream().filter(kept::contains).toList();
  }
}
