package watchfloor.channel.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import watchfloor.desk.ReplyOutlet;
import watchfloor.desk.SendOutcome;
import watchfloor.desk.TextCount;
import watchfloor.desk.UsualLengths;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;

/**
 * A network that exists in a drill only: it takes every answer that the real one would be long enough for, hands it to the drill, and
 * has no way to anywhere else.
 *
 * <p>Answers at once. Safe from any thread; knows the last {@value #REMEMBERED} keys again, so that an answer is heard once.
 */
public final class DrillOutlet implements ReplyOutlet {
  private static final int REMEMBERED = 5_000;

  private final Channel channel;
  private final String account;
  private final Ear ear;
  private final Map<String, SendOutcome> known = new LinkedHashMap<>();

  /** Hears what arrives at the simulated networks, on the outbox thread. */
  public interface Ear {
    void hear(Mention to, String text);
  }

  public DrillOutlet(Channel channel, String account, Ear ear) {
    this.channel = channel;
    this.account = account;
    this.ear = ear;
  }

  /** One for each network that a drill's public speaks on and that can be answered. */
  public static List<DrillOutlet> all(String account, Ear ear) {
    return List.of(Channel.X, Channel.BLUESKY, Channel.MASTODON, Channel.REDDIT).stream().map(channel -> new DrillOutlet(channel, account, ear)).toList();
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
  public synchronized SendOutcome send(Mention to, String text, String key) {
    SendOutcome before = known.get(key);
    if (before != null) {
      return before;
    }
    if (length(text) > limit()) {
      return new SendOutcome.Refused(channel.name() + " takes " + limit() + " characters and this answer has " + length(text) + ": shorten it.");
    }
    SendOutcome sent = new SendOutcome.Sent("drill-" + key);
    known.put(key, sent);
    if (known.size() > REMEMBERED) {
      known.remove(known.keySet().iterator().next());
    }
    ear.hear(to, text);
    return sent;
  }
}
