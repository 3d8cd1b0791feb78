package watchfloor.drill;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import watchfloor.mention.Mention;
import watchfloor.settings.CenterHome;
import watchfloor.settings.ScenarioFiles;
import watchfloor.settings.ScenarioReader;

/** A performance whose world's clock a test moves. */
final class Rehearsal {
  static final Instant START = Instant.parse("2026-11-20T17:00:00Z");
  static final Setting SETTING = new Setting("Aurelia Air", "@AureliaAir");

  final Hand hand = new Hand(START);
  final DrillClock clock = new DrillClock(hand, START, ZoneOffset.UTC);
  final ScenarioPlayer player;
  final List<Mention> said = new ArrayList<>();

  Rehearsal(Scenario scenario, long seed) {
    player = new ScenarioPlayer(scenario, SETTING, seed, clock);
  }

  static Scenario packed(String name, String language) {
    return new ScenarioFiles(new CenterHome(Path.of("no-such-center"), false), language).read(name).value();
  }

  static Scenario of(String yaml) {
    return new ScenarioReader("en").read(yaml, "test", "drills/test.yaml").value();
  }

  /** Lets that much time of the world pass, in ticks. */
  List<Mention> pass(Duration span, Duration tick) {
    List<Mention> now = new ArrayList<>();
    for (Duration gone = Duration.ZERO; gone.compareTo(span) < 0; gone = gone.plus(tick)) {
      hand.now = hand.now.plus(tick);
      do {
        now.addAll(player.advance());
      } while (player.behind());
    }
    said.addAll(now);
    return now;
  }

  /** The world's clock. */
  static final class Hand extends Clock {
    Instant now;

    Hand(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
