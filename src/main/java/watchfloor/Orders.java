package watchfloor;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a running room hears what verbs on the command line want done with the store that it alone may touch: looks for orders in a
 * folder below the store, has them done one at a time, and answers.
 *
 * <p>Obeyed is only what the same user asked, after the room's start and less than ten minutes ago; everything else is refused with
 * a sentence and removed. At most {@value #MOST_WAITING} orders wait. Nothing that is left in the folder by a crash, of either
 * side, is ever done. Safe from any thread.
 */
final class Orders implements AutoCloseable {
  static final int MOST_WAITING = 100;
  static final Duration OLDEST = Duration.ofMinutes(10);

  /** Each order in the room's hands shows at every so many looks that the room lives. Looks are counted because clocks are set. */
  static final int LOOKS_A_BEAT = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
  private static final int MOST_AT_ONCE = 1_000;
  private static final String BEFORE_OPEN = "This was asked before the room was open, so it was not done: ask again.";

  private final OrderFolder folder;
  private final Clock clock;
  private final Executor executor;
  private final OrderHandler handler;
  private final Function<Throwable, String> sentences;
  private final Optional<UserPrincipal> self;
  private final Instant started;
  private final OrderSweep sweep;
  private final Deque<OrderWork> waiting = new ArrayDeque<>();
  private OrderWork inHand;
  private long looks;
  private String trouble = "";
  private boolean closed;

  private Orders(
      OrderFolder folder, Clock clock, Executor executor, OrderHandler handler, Function<Throwable, String> sentences) throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.executor = executor;
    this.handler = handler;
    this.sentences = sentences;
    self = folder.self();
    started = clock.instant();
    sweep = new OrderSweep(folder, started);
  }

  /**
   * Makes the folder below the store, and refuses what lies there from before.
   *
   * @param clock     the world's time
   * @param executor  does the orders, one at a time: the lane for what may take long
   * @param sentences makes one plain sentence of what a handler throws
   * @throws RoomException the folder cannot be made or read
   */
  static Orders open(Path store, Clock clock, Executor executor, OrderHandler handler, Function<Throwable, String> sentences) {
    OrderFolder folder = new OrderFolder(store);
    try {
      folder.make();
      Orders orders = new Orders(folder, clock, executor, handler, sentences);
      orders.refuseOld();
      return orders;
    } catch (IOException e) {
      throw new RoomException(
          "The folder " + folder.path() + ", through which verbs reach this room, cannot be used (" + e.getMessage()
              + "): move it away, or allow it.", e);
    }
  }

  /** Takes what was asked since the last look, and has the next order done. To be called every second or so. */
  synchronized void look() {
    if (closed) {
      return;
    }
    Instant now = clock.instant();
    OrderTroubles troubles = new OrderTroubles();
    troubles.guard(() -> {
      if (!folder.isThere()) {
        folder.make();
      }
    });
    each(OrderFolder.ORDER, troubles, file -> receive(file, now));
    goOn();
    sweep.sweep(now, file -> isOurs(stem(file)), troubles);
    report(troubles);
  }

  /** Refuses what waits or is asked at this moment. An order in hand goes on; its thread answers it, or whoever interrupts that thread. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    String sentence = "The room was closed before this came to its turn, so it was not done: ask again.";
    waiting.forEach(work -> work.answer(OrderAnswer.failed(sentence)));
    waiting.clear();
    OrderTroubles troubles = new OrderTroubles();
    each(OrderFolder.ORDER, troubles, file -> refuse(file, sentence));
    report(troubles);
  }

  /** What lay there before the room was opened is never done: nobody may wait for it any more, and the world has changed since. */
  private void refuseOld() {
    OrderTroubles troubles = new OrderTroubles();
    each(OrderFolder.ORDER, troubles, file -> refuse(file, BEFORE_OPEN));
    each(OrderFolder.TAKEN, troubles, file -> refuse(file, "The room ended while it did this: see what was done, and ask again."));
    report(troubles);
  }

  /** Does something with each file of a kind, in the order of asking; one that makes trouble does not keep the others waiting. */
  private void each(String ending, OrderTroubles troubles, Deed deed) {
    List<String> files = new ArrayList<>();
    troubles.guard(() -> files.addAll(folder.files(ending, MOST_AT_ONCE)));
    files.stream().sorted().forEach(file -> troubles.guard(() -> deed.with(file)));
  }

  private void receive(String file, Instant now) throws IOException {
    String name = stem(file);
    Optional<String> objection = objection(file, name);
    if (objection.isPresent()) {
      refuse(file, objection.get());
    } else if (folder.take(name)) {
      accept(name, now);
    }
  }

  /** What speaks against even reading it; an empty sentence where nobody can be answered. */
  private Optional<String> objection(String file, String name) throws IOException {
    if (!Order.soundName(name) || !folder.isPlain(file)) {
      return Optional.of("");
    }
    UserPrincipal owner = folder.owner(file);
    if (self.isPresent() && !owner.equals(self.get())) {
      return Optional.of("The room belongs to the user " + self.get().getName() + " and takes no orders from " + owner.getName() + ": ask as "
          + self.get().getName() + ".");
    }
    if (waiting.size() >= MOST_WAITING) {
      return Optional.of("The room has " + MOST_WAITING + " orders waiting already: ask again later.");
    }
    return Optional.empty();
  }

  private void accept(String name, Instant now) throws IOException {
    Order order;
    try {
      order = OrderText.order(name, folder.read(name + OrderFolder.TAKEN));
    } catch (IOException e) {
      LOG.warn("an order in {} could not be read", folder.path(), e);
      refuse(name + OrderFolder.TAKEN, "The room could not read what was asked (" + e.getMessage() + "), so it was not done: ask again.");
      return;
    }
    Duration age = Duration.between(order.at(), now);
    if (order.at().isBefore(started) && !now.isBefore(started)) {
      refuse(name + OrderFolder.TAKEN, BEFORE_OPEN);
    } else if (age.abs().compareTo(OLDEST) > 0) {
      refuse(name + OrderFolder.TAKEN, "This was asked at " + order.at() + ", and the room's clock says " + now
          + ": it was not done, because an order holds for " + OLDEST.toMinutes() + " minutes. Ask again.");
    } else {
      OrderWork work = new OrderWork(folder, order, handler, sentences);
      waiting.add(work);
      work.beat();
    }
  }

  /** Answers with a sentence, where there is one and no answer yet, and takes the order away; that comes first if only one can be. */
  private void refuse(String file, String sentence) throws IOException {
    String name = stem(file);
    LOG.info("the order {} was refused: {}", name, sentence);
    try {
      if (!sentence.isEmpty() && Order.soundName(name) && !folder.has(name + OrderFolder.ANSWER)) {
        folder.write(name + OrderFolder.ANSWER, OrderText.of(OrderAnswer.failed(sentence)), true);
      }
    } finally {
      folder.remove(file);
      folder.remove(name + OrderFolder.PROGRESS);
    }
  }

  private void goOn() {
    if (inHand != null) {
      inHand.answerAgain();
      if (inHand.over()) {
        inHand = null;
      }
    }
    while (inHand == null && !waiting.isEmpty()) {
      inHand = waiting.remove();
      begin(inHand);
    }
    looks++;
    if (looks % LOOKS_A_BEAT == 0) {
      beat();
    }
  }

  private void begin(OrderWork work) {
    try {
      executor.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.info("an order came while the room closes", e);
      work.answer(OrderAnswer.failed("The room closes, so this was not done: ask again."));
    }
  }

  private void beat() {
    if (inHand != null) {
      inHand.beat();
    }
    waiting.forEach(OrderWork::beat);
  }

  private boolean isOurs(String name) {
    return inHand != null && inHand.name().equals(name) || waiting.stream().anyMatch(work -> work.name().equals(name));
  }

  /** Once for each trouble, not every second. */
  private void report(OrderTroubles troubles) {
    if (!troubles.first().equals(trouble)) {
      trouble = troubles.first();
      if (!trouble.isEmpty()) {
        LOG.warn("orders in {} cannot be seen to: {}", folder.path(), trouble);
      }
    }
  }

  private static String stem(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** What is done with one file. */
  private interface Deed {
    void with(String file) throws IOException;
  }
}
