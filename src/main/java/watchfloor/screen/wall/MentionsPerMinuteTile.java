package watchfloor.screen.wall;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.MinuteCounts;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.screen.Texts;

/** How loud it is now: the last minute, the change against yesterday, and the curve of the last two hours. */
final class MentionsPerMinuteTile implements Tile {
  private static final int SMOOTHED_OVER = 3;

  private final Texts texts;
  private final Label figure = Views.figure("figure");
  private final Label change = Views.figure("change");
  private final Label words = Views.wrapped("body", "quiet");
  private final Label legend = Views.label("", "quiet");
  private final Sparkline curve = new Sparkline();
  private final TileFrame frame;
  private long shown = -1;
  private int minute;
  private FigureBase base = FigureBase.NONE;

  MentionsPerMinuteTile(TileKit kit) {
    texts = kit.texts();
    Node top = Views.flow("figure-flow", figure, change);
    VBox.setVgrow(curve, Priority.ALWAYS);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.mentions-per-minute.title")), Views.column("loudness", top, words, curve, legend));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    PulseSnapshot pulse = room.pulse();
    boolean nothing = pulse.minutes().stream().allMatch(minute -> minute.total() == 0) && pulse.today() == 0;
    frame.state(PulseFreshness.of(room, nothing, texts));
    if (pulse.version() == shown) {
      return;
    }
    shown = pulse.version();
    minute = pulse.lastMinute();
    base = FigureBase.of(room);
    Views.text(figure, texts.number(pulse.lastMinute()));
    Views.text(change, texts.amounts().change(pulse.change()));
    Views.mark(change, pulse.change().orElse(0) > 0 ? "rising" : "falling", "rising", "falling");
    String said = pulse.change().isPresent() ? "tile.mentions-per-minute.against" : "tile.mentions-per-minute.today";
    Views.text(words, texts.of(said, texts.number(pulse.today())));
    List<Double> now = smooth(pulse.minutes().stream().limit(Math.max(0, pulse.minutes().size() - 1)).map(MinuteCounts::total).toList());
    List<Double> before = smooth(pulse.yesterday().stream().limit(now.size()).toList());
    curve.show(now, before);
    Views.text(legend, texts.of(before.isEmpty() ? "tile.mentions-per-minute.now" : "tile.mentions-per-minute.both"));
  }

  /** The mean with the neighbours: the curve tells a trend, the figure above it the minute. The running minute is left out. */
  static List<Double> smooth(List<Integer> series) {
    int reach = SMOOTHED_OVER / 2;
    return java.util.stream.IntStream.range(0, series.size())
        .mapToObj(i -> series.subList(Math.max(0, i - reach), Math.min(series.size(), i + reach + 1)).stream()
            .mapToInt(Integer::intValue).average().orElse(0))
        .toList();
  }

  @Override
  public List<Figure> figures() {
    return shown < 0 ? List.of() : List.of(Figure.box("mentions-per-minute", Figure.place(figure, frame), base.lastMinute(), minute));
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
