package watchfloor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import watchfloor.drill.Scenario;
import watchfloor.settings.Center;
import watchfloor.settings.DrillCenter;
import watchfloor.settings.Kept;
import watchfloor.wall.RoomMode;

/**
 * What one drill is. It cannot hold a real source or a way out: its world is a {@link DrillNetwork}, and its center has none of them.
 *
 * @param center  the center as a drill has it
 * @param folder  of this drill alone
 * @param network its world
 */
record DrillPlan(OpenCenter center, Scenario scenario, Path folder, DrillNetwork network) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  /** @param world the world's time */
  static DrillPlan of(OpenCenter real, Scenario scenario, long seed, Clock world) {
    Center settings = DrillCenter.of(real.value(), scenario);
    OpenCenter center = new OpenCenter(real.home(), real.files(), new Kept<>(settings, real.center().notes(), real.center().trouble()));
    String name = scenario.name() + "-" + DATE.format(LocalDateTime.ofInstant(world.instant(), settings.zone()));
    return new DrillPlan(center, scenario, real.home().drills().resolve(name), new DrillNetwork(scenario, settings, seed, world));
  }

  /** The room in which it is played. */
  RoomPlan room(Optional<String> layout) {
    return room(layout, hub -> { });
  }

  /** @param started hears of the hub once it runs */
  RoomPlan room(Optional<String> layout, Consumer<Hub> started) {
    return new RoomPlan(center, center.value(), new RoomMode.Drill(), store(), network.clock(), layout, new DrillFeed(network, deeds(), started));
  }

  DrillDeeds deeds() {
    return new DrillDeeds(center.value());
  }

  Path store() {
    return folder.resolve("store");
  }
}
