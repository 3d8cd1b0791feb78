package watchfloor.screen.wall;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import watchfloor.desk.Claim;
import watchfloor.desk.Item;
import watchfloor.screen.Amounts;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Texts;

/** What must be answered next, and how long there is. */
final class NextToAnswerTile implements Tile {
  private static final int MOST = 20;
  private static final Duration SOON = Duration.ofMinutes(10);
  private static final String[] URGENCIES = {"late", "soon", "calm"};

  private final Texts texts;
  private final TileRows<Row> rows;
  private final TileFrame frame;

  NextToAnswerTile(TileKit kit) {
    texts = kit.texts();
    rows = new TileRows<>(texts, "tile.next-to-answer", Row::new);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.next-to-answer.title")), rows);
  }

  private static final class Row extends HBox {
    private final EmojiText text = new EmojiText();
    private final Label from = Views.figure("quiet");
    private final Label left = Views.figure("time-left");

    Row() {
      getStyleClass().add("next-row");
      text.getStyleClass().add("body");
      text.setMaxLines(1);
      text.setMinWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
      getChildren().addAll(text, from, left);
    }

    void show(Item item, Duration time, Amounts amounts) {
      text.setText(CardModel.text(item.mention()));
      String holder = item.claim().map(Claim::operator).map(id -> "\u25CF " + id + " · ").orElse("");
      String reach = item.mention().mention().author().followersKnown() ? " · " + amounts.reach(item.mention().mention().author().followers()) : "";
      Views.text(from, holder + item.mention().mention().channel().name() + reach);
      Views.text(left, amounts.left(time));
      Views.mark(left, time.isNegative() ? "late" : time.compareTo(SOON) < 0 ? "soon" : "calm", URGENCIES);
    }
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<Item> live = room.desk().live();
    frame.state(live.isEmpty()
        ? new TileState.Empty(texts.of("tile.next-to-answer.nobody"))
        : new TileState.Live(texts.of("tile.next-to-answer.left")));
    List<Row> shown = rows.rows(Math.min(MOST, live.size()), live.size());
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).show(live.get(i), Duration.between(room.now(), live.get(i).dueAt()), texts.amounts());
    }
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
