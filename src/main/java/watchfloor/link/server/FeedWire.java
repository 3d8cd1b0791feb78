package watchfloor.link.server;

import java.util.function.Consumer;

/** One open link, as the feed sees it. */
interface FeedWire {
  /** Sends one message; at most one is under way. Exactly one of the two is called, on any thread. */
  void send(String message, Runnable sent, Consumer<Throwable> failed);

  /** Ends it. @param reason one plain sentence, at most 120 bytes long */
  void close(int code, String reason);
}
