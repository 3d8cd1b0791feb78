package watchfloor.link.server;

import java.util.Map;
import watchfloor.link.wire.LogChunk;
import watchfloor.link.wire.StandbyState;

/**
 * Whose turn it is, and what a standby reads of this hub: the port that the wiring fills. Any thread; reads from disk. Every method that a
 * standby asks for throws {@link SuccessionException} when it is refused.
 */
public interface Succession {
  /**
   * A standby as its request shows it.
   *
   * @param address where it can be asked, {@code host:port}
   * @param epoch   of the run of the hub that {@code echo} is of
   * @param echo    the last stamp that it heard; 0 for none
   * @param ready   whether it has a backup and everything beside the logs
   */
  record Follower(String address, String epoch, long echo, boolean ready) {}

  /** This hub's term, sealed; empty while there is none to tell. */
  String term();

  /** Somebody has seen a term; a sealed higher one ends this hub. */
  void heard(String sealed);

  /** Why nothing is acknowledged now, one plain sentence; empty when it is. */
  String refusal();

  StandbyState state(Follower from);

  /**
   * What lies behind a place of a log that the standby has on its disk; waits up to a second for something new.
   *
   * @param keys how much it has of each file of that log's keys
   */
  LogChunk log(Follower from, String log, long segment, long offset, Map<String, Long> keys);

  byte[] file(Follower from, String name, long offset);

  /** The standby lets this hub go on without it. */
  void release(Follower from);

  /** Ends this hub for a standby that takes the next turn. */
  StandbyState.HandedOver handOver(Follower from, long term);
}
