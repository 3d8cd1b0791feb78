package watchfloor.drill;

import java.util.List;

/** How an answer is taken. */
enum Verdict {
  /** It says what helps. */
  FITS("thanks", -0.35),
  /** It says nothing. */
  EMPTY("fobbed", 0.06),
  /** It is a lie, or a slip of the tongue. */
  WRONG("outraged", 0.3);

  private final String section;
  private final double anger;

  Verdict(String section, double anger) {
    this.section = section;
    this.anger = anger;
  }

  /** The common phrases in which people say so. */
  String section() {
    return section;
  }

  /** How much angrier a persona gets. */
  double anger() {
    return anger;
  }

  /** A wrong word outweighs every right one. */
  static Verdict of(String text, List<String> right, List<String> wrong) {
    if (Wording.speaksOf(text, wrong)) {
      return WRONG;
    }
    return Wording.speaksOf(text, right) ? FITS : EMPTY;
  }
}
