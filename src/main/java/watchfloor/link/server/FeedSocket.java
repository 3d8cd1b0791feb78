package watchfloor.link.server;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.wire.ClientMessage;
import watchfloor.link.wire.Reply;
import watchfloor.link.wire.WireException;
import watchfloor.people.Act;

/**
 * One open link of a wall or a desk: hears what it asks, and hands the feed the way to it.
 *
 * <p>Heard on the server's threads, one at a time. Public because the server library finds its methods by name.
 */
public final class FeedSocket extends Session.Listener.AbstractAutoDemanding implements FeedWire {
  /** A hand at a keyboard asks for less; a program that asks for more is let go. */
  static final int MOST_ASKS_A_SECOND = 100;

  private static final Logger LOG = LoggerFactory.getLogger(FeedSocket.class);
  private static final int POLICY = 1008;
  private static final int NOT_TEXT = 1003;
  private static final int UNREADABLE = 1007;
  private static final long SECOND_NANOS = 1_000_000_000L;

  private final Guest guest;
  private final Feed feed;
  private final Asks asks;
  private final FeedGuests guests;
  private final Asks.Asker asker;
  private final FeedClient client;
  private final String epoch;
  private final OptionalLong since;
  private long secondFrom;
  private int asked;

  /** @param run names the client's run, so that its numbers are not those of another */
  FeedSocket(Guest guest, Feed feed, Asks asks, FeedGuests guests, String run, String epoch, OptionalLong since) {
    this.guest = guest;
    this.feed = feed;
    this.asks = asks;
    this.guests = guests;
    this.asker = new Asks.Asker(guest.who(), run, guest.book(), guest.desk());
    this.client = new FeedClient(feed, this, guest.sees(), guest.may(Act.SEE_NUMBERS), guest.kind());
    this.epoch = epoch;
    this.since = since;
  }

  Guest guest() {
    return guest;
  }

  FeedClient client() {
    return client;
  }

  @Override
  public void onWebSocketOpen(Session session) {
    super.onWebSocketOpen(session);
    guests.came(this);
    feed.onLane(() -> client.begin(epoch, since));
  }

  @Override
  public void onWebSocketText(String text) {
    if (tooFast()) {
      close(POLICY, "More than " + MOST_ASKS_A_SECOND + " requests in a second.");
      return;
    }
    try {
      heard(feed.json().read(text, ClientMessage.class));
    } catch (WireException e) {
      LOG.warn("a client sent what no client sends: {}", e.getMessage());
      close(UNREADABLE, "What came is no message of this link.");
    }
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    callback.succeed();
    close(NOT_TEXT, "This link carries text only.");
  }

  private boolean tooFast() {
    long nanos = System.nanoTime();
    if (nanos - secondFrom > SECOND_NANOS) {
      secondFrom = nanos;
      asked = 0;
    }
    return ++asked > MOST_ASKS_A_SECOND;
  }

  private void heard(ClientMessage message) {
    if (!guests.stillWelcome(this)) {
      close(POLICY, "The session has ended: sign in again.");
    } else if (message instanceof ClientMessage.Ask ask) {
      asks.ask(asker, ask).thenAccept(reply -> answer(ask.id(), reply));
    } else if (message instanceof ClientMessage.AskNext ask) {
      asks.ask(asker, ask).thenAccept(reply -> answer(ask.id(), reply));
    } else if (message instanceof ClientMessage.Present present) {
      guests.present(this, present.here() && guest.may(Act.BE_PRESENT));
    } else if (message instanceof ClientMessage.Refresh) {
      feed.onLane(client::refresh);
    }
  }

  private void answer(long ask, Reply reply) {
    feed.onLane(() -> client.answer(ask, reply));
  }

  @Override
  public void onWebSocketClose(int status, String reason, Callback callback) {
    guests.left(this);
    feed.onLane(() -> client.end(status, ""));
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    LOG.debug("the link to a {} broke", guest.kind(), cause);
  }

  @Override
  public void send(String message, Runnable sent, Consumer<Throwable> failed) {
    Optional.ofNullable(getSession()).ifPresentOrElse(
        session -> session.sendText(message, Callback.from(sent, failed)),
        () -> failed.accept(new IllegalStateException("the link is not open")));
  }

  @Override
  public void close(int code, String reason) {
    Session session = getSession();
    if (session != null && session.isOpen()) {
      session.close(code, reason, Callback.NOOP);
    }
  }
}
