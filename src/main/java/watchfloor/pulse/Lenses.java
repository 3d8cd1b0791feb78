package watchfloor.pulse;

import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers of the room, and of what is said about each of its brands. Immutable.
 *
 * @param byBrand by the brand's name, the center's own first; empty where the center names no competitor: the whole is about its brand then.
 *                Alarms and sources are the room's in each
 */
public record Lenses(PulseSnapshot all, Map<String, PulseSnapshot> byBrand) {
  /** Brands beyond so many have no lens. */
  public static final int MOST = 8;

  public Lenses {
    Objects.requireNonNull(all, "all");
    byBrand = Collections.unmodifiableMap(new LinkedHashMap<>(byBrand));
  }

  /** What is said about one brand, or everything where the room has no such lens. */
  public PulseSnapshot of(String brand) {
    return byBrand.getOrDefault(brand, all);
  }
}
