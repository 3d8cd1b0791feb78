package watchfloor.journal;

import java.util.ArrayList;
import java.util.List;

/** Collects what a walk complains about, each thing once, up to a bound, and counts the rest. */
final class Findings {
  private static final int MOST = 1_000;

  private final List<Damage> damages = new ArrayList<>();
  private final List<KnownBreak> breaks = new ArrayList<>();
  private long more;

  void note(Step step) {
    if (step instanceof Step.Lost lost) {
      if (damages.contains(lost.damage())) {
        return;
      }
      if (damages.size() < MOST) {
        damages.add(lost.damage());
      } else {
        more++;
      }
    } else if (step instanceof Step.Break broken && breaks.size() < MOST) {
      breaks.add(broken.known());
    }
  }

  List<Damage> damages() {
    return List.copyOf(damages);
  }

  List<KnownBreak> breaks() {
    return List.copyOf(breaks);
  }

  long more() {
    return more;
  }
}
