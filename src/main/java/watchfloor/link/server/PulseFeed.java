package watchfloor.link.server;

import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.PulseDiff;
import watchfloor.link.wire.WireJson;
import watchfloor.pulse.PulseSnapshot;

/** The numbers of the room or of one brand, as all links are told them: each change is worked out once. Belongs to the feed's lane. */
final class PulseFeed {
  private final String brand;
  private final long everyNanos;
  private final WireJson json;
  private PulseSnapshot published = PulseDiff.nothing();
  private long publishedBefore = -1;
  private long publishedAt;
  private String change = "";
  private String whole = "";

  /**
   * @param brand      empty for the room
   * @param everyNanos the least time between two changes
   */
  PulseFeed(String brand, long everyNanos, WireJson json) {
    this.brand = brand;
    this.everyNanos = everyNanos;
    this.json = json;
  }

  void look(PulseSnapshot now) {
    long nanos = System.nanoTime();
    boolean due = publishedBefore < 0 || nanos - publishedAt >= everyNanos;
    if (!due || now.version() == published.version() && publishedBefore >= 0) {
      return;
    }
    change = json.write(new HubMessage.Pulse(brand, PulseDiff.between(published, now)));
    whole = "";
    publishedBefore = published.version();
    published = now;
    publishedAt = nanos;
  }

  /** What was told is known no more. */
  void again() {
    publishedBefore = -1;
    published = PulseDiff.nothing();
    publishedAt = 0;
  }

  long version() {
    return published.version();
  }

  /** What a client is told that knows a version, 0 for none. */
  String textFor(long known) {
    if (known == publishedBefore && known > 0) {
      return change;
    }
    if (whole.isEmpty()) {
      whole = json.write(new HubMessage.Pulse(brand, PulseDiff.whole(published)));
    }
    return whole;
  }
}
