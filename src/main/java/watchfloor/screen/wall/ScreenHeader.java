package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import watchfloor.screen.Texts;
import watchfloor.wall.RoomMode;
import watchfloor.wall.WorldClock;

/** The top line of a wall screen: what it answers, for whom, where it is what time, and whether this is real. */
final class ScreenHeader extends HBox {
  private static final String[] MODES = {"live", "demo", "replay", "no-link"};

  private final Texts texts;
  private final String question;
  private final Label title;
  private final Label subtitle = Views.label("", "header-subtitle");
  private final Label turns = Views.label("", "header-turns");
  private final HBox clocks = Views.row("header-clocks");
  private final Label mode = Views.figure("header-mode");
  private final Label time = Views.figure("header-time");
  private final List<Label> places = new ArrayList<>();

  ScreenHeader(String title, String question, Texts texts) {
    this.texts = texts;
    this.question = question;
    this.title = Views.figure("header-title");
    this.title.setText(title);
    getStyleClass().add("header");
    getChildren().addAll(this.title, subtitle, turns, Views.space(), clocks, mode, time);
  }

  /** @param turn words about windows that take turns, or empty */
  void show(RoomSnapshot room, String turn) {
    Views.text(subtitle, question.isEmpty() ? subject(room) : subject(room) + " · " + question);
    Views.text(turns, turn);
    Views.present(turns, !turn.isEmpty());
    Views.text(time, texts.amounts().timeOfDay(room.now(), room.zone()));
    if (room.asOf().isPresent()) {
      Views.text(mode, "\u25CB " + texts.of("header.no-link", texts.amounts().hourAndMinute(room.asOf().get(), room.zone())));
      Views.mark(mode, "no-link", MODES);
    } else {
      showMode(room.mode());
    }
    showClocks(room);
  }

  /** Whose figures the wall shows: the room's own, or those of the brand that somebody chose for all of it. */
  private static String subject(RoomSnapshot room) {
    return room.direction().brand().isEmpty() ? room.brand().name() : "\u25C6 " + room.direction().brand();
  }

  private void showMode(RoomMode now) {
    if (now instanceof RoomMode.Replay replay) {
      String speed = replay.speed() == Math.rint(replay.speed())
          ? texts.number((long) replay.speed())
          : texts.amounts().decimal(replay.speed());
      Views.text(mode, "\u25B6 " + texts.of("mode.replay", speed));
      Views.mark(mode, "replay", MODES);
    } else if (now instanceof RoomMode.Drill) {
      Views.text(mode, "\u25A8 " + texts.of("mode.drill"));
      Views.mark(mode, "demo", MODES);
    } else if (now instanceof RoomMode.Demo) {
      Views.text(mode, "\u25C6 " + texts.of("mode.demo"));
      Views.mark(mode, "demo", MODES);
    } else {
      Views.text(mode, "\u25CF " + texts.of("mode.live"));
      Views.mark(mode, "live", MODES);
    }
  }

  private void showClocks(RoomSnapshot room) {
    while (places.size() < room.clocks().size()) {
      Label place = Views.figure("header-clock");
      places.add(place);
      clocks.getChildren().add(place);
    }
    while (places.size() > room.clocks().size()) {
      clocks.getChildren().remove(places.remove(places.size() - 1));
    }
    for (int i = 0; i < places.size(); i++) {
      WorldClock clock = room.clocks().get(i);
      Views.text(places.get(i), clock.place() + " " + texts.amounts().hourAndMinute(room.now(), clock.zone()));
    }
  }

  /** Where the line is too short, the subtitle gives way first and then the clocks; never the mode, never the time. */
  @Override
  protected void layoutChildren() {
    for (Node each : List.of(subtitle, clocks)) {
      each.setVisible(true);
      each.setManaged(true);
    }
    for (Node each : List.of(subtitle, clocks)) {
      if (super.computePrefWidth(-1) > getWidth()) {
        each.setVisible(false);
        each.setManaged(false);
      }
    }
    super.layoutChildren();
  }
}
