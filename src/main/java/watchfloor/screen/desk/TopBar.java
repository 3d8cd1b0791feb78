package watchfloor.screen.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import watchfloor.desk.DeskSnapshot.CrewMember;
import watchfloor.pulse.Alarm;
import watchfloor.screen.Texts;
import watchfloor.screen.wall.SliceWords;
import watchfloor.wall.RoomMode;

/** Says whose room this is, whether it is live, how much work there is, what rings, and who sits here. */
final class TopBar implements Panel {
  private final DeskControl control;
  private final Texts texts;
  private final HBox bar = Ui.id(new HBox(), "top-bar");
  private final Label open = Ui.whole(Ui.label("", "figure"));
  private final Label mine = Ui.whole(Ui.label("", "figure"));
  private final Label overdue = Ui.whole(Ui.label("", "figure"));
  private final HBox overdueCount;
  private final Label alarms = Ui.id(Ui.label(""), "alarms");
  private final Region alarmMark = Ui.mark("triangle");
  private final Button presence = Ui.id(new Button(), "presence");
  private final Region presenceMark = Ui.mark("disc");
  private final Label time = Ui.whole(Ui.label("", "quiet", "clock", "wide-only"));
  private final Label mode = Ui.label("");
  private final Button hand = Ui.id(new Button(), "wall");
  private boolean compact;

  /** @param wall asks what the wall should do. @param leading opens the window of the lead */
  TopBar(DeskControl control, Runnable wall, Runnable leading) {
    this.control = control;
    this.texts = control.texts();
    overdueCount = count(texts.of("top.overdue"), overdue);
    bar.getStyleClass().add("bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    DeskPlace place = control.place();
    mode.getStyleClass().add("mode");
    mode.setMinWidth(Region.USE_PREF_SIZE);
    mode.setGraphic(Ui.mark("disc"));
    mode.setId("mode");
    HBox rings = new HBox(alarmMark, alarms);
    rings.getStyleClass().add("count");
    rings.setAlignment(Pos.CENTER_LEFT);
    presence.setGraphic(presenceMark);
    presence.getStyleClass().add("presence");
    presence.setMinWidth(Region.USE_PREF_SIZE);
    presence.setOnAction(event -> control.desk().present(place.me(), !present()));
    Button hand = opener("wall", texts.of("top.wall"), "w", wall);
    Button lead = opener("lead-window", texts.of("top.lead"), "l", leading);
    if (lead.isVisible()) {
      lead.getStyleClass().add("wide-only");
    }
    bar.getChildren().addAll(
        Ui.whole(Ui.label(texts.of("program"), "title")), Ui.label(place.brand().name(), "quiet", "wide-only"), mode, Ui.spacer(),
        count(texts.of("top.open"), open), count(texts.of("top.mine"), mine), overdueCount, rings, hand, lead, presence, time);
  }

  /** For those who may drive the wall. */
  private Button opener(String id, String words, String key, Runnable does) {
    Button button = Ui.id(new Button(words), id);
    button.getStyleClass().add("presence");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setGraphic(Ui.key(key));
    button.setOnAction(event -> does.run());
    Ui.shown(button, control.place().wall().filter(WallHand::mayDrive).isPresent());
    return button;
  }

  /** @param less whether there is room for the shortest words only */
  void compact(boolean less) {
    if (compact != less) {
      compact = less;
      show();
    }
  }

  private static HBox count(String word, Label figure) {
    HBox count = new HBox(Ui.whole(Ui.label(word, "quiet")), figure);
    count.getStyleClass().add("count");
    count.setAlignment(Pos.CENTER_LEFT);
    return count;
  }

  private String modeWord(RoomMode mode) {
    if (mode instanceof RoomMode.Replay replay) {
      return texts.of("mode.replay", texts.number(Math.round(replay.speed())));
    }
    return texts.of(mode instanceof RoomMode.Drill ? "mode.drill" : mode instanceof RoomMode.Demo ? "mode.demo" : "mode.live");
  }

  private static String modeStyle(RoomMode mode) {
    return mode instanceof RoomMode.Live ? "live" : "not-live";
  }

  private boolean present() {
    return control.snapshot().crew().stream()
        .filter(member -> member.operator().id().equals(control.place().me()))
        .anyMatch(CrewMember::present);
  }

  @Override
  public Node node() {
    return bar;
  }

  @Override
  public void show() {
    RoomMode room = control.place().mode();
    boolean lost = control.linkLost().isPresent();
    mode.setText(lost ? texts.of("mode.no-link") : modeWord(room));
    Ui.one(mode, lost ? "no-link" : modeStyle(room), "live", "not-live", "no-link");
    open.setText(texts.number(control.queue().count(QueueTab.OPEN)));
    mine.setText(texts.number(control.queue().count(QueueTab.MINE)));
    List<Alarm> active = control.pulse().alarms().stream().filter(Alarm::active).toList();
    alarms.setText(compact ? texts.number(active.size()) : alarmText(active, texts));
    Ui.one(alarms, active.isEmpty() ? "quiet" : "ringing", "quiet", "ringing");
    Ui.one(alarmMark, active.isEmpty() ? "calm" : "ringing", "calm", "ringing");
    var operator = control.place().operator();
    boolean here = present();
    presence.setText(operator.id() + " · " + (compact ? "" : operator.team() + " · ") + texts.of(here ? "top.available" : "top.away"));
    Ui.one(presenceMark, here ? "disc" : "ring", "disc", "ring");
    presence.setAccessibleHelp(texts.of(here ? "top.press-to-be-away" : "top.press-to-be-available"));
    tick(control.now());
  }

  static String alarmText(List<Alarm> active, Texts texts) {
    if (active.isEmpty()) {
      return texts.of("top.no-alarm");
    }
    Alarm first = active.get(0);
    String what = first.subject().name().isEmpty() ? texts.of("top.volume") : first.subject().name();
    String rise = what + " " + texts.amounts().times(first.times());
    return active.size() == 1 ? rise : texts.of("top.alarm-and-more", rise, active.size() - 1);
  }

  @Override
  public void tick(Instant now) {
    long late = control.snapshot().overdue(now);
    overdue.setText(texts.number(late));
    Ui.one(overdueCount, late > 0 ? "late" : "", "late");
    hand.setText(control.place().wall().flatMap(wall -> wall.book().now().at(wall.world().instant()).drive()
            .map(drive -> texts.of("drive.wall-back", SliceWords.left(Duration.between(wall.world().instant(), drive.until()), texts))))
        .orElse(texts.of("top.wall")));
    time.setText(texts.amounts().timeOfDay(now, control.place().zone()));
  }
}
