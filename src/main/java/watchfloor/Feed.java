package watchfloor;

import java.util.List;
import watchfloor.desk.ReplyOutlet;
import watchfloor.intake.MentionSource;
import watchfloor.store.Store;

/** Where a room's mentions come from and where its answers go: the world outside, real or played. */
interface Feed {
  /** What it gives: whom the room listens to, and how its answers leave. */
  record World(List<MentionSource> sources, List<ReplyOutlet> outlets) {
    public World {
      sources = List.copyOf(sources);
      outlets = List.copyOf(outlets);
    }
  }

  /**
   * Makes sources and ways out, which do nothing before they are started.
   *
   * @param threads on which they may wait for networks
   */
  World open(Threads threads);

  /** Fills the store with what came before, ahead of everything else that uses it. */
  void prepare(Store store, Ingestion ingestion) throws InterruptedException;

  /** Starts what lives beside the hub once that runs. */
  void start(Hub hub);
}
