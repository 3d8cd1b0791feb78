package watchfloor.channel.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchfloor.desk.ReplyOutlet;
import watchfloor.desk.SendOutcome;
import watchfloor.desk.TextCount;
import watchfloor.desk.UsualLengths;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;

/**
 * A network that answers like a real one and reaches nobody: it takes its time, is sometimes too busy, refuses now and then,
 * and once in a while leaves everybody guessing. It keeps the real network's length rule.
 *
 * <p>What it says to a key is the same at every look; an answer that arrived is never published twice. {@link #send} waits up
 * to 2.5 s and ends at an interrupt; the rest answers at once. Safe from any thread; remembers the last 5,000 keys.
 */
public final class DemoOutlet implements ReplyOutlet {
  private static final int REMEMBERED = 5_000;
  private static final Duration SHORTEST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofMillis(2_500);
  private static final double BUSY = 0.03;
  private static final double REFUSED = 0.012;
  private static final double UNKNOWN = 0.006;

  private final Channel channel;
  private final String account;
  private final long seed;
  private final Clock clock;
  private final Rest rest;
  private final Map<String, Attempt> attempts = new LinkedHashMap<>();

  /** How often a key came, and what became of it in the end. */
  private record Attempt(int times, Optional<SendOutcome> settled) {}

  public DemoOutlet(Channel channel, String account, long seed, Clock clock) {
    this(channel, account, seed, clock, Rest.onLock());
  }

  DemoOutlet(Channel channel, String account, long seed, Clock clock, Rest rest) {
    this.channel = channel;
    this.account = account;
    this.seed = seed;
    this.clock = clock;
    this.rest = rest;
  }

  /** One for each of the demo's networks that can be answered on: X, Bluesky, Mastodon and Reddit. */
  public static List<ReplyOutlet> all(long seed, Clock clock) {
    return List.of(
        new DemoOutlet(Channel.X, DemoPublic.HANDLE, seed, clock),
        new DemoOutlet(Channel.BLUESKY, "@aureliaair.example", seed, clock),
        new DemoOutlet(Channel.MASTODON, "@AureliaAir@social.example", seed, clock),
        new DemoOutlet(Channel.REDDIT, "u/AureliaAir", seed, clock));
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public String account() {
    return account;
  }

  @Override
  public TextCount count() {
    return UsualLengths.count(channel);
  }

  @Override
  public int limit() {
    return UsualLengths.limit(channel);
  }

  @Override
  public SendOutcome send(Mention to, String text, String key) throws InterruptedException {
    Dice dice = Dice.of(seed, key.hashCode(), times(key), channel.id().hashCode());
    long span = LONGEST.minus(SHORTEST).toMillis();
    rest.rest(SHORTEST.plusMillis((long) (span * dice.unit() * dice.unit())));
    return settle(key, text, dice);
  }

  private synchronized int times(String key) {
    return Optional.ofNullable(attempts.get(key)).map(Attempt::times).orElse(0);
  }

  private synchronized SendOutcome settle(String key, String text, Dice dice) {
    Attempt before = attempts.getOrDefault(key, new Attempt(0, Optional.empty()));
    if (before.settled().isPresent()) {
      return before.settled().get();
    }
    SendOutcome outcome = decide(key, text, before.times(), dice.unit());
    attempts.put(key, new Attempt(before.times() + 1, arrived(key, outcome)));
    if (attempts.size() > REMEMBERED) {
      attempts.remove(attempts.keySet().iterator().next());
    }
    return outcome;
  }

  /** What a later attempt hears: nobody knew, but it had arrived; who was too busy decides anew. */
  private Optional<SendOutcome> arrived(String key, SendOutcome outcome) {
    if (outcome instanceof SendOutcome.Unknown) {
      return Optional.of(sent(key));
    }
    return outcome instanceof SendOutcome.TryLater ? Optional.empty() : Optional.of(outcome);
  }

  private SendOutcome decide(String key, String text, int times, double fate) {
    if (length(text) > limit()) {
      return new SendOutcome.Refused(channel.name() + " takes " + limit() + " characters and this answer has " + length(text) + ": shorten it.");
    }
    if (fate < REFUSED) {
      return new SendOutcome.Refused(fate < REFUSED / 2
          ? "The author has deleted the post on " + channel.name() + ": nothing is left to answer."
          : "The author does not take answers from " + account + " on " + channel.name() + ".");
    }
    if (fate < REFUSED + UNKNOWN) {
      return new SendOutcome.Unknown(channel.name() + " did not say in time whether the answer arrived: look at the post before you send again.");
    }
    if (times == 0 && fate < REFUSED + UNKNOWN + BUSY) {
      return new SendOutcome.TryLater(clock.instant().plusSeconds(20 + (long) (fate * 1_000) % 25),
          channel.name() + " takes no more answers from us for the moment.");
    }
    return sent(key);
  }

  private SendOutcome.Sent sent(String key) {
    return new SendOutcome.Sent("r" + Long.toString(Dice.mix(seed + key.hashCode()) >>> 1, 36));
  }
}
