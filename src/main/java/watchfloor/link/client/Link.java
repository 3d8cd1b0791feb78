package watchfloor.link.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.WebSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOutcome;
import watchfloor.link.wire.ClientMessage;
import watchfloor.link.wire.HubMessage;
import watchfloor.link.wire.Protocol;

/**
 * The open link to one hub: takes what the hub tells, asks what the operator asks, notices within three seconds when the hub is gone, and
 * comes back by itself without a gap.
 *
 * <p>Everything happens on one lane, on which the futures of {@link #ask} complete too; what is read from here may be read from any thread.
 */
public final class Link implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Link.class);
  private static final long WATCH_MILLIS = 100;
  private static final long NANOS_A_MILLI = 1_000_000;
  private static final int GOING = 1001;

  private final HubHttp http;
  private final ScheduledExecutorService lane;
  private final HubClock clock;
  private final Told told;
  private final PendingAsks pending = new PendingAsks();
  private final Reconnect reconnect;
  private final String run = UUID.randomUUID().toString();
  private final List<Runnable> onLive = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> whole = new CompletableFuture<>();
  private volatile LinkState state = new LinkState.Connecting("");
  private volatile Instant heardAt;
  private WebSocket socket;
  private String epoch = "";
  private boolean welcomed;
  private boolean present;
  private boolean closed;
  private long heard;
  private long said;
  private long connectAt;

  /**
   * @param lane   one thread of this link's own
   * @param random spreads the attempts to come back
   */
  Link(HubHttp http, ScheduledExecutorService lane, HubClock clock, RemoteWork work, RandomGenerator random) {
    this.http = http;
    this.lane = lane;
    this.clock = clock;
    this.told = new Told(work);
    this.reconnect = new Reconnect(random);
    this.heardAt = clock.instant();
  }

  /** Begins, and completes once the work came whole for the first time. */
  public CompletableFuture<Void> start() {
    onLane(this::connect);
    lane.scheduleAtFixedRate(() -> guarded(this::watch), WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    return whole;
  }

  public LinkState state() {
    return state;
  }

  /** What the hub told last. */
  Told told() {
    return told;
  }

  public HubClock clock() {
    return clock;
  }

  /** Hears, on the link's lane, each time the link is live again and everything is known. */
  void onLive(Runnable listener) {
    onLive.add(listener);
  }

  /** Tells whether the person is at the desk, now and after each loss of the link. */
  void present(boolean here) {
    onLane(() -> {
      present = here;
      send(new ClientMessage.Present(here));
    });
  }

  /** Asks for something; fails at once, with a sentence for the operator, while the link is lost. */
  CompletableFuture<DeskOutcome> ask(PendingAsks.Message message) {
    CompletableFuture<DeskOutcome> answer = new CompletableFuture<>();
    boolean taken = onLane(() -> {
      if (!(state instanceof LinkState.Live)) {
        answer.completeExceptionally(new DeskException("No link to the hub: nothing was changed. It is tried again by itself.", null));
      } else {
        pending.add(message, answer, System.nanoTime()).forEach(this::send);
      }
    });
    if (!taken) {
      answer.completeExceptionally(new DeskException("The program is closing: nothing was changed.", null));
    }
    return answer;
  }

  /** Goes on after a refusal: the person has signed in anew. */
  public void again() {
    onLane(() -> {
      if (socket == null) {
        connect();
      }
    });
  }

  /** False when the program ends and the lane has ended before. */
  private boolean onLane(Runnable task) {
    try {
      lane.execute(() -> guarded(task));
      return true;
    } catch (RejectedExecutionException e) {
      LOG.debug("the link has ended", e);
      return false;
    }
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("the link failed inside", e);
      lost("An error inside this program broke the link; its log has the rest.");
    }
  }

  private void connect() {
    if (closed || socket != null) {
      return;
    }
    welcomed = false;
    heard = System.nanoTime();
    String since = told.work().seq().isPresent() ? String.valueOf(told.work().seq().getAsLong()) : "";
    socket = http.open(run, epoch, since, new LinkEar(http, new Ear()));
  }

  private void watch() {
    long nanos = System.nanoTime();
    if (welcomed && nanos - heard > Protocol.SILENCE_MILLIS * NANOS_A_MILLI) {
      HubAddress silent = http.hub();
      http.elsewhere(silent);
      lost("The hub at " + silent + " has fallen silent.");
    }
    if (welcomed && nanos - said > Protocol.ALIVE_MILLIS * NANOS_A_MILLI) {
      send(new ClientMessage.Alive());
    }
    if (socket == null && !closed && !(state instanceof LinkState.Refused) && nanos - connectAt >= 0) {
      connect();
    }
    pending.giveUp(nanos);
  }

  private void send(ClientMessage message) {
    if (socket != null && welcomed) {
      said = System.nanoTime();
      if (!socket.send(http.json().write(message))) {
        lost("The hub at " + http.hub() + " takes nothing any more.");
      }
    }
  }

  private void lost(String sentence) {
    if (socket != null) {
      socket.cancel();
      socket = null;
    }
    welcomed = false;
    if (closed) {
      return;
    }
    if (state instanceof LinkState.Live) {
      LOG.warn("link lost: {}", sentence);
      state = new LinkState.Lost(heardAt, sentence);
    } else if (!(state instanceof LinkState.Lost)) {
      state = new LinkState.Connecting(sentence);
    }
    connectAt = System.nanoTime() + reconnect.nextMillis() * NANOS_A_MILLI;
  }

  private void refused(String sentence) {
    LOG.warn("link refused: {}", sentence);
    socket = null;
    welcomed = false;
    state = new LinkState.Refused(heardAt, sentence);
    whole.completeExceptionally(new LinkException(LinkException.Kind.REFUSED, sentence, null));
  }

  private void heard(HubMessage message) {
    heard = System.nanoTime();
    heardAt = clock.instant();
    told.take(message);
    if (message instanceof HubMessage.Welcome welcome) {
      welcome(welcome);
    } else if (message instanceof HubMessage.Work part && part.last()) {
      live();
    } else if (message instanceof HubMessage.Changes && told.work().wantsMore()) {
      send(new ClientMessage.Refresh());
    } else if (message instanceof HubMessage.Beat beat) {
      clock.heard(beat.at());
    } else if (message instanceof HubMessage.Answer answer) {
      answered(answer);
    }
  }

  private void welcome(HubMessage.Welcome welcome) {
    clock.heard(welcome.at());
    epoch = welcome.epoch();
    welcomed = true;
    if (welcome.resumed()) {
      live();
    }
  }

  /** Everything is known again: what was asked and not answered is asked again, and it is said who is here. */
  private void live() {
    if (!(state instanceof LinkState.Live)) {
      LOG.info("linked with the hub at {}", http.hub());
      state = new LinkState.Live();
      reconnect.linked();
      if (present) {
        send(new ClientMessage.Present(true));
      }
      pending.again(System.nanoTime()).forEach(this::send);
      onLive.forEach(Runnable::run);
    }
    whole.complete(null);
  }

  /** The change is shown before whoever asked for it hears of it. */
  private void answered(HubMessage.Answer answer) {
    answer.reply().outcome().ifPresent(told.work()::learn);
    pending.settle(answer.ask(), answer.reply());
  }

  /** Ends the link; what was asked and not answered fails. */
  @Override
  public void close() {
    onLane(() -> {
      closed = true;
      pending.giveUpAll();
      if (socket != null) {
        socket.close(GOING, "");
        socket = null;
      }
    });
  }

  /** What an earlier connection still says is not listened to. */
  private final class Ear implements LinkEar.Hears {
    @Override
    public void message(WebSocket from, HubMessage message) {
      mine(from, () -> heard(message));
    }

    @Override
    public void broken(WebSocket from, LinkException why) {
      mine(from, () -> Link.this.broken(why));
    }

    private void mine(WebSocket from, Runnable task) {
      onLane(() -> {
        if (from == socket) {
          task.run();
        }
      });
    }
  }

  private void broken(LinkException why) {
    switch (why.kind()) {
      case UNREACHABLE, BUSY -> lost(why.getMessage());
      case REFUSED, OUTDATED -> refused(why.getMessage());
    }
  }
}
