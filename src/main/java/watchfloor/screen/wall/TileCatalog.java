package watchfloor.screen.wall;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import watchfloor.screen.Palette;
import watchfloor.screen.PictureShelf;
import watchfloor.screen.Texts;
import watchfloor.wall.TilePlan;

/** Knows every kind of tile that a layout may name. JavaFX thread for {@link #make}. */
public final class TileCatalog {
  private final Palette palette;
  private final Texts texts;
  private final PictureShelf pictures;
  private final Map<String, Function<TileKit, Tile>> kinds = new TreeMap<>();

  /**
   * @param palette the colours of the style sheets in force
   * @param texts   the words of the language in force
   */
  public TileCatalog(Palette palette, Texts texts) {
    this(palette, texts, PictureShelf.empty());
  }

  /** @param pictures those of the center's layouts */
  public TileCatalog(Palette palette, Texts texts, PictureShelf pictures) {
    this.palette = palette;
    this.texts = texts;
    this.pictures = pictures;
    kinds.put("mentions-per-minute", MentionsPerMinuteTile::new);
    kinds.put("sentiment", SentimentTile::new);
    kinds.put("first-answer", FirstAnswerTile::new);
    kinds.put("volume", VolumeTile::new);
    kinds.put("issues", IssuesTile::new);
    kinds.put("mentions", MentionsTile::new);
    kinds.put("next-to-answer", NextToAnswerTile::new);
    kinds.put("on-duty", OnDutyTile::new);
    kinds.put("alarms", AlarmsTile::new);
    kinds.put("rising", RisingTile::new);
    kinds.put("sources", SourcesTile::new);
    kinds.put("heat-channel", HeatGridTile::byChannel);
    kinds.put("heat-place", HeatGridTile::byPlace);
    kinds.put("channels", SharesTile::channels);
    kinds.put("languages", SharesTile::languages);
    kinds.put("share-of-voice", ShareOfVoiceTile::new);
    kinds.put("top-issues", TopIssuesTile::new);
    kinds.put("voices", VoicesTile::new);
    kinds.put("days", DaysTile::new);
    kinds.put("map", MapTile::new);
    kinds.put("topics-universe", UniverseTile::new);
    kinds.put("queue-health", QueueHealthTile::new);
    kinds.put("clocks", ClocksTile::new);
    kinds.put("text", TextTile::new);
    kinds.put("picture", PictureTile::new);
    kinds.put("countdown", CountdownTile::new);
  }

  Texts texts() {
    return texts;
  }

  /** All kinds, in the order of the alphabet. */
  public Set<String> kinds() {
    return Set.copyOf(kinds.keySet());
  }

  /** Makes a tile. An unknown kind or option gives a tile that says so and leaves the rest of the screen as it is. */
  public Tile make(TilePlan plan) {
    TileKit kit = new TileKit(plan, palette, texts, pictures);
    Function<TileKit, Tile> maker = kinds.get(plan.kind());
    if (maker == null) {
      return new SentenceTile(kit, texts.of("tile.unknown", plan.kind(), String.join(", ", kinds.keySet())));
    }
    try {
      return new GuardedTile(kit, () -> maker.apply(kit));
    } catch (BadOptionException e) {
      return new SentenceTile(kit, e.getMessage());
    }
  }
}
