package watchfloor.screen.wall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmBook;
import watchfloor.screen.Texts;

/** What rises beyond the expected, and who works on it: the first active alarm as a banner, the next as rows, and what is beyond three together. */
final class AlarmsTile implements Tile {
  /** From this width, in the font of its time, the banner has room for everything in one line. */
  private static final double ONE_LINE_EM = 31;

  private static final String[] STATES = {"active", "over"};
  private static final int TOLD = AlarmBook.TOLD;

  private final Label surge = Views.figure("alarm-word");
  private final Label subject = Views.wrapped("alarm-subject");
  private final Label since = Views.figure("alarm-since");
  private final HBox banner = Views.row("alarm-banner", surge, subject, since);
  private final Label more = Views.label("", "quiet");
  private final Texts texts;
  private final TileRows<Row> rows;
  private final VBox body;
  private final TileFrame frame;

  AlarmsTile(TileKit kit) {
    texts = kit.texts();
    rows = new TileRows<>(texts, "alarm", () -> new Row(texts));
    HBox.setHgrow(subject, Priority.ALWAYS);
    subject.setMaxWidth(Double.MAX_VALUE);
    banner.setMinHeight(HBox.USE_PREF_SIZE);
    since.fontProperty().addListener(font -> shape());
    VBox.setVgrow(rows, Priority.ALWAYS);
    body = Views.column("alarms-body", banner, rows, more);
    body.widthProperty().addListener(width -> shape());
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("alarm.title")), body);
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
    private final Texts texts;

    Row(Texts texts) {
      this.texts = texts;
      getStyleClass().add("alarm-row");
      what.setMinWidth(0);
      getChildren().addAll(what, Views.space(), when);
    }

    void show(Alarm alarm, RoomSnapshot room) {
      Views.text(what, (alarm.active() ? "\u25B2 " : "\u2713 ") + sentence(alarm, texts) + state(alarm, room, texts));
      Views.text(when, when(alarm, room, texts));
      Views.mark(this, alarm.active() ? "active" : "over", STATES);
    }
  }

  private static String name(Alarm alarm, Texts texts) {
    return alarm.subject().name().isEmpty() ? texts.of("alarm.everything") : alarm.subject().name();
  }

  static String sentence(Alarm alarm, Texts texts) {
    return texts.of(
        "alarm.sentence", name(alarm, texts), texts.amounts().times(alarm.times()), alarm.minutes(), alarm.mentions(), alarm.negativePercent());
  }

  /** What people do about it, behind the sentence; nothing while nobody does. */
  static String state(Alarm alarm, RoomSnapshot room, Texts texts) {
    return alarm.handling().silence()
        .map(silence -> " · " + texts.of("alarm.silenced", texts.amounts().hourAndMinute(silence.until(), room.zone()), silence.by()))
        .or(() -> alarm.active() ? alarm.handling().acknowledged().map(hand -> " · " + texts.of("alarm.acknowledged", hand.by())) : Optional.empty())
        .orElse("");
  }

  static String when(Alarm alarm, RoomSnapshot room, Texts texts) {
    String raised = texts.amounts().hourAndMinute(alarm.raisedAt(), room.zone());
    return alarm.endedAt().isPresent()
        ? texts.of("alarm.over", raised, texts.amounts().hourAndMinute(alarm.endedAt().get(), room.zone()))
        : texts.of("alarm.since", raised, texts.amounts().age(Duration.between(alarm.raisedAt(), room.now())));
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
      Views.text(surge, "\u25B2 " + texts.of("alarm.surge"));
      Views.text(subject, sentence(alarms.get(0), texts) + state(alarms.get(0), room, texts));
      Views.text(since, when(alarms.get(0), room, texts));
    }
    List<Alarm> beyond = alarms.stream().filter(Alarm::active).skip(TOLD).toList();
    List<Alarm> others = alarms.stream().skip(active ? 1 : 0).filter(alarm -> !beyond.contains(alarm)).toList();
    List<Row> shown = rows.rows(others.size(), others.size());
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).show(others.get(i), room);
    }
    Views.present(more, !beyond.isEmpty());
    Views.text(more, texts.of("alarm.and-more", beyond.size(), beyond.stream().map(alarm -> name(alarm, texts)).collect(Collectors.joining(", "))));
  }

  private TileState stateOf(RoomSnapshot room, List<Alarm> alarms) {
    TileState state = PulseFreshness.of(room, alarms.isEmpty(), texts);
    if (alarms.isEmpty() && state instanceof TileState.Empty && !room.pulse().sources().isEmpty()) {
      return new TileState.Empty(texts.of("alarm.calm"));
    }
    long active = alarms.stream().filter(Alarm::active).count();
    return state instanceof TileState.Live ? new TileState.Live(texts.of("alarm.active", active)) : state;
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
