package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import watchfloor.pulse.Voice;

/** Whose words carry far: the authors of the last 24 hours with the widest reach, how often they spoke, in which mood, and when last. */
final class VoicesTile implements Tile {
  private static final double LEAST_EM = 3.4;

  private final TileKit kit;
  private final TileRows<VoiceRow> rows;
  private final TileFrame frame;
  private long shown = -1;
  private List<Voice> voices = List.of();
  private List<VoiceRow> views = List.of();
  private FigureBase base = FigureBase.NONE;
  private long secondShown = -1;

  VoicesTile(TileKit kit) {
    this.kit = kit;
    rows = new TileRows<>(
        LEAST_EM, (left, some) -> kit.texts().of("tile.board.more", left, kit.texts().number(left)), () -> new VoiceRow(kit.texts()));
    frame = new TileFrame(kit.plan().kind(), kit.title(kit.texts().of("tile.voices.title")), rows);
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<Voice> now = room.pulse().day().voices();
    frame.state(DayFreshness.of(room, kit.texts(), now.isEmpty(), kit.texts().of("tile.voices.empty")));
    long second = room.now().getEpochSecond();
    if (room.pulse().version() != shown || second != secondShown) {
      shown = room.pulse().version();
      secondShown = second;
      voices = now;
      base = FigureBase.of(room);
      views = rows.rows(voices.size(), voices.size());
      for (int i = 0; i < views.size(); i++) {
        views.get(i).show(voices.get(i), room.now());
      }
    }
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < voices.size(); i++) {
      Voice voice = voices.get(i);
      if (views.get(i).isVisible()) {
        figures.add(Figure.box(views.get(i).getId(), Figure.place(views.get(i), frame),
            base.whole().on(voice.channel().id()).by(voice.author().id()), voice.moods().total()));
      }
    }
    return figures;
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
