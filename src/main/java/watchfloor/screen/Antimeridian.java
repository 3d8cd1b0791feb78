package watchfloor.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts outlines where a flat map ends: what goes on beyond 180 degrees east begins again at 180 degrees west. Pure.
 *
 * <p>An outline around a pole has no such cut and must not be given. The cut itself is by Sutherland and Hodgman, "Reentrant Polygon
 * Clipping", Communications of the ACM 17(1), 1974.
 */
final class Antimeridian {
  private static final double EDGE = 180;
  private static final double TURN = 360;

  private Antimeridian() {}

  /** @param ring longitude and latitude in turn, in degrees @return the same ring when it crosses nothing, else its parts */
  static List<double[]> cut(double[] ring) {
    double[] whole = unwound(ring);
    double least = EDGE;
    double most = -EDGE;
    for (int i = 0; i < whole.length; i += 2) {
      least = Math.min(least, whole[i]);
      most = Math.max(most, whole[i]);
    }
    if (least >= -EDGE && most <= EDGE) {
      return List.of(whole);
    }
    List<double[]> parts = new ArrayList<>();
    for (double turn = -TURN; turn <= TURN; turn += TURN) {
      double[] part = kept(kept(moved(whole, turn), EDGE, false), -EDGE, true);
      if (part.length >= 6) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Longitudes that go on beyond 180 instead of jumping to the other side. */
  private static double[] unwound(double[] ring) {
    double[] whole = ring.clone();
    for (int i = 2; i < whole.length; i += 2) {
      while (whole[i] - whole[i - 2] > EDGE) {
        whole[i] -= TURN;
      }
      while (whole[i - 2] - whole[i] > EDGE) {
        whole[i] += TURN;
      }
    }
    return whole;
  }

  private static double[] moved(double[] ring, double by) {
    double[] moved = ring.clone();
    for (int i = 0; i < moved.length; i += 2) {
      moved[i] += by;
    }
    return moved;
  }

  /** What of a ring lies on one side of a meridian. */
  private static double[] kept(double[] ring, double meridian, boolean east) {
    List<Double> kept = new ArrayList<>();
    int points = ring.length / 2;
    for (int i = 0; i < points; i++) {
      int next = (i + 1) % points;
      boolean here = east ? ring[2 * i] >= meridian : ring[2 * i] <= meridian;
      boolean there = east ? ring[2 * next] >= meridian : ring[2 * next] <= meridian;
      if (here) {
        kept.add(ring[2 * i]);
        kept.add(ring[2 * i + 1]);
      }
      if (here != there) {
        double part = (meridian - ring[2 * i]) / (ring[2 * next] - ring[2 * i]);
        kept.add(meridian);
        kept.add(ring[2 * i + 1] + part * (ring[2 * next + 1] - ring[2 * i + 1]));
      }
    }
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
