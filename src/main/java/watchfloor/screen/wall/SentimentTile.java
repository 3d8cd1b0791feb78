package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Gauge;
import watchfloor.pulse.Slice;
import watchfloor.screen.Texts;

/** The mood of the last quarter of an hour, where it is going, what it was an hour ago, and on how much that stands. */
final class SentimentTile implements Tile {
  private final Texts texts;
  private final GaugeDial dial;
  private final MoodLegend legend;
  private final Label hourAgo = Views.figure("quiet");
  private final Label standsOn = Views.figure("quiet");
  private final TileFrame frame;
  private long shown = -1;
  private Optional<Gauge> gauge = Optional.empty();
  private FigureBase base = FigureBase.NONE;

  SentimentTile(TileKit kit) {
    texts = kit.texts();
    dial = new GaugeDial(kit.palette(), texts);
    legend = new MoodLegend(texts);
    Region mark = new Region();
    mark.getStyleClass().add("ghost-mark");
    hourAgo.setGraphic(mark);
    hourAgo.setId("hour-ago");
    standsOn.setId("stands-on");
    VBox.setVgrow(dial, Priority.ALWAYS);
    Node foot = Views.flow("gauge-foot", hourAgo, standsOn);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.sentiment.title")), Views.column("gauge", dial, legend, foot));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    Gauge now = room.pulse().gauge();
    frame.state(PulseFreshness.of(room, now.judged() + now.notJudged() == 0 && now.netHourAgo().isEmpty(), texts));
    if (room.pulse().version() == shown) {
      return;
    }
    shown = room.pulse().version();
    gauge = Optional.of(now);
    base = FigureBase.of(room);
    dial.show(now, MoodTrend.of(now, room.pulse().minutes()));
    legend.show(now);
    boolean known = now.netHourAgo().isPresent();
    int before = now.netHourAgo().orElse(0);
    Views.text(hourAgo, known ? texts.of("tile.sentiment.hour-ago", (before > 0 ? "+" : "") + texts.number(before)) : "");
    Views.present(hourAgo, known);
    Views.text(standsOn, texts.of("tile.sentiment.stands-on", texts.number(now.judged()), texts.number(now.notJudged())));
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    gauge.ifPresent(now -> {
      Slice slice = base.last(now.minutes());
      figures.add(Figure.box("sentiment-all", Figure.place(dial, frame), slice, now.judged() + now.notJudged()));
      figures.add(Figure.box("sentiment-negative", Figure.place(legend.label(Sentiment.NEGATIVE), frame), slice.mood(Sentiment.NEGATIVE), now.negative()));
      figures.add(Figure.box("sentiment-neutral", Figure.place(legend.label(Sentiment.NEUTRAL), frame), slice.mood(Sentiment.NEUTRAL), now.neutral()));
      figures.add(Figure.box("sentiment-positive", Figure.place(legend.label(Sentiment.POSITIVE), frame), slice.mood(Sentiment.POSITIVE), now.positive()));
    });
    return figures;
  }

  @Override
  public void stop() {
    dial.stop();
  }
}
