package watchfloor;

import java.util.function.LongSupplier;
import watchfloor.link.server.Succession.Follower;
import watchfloor.link.wire.Protocol;

/**
 * What a standby's words are worth: ten seconds from the hub's own stamp that it said back, because it was surely still a standby when it
 * heard that. A request that was long under way brings an old stamp. Under the lock of {@link HubFence}; nanoseconds of one run.
 */
final class StandbyGrant {
  private static final long NANOS = Protocol.GRANT_MILLIS * 1_000_000;

  private final LongSupplier nanos;
  private final String epoch;
  private String from = "";
  private long heardAt;
  private long until;
  private boolean granted;

  /** @param epoch names this run of the hub; stamps of another one count for nothing */
  StandbyGrant(LongSupplier nanos, String epoch) {
    this.nanos = nanos;
    this.epoch = epoch;
    this.heardAt = nanos.getAsLong();
  }

  void hear(Follower follower) {
    long now = nanos.getAsLong();
    from = follower.address();
    heardAt = now;
    if (follower.epoch().equals(epoch) && follower.echo() != 0 && follower.echo() - now <= 0) {
      long end = follower.echo() + NANOS;
      until = granted && until - end > 0 ? until : end;
      granted = true;
    }
  }

  boolean holds() {
    return granted && until - nanos.getAsLong() > 0;
  }

  void end() {
    granted = false;
  }

  /** Who was heard last; empty while nobody was. */
  String from() {
    return from;
  }

  /** Since then, or since the beginning. */
  long silence() {
    return nanos.getAsLong() - heardAt;
  }

  /** Whether another than this one was heard lately. */
  boolean isAnothers(Follower follower) {
    return !from.isEmpty() && !from.equals(follower.address()) && silence() < NANOS;
  }
}
