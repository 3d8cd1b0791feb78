package watchfloor.wall;

import java.util.Locale;

/** When a scene shows: while all is calm, or while an alarm rings. */
public enum Mood {
  /** Takes turns with the screen's other calm scenes. */
  CALM,
  /** Shows while an alarm rings that nobody has acknowledged; has no turn otherwise. */
  ALARM;

  /** As it is written in a layout. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
