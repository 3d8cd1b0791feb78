package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import watchfloor.desk.DeskSnapshot.CrewMember;

/** Who is at a desk, what they hold and how fast they answer. */
final class OnDutyTile implements Tile {
  private static final int MOST = 30;
  private static final double TWO_LINES_EM = 3.15;

  private final TileRows<Row> rows = new TileRows<>("person", TWO_LINES_EM, Row::new);
  private final TileFrame frame;

  OnDutyTile(TileKit kit) {
    frame = new TileFrame(kit.plan().kind(), kit.title("On duty"), rows);
  }

  private static final class Row extends HBox {
    private final Label initials = Views.figure("avatar");
    private final Label name = Views.label("", "body");
    private final Label team = Views.label("", "quiet");
    private final Label work = Views.figure("quiet");
    private final Label typical = Views.figure("body", "number");

    Row() {
      getStyleClass().add("duty-row");
      VBox who = Views.column("who", name, team);
      who.setMinWidth(0);
      getChildren().addAll(initials, who, Views.space(), work, typical);
    }

    void show(CrewMember member, RoomSnapshot room) {
      Views.text(initials, member.operator().id());
      Views.text(name, member.operator().name());
      Views.text(team, member.operator().team());
      String since = member.since().map(at -> " since " + Words.hourAndMinute(at, room.zone())).orElse("");
      Views.text(work, member.present()
          ? member.claimed() + " claimed · " + member.answered() + " answered"
          : "\u25CB away" + since);
      Views.text(typical, member.present() ? member.typical().map(Words::age).orElse("\u2014") : "");
      Views.mark(this, member.present() ? "present" : "away", "present", "away");
    }
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
    frame.state(crew.isEmpty()
        ? new TileState.Empty("The center has no operators yet. Name them in center.yaml.")
        : new TileState.Live(present + " of " + crew.size() + " at a desk · typical answer"));
    List<Row> shown = rows.rows(Math.min(MOST, crew.size()), crew.size());
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).show(crew.get(i), room);
    }
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
