package watchfloor.link.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import watchfloor.desk.ItemEvent;

/**
 * Counts what happens in a hub since it began, for {@link RoomMetrics}. Those who do it tell it here; nothing is kept of who or what.
 *
 * <p>Any thread; never waits.
 */
public final class HubCounts {
  /** Upper bounds of the store's classes, in seconds: from a memory write to what a person feels as waiting. */
  static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};

  private final LongAdder claims = new LongAdder();
  private final LongAdder answers = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final Map<SignedIn, LongAdder> signIns = new EnumMap<>(SignedIn.class);
  private final List<LongAdder> classes = new ArrayList<>();
  private final LongAdder nanos = new LongAdder();

  /** What became of somebody's wish to sign in. */
  public enum SignedIn {
    WELCOME,
    REFUSED,
    TOO_MANY
  }

  /** How long the store took. @param perClass how many in each class, the last one without an upper bound */
  record Times(List<Long> perClass, double seconds) {}

  public HubCounts() {
    for (SignedIn outcome : SignedIn.values()) {
      signIns.put(outcome, new LongAdder());
    }
    for (int i = 0; i <= BOUNDS.length; i++) {
      classes.add(new LongAdder());
    }
  }

  /** Something happened to an item. */
  public void happened(ItemEvent event) {
    if (event.kind() == ItemEvent.Kind.CLAIMED) {
      claims.increment();
    } else if (event.kind() == ItemEvent.Kind.ANSWERED) {
      answers.increment();
    }
  }

  /** @param length of what was sent to a client, in bytes, 0 or more */
  public void sent(long length) {
    bytes.add(length);
  }

  public void signedIn(SignedIn outcome) {
    signIns.get(outcome).increment();
  }

  /** @param took from an operation's arrival to its durable answer; a negative one counts as none */
  public void stored(Duration took) {
    double seconds = Math.max(0, took.toNanos()) / 1e9;
    int at = 0;
    while (at < BOUNDS.length && seconds > BOUNDS[at]) {
      at++;
    }
    nanos.add(Math.max(0, took.toNanos()));
    classes.get(at).increment();
  }

  long claims() {
    return claims.sum();
  }

  long answers() {
    return answers.sum();
  }

  long bytes() {
    return bytes.sum();
  }

  long signIns(SignedIn outcome) {
    return signIns.get(outcome).sum();
  }

  Times times() {
    return new Times(classes.stream().map(LongAdder::sum).toList(), nanos.sum() / 1e9);
  }
}
