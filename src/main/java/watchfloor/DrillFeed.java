package watchfloor;

import java.util.List;
import java.util.function.Consumer;
import watchfloor.drill.ScenarioPlayer;
import watchfloor.store.Store;

/** A drill's world as a room takes it in: one simulated public, and simulated networks only. What the room does is told to the player. */
final class DrillFeed implements Feed {
  private final DrillNetwork network;
  private final DrillDeeds deeds;
  private final Consumer<Hub> started;

  /** @param started hears of the hub once it runs */
  DrillFeed(DrillNetwork network, DrillDeeds deeds, Consumer<Hub> started) {
    this.network = network;
    this.deeds = deeds;
    this.started = started;
  }

  @Override
  public World open(Threads threads) {
    return new World(List.of(network.source()), List.copyOf(network.outlets()));
  }

  @Override
  public void prepare(Store store, Ingestion ingestion) {
    ScenarioPlayer player = network.player();
    store.desk().onChange(done -> deeds.of(done.item(), done.event(), "").ifPresent(player::notice));
  }

  @Override
  public void start(Hub hub) {
    started.accept(hub);
  }
}
