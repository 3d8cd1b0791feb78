package watchfloor.channel.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * One incident that builds, peaks and fades: gates that change and flights that wait at one airport. Pure.
 *
 * @param begins when the first people notice; the peak comes {@link #TO_PEAK} later
 */
record Surge(Instant begins) {
  static final Duration TO_PEAK = Duration.ofMinutes(35);
  static final Duration LASTS = Duration.ofHours(3);
  private static final int PLATEAU = 4;
  private static final double FADE = 24;
  /** At the peak, this many times the usual posts come on top of them. */
  private static final double HEIGHT = 2.1;
  /** So that a surge at night is one too. */
  private static final double LEAST_USUAL = 26;

  /** Further posts a minute, 0 outside of the incident. */
  double rate(long minute, double usual) {
    double x = minute - begins.getEpochSecond() / 60.0;
    if (x <= 0 || x >= LASTS.toMinutes()) {
      return 0;
    }
    double peak = TO_PEAK.toMinutes();
    double shape = x < peak ? Math.pow(x / peak, 1.5) : x < peak + PLATEAU ? 1 : Math.exp(-(x - peak - PLATEAU) / FADE);
    return HEIGHT * Math.max(usual, LEAST_USUAL) * shape;
  }
}
