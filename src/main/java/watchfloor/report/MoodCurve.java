package watchfloor.report;

import java.util.List;
import java.util.Locale;
import watchfloor.drill.MoodMinute;

/** Draws how angry a public was, with and without the room, as a picture in a page. Told apart by dashes, not by colour alone. Pure. */
final class MoodCurve {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 240;

  private MoodCurve() {}

  static String svg(List<MoodMinute> with, List<MoodMinute> without) {
    int minutes = Math.max(1, Math.max(with.size(), without.size()) - 1);
    StringBuilder out = new StringBuilder("<svg viewBox=\"-40 -10 " + (WIDTH + 60) + " " + (HEIGHT + 50) + "\" role=\"img\" aria-label=\"Mood of the public\">\n");
    for (int percent = 0; percent <= 100; percent += 25) {
      int y = HEIGHT - HEIGHT * percent / 100;
      out.append("<line x1=\"0\" x2=\"" + WIDTH + "\" y1=\"" + y + "\" y2=\"" + y + "\" stroke=\"#ddd6e8\"/><text x=\"-8\" y=\"" + (y + 4)
          + "\" text-anchor=\"end\" font-size=\"12\">" + percent + " %</text>\n");
    }
    out.append(line(without, minutes, "#6b6478", " stroke-dasharray=\"7 5\"")).append(line(with, minutes, "#5b2ea6", ""));
    out.append("<text x=\"0\" y=\"" + (HEIGHT + 30) + "\" font-size=\"13\">— as it was &#160;&#160; - - without us</text></svg>\n");
    return out.toString();
  }

  private static String line(List<MoodMinute> mood, int minutes, String colour, String dashes) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < mood.size(); i++) {
      MoodMinute minute = mood.get(i);
      double share = minute.mentions() == 0 ? 0 : (double) minute.angry() / minute.mentions();
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", (double) WIDTH * i / minutes, HEIGHT * (1 - share)));
    }
    return "<polyline fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2.5\"" + dashes + " points=\"" + points.toString().strip() + "\"/>\n";
  }
}
