package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Gap;
import watchfloor.pulse.MinuteCounts;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.screen.Texts;

/** The volume of the last two hours by sentiment, against yesterday, with the alarms where they were raised and what is unknown. */
final class VolumeTile implements Tile {
  private static final List<VolumeGaps.Span> WHOLE = List.of(new VolumeGaps.Span(0, 1));

  private final Texts texts;
  private final VolumeView view;
  private final Label yesterday;
  private final Label away = Views.label("", "quiet");
  private final TileFrame frame;
  private final ChartPace pace = new ChartPace();
  private List<MinuteCounts> minutes = List.of();
  private FigureBase base = FigureBase.NONE;

  VolumeTile(TileKit kit) {
    texts = kit.texts();
    view = new VolumeView(kit.palette(), texts);
    VBox.setVgrow(view, Priority.ALWAYS);
    CardWords words = new CardWords(texts);
    List<Label> moods = List.of(Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE, Sentiment.NOT_JUDGED).stream()
        .map(mood -> Views.label(words.sentiment(mood), "legend", CardModel.styleOf(mood))).toList();
    yesterday = Views.label("- - " + texts.of("tile.volume.yesterday"), "quiet");
    Hatching swatch = new Hatching();
    swatch.getStyleClass().add("swatch");
    swatch.show(WHOLE);
    away.setGraphic(swatch);
    away.setId("away");
    Node legend = Views.flow("legend-row", moods.get(0), moods.get(1), moods.get(2), moods.get(3), yesterday, away);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.volume.title")), Views.column("volume-body", legend, view));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    PulseSnapshot pulse = room.pulse();
    List<Gap> gaps = pulse.day().gaps();
    List<VolumeGaps.Span> spans = VolumeGaps.spans(pulse.minutes(), gaps);
    frame.state(PulseFreshness.of(room, VolumeModel.max(pulse.minutes()) == 0 && spans.isEmpty(), texts));
    if (!pace.due(pulse.version(), room.world())) {
      return;
    }
    boolean known = pulse.yesterday().stream().anyMatch(each -> each > 0);
    Views.present(yesterday, known);
    Views.text(away, VolumeGaps.words(pulse.minutes(), gaps, room.zone(), texts));
    Views.present(away, !spans.isEmpty());
    List<VolumeModel.Mark> marks = VolumeModel.marks(pulse.minutes(), pulse.alarms(), room.zone(), texts);
    minutes = pulse.minutes();
    base = FigureBase.of(room);
    view.show(pulse.minutes(), known ? pulse.yesterday() : List.of(), spans, marks, room.zone());
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < minutes.size(); i++) {
      Bounds place = Figure.moved(view.place(i, minutes.size()), view, frame);
      figures.add(Figure.box("volume-" + minutes.get(i).minute(), place, base.minute(minutes.get(i).minute()), minutes.get(i).total()));
    }
    return figures;
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
