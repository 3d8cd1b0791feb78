package watchfloor.screen.wall;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import watchfloor.desk.Item;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.PulseSnapshot;

/** Who says what, as cards. Option {@code sentiment} (negative, neutral, positive) shows only those. */
final class MentionsTile implements Tile {
  private static final int AT_FIRST = 40;

  private final CardColumns columns = new CardColumns();
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
    feed = new CardFeed(wanted(kit.option("sentiment", "")));
    title = kit.title("Mentions");
    frame = new TileFrame(kit.plan().kind(), title, columns);
  }

  private static Predicate<JudgedMention> wanted(String sentiment) {
    return sentiment.isBlank()
        ? each -> true
        : each -> each.judgement().sentiment().name().equals(sentiment.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
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
    frame.title(title + " · " + Words.number(pulse.lastMinute()) + " in the last minute");
    long second = room.now().getEpochSecond();
    if (pulse.version() != pulseShown || room.desk().version() != deskShown || second != secondShown) {
      pulseShown = pulse.version();
      deskShown = room.desk().version();
      secondShown = second;
      update(room.now(), room.desk().work(), CardFeed.reposts(pulse));
    }
  }

  private void admit(PulseSnapshot pulse) {
    if (!feed.started()) {
      columns.fill(feed.first(pulse, AT_FIRST, nanos.getAsLong()).stream().map(MentionCard::new).toList());
    } else {
      feed.next(pulse, nanos.getAsLong()).ifPresent(judged -> columns.add(new MentionCard(judged)));
    }
  }

  private void update(Instant now, Map<Long, Item> work, Map<String, Integer> reposts) {
    for (MentionCard card : columns.cards()) {
      card.update(now, work.get(card.judged().id()), reposts.getOrDefault(card.judged().mention().key().externalId(), 0));
    }
  }

  private TileState stateOf(RoomSnapshot room) {
    TileState state = PulseFreshness.of(room, columns.cards().isEmpty());
    int oneIn = feed.oneIn(room.pulse());
    return state instanceof TileState.Live && oneIn > 1 ? new TileState.Degraded("showing 1 in " + oneIn) : state;
  }

  @Override
  public void stop() {
    // Cards that slide end by themselves.
  }
}
