package watchfloor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import watchfloor.channel.drill.DrillOutlet;
import watchfloor.drill.DrillClock;
import watchfloor.drill.Scenario;
import watchfloor.drill.ScenarioPlayer;
import watchfloor.drill.ScenarioSource;
import watchfloor.drill.Setting;
import watchfloor.intake.Pause;
import watchfloor.settings.Center;

/**
 * The whole world outside of a drill's room: a player, what it says, and the simulated networks that lead back to it. It has room for
 * nothing else: its parts are final classes that know no network.
 */
final class DrillNetwork {
  private final DrillClock clock;
  private final ScenarioPlayer player;
  private final ScenarioSource source;
  private final List<DrillOutlet> outlets;

  /** @param world the world's time */
  DrillNetwork(Scenario scenario, Center center, long seed, Clock world) {
    Instant start = scenario.starts().map(begins -> begins.before(world.instant(), center.zone())).orElseGet(world::instant);
    clock = new DrillClock(world, start, center.zone());
    player = new ScenarioPlayer(scenario, new Setting(center.brand().name(), center.brand().handle()), seed, clock);
    source = new ScenarioSource(player, Pause.real());
    outlets = DrillOutlet.all(center.brand().handle(), player::hear);
  }

  DrillClock clock() {
    return clock;
  }

  ScenarioPlayer player() {
    return player;
  }

  ScenarioSource source() {
    return source;
  }

  List<DrillOutlet> outlets() {
    return outlets;
  }
}
