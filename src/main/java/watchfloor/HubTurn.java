package watchfloor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import watchfloor.journal.Place;
import watchfloor.link.server.Succession;
import watchfloor.link.trust.HubIdentity;
import watchfloor.link.trust.TermSeal;
import watchfloor.settings.HubSetting;
import watchfloor.store.Followed;
import watchfloor.store.Store;
import watchfloor.store.StoreGate;
import watchfloor.store.StoreTerm;

/**
 * This machine's turn as the hub: lets it begin only where no other machine has a later one, lets a standby follow, and ends it when it is
 * over. Made and closed by one thread.
 */
final class HubTurn implements AutoCloseable {
  static final String ALONE = "alone";
  private static final String STANDBY = "standby";
  private static final Duration MISSED_AFTER = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final RoomPlan plan;
  private final HubSetting setting;
  private final Notices notices;
  private final Consumer<String> ended;
  private final Threads threads;
  private final HubIdentity identity;
  private final PeerTerm peer;
  private final String epoch = UUID.randomUUID().toString();
  private final HubFence fence;
  private Optional<HubSuccession> succession = Optional.empty();
  private volatile boolean told;

  /** What a turn is made of. @param ended hears, on any thread and once, why this hub has ended */
  record Parts(RoomPlan plan, HubSetting setting, Threads threads, Notices notices, Consumer<String> ended) {}

  private HubTurn(Parts parts, StoreTerm term, HubIdentity identity, PeerTerm peer) {
    this.plan = parts.plan();
    this.setting = parts.setting();
    this.threads = parts.threads();
    this.notices = parts.notices();
    this.ended = parts.ended();
    this.identity = identity;
    this.peer = peer;
    this.fence = new HubFence(plan.store(), term, epoch, plan.clock(), System::nanoTime);
  }

  /**
   * Begins it, unless this store was handed over, or the other machine says that it was.
   *
   * @return empty when this machine must not be the hub; {@code ended} was told why
   */
  static Optional<HubTurn> begin(Parts parts, Clock clock) {
    Path store = parts.plan().store();
    HubIdentity identity = HubLink.identity(parts.plan().center(), parts.setting(), clock);
    PeerTerm peer = new PeerTerm(parts.plan().center().home().folder().resolve("hub"), identity, clock, parts.threads().pool("peer", 2));
    StoreTerm term = StoreTerm.read(store);
    OptionalLong theirs = term.peer().isEmpty() || term.role() != StoreTerm.Role.LEADS ? OptionalLong.empty() : peer.ask(term.peer());
    if (theirs.isPresent() && theirs.getAsLong() > term.number()) {
      long number = theirs.getAsLong();
      term = StoreTerm.change(store, clock, old -> new StoreTerm(number, StoreTerm.Role.HANDED_OVER, old.peer(), false, clock.instant()));
    }
    Optional<String> refusal = term.refusal(store);
    refusal.ifPresent(parts.ended());
    return refusal.isPresent() ? Optional.empty() : Optional.of(new HubTurn(parts, term, identity, peer));
  }

  StoreGate gate() {
    return fence;
  }

  /** The store is open: what it holds is what may have been acknowledged. */
  Succession opened(Store store) {
    Followed followed = store.followed().orElseThrow();
    Map<String, Place> ends = new HashMap<>();
    followed.logs().forEach(log -> ends.put(log.name(), log.end()));
    fence.begin(ends);
    HubSuccession made = new HubSuccession(new HubSuccession.Parts(
        fence, epoch, followed, store.care(), new CenterParts(plan.center().home()), new TermSeal(identity.sessionKey())));
    succession = Optional.of(made);
    threads.clock("standby-watch").scheduleAtFixedRate(
        threads.guarded("the watch over the standby", this::watch), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    return made;
  }

  private void watch() {
    String over = fence.ended();
    if (!over.isEmpty()) {
      tellOnce(over);
      return;
    }
    notices.sayOrClear(STANDBY, notice());
    StoreTerm term = fence.term();
    if (!term.peer().isEmpty() && !fence.holdsGrant()) {
      peer.ask(term.peer()).ifPresent(number -> succession.ifPresent(hub -> hub.heard(number, term.peer())));
    }
  }

  /** Here and not where it ends, so that whoever ended it gets an answer before this hub is closed. */
  private void tellOnce(String sentence) {
    if (!told) {
      told = true;
      ended.accept(sentence);
    }
  }

  private String notice() {
    StoreTerm term = fence.term();
    boolean missed = fence.silence() > MISSED_AFTER.toNanos();
    if (term.bound()) {
      return fence.refusal();
    }
    if (!term.peer().isEmpty() && missed) {
      return "No standby: this hub goes on alone since " + term.since() + ", and what is done is on this machine only.";
    }
    return setting.standby() && missed ? "No standby: what is done is on this machine only. Start the standby, or see why it does not follow." : "";
  }

  /** Goes on without the standby because a person says so. */
  OrderAnswer alone() {
    return new OrderAnswer(0, List.of(fence.alone()));
  }

  @Override
  public void close() {
    told = true;
    fence.close();
    peer.close();
  }
}
