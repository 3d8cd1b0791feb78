package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth.State;
import watchfloor.mention.SourceHealth;
import watchfloor.screen.Texts;
import watchfloor.wall.Refresh;

/** Where the mentions come from, whether they still come, and what was lost. */
final class SourcesTile implements Tile {
  private static final int MOST = 30;
  private static final String[] STATES = {"up", "waiting", "down"};

  private final Texts texts;
  private final TileRows<Row> rows;
  private final TileFrame frame;

  SourcesTile(TileKit kit) {
    texts = kit.texts();
    rows = new TileRows<>(texts, "tile.sources", Row::new);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.sources.title")), rows);
  }

  private final class Row extends HBox {
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
      Views.text(state, words(health, room, texts));
      Views.mark(state, health.state().away() ? "down" : health.state() == State.BEHIND || silent(health, room) ? "waiting" : "up", STATES);
      Views.text(counts, counts(health.counts(), texts));
      Views.mark(counts, health.counts().shed() > 0 ? "lossy" : "whole", "lossy", "whole");
    }
  }

  /** State with a shape, and its age. */
  static String words(SourceHealth health, RoomSnapshot room, Texts texts) {
    Instant now = room.now();
    return switch (health.state()) {
      case STARTING -> "\u25CB " + texts.of("tile.sources.starting", age(health.since(), now, texts));
      case LIVE -> silent(health, room)
          ? "\u25B2 " + texts.of("tile.sources.silent", age(health.lastAt(), now, texts))
          : "\u25CF " + texts.of("tile.sources.live", age(health.lastAt(), now, texts));
      case BEHIND -> "\u25D0 " + texts.of("tile.sources.behind", age(health.since(), now, texts));
      case DOWN, LIMITED -> "\u25B2 " + health.trouble() + retry(health, now, texts);
      case ENDED -> "\u25A0 " + texts.of("tile.sources.ended", age(health.since(), now, texts));
    };
  }

  private static String age(Instant since, Instant now, Texts texts) {
    return texts.amounts().age(Duration.between(since, now));
  }

  /** A source that the room holds back has no next try, and its sentence says what it waits for. */
  private static String retry(SourceHealth health, Instant now, Texts texts) {
    if (health.retryAt().equals(Instant.EPOCH)) {
      return "";
    }
    boolean planned = health.retryAt().isAfter(now);
    return " " + (planned ? texts.of("tile.sources.again-in", age(now, health.retryAt(), texts)) : texts.of("tile.sources.again-now"));
  }

  private static boolean silent(SourceHealth health, RoomSnapshot room) {
    return health.state() == State.LIVE && Duration.between(health.lastAt(), room.now()).compareTo(TileAge.allowed(Refresh.SILENT, room.mode())) > 0;
  }

  /** What became of its mentions; what was lost is said only when something was. */
  static String counts(IntakeCounts counts, Texts texts) {
    return texts.of("tile.sources.kept", texts.number(counts.accepted()))
        + (counts.duplicate() > 0 ? " · " + texts.of("tile.sources.twice", texts.number(counts.duplicate())) : "")
        + (counts.rejected() > 0 ? " · " + texts.of("tile.sources.refused", texts.number(counts.rejected())) : "")
        + (counts.shed() > 0 ? " · \u25B2 " + texts.of("tile.sources.lost", texts.number(counts.shed())) : "");
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<SourceHealth> sources = room.pulse().sources();
    long down = sources.stream().filter(each -> each.state().away()).count();
    frame.state(sources.isEmpty()
        ? new TileState.Empty(texts.of("tile.sources.none"))
        : down > 0
            ? new TileState.Degraded(texts.of("tile.sources.down", texts.number(down), texts.number(sources.size())))
            : new TileState.Live(texts.of("tile.sources.count", sources.size())));
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
