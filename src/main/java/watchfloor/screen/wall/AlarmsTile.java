package watchfloor.screen.wall;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Alarm;
import watchfloor.screen.Texts;

/** What rises beyond the expected: the first active alarm as a banner, the others as rows. */
final class AlarmsTile implements Tile {
  /** From this width, in the font of its time, the banner has room for everything in one line. */
  private static final double ONE_LINE_EM = 31;

  private static final String[] STATES = {"active", "over"};

  private final Texts texts;
  private final Label surge = Views.figure("alarm-word");
  private final Label subject = Views.wrapped("alarm-subject");
  private final Label since = Views.figure("alarm-since");
  private final HBox banner = Views.row("alarm-banner", surge, subject, since);
  private final TileRows<Row> rows;
  private final VBox body;
  private final TileFrame frame;

  AlarmsTile(TileKit kit) {
    texts = kit.texts();
    rows = new TileRows<>(texts, "tile.alarms", Row::new);
    HBox.setHgrow(subject, Priority.ALWAYS);
    subject.setMaxWidth(Double.MAX_VALUE);
    banner.setMinHeight(HBox.USE_PREF_SIZE);
    since.fontProperty().addListener(font -> shape());
    VBox.setVgrow(rows, Priority.ALWAYS);
    body = Views.column("alarms-body", banner, rows);
    body.widthProperty().addListener(width -> shape());
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.alarms.title")), body);
  }

  /** A short banner leaves the time to the chart, and needs its room for what happens. */
  private void shape() {
    boolean narrow = body.getWidth() > 0 && body.getWidth() < ONE_LINE_EM * since.getFont().getSize();
    Views.present(since, !narrow);
    Views.mark(banner, narrow ? "narrow" : "wide", "narrow", "wide");
  }

  private final class Row extends HBox {
    private final Label what = Views.label("", "body");
    private final Label when = Views.figure("quiet");

    Row() {
      getStyleClass().add("alarm-row");
      what.setMinWidth(0);
      getChildren().addAll(what, Views.space(), when);
    }

    void show(Alarm alarm, RoomSnapshot room) {
      Views.text(what, (alarm.active() ? "\u25B2 " : "\u2713 ") + sentence(alarm, texts));
      Views.text(when, when(alarm, room, texts));
      Views.mark(this, alarm.active() ? "active" : "over", STATES);
    }
  }

  /** What rises, how much, and how many of its mentions are negative. */
  static String sentence(Alarm alarm, Texts texts) {
    String subject = alarm.issue().none() ? texts.of("tile.alarms.everything") : alarm.issue().name();
    return texts.of("tile.alarms.sentence", subject, texts.amounts().times(alarm.times()), texts.amounts().minutes(alarm.minutes()))
        + " · " + texts.of("tile.alarms.mentions", alarm.mentions(), texts.number(alarm.mentions()), texts.number(alarm.negativePercent()));
  }

  static String when(Alarm alarm, RoomSnapshot room, Texts texts) {
    String raised = texts.amounts().hourAndMinute(alarm.raisedAt(), room.zone());
    return alarm.endedAt().isPresent()
        ? raised + " \u2013 " + texts.amounts().hourAndMinute(alarm.endedAt().get(), room.zone())
        : texts.of("tile.alarms.since", raised, texts.amounts().age(Duration.between(alarm.raisedAt(), room.now())));
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
      Views.text(surge, "\u25B2 " + texts.of("tile.alarms.surge"));
      Views.text(subject, sentence(alarms.get(0), texts));
      Views.text(since, when(alarms.get(0), room, texts));
    }
    List<Alarm> others = active ? alarms.subList(1, alarms.size()) : alarms;
    List<Row> shown = rows.rows(others.size(), others.size());
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).show(others.get(i), room);
    }
  }

  private TileState stateOf(RoomSnapshot room, List<Alarm> alarms) {
    TileState state = PulseFreshness.of(room, alarms.isEmpty(), texts);
    if (alarms.isEmpty() && state instanceof TileState.Empty && !room.pulse().sources().isEmpty()) {
      return new TileState.Empty("\u2713 " + texts.of("tile.alarms.calm"));
    }
    long active = alarms.stream().filter(Alarm::active).count();
    return state instanceof TileState.Live ? new TileState.Live(texts.of("tile.alarms.active", texts.number(active))) : state;
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
