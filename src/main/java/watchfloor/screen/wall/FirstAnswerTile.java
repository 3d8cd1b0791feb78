package watchfloor.screen.wall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.ItemState;
import watchfloor.screen.Texts;

/** How fast first answers are against what was promised, where that is going, and how much waits for one. */
final class FirstAnswerTile implements Tile {
  private final Texts texts;
  private final Label figure = Views.figure("figure");
  private final Label unit = Views.figure("figure-unit");
  private final PromiseBar promise = new PromiseBar();
  private final Label words = Views.wrapped("body", "quiet");
  private final Label trend = Views.figure("answer-trend");
  private final Label open = Views.figure("body", "number");
  private final Label claimed = Views.figure("body", "number");
  private final Label overdue = Views.figure("body", "number");
  private final Label overdueName = Views.label("", "body");
  private final HBox overdueRow = Views.row("figure-line", overdueName, Views.space(), overdue);
  private final TileFrame frame;

  FirstAnswerTile(TileKit kit) {
    texts = kit.texts();
    HBox openRow = Views.row("figure-line", Views.label(texts.of("tile.queue.open"), "body"), Views.space(), open);
    HBox claimedRow = Views.row("figure-line", Views.label(texts.of("tile.queue.claimed"), "body"), Views.space(), claimed);
    Pane queue = new QueueRows(List.of(openRow, claimedRow, overdueRow));
    VBox.setVgrow(queue, Priority.ALWAYS);
    Node top = Views.flow("figure-flow", Views.row("figure-row", figure, unit), trend);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.first-answer.title")),
        Views.column("first-answer-body", top, promise, words, queue));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    DeskSnapshot desk = room.desk();
    frame.state(stateOf(room));
    Optional<Duration> median = desk.firstAnswer().median();
    Optional<SpanWords> span = median.map(time -> SpanWords.of(time, texts));
    Views.text(figure, span.map(SpanWords::amount).orElse("\u2014"));
    Views.text(unit, span.map(SpanWords::unit).orElse(""));
    promise.show(median.orElse(Duration.ZERO), room.firstAnswerTarget());
    Views.text(words, wordsOf(desk.firstAnswer()));
    showTrend(AnswerTrend.of(desk.ended(), room.now()));
    Views.text(open, texts.number(desk.count(ItemState.OPEN)));
    Views.text(claimed, texts.number(desk.count(ItemState.CLAIMED) + desk.count(ItemState.WAITING)));
    long late = desk.overdue(room.now());
    Views.text(overdue, texts.number(late));
    Views.text(overdueName, (late > 0 ? "\u25B2 " : "") + texts.of("tile.queue.overdue"));
    Views.mark(overdueRow, late > 0 ? "late" : "in-time", "late", "in-time");
  }

  private void showTrend(AnswerTrend now) {
    String amount = now.slowerBy().map(time -> SpanWords.of(time.abs(), texts).both()).orElse("");
    Views.text(trend, now.slowerBy().isEmpty() ? "" : texts.of("tile.first-answer.trend." + now.direction(), amount));
    Views.mark(trend, now.direction(), "faster", "slower", "steady", "unknown");
  }

  private TileState stateOf(RoomSnapshot room) {
    DeskSnapshot desk = room.desk();
    if (desk.live().isEmpty() && desk.ended().isEmpty() && desk.firstAnswer().answers() == 0) {
      return new TileState.Empty(texts.of("tile.first-answer.none"));
    }
    return new TileState.Live(texts.of("tile.first-answer.promised", SpanWords.of(room.firstAnswerTarget(), texts).both()));
  }

  private String wordsOf(DeskSnapshot.FirstAnswer answer) {
    String count = texts.number(answer.answers());
    if (answer.answers() == 0 || answer.withinPercent().isEmpty()) {
      return texts.of("tile.first-answer.answers", answer.answers(), count);
    }
    return texts.of("tile.first-answer.within", answer.answers(), count, texts.number(answer.withinPercent().getAsInt()));
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
