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

/** How fast first answers are, and how much waits for one. */
final class FirstAnswerTile implements Tile {
  private final Label figure = Views.figure("figure");
  private final Label unit = Views.figure("figure-unit");
  private final Label words = Views.wrapped("body", "quiet");
  private final Label open = Views.figure("body", "number");
  private final Label claimed = Views.figure("body", "number");
  private final Label overdue = Views.figure("body", "number");
  private final Label overdueName = Views.label("", "body");
  private final HBox overdueRow = Views.row("figure-line", overdueName, Views.space(), overdue);
  private final TileFrame frame;

  FirstAnswerTile(TileKit kit) {
    HBox openRow = Views.row("figure-line", Views.label("Open", "body"), Views.space(), open);
    HBox claimedRow = Views.row("figure-line", Views.label("Claimed", "body"), Views.space(), claimed);
    Pane queue = new QueueRows(List.of(openRow, claimedRow, overdueRow));
    VBox.setVgrow(queue, Priority.ALWAYS);
    frame = new TileFrame(kit.plan().kind(), kit.title("First answer · last hour"),
        Views.column("first-answer-body", Views.row("figure-row", figure, unit), words, queue));
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
    Views.text(figure, median.map(FirstAnswerTile::amount).orElse("\u2014"));
    Views.text(unit, median.map(FirstAnswerTile::unitOf).orElse(""));
    Views.text(words, wordsOf(desk.firstAnswer()));
    Views.text(open, Words.number(desk.count(ItemState.OPEN)));
    Views.text(claimed, Words.number(desk.count(ItemState.CLAIMED) + desk.count(ItemState.WAITING)));
    long late = desk.overdue(room.now());
    Views.text(overdue, Words.number(late));
    Views.text(overdueName, late > 0 ? "\u25B2 Overdue" : "Overdue");
    Views.mark(overdueRow, late > 0 ? "late" : "in-time", "late", "in-time");
  }

  static TileState stateOf(RoomSnapshot room) {
    DeskSnapshot desk = room.desk();
    if (desk.live().isEmpty() && desk.ended().isEmpty() && desk.firstAnswer().answers() == 0) {
      return new TileState.Empty("Nothing to answer yet. What needs an answer is counted here.");
    }
    return new TileState.Live("promised " + amount(room.firstAnswerTarget()) + " " + unitOf(room.firstAnswerTarget()));
  }

  private static String wordsOf(DeskSnapshot.FirstAnswer answer) {
    if (answer.answers() == 0) {
      return "no answer yet";
    }
    String within = answer.withinPercent().isPresent() ? " · " + answer.withinPercent().getAsInt() + " % in time" : "";
    return "median of " + Words.number(answer.answers()) + within;
  }

  private static String amount(Duration time) {
    return Words.number(time.toSeconds() < 100 ? time.toSeconds() : time.toMinutes() < 100 ? time.toMinutes() : time.toHours());
  }

  private static String unitOf(Duration time) {
    return time.toSeconds() < 100 ? "s" : time.toMinutes() < 100 ? "min" : "h";
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
