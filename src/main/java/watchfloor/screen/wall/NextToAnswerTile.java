package watchfloor.screen.wall;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import watchfloor.desk.Claim;
import watchfloor.desk.Item;
import watchfloor.mention.JudgedMention;
import watchfloor.screen.EmojiText;
import watchfloor.screen.Texts;

/** What must be answered next, and how long there is. Option {@code visitor} (yes): what it is about instead of what was written. */
final class NextToAnswerTile implements Tile {
  private static final int MOST = 20;
  private static final Duration SOON = Duration.ofMinutes(10);
  private static final String[] URGENCIES = {"late", "soon", "calm"};

  private final Texts texts;
  private final CardWords words;
  private final boolean visitor;
  private final TileRows<Row> rows;
  private final TileFrame frame;

  NextToAnswerTile(TileKit kit) {
    texts = kit.texts();
    words = new CardWords(texts);
    visitor = kit.visitor();
    rows = new TileRows<>(left -> texts.of("tile.next-to-answer.more", left, texts.number(left)), TileRows.ONE_LINE_EM, Row::new);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.next-to-answer.title")), rows);
  }

  private final class Row extends FittedRow {
    private final EmojiText text = new EmojiText();
    private final Label holder = Views.figure("next-holder");
    private final Label reach = Views.figure("quiet");
    private final Label channel = Views.figure("quiet");
    private final Label left = Views.figure("time-left");

    Row() {
      super("next-row");
      text.getStyleClass().add("body");
      text.setMaxLines(1);
      text.setMinWidth(0);
      text.setPrefWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
      getChildren().addAll(text, holder, channel, reach, left);
    }

    void show(Item item, Duration time) {
      JudgedMention judged = item.mention();
      text.setText(visitor ? about(judged) : CardModel.text(judged));
      Views.text(holder, visitor ? "" : item.claim().map(Claim::operator).map(id -> "\u25CF " + id).orElse(""));
      Views.text(channel, judged.mention().channel().name());
      boolean known = judged.mention().author().followersKnown() && !visitor;
      Views.text(reach, known ? texts.amounts().reach(judged.mention().author().followers()) : "");
      Views.present(holder, !holder.getText().isEmpty());
      Views.present(reach, known);
      Views.text(left, texts.amounts().left(time));
      Views.mark(left, time.isNegative() ? "late" : time.compareTo(SOON) < 0 ? "soon" : "calm", URGENCIES);
    }
  }

  private String about(JudgedMention judged) {
    String mood = words.sentiment(judged.judgement().sentiment());
    return judged.judgement().issue().none() ? mood : judged.judgement().issue().name() + " · " + mood;
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<Item> live = room.desk().live();
    long late = room.desk().overdue(room.now());
    String freshness = texts.of("tile.next-to-answer.left");
    frame.state(live.isEmpty()
        ? new TileState.Empty(texts.of("tile.next-to-answer.none"))
        : new TileState.Live(late == 0 ? freshness : "\u25B2 " + texts.of("tile.next-to-answer.late", texts.number(late)) + " · " + freshness));
    List<Row> shown = rows.rows(Math.min(MOST, live.size()), live.size());
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).show(live.get(i), Duration.between(room.now(), live.get(i).dueAt()));
    }
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
