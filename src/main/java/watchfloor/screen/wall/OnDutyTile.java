package watchfloor.screen.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import watchfloor.desk.DeskSnapshot.CrewMember;
import watchfloor.screen.Texts;

/** Who is at a desk, what they hold and how fast they answer; that nobody is there, loudly. Option {@code visitor} (yes): teams, no names. */
final class OnDutyTile implements Tile {
  private static final int MOST = 30;
  private static final double TWO_LINES_EM = 3.15;

  private final Texts texts;
  private final boolean visitor;
  private final TileRows<Row> rows;
  private final NobodyView nobody;
  private final TileFrame frame;

  OnDutyTile(TileKit kit) {
    texts = kit.texts();
    visitor = kit.visitor();
    nobody = new NobodyView(texts);
    rows = new TileRows<>(left -> texts.of("tile.on-duty.more", left, texts.number(left)), TWO_LINES_EM, Row::new);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.on-duty.title")), new StackPane(rows, nobody));
  }

  private final class Row extends FittedRow {
    private final Label initials = Views.figure("avatar");
    private final Label name = Views.label("", "body");
    private final Label team = Views.label("", "quiet");
    private final Label held = Views.figure("body");
    private final Label answered = Views.figure("quiet");
    private final Label typical = Views.figure("body", "number");

    Row() {
      super("duty-row");
      VBox who = Views.column("who", name, team);
      who.setMinWidth(0);
      HBox.setHgrow(who, Priority.SOMETIMES);
      getChildren().addAll(initials, who, Views.space(), held, answered, typical);
      givesWay(answered);
    }

    void show(CrewMember member, RoomSnapshot room) {
      boolean here = member.present();
      Views.text(initials, visitor ? (here ? "\u25CF" : "\u25CB") : member.operator().id());
      Views.text(name, visitor ? member.operator().team() : member.operator().name());
      Views.text(team, visitor ? "" : member.operator().team());
      Views.present(team, !visitor);
      Views.text(held, here ? texts.of("tile.on-duty.held", member.claimed(), texts.number(member.claimed())) : away(member, room));
      Views.text(answered, here ? texts.of("tile.on-duty.answered", texts.number(member.answered())) : "");
      Views.text(typical, here ? member.typical().map(time -> SpanWords.of(time, texts).both()).orElse("\u2014") : "");
      Views.mark(this, here ? "present" : "away", "present", "away");
    }
  }

  private String away(CrewMember member, RoomSnapshot room) {
    return "\u25CB " + member.since()
        .map(at -> texts.of("tile.on-duty.away-since", texts.amounts().hourAndMinute(at, room.zone())))
        .orElse(texts.of("tile.on-duty.away"));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<CrewMember> crew = new ArrayList<>(room.desk().crew());
    long present = crew.stream().filter(CrewMember::present).count();
    crew.sort(Comparator.comparing((CrewMember member) -> !member.present()));
    String freshness = texts.of("tile.on-duty.present", texts.number(present), texts.number(crew.size()));
    frame.state(crew.isEmpty() ? new TileState.Empty(texts.of("tile.on-duty.no-crew")) : new TileState.Live(freshness));
    boolean empty = present == 0 && !crew.isEmpty();
    rows.setVisible(!empty);
    nobody.setVisible(empty);
    if (empty) {
      nobody.show(lastSeen(crew), room);
    }
    List<Row> shown = rows.rows(Math.min(MOST, crew.size()), crew.size());
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).show(crew.get(i), room);
    }
  }

  /** When the last one left; empty where nobody was here since the start. */
  static Optional<Instant> lastSeen(List<CrewMember> crew) {
    return crew.stream().flatMap(member -> member.since().stream()).max(Comparator.naturalOrder());
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
