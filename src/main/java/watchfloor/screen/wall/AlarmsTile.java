package watchfloor.screen.wall;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Alarm;

/** What rises beyond the expected: the first active alarm as a banner, the others as rows. */
final class AlarmsTile implements Tile {
  /** From this width, in the font of its time, the banner has room for everything in one line. */
  private static final double ONE_LINE_EM = 31;

  private static final String[] STATES = {"active", "over"};

  private final Label surge = Views.figure("alarm-word");
  private final Label subject = Views.wrapped("alarm-subject");
  private final Label since = Views.figure("alarm-since");
  private final HBox banner = Views.row("alarm-banner", surge, subject, since);
  private final TileRows<Row> rows = new TileRows<>("alarm", Row::new);
  private final VBox body;
  private final TileFrame frame;

  AlarmsTile(TileKit kit) {
    HBox.setHgrow(subject, Priority.ALWAYS);
    subject.setMaxWidth(Double.MAX_VALUE);
    banner.setMinHeight(HBox.USE_PREF_SIZE);
    since.fontProperty().addListener(font -> shape());
    VBox.setVgrow(rows, Priority.ALWAYS);
    body = Views.column("alarms-body", banner, rows);
    body.widthProperty().addListener(width -> shape());
    frame = new TileFrame(kit.plan().kind(), kit.title("Alarms"), body);
  }

  /** A short banner leaves the time to the chart, and needs its room for what happens. */
  private void shape() {
    boolean narrow = body.getWidth() > 0 && body.getWidth() < ONE_LINE_EM * since.getFont().getSize();
    Views.present(since, !narrow);
    Views.mark(banner, narrow ? "narrow" : "wide", "narrow", "wide");
  }

  private static final class Row extends HBox {
    private final Label what = Views.label("", "body");
    private final Label when = Views.figure("quiet");

    Row() {
      getStyleClass().add("alarm-row");
      what.setMinWidth(0);
      getChildren().addAll(what, Views.space(), when);
    }

    void show(Alarm alarm, RoomSnapshot room) {
      Views.text(what, (alarm.active() ? "\u25B2 " : "\u2713 ") + sentence(alarm));
      Views.text(when, when(alarm, room));
      Views.mark(this, alarm.active() ? "active" : "over", STATES);
    }
  }

  static String sentence(Alarm alarm) {
    String subject = alarm.issue().none() ? "All mentions" : alarm.issue().name();
    return subject + " " + Words.times(alarm.times()) + " in " + alarm.minutes() + " min · "
        + Words.count(alarm.mentions(), "mention") + ", " + alarm.negativePercent() + " % negative";
  }

  static String when(Alarm alarm, RoomSnapshot room) {
    String raised = Words.hourAndMinute(alarm.raisedAt(), room.zone());
    return alarm.endedAt().isPresent()
        ? raised + " \u2013 " + Words.hourAndMinute(alarm.endedAt().get(), room.zone())
        : "since " + raised + " · " + Words.age(Duration.between(alarm.raisedAt(), room.now()));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<Alarm> alarms = room.pulse().alarms();
    frame.state(stateOf(room, alarms));
    boolean active = !alarms.isEmpty() && alarms.get(0).active();
    Views.present(banner, active);
    if (active) {
      Views.text(surge, "\u25B2 SURGE");
      Views.text(subject, sentence(alarms.get(0)));
      Views.text(since, when(alarms.get(0), room));
    }
    List<Alarm> others = active ? alarms.subList(1, alarms.size()) : alarms;
    List<Row> shown = rows.rows(others.size(), others.size());
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).show(others.get(i), room);
    }
  }

  private static TileState stateOf(RoomSnapshot room, List<Alarm> alarms) {
    TileState state = PulseFreshness.of(room, alarms.isEmpty());
    if (alarms.isEmpty() && state instanceof TileState.Empty && !room.pulse().sources().isEmpty()) {
      return new TileState.Empty("\u2713 All calm: nothing rose beyond the expected in the last two hours.");
    }
    long active = alarms.stream().filter(Alarm::active).count();
    return state instanceof TileState.Live ? new TileState.Live(active + " active") : state;
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
