package watchfloor.screen.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchfloor.screen.Texts;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.DirectionChange;
import watchfloor.wall.Pin;
import watchfloor.wall.TakeOver;

/** What can be done with the wall now, in the order in which it is needed: the alarm first, the message last. Free of the toolkit. */
final class WallModel {
  private final Direction direction;
  private final ZoneId zone;
  private final List<WallHand.Brand> brands;
  private final boolean mayTakeOver;
  private final Texts texts;

  /**
   * One thing.
   *
   * @param words   what the operator reads
   * @param change  made of what was written besides
   * @param version that of what the operator saw, where it matters
   */
  record Wish(String words, Function<String, DirectionChange> change, long version) {}

  WallModel(Direction known, Instant now, ZoneId zone, List<WallHand.Brand> brands, boolean mayTakeOver, Texts texts) {
    this.texts = texts;
    this.direction = known.at(now);
    this.zone = zone;
    this.brands = List.copyOf(brands);
    this.mayTakeOver = mayTakeOver;
  }

  /** What the wall does now, in words. */
  String state() {
    String words = Stream.of(
            direction.drive().map(drive -> texts.of("wall.follows", drive.by(), texts.amounts().hourAndMinute(drive.until(), zone))),
            direction.paused().map(by -> texts.of("wall.paused", by)),
            direction.ringing().map(pin -> texts.of("wall.alarm", name(pin))),
            direction.takeOver().map(message -> texts.of("wall.message", message.by())))
        .flatMap(Optional::stream).collect(Collectors.joining(" · "));
    return words.isEmpty() ? texts.of("wall.turns") : words;
  }

  List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    direction.pins().stream().filter(pin -> pin.acknowledged().isEmpty()).sorted((a, b) -> b.since().compareTo(a.since()))
        .forEach(pin -> wishes.add(acknowledge(pin)));
    wishes.add(seen(texts.of("wall.next"), new DirectionChange.Next()));
    wishes.add(direction.paused().isPresent() ? seen(texts.of("wall.go-on"), new DirectionChange.GoOn()) : seen(texts.of("wall.pause"), new DirectionChange.Pause()));
    if (brands.size() > 1) {
      brands.stream().filter(brand -> !brand.lens().equals(direction.brand()))
          .forEach(brand -> wishes.add(seen(texts.of("wall.show", brand.name()), new DirectionChange.Focus(brand.lens()))));
    }
    if (!direction.brand().isEmpty() || direction.drive().isPresent() || direction.paused().isPresent() || direction.hand().isPresent()) {
      wishes.add(seen(texts.of("wall.let-go"), new DirectionChange.LetGo()));
    }
    if (mayTakeOver) {
      direction.takeOver().ifPresent(message -> wishes.add(new Wish(
          texts.of("wall.uncover", texts.amounts().hourAndMinute(message.until(), zone)), text -> new DirectionChange.Uncover(), DirectionBook.ANY_VERSION)));
      for (TakeOver.Look look : TakeOver.Look.values()) {
        wishes.add(new Wish(texts.of("wall.cover", texts.of("take-over." + look.styleName())),
            text -> new DirectionChange.Cover(text, look, List.of(), DirectionChange.COVERS), DirectionBook.ANY_VERSION));
      }
    }
    return wishes;
  }

  private String name(Pin pin) {
    return pin.volume() ? texts.of("top.volume") : pin.name();
  }

  private Wish acknowledge(Pin pin) {
    return new Wish(texts.of("wall.acknowledge", name(pin)), text -> new DirectionChange.Acknowledge(pin.subject()), DirectionBook.ANY_VERSION);
  }

  /** What makes sense only of the wall that the operator saw. */
  private Wish seen(String words, DirectionChange change) {
    return new Wish(words, text -> change, direction.version());
  }
}
