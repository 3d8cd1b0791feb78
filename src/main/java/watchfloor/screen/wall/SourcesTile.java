package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;

/** Where the mentions come from, whether they still come, and what was lost. */
final class SourcesTile implements Tile {
  private static final int MOST = 30;
  private static final String[] STATES = {"up", "waiting", "down"};

  private final TileRows<Row> rows = new TileRows<>("source", Row::new);
  private final TileFrame frame;

  SourcesTile(TileKit kit) {
    frame = new TileFrame(kit.plan().kind(), kit.title("Sources"), rows);
  }

  private static final class Row extends HBox {
    private final Label name = Views.label("", "body", "source-name");
    private final Label state = Views.label("", "source-state");
    private final Label counts = Views.figure("quiet");

    Row() {
      getStyleClass().add("source-row");
      name.setMinWidth(USE_PREF_SIZE);
      state.setMinWidth(0);
      getChildren().addAll(name, state, Views.space(), counts);
    }

    void show(SourceHealth health, RoomSnapshot room) {
      Views.text(name, health.name());
      Views.text(state, words(health, room));
      Views.mark(state, health.state() == State.DOWN ? "down" : silent(health, room) ? "waiting" : "up", STATES);
      Views.text(counts, counts(health.counts()));
      Views.mark(counts, health.counts().shed() > 0 ? "lossy" : "whole", "lossy", "whole");
    }
  }

  /** State with a shape, and its age. */
  static String words(SourceHealth health, RoomSnapshot room) {
    Instant now = room.now();
    return switch (health.state()) {
      case STARTING -> "\u25CB connecting, " + Words.age(Duration.between(health.since(), now));
      case LIVE -> (silent(health, room) ? "\u25B2 silent, " : "\u25CF live, ") + Words.age(Duration.between(health.lastAt(), now));
      case DOWN -> "\u25B2 " + health.trouble() + retry(health, now);
      case ENDED -> "\u25A0 read to its end, " + Words.age(Duration.between(health.since(), now));
    };
  }

  /** A source that the room holds back has no next try, and its sentence says what it waits for. */
  private static String retry(SourceHealth health, Instant now) {
    if (health.retryAt().equals(Instant.EPOCH)) {
      return "";
    }
    boolean planned = health.retryAt().isAfter(now);
    return planned ? " Again in " + Words.age(Duration.between(now, health.retryAt())) + "." : " Trying again now.";
  }

  private static boolean silent(SourceHealth health, RoomSnapshot room) {
    return health.state() == State.LIVE && Duration.between(health.lastAt(), room.now()).compareTo(PulseFreshness.silent(room.mode())) > 0;
  }

  /** What became of its mentions; what was lost is said only when something was. */
  static String counts(IntakeCounts counts) {
    return Words.number(counts.accepted()) + " kept"
        + (counts.duplicate() > 0 ? " · " + Words.number(counts.duplicate()) + " twice" : "")
        + (counts.rejected() > 0 ? " · " + Words.number(counts.rejected()) + " refused" : "")
        + (counts.shed() > 0 ? " · \u25B2 " + Words.number(counts.shed()) + " lost" : "");
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<SourceHealth> sources = room.pulse().sources();
    long down = sources.stream().filter(each -> each.state() == State.DOWN).count();
    frame.state(sources.isEmpty()
        ? new TileState.Empty("The center has no source yet. Name one in center.yaml.")
        : down > 0 ? new TileState.Degraded(down + " of " + sources.size() + " down") : new TileState.Live(Words.count(sources.size(), "source")));
    List<Row> shown = rows.rows(Math.min(MOST, sources.size()), sources.size());
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).show(sources.get(i), room);
    }
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
