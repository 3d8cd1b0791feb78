package watchfloor.link.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOutcome;
import watchfloor.link.wire.ClientMessage;
import watchfloor.link.wire.Reply;

/**
 * What was asked of the hub and not answered yet. When the link is lost meanwhile it is asked again under its number, which the hub
 * knows, so it is done once; what is not answered within a minute is given up, honestly.
 *
 * <p>At most {@link #MOST} wait. One lane.
 */
final class PendingAsks {
  static final int MOST = 256;
  static final long GIVE_UP_NANOS = 60_000_000_000L;
  static final String UNKNOWN =
      "The link to the hub was lost before it answered, and nobody here knows whether it was done: look at the item before you do it again.";

  private static final long NANOS_A_MILLI = 1_000_000;

  /** Makes the message, of its number and its age in milliseconds. */
  interface Message {
    ClientMessage of(long id, long ageMillis);
  }

  private record Pending(Message message, CompletableFuture<DeskOutcome> answer, long askedAt) {}

  private final Map<Long, Pending> pending = new LinkedHashMap<>();
  private long last;

  /** Notes something that is asked now, and gives the message to send; empty when too much waits. */
  List<ClientMessage> add(Message message, CompletableFuture<DeskOutcome> answer, long nanos) {
    if (pending.size() >= MOST) {
      answer.completeExceptionally(new DeskException("The hub does not answer: " + MOST + " requests wait already; try again in a moment.", null));
      return List.of();
    }
    long id = ++last;
    pending.put(id, new Pending(message, answer, nanos));
    return List.of(message.of(id, 0));
  }

  void settle(long id, Reply reply) {
    Pending asked = pending.remove(id);
    if (asked != null) {
      reply.outcome().ifPresentOrElse(asked.answer()::complete, () -> asked.answer().completeExceptionally(new DeskException(reply.failure(), null)));
    }
  }

  /** What has to be asked again, in the order in which it was asked first. */
  List<ClientMessage> again(long nanos) {
    List<ClientMessage> messages = new ArrayList<>();
    pending.forEach((id, asked) -> messages.add(asked.message().of(id, Math.max(1, (nanos - asked.askedAt()) / NANOS_A_MILLI))));
    return messages;
  }

  /** Gives up what nobody answered for a minute. */
  void giveUp(long nanos) {
    List<Long> old = pending.entrySet().stream().filter(entry -> nanos - entry.getValue().askedAt() > GIVE_UP_NANOS).map(Map.Entry::getKey).toList();
    old.forEach(id -> pending.remove(id).answer().completeExceptionally(new DeskException(UNKNOWN, null)));
  }

  /** The program ends. */
  void giveUpAll() {
    pending.values().forEach(asked -> asked.answer().completeExceptionally(new DeskException(UNKNOWN, null)));
    pending.clear();
  }
}
