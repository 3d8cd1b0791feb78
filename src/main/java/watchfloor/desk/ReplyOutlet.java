package watchfloor.desk;

import java.util.Optional;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;

/**
 * The way out to one network: the port that a channel fills.
 *
 * <p>{@link #send} runs on the outbox thread and may take its time; the rest is asked from any thread and answers at once.
 */
public interface ReplyOutlet {
  Channel channel();

  /** The account that the public will see, with its prefix. */
  String account();

  /** How the network counts. */
  TextCount count();

  /** How long a text is in the network's own count. */
  default int length(String text) {
    return count().of(text);
  }

  /** The longest text that the network takes, in the same count. */
  int limit();

  /**
   * Hands one answer to the network, once: an implementation never tries again by itself.
   *
   * @param key the same for every attempt at the same answer; a network that knows such keys is given it
   */
  SendOutcome send(Mention to, String text, String key) throws InterruptedException;

  /**
   * Looks on the network whether an answer is out that was handed over before the program ended in between; hands over nothing. On the outbox
   * thread, and may take its time.
   *
   * @return sent, or to be tried again where it is certain that it is not out; empty where nobody can say, so that a person looks
   */
  default Optional<SendOutcome> look(Mention to, String text, String key) throws InterruptedException {
    return Optional.empty();
  }
}
