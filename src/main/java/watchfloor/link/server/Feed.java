package watchfloor.link.server;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.link.health.HubCounts;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.WireJson;
import watchfloor.pulse.Lenses;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.wall.Direction;
import watchfloor.wall.Notice;

/**
 * What all open links are told, worked out once for all of them: the work and its changes by sequence number, the numbers once a second,
 * the crew, the notices, the wall's direction.
 *
 * <p>Everything here and in {@link FeedClient} happens on one lane; {@link #tick} and {@link #everythingAgain} may be called from any
 * thread. What it costs does not follow the number of mentions, and a client that reads slowly costs no more than one that reads fast:
 * each is sent the next message when it has taken the one before.
 */
final class Feed {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final int CHANGES_A_MESSAGE = 100;
  private static final long TOGETHER_MS = 20;
  private static final long NANOS_A_MILLI = 1_000_000;
  /** Brands are told of half as often as the room. */
  private static final long LENS_MILLIS = 2 * Protocol.BEAT_MILLIS;

  /**
   * What a feed tells of.
   *
   * @param desk must have heard of a change before the feed's own listener does: make it first
   */
  record Sources(
      DeskBook book, Supplier<DeskSnapshot> desk, Supplier<Lenses> pulse, Supplier<List<Notice>> notices, Supplier<Direction> direction, Clock clock,
      HubCounts counts) {}

  private final Sources sources;
  private final WireJson json;
  private final ScheduledExecutorService lane;
  private final Queue<DeskOutcome.Done> fresh = new ConcurrentLinkedQueue<>();
  private final String epoch = UUID.randomUUID().toString();
  private final ChangeRing ring = new ChangeRing();
  private final Set<FeedClient> clients = new LinkedHashSet<>();
  private final Retold<Direction> direction = new Retold<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final Map<Long, Told> changes = new HashMap<>();
  private long changesUpTo = -1;
  private List<String> work = List.of();
  private long workVersion = -1;
  private long workSeq;
  private final Map<String, PulseFeed> pulses = new LinkedHashMap<>();
  private HubMessage.Crew crew;
  private String crewText = "";
  private long crewVersion;
  private List<Notice> notices;
  private String noticesText = "";
  private long noticesVersion;

  Feed(Sources sources, WireJson json, ScheduledExecutorService lane) {
    this.sources = sources;
    this.json = json;
    this.lane = lane;
    sources.book().onChange(this::changed);
  }

  String epoch() {
    return epoch;
  }

  ChangeRing ring() {
    return ring;
  }

  WireJson json() {
    return json;
  }

  HubCounts counts() {
    return sources.counts();
  }

  Clock clock() {
    return sources.clock();
  }

  /** Runs something on the feed's lane; false when it has ended. */
  boolean onLane(Runnable task) {
    try {
      lane.execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      LOG.debug("the feed has ended", e);
      return false;
    }
  }

  /** What changes within a moment is told together: sixty desks that claim at once would else each be told sixty times. */
  private void changed(DeskOutcome.Done done) {
    sources.counts().happened(done.event());
    fresh.add(done);
    if (woken.compareAndSet(false, true)) {
      try {
        lane.schedule(this::tellAll, TOGETHER_MS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        LOG.debug("the feed has ended", e);
      }
    }
  }

  private void tellAll() {
    woken.set(false);
    for (DeskOutcome.Done done = fresh.poll(); done != null; done = fresh.poll()) {
      ring.add(done.event().seq(), done.item());
    }
    List.copyOf(clients).forEach(FeedClient::go);
  }

  /** Looks for what is new beside the work; for the clock thread, about four times a second. */
  void tick() {
    onLane(() -> {
      lookAtPulse();
      lookAtRoom();
      List.copyOf(clients).forEach(FeedClient::tick);
    });
  }

  /** Sends everything whole to everybody: something that they were told must be shown no more. */
  void everythingAgain() {
    onLane(() -> {
      workVersion = -1;
      pulses.values().forEach(PulseFeed::again);
      lookAtPulse();
      List.copyOf(clients).forEach(FeedClient::again);
    });
  }

  void join(FeedClient client) {
    clients.add(client);
    lookAtPulse();
    lookAtRoom();
    client.go();
  }

  void leave(FeedClient client) {
    clients.remove(client);
  }

  private void lookAtPulse() {
    Lenses lenses = sources.pulse().get();
    pulses.keySet().removeIf(brand -> !brand.isEmpty() && !lenses.byBrand().containsKey(brand));
    pulse("", Protocol.BEAT_MILLIS).look(lenses.all());
    lenses.byBrand().forEach((brand, snapshot) -> pulse(brand, LENS_MILLIS).look(bare(snapshot)));
  }

  private PulseFeed pulse(String brand, long everyMillis) {
    return pulses.computeIfAbsent(brand, name -> new PulseFeed(name, everyMillis * NANOS_A_MILLI, json));
  }

  /** Without what is the room's, and told with the room's numbers. */
  private static PulseSnapshot bare(PulseSnapshot lens) {
    return lens.within(List.of(), List.of());
  }

  private void lookAtRoom() {
    DeskSnapshot desk = sources.desk().get();
    HubMessage.Crew crewNow = new HubMessage.Crew(desk.crew(), desk.firstAnswer());
    if (!crewNow.equals(crew)) {
      crew = crewNow;
      crewText = json.write(crewNow);
      crewVersion++;
    }
    List<Notice> noticesNow = sources.notices().get();
    if (!noticesNow.equals(notices)) {
      notices = List.copyOf(noticesNow);
      noticesText = json.write(new HubMessage.Notices(notices));
      noticesVersion++;
    }
    direction.look(sources.direction().get(), now -> json.write(new HubMessage.Directed(now)));
  }

  /** The numbers of the room, and behind them those of each brand, by its name. */
  Map<String, PulseFeed> pulses() {
    return pulses;
  }

  long crewVersion() {
    return crewVersion;
  }

  String crewText() {
    return crewText;
  }

  long noticesVersion() {
    return noticesVersion;
  }

  String noticesText() {
    return noticesText;
  }

  Retold<Direction> direction() {
    return direction;
  }

  /** Some changes as they are told. @param upTo the number of the last one */
  record Told(String text, long upTo) {}

  /** What a client that may see everything is told of the changes behind the one that it knows; worked out once for all who know the same. */
  Told changesFor(long known) {
    if (changesUpTo != ring.last()) {
      changes.clear();
      changesUpTo = ring.last();
    }
    return changes.computeIfAbsent(known, from -> changesFor(from, item -> true));
  }

  /** The same for a client that sees a part. */
  Told changesFor(long known, Predicate<Item> sees) {
    ChangeRing.Slice slice = ring.since(known, CHANGES_A_MESSAGE);
    return new Told(json.write(new HubMessage.Changes(slice.upTo(), slice.items().stream().filter(sees).toList())), slice.upTo());
  }

  /** The work whole, for a client that may see everything. */
  List<String> work() {
    long seq = ring.last();
    DeskSnapshot desk = sources.desk().get();
    if (desk.version() != workVersion) {
      work = new WorkParts(desk, item -> true).messages(seq).stream().map(json::write).toList();
      workVersion = desk.version();
      workSeq = seq;
    }
    return work;
  }

  /** The number of the last change in what {@link #work} gave last. */
  long workSeq() {
    return workSeq;
  }

  /** The work whole as one client may see it. */
  List<String> work(Predicate<Item> sees) {
    List<String> texts = new ArrayList<>();
    long seq = ring.last();
    new WorkParts(sources.desk().get(), sees).messages(seq).forEach(part -> texts.add(json.write(part)));
    workSeq = seq;
    return texts;
  }
}
