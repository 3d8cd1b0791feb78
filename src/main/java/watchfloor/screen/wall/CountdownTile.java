package watchfloor.screen.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import watchfloor.screen.Texts;

/**
 * How long it is to a moment that the layout names, and how long ago afterwards: option {@code to}, such as {@code 2027-01-01T00:00}, in the
 * center's zone.
 */
final class CountdownTile implements Tile {
  private static final double LARGEST = 11;

  private final Texts texts;
  private final Optional<LocalDateTime> to;
  private final FittedWords figure = new FittedWords("countdown-figure", LARGEST, true);
  private final Label words = Views.wrapped("countdown-words");
  private final TileFrame frame;

  CountdownTile(TileKit kit) {
    texts = kit.texts();
    to = kit.options().text("to").map(text -> moment(text, kit.options()));
    VBox.setVgrow(figure, Priority.ALWAYS);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.countdown.title")), Views.column("countdown-body", figure, words));
  }

  private static LocalDateTime moment(String text, TileOptions options) {
    try {
      return text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
    } catch (DateTimeParseException e) {
      throw options.bad("to", text, "2027-01-01, 2027-01-01T18:00");
    }
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    frame.state(to.isEmpty() ? new TileState.Empty(texts.of("tile.countdown.none")) : new TileState.Live(""));
    to.ifPresent(moment -> show(moment, room.now(), room.zone()));
  }

  private void show(LocalDateTime moment, Instant now, ZoneId zone) {
    Instant at = moment.atZone(zone).toInstant();
    Duration left = Duration.between(now, at);
    figure.show(texts.amounts().clock(left.isNegative() ? left.negated() : left));
    Views.text(words, texts.of(left.isNegative() ? "tile.countdown.since" : "tile.countdown.until", texts.amounts().moment(at, now, zone)));
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
