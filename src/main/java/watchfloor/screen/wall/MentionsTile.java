package watchfloor.screen.wall;

import java.time.Instant;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import watchfloor.desk.Item;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.screen.Texts;

/**
 * Who says what, as cards. Options: {@code sentiment}, {@code channel}, {@code issue}, {@code language} (one or more), {@code direct}
 * (yes or no), {@code columns} (1 to 8, or auto) and {@code visitor} (yes: no words and no names).
 */
final class MentionsTile implements Tile {
  private static final int AT_FIRST = 40;
  private static final int MOST_COLUMNS = 8;
  private static final String AUTO = "auto";

  private final Texts texts;
  private final CardWords words;
  private final boolean visitor;
  private final boolean all;
  private final CardColumns columns;
  private final CardFeed feed;
  private final LongSupplier nanos;
  private final String title;
  private final TileFrame frame;
  private long pulseShown = -1;
  private long deskShown = -1;
  private long secondShown = -1;

  MentionsTile(TileKit kit) {
    this(kit, System::nanoTime);
  }

  MentionsTile(TileKit kit, LongSupplier nanos) {
    this.nanos = nanos;
    texts = kit.texts();
    words = new CardWords(texts);
    visitor = kit.visitor();
    CardWish wish = CardWish.of(kit.options());
    all = wish.all();
    feed = new CardFeed(wish, visitor ? each -> ReadingTime.LEAST_NANOS : each -> ReadingTime.nanos(each.mention().text()));
    columns = new CardColumns(columns(kit.options()));
    title = kit.title(texts.of("tile.mentions.title"));
    frame = new TileFrame(kit.plan().kind(), title, columns);
  }

  private static int columns(TileOptions options) {
    String value = options.text("columns").orElse(AUTO);
    return value.equalsIgnoreCase(AUTO) ? 0 : IntStream.rangeClosed(1, MOST_COLUMNS)
        .filter(count -> String.valueOf(count).equals(value))
        .findFirst()
        .orElseThrow(() -> options.bad("columns", value, "1 \u2013 " + MOST_COLUMNS + ", " + AUTO));
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    PulseSnapshot pulse = room.pulse();
    admit(pulse);
    frame.state(stateOf(room));
    frame.title(title + " · " + minuteOf(pulse));
    long second = room.now().getEpochSecond();
    if (pulse.version() != pulseShown || room.desk().version() != deskShown || second != secondShown) {
      pulseShown = pulse.version();
      deskShown = room.desk().version();
      secondShown = second;
      update(room.now(), room.desk().work());
    }
  }

  /** The figure of the room, or an estimate for a part of it. */
  private String minuteOf(PulseSnapshot pulse) {
    return all
        ? texts.of("tile.mentions.minute", texts.number(pulse.lastMinute()))
        : texts.of("tile.mentions.about", texts.number(feed.lastMinute(pulse)));
  }

  private void admit(PulseSnapshot pulse) {
    if (!feed.started()) {
      columns.fill(feed.first(pulse, AT_FIRST, nanos.getAsLong()).stream().map(this::card).toList());
    } else {
      feed.next(pulse, nanos.getAsLong()).ifPresent(judged -> columns.add(card(judged)));
    }
  }

  private MentionCard card(JudgedMention judged) {
    return new MentionCard(judged, words, visitor);
  }

  private void update(Instant now, Map<Long, Item> work) {
    for (MentionCard card : columns.cards()) {
      card.update(now, work.get(card.judged().id()), feed.folded(card.judged().id()));
    }
  }

  private TileState stateOf(RoomSnapshot room) {
    boolean nothing = columns.cards().isEmpty();
    TileState state = PulseFreshness.of(room, nothing, texts);
    if (nothing && !all && state instanceof TileState.Empty && room.pulse().today() > 0) {
      return new TileState.Empty(texts.of("tile.mentions.none"));
    }
    int oneIn = feed.oneIn(room.pulse());
    return state instanceof TileState.Live && oneIn > 1
        ? new TileState.Degraded(texts.of("tile.mentions.showing", texts.number(oneIn)))
        : state;
  }

  @Override
  public void stop() {
    // Cards that slide end by themselves.
  }
}
