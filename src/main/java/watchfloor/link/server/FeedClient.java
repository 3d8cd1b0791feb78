package watchfloor.link.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.Item;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.Reply;

/**
 * One wall or desk on the feed: what it knows, and what it is told next. It is given one message at a time and the next when that has gone
 * out, so whoever reads slowly skips figures but never a change of the work, and nothing piles up here.
 *
 * <p>Belongs to the feed's lane, as all of the feed.
 */
final class FeedClient {
  /** Answers that wait to be sent; a client that asks on without reading is let go. */
  static final int MOST_ANSWERS = 512;
  /** A client that does not take a message for so long is let go. */
  static final long STUCK_NANOS = 10_000_000_000L;

  private static final Logger LOG = LoggerFactory.getLogger(FeedClient.class);
  private static final long NANOS_A_MILLI = 1_000_000;
  private static final int TRY_LATER = 1013;
  private static final int POLICY = 1008;

  private final Feed feed;
  private final FeedWire wire;
  private final Optional<Predicate<Item>> sees;
  private final boolean numbers;
  private final String name;
  private final Deque<String> work = new ArrayDeque<>();
  private final Deque<String> answers = new ArrayDeque<>();
  private String welcome = "";
  private long known;
  private boolean needsWork;
  private final Map<String, Long> pulses = new HashMap<>();
  private long crew;
  private long notices;
  private long direction;
  private boolean sending;
  private boolean ended;
  private long sentAt;
  private volatile long bytes;

  /**
   * @param sees which items it may know of; empty for all
   * @param numbers whether it may see the room's figures
   * @param name for the log, without anything personal
   */
  FeedClient(Feed feed, FeedWire wire, Optional<Predicate<Item>> sees, boolean numbers, String name) {
    this.feed = feed;
    this.wire = wire;
    this.sees = sees;
    this.numbers = numbers;
    this.name = name;
  }

  /**
   * Begins.
   *
   * @param epoch of the run that it was linked with last
   * @param since the last change that it knows of that run
   */
  void begin(String epoch, OptionalLong since) {
    boolean resumed = epoch.equals(feed.epoch()) && since.isPresent() && feed.ring().reaches(since.getAsLong());
    known = resumed ? since.getAsLong() : 0;
    needsWork = !resumed;
    welcome = feed.json().write(new HubMessage.Welcome(Protocol.VERSION, feed.epoch(), resumed, feed.clock().instant()));
    sentAt = System.nanoTime();
    feed.join(this);
  }

  /** It is to be told everything whole again. */
  void again() {
    needsWork = true;
    pulses.clear();
    go();
  }

  /** It asked for the work whole. */
  void refresh() {
    needsWork = true;
    go();
  }

  void answer(long ask, Reply reply) {
    if (answers.size() >= MOST_ANSWERS) {
      end(POLICY, "Too many answers wait to be read.");
      return;
    }
    answers.add(feed.json().write(new HubMessage.Answer(ask, reply)));
    go();
  }

  /** Characters that it was sent, before they were compressed. Any thread. */
  long bytes() {
    return bytes;
  }

  void tick() {
    if (sending && System.nanoTime() - sentAt > STUCK_NANOS) {
      end(TRY_LATER, "This client did not take a message for ten seconds.");
      return;
    }
    go();
  }

  /** Sends the next message when there is one and the last one has gone. */
  void go() {
    if (sending || ended) {
      return;
    }
    String next = next();
    if (next.isEmpty()) {
      return;
    }
    sending = true;
    sentAt = System.nanoTime();
    bytes += next.length();
    feed.counts().sent(next.length());
    wire.send(next, () -> feed.onLane(this::sent), failure -> feed.onLane(() -> lost(failure)));
  }

  private void sent() {
    sending = false;
    go();
  }

  private void lost(Throwable failure) {
    LOG.debug("the link to {} broke", name, failure);
    end(TRY_LATER, "The link broke.");
  }

  void end(int code, String reason) {
    if (!ended) {
      ended = true;
      feed.leave(this);
      wire.close(code, reason);
    }
  }

  /** First what it must have, then what it should know, then a sign of life. */
  private String next() {
    if (!welcome.isEmpty()) {
      String first = welcome;
      welcome = "";
      return first;
    }
    if (!answers.isEmpty()) {
      return answers.poll();
    }
    String aboutWork = nextOfWork();
    return aboutWork.isEmpty() ? nextOfRoom() : aboutWork;
  }

  private String nextOfWork() {
    if (!work.isEmpty()) {
      return work.poll();
    }
    if (needsWork || !feed.ring().reaches(known)) {
      needsWork = false;
      work.addAll(sees.map(feed::work).orElseGet(feed::work));
      known = feed.workSeq();
      return work.poll();
    }
    if (known >= feed.ring().last()) {
      return "";
    }
    long from = known;
    Feed.Told told = sees.map(may -> feed.changesFor(from, may)).orElseGet(() -> feed.changesFor(from));
    known = told.upTo();
    return told.text();
  }

  private String nextOfRoom() {
    if (numbers && crew != feed.crewVersion()) {
      crew = feed.crewVersion();
      return feed.crewText();
    }
    if (notices != feed.noticesVersion()) {
      notices = feed.noticesVersion();
      return feed.noticesText();
    }
    if (numbers && direction != feed.direction().version()) {
      direction = feed.direction().version();
      return feed.direction().text();
    }
    String figures = numbers ? nextOfPulse() : "";
    if (!figures.isEmpty()) {
      return figures;
    }
    boolean silent = System.nanoTime() - sentAt >= Protocol.BEAT_MILLIS * NANOS_A_MILLI;
    return silent ? feed.json().write(new HubMessage.Beat(feed.clock().instant())) : "";
  }

  private String nextOfPulse() {
    for (Map.Entry<String, PulseFeed> pulse : feed.pulses().entrySet()) {
      long seen = pulses.getOrDefault(pulse.getKey(), 0L);
      if (seen != pulse.getValue().version()) {
        String text = pulse.getValue().textFor(seen);
        pulses.put(pulse.getKey(), pulse.getValue().version());
        return text;
      }
    }
    return "";
  }
}
