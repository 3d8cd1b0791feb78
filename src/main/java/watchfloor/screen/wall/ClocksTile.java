package watchfloor.screen.wall;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import watchfloor.screen.Texts;
import watchfloor.wall.WorldClock;

/**
 * What time it is where else the center works, how far into its day each place is, and, by option {@code hours: 9-18}, who is at work now:
 * follow the sun.
 */
final class ClocksTile implements Tile {
  private static final double ROW_EM = 4;

  private final Texts texts;
  private final Optional<Hours> hours;
  private final TileRows<Row> rows;
  private final TileFrame frame;

  /** The hours of work, in the place's own time. */
  private record Hours(LocalTime from, LocalTime to) {
    boolean holds(LocalTime time) {
      return from.isBefore(to) ? !time.isBefore(from) && time.isBefore(to) : !time.isBefore(from) || time.isBefore(to);
    }
  }

  ClocksTile(TileKit kit) {
    texts = kit.texts();
    hours = kit.options().text("hours").map(text -> hours(text, kit.options()));
    rows = new TileRows<>(ROW_EM, (left, none) -> texts.of("tile.clocks.more", left), Row::new);
    frame = new TileFrame(kit.plan().kind(), kit.title(texts.of("tile.clocks.title")), rows);
  }

  private static Hours hours(String text, TileOptions options) {
    String[] ends = text.split("-");
    try {
      return new Hours(time(ends[0]), time(ends[1]));
    } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
      throw options.bad("hours", text, "9-18, 22:00-06:00");
    }
  }

  private static LocalTime time(String text) {
    String strip = text.strip();
    String minutes = strip.contains(":") ? strip : strip + ":00";
    return LocalTime.parse(minutes.indexOf(':') == 1 ? "0" + minutes : minutes);
  }

  private final class Row extends HBox {
    private final Label place = Views.label("", "clock-place");
    private final Label note = Views.figure("quiet");
    private final DayBand band = new DayBand();
    private final Label time = Views.figure("clock-time");

    Row() {
      place.setMinWidth(0);
      getChildren().addAll(place, note, Views.space(), band, time);
    }

    void show(WorldClock clock, ZonedDateTime here) {
      ZonedDateTime there = here.withZoneSameInstant(clock.zone());
      Views.text(place, clock.place());
      Views.text(time, texts.amounts().hourAndMinute(here.toInstant(), clock.zone()));
      long days = ChronoUnit.DAYS.between(here.toLocalDate(), there.toLocalDate());
      String day = days == 0 ? "" : texts.of(days < 0 ? "tile.clocks.yesterday" : "tile.clocks.tomorrow");
      String work = hours.map(each -> each.holds(there.toLocalTime()) ? "\u25CF " + texts.of("tile.clocks.open") : "\u25CB " + texts.of("tile.clocks.closed")).orElse("");
      Views.text(note, day.isEmpty() || work.isEmpty() ? day + work : work + " · " + day);
      band.show(there.toLocalTime());
    }
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public void show(RoomSnapshot room) {
    List<WorldClock> clocks = room.clocks();
    frame.state(clocks.isEmpty() ? new TileState.Empty(texts.of("tile.clocks.none")) : new TileState.Live(""));
    List<Row> shown = rows.rows(clocks.size(), clocks.size());
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).show(clocks.get(i), room.now().atZone(room.zone()));
    }
  }

  @Override
  public void stop() {
    // Nothing moves.
  }
}
