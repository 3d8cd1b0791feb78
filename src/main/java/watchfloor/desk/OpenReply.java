package watchfloor.desk;

import java.util.List;
import java.util.Optional;

/** Finds the answer of an item that can still be stopped: it waits for approval, or for its time to leave. */
public final class OpenReply {
  private OpenReply() {}

  public static Optional<Reply> proposed(List<Reply> replies) {
    return replies.stream().filter(reply -> reply.state() == Reply.State.PROPOSED).findFirst();
  }

  public static Optional<Reply> stoppable(List<Reply> replies) {
    return replies.stream().filter(reply -> reply.state() == Reply.State.QUEUED || reply.state() == Reply.State.PROPOSED).findFirst();
  }
}
