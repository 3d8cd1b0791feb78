package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Moods;
import watchfloor.pulse.Share;
import watchfloor.screen.Texts;
import watchfloor.screen.WorldMap;

/**
 * What the map of places shows. Free of the toolkit.
 *
 * @param places those on the map, the most mentioned first
 * @param max    the mentions of the first of them
 * @param words  how many mentions are not on the map, in a sentence; empty where all are
 */
record MapModel(List<Spot> places, int max, String words) {
  static final MapModel EMPTY = new MapModel(List.of(), 0, "");

  /** The darkest colour that a country with a mention has, so that it differs from one without. */
  private static final double LEAST = 0.2;

  MapModel {
    places = List.copyOf(places);
  }

  /** A country with mentions. @param figure what its label says beside its name */
  record Spot(String code, String name, String figure, Moods moods, WorldMap.Place place) {}

  static MapModel of(Breakdown day, WorldMap map, boolean byMood, Texts texts) {
    List<Spot> spots = new ArrayList<>();
    int off = day.unplaced().total();
    for (Share share : day.places()) {
      Optional<WorldMap.Place> place = map.place(share.id());
      if (place.isEmpty()) {
        off += share.total();
      } else if (share.total() > 0) {
        String figure = byMood ? MoodWords.net(share.moods(), texts) : texts.number(share.total());
        spots.add(new Spot(share.id(), ShareModel.country(share, texts), figure, share.moods(), place.get()));
      }
    }
    spots.sort((one, other) -> Integer.compare(other.moods().total(), one.moods().total()));
    int all = Math.max(day.all().total(), off);
    return new MapModel(spots, spots.isEmpty() ? 0 : spots.get(0).moods().total(), off == 0
        ? ""
        : texts.of("tile.map.unplaced", off, texts.number(off), texts.number(all)));
  }

  /** How far up the ramp of colours a country stands, 0.2 to 1; the root keeps small ones apart beside a large one. */
  double heat(Spot spot) {
    return max == 0 ? LEAST : LEAST + (1 - LEAST) * Math.sqrt((double) spot.moods().total() / max);
  }

  Map<String, Spot> byCode() {
    Map<String, Spot> spots = new HashMap<>();
    places.forEach(spot -> spots.put(spot.code(), spot));
    return spots;
  }
}
