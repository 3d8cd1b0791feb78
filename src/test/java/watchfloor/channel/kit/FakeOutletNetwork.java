package watchfloor.channel.kit;

import java.time.Instant;
import java.util.List;
import watchfloor.channel.net.NetClient;
import watchfloor.desk.ReplyOutlet;
import watchfloor.mention.Mention;

/** A network on this machine that takes answers, and does what {@link ReplyOutletContract} asks for with the next of them. */
public interface FakeOutletNetwork extends AutoCloseable {
  /** What becomes of the next answer that is handed over. */
  enum Fate {
    /** It is published, and the connection breaks before that is said. */
    TAKEN_AND_LOST,
    /** The connection breaks before it is published. */
    LOST,
    /** It is published, and the network says that it failed. */
    TAKEN_AND_BROKEN,
    /** The network fails before it is published. */
    BROKEN,
    /** It is published, that is lost, and nothing can be looked up afterwards. */
    TAKEN_AND_BLIND,
    /** The network asks for patience until {@link #reset}. */
    LIMITED,
    /** The network will not have it, ever. */
    REFUSED,
    /** The sign-in is worn out and wants to be made new; then it is published. */
    SIGNED_OUT
  }

  /** An outlet of its own for each call, as after a restart of the program, with a time at which it is always noon. */
  ReplyOutlet outlet(NetClient net);

  void next(Fate fate);

  /** A post that can be answered. */
  Mention post();

  /** A post that was there and is gone. */
  Mention gonePost();

  /** When a network that asks for patience takes more, some minutes after the outlet's time. */
  Instant reset();

  /** The texts that the public can see, in their order. */
  List<String> published();

  /** Whether it can be asked whether an answer is out. */
  default boolean looksUp() {
    return true;
  }

  /** From now on it signs nobody in. */
  void signsNobodyIn();

  /** Nothing listens there any more. */
  @Override
  void close();
}
