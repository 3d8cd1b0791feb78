package watchfloor.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The same scenario with an empty room: how the public would have felt if nobody had done anything. Pure. */
public final class Ghost {
  private static final Duration STRIDE = Duration.ofSeconds(15);

  private Ghost() {}

  /** Plays a scenario to its end at once; a long loud one takes a second or two. */
  public static List<MoodMinute> of(Scenario scenario, Setting setting, long seed, Instant start, ZoneId zone) {
    Hand hand = new Hand(start, zone);
    ScenarioPlayer player = new ScenarioPlayer(scenario, setting, seed, new DrillClock(hand, start, zone));
    player.start();
    while (!player.ended()) {
      hand.now = hand.now.plus(STRIDE);
      player.advance();
    }
    return player.timeline().minutes();
  }

  /** A clock that is moved by hand. */
  private static final class Hand extends Clock {
    private final ZoneId zone;
    private Instant now;

    Hand(Instant now, ZoneId zone) {
      this.now = now;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Hand(now, other);
    }
  }
}
