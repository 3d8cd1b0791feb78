package watchfloor.screen.wall;

import java.util.ArrayList;
import java.util.List;
import watchfloor.pulse.Alarm;
import watchfloor.screen.Texts;
import watchfloor.wall.Direction;
import watchfloor.wall.Pin;
import watchfloor.wall.Showing;

/** Says in a screen's header whose turn it is, and why: which alarm rings, who holds it. Who drives it {@link DriveBand} says. Free of the toolkit. */
final class TurnWords {
  private final Texts texts;
  private final boolean visitors;

  /** @param visitors whether people from outside read along: then it names no colleague */
  TurnWords(Texts texts, boolean visitors) {
    this.texts = texts;
    this.visitors = visitors;
  }

  /** @param alarms as the figures tell of them now */
  String of(Showing showing, List<Alarm> alarms) {
    Direction direction = showing.direction();
    List<String> words = new ArrayList<>();
    direction.ringing().ifPresent(pin -> words.add(texts.of("wall.alarm", alarm(pin, alarms)) + more(direction)));
    direction.paused().ifPresent(by -> words.add(texts.of("wall.paused", name(by))));
    showing.turn().ifPresent(turn -> words.add(texts.of("wall.turn", texts.number(turn.number()), texts.number(turn.of()))));
    return String.join(" \u00B7 ", words);
  }

  private String name(String colleague) {
    return visitors ? texts.of("who.room") : colleague;
  }

  private String more(Direction direction) {
    long others = direction.pins().stream().filter(pin -> pin.acknowledged().isEmpty()).count() - 1;
    return others == 0 ? "" : " " + texts.of("wall.more-alarms", texts.number(others));
  }

  /** With how much it rises, as soon as the figures tell. */
  private String alarm(Pin pin, List<Alarm> alarms) {
    return alarms.stream().filter(alarm -> alarm.active() && alarm.issue().id().equals(pin.subject())).findFirst()
        .map(alarm -> subject(pin) + " " + texts.amounts().times(alarm.times())).orElse(subject(pin));
  }

  private String subject(Pin pin) {
    return pin.volume() ? texts.of("top.volume") : pin.name();
  }
}
