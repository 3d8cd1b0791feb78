package watchfloor.screen.wall;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Gauge;

/** The mood of the last quarter of an hour, against that of an hour ago. */
final class SentimentTile implements Tile {
  /** Narrower than this, of the legend's own font, the shapes stand without their words. */
  private static final double WORDS_FROM_EM = 22;

  private final GaugeDial dial;
  private final Label negative = Views.figure("legend", "negative");
  private final Label neutral = Views.figure("legend", "neutral");
  private final Label positive = Views.figure("legend", "positive");
  private final TileFrame frame;
  private Gauge shown;
  private boolean inWords = true;

  SentimentTile(TileKit kit) {
    dial = new GaugeDial(kit.palette());
    HBox legend = Views.row("gauge-legend", negative, Views.space(), neutral, Views.space(), positive);
    legend.widthProperty().addListener(width -> inWords(legend.getWidth() > WORDS_FROM_EM * negative.getFont().getSize()));
    VBox.setVgrow(dial, Priority.ALWAYS);
    frame = new TileFrame(kit.plan().kind(), kit.title("Sentiment"), Views.column("gauge", dial, legend));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    Gauge gauge = room.pulse().gauge();
    frame.state(PulseFreshness.of(room, gauge.judged() + gauge.notJudged() == 0 && gauge.netHourAgo().isEmpty()));
    if (!gauge.equals(shown)) {
      shown = gauge;
      dial.show(gauge.net(), gauge.netHourAgo(), words(gauge));
      legend();
    }
  }

  private void inWords(boolean now) {
    if (now != inWords && shown != null) {
      inWords = now;
      legend();
    }
  }

  private void legend() {
    int below = percent(shown.negative(), shown);
    int above = percent(shown.positive(), shown);
    int between = shown.judged() == 0 ? 0 : Math.max(0, 100 - below - above);
    Views.text(negative, "\u25BC " + (inWords ? "negative " : "") + below + " %");
    Views.text(neutral, "\u25A0 " + (inWords ? "neutral " : "") + between + " %");
    Views.text(positive, "\u25B2 " + (inWords ? "positive " : "") + above + " %");
  }

  private static String words(Gauge gauge) {
    String hourAgo = gauge.netHourAgo().isPresent() ? " · " + Words.signed(gauge.netHourAgo().getAsInt()) + " an hour ago" : "";
    return "net, " + gauge.minutes() + " min" + hourAgo;
  }

  private static int percent(int part, Gauge gauge) {
    return gauge.judged() == 0 ? 0 : Math.round(100f * part / gauge.judged());
  }

  @Override
  public void stop() {
    dial.stop();
  }
}
