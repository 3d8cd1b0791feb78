package watchfloor.drill;

import java.time.Duration;

/** How soon a persona boils: how angry they come, from 0 to 1, and how long they wait for an answer before they get louder. */
public enum Temper {
  CALM(0.25, Duration.ofMinutes(12)),
  EVEN(0.45, Duration.ofMinutes(6)),
  HOT(0.65, Duration.ofMinutes(3));

  private final double anger;
  private final Duration patience;

  Temper(double anger, Duration patience) {
    this.anger = anger;
    this.patience = patience;
  }

  double anger() {
    return anger;
  }

  Duration patience() {
    return patience;
  }
}
