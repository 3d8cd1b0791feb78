package watchfloor;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One order that the room has taken: tells how far it is, has it done, and leaves the answer.
 *
 * <p>{@link #run} is the thread for orders; everything else is safe from any thread.
 */
final class OrderWork implements Runnable {
  /** Progress lines that stay in the file; the one who asked looks several times a second. */
  static final int MOST_LINES = 100;

  /** How often an answer is tried to be left on a disk that refuses it, once a look. */
  static final int MOST_TRIES = 600;

  private static final Logger LOG = LoggerFactory.getLogger(OrderWork.class);

  private final OrderFolder folder;
  private final Order order;
  private final OrderHandler handler;
  private final Function<Throwable, String> sentences;
  private final Deque<String> lines = new ArrayDeque<>();
  private long said;
  private long beats;
  private OrderAnswer unwritten;
  private int tries;
  private boolean done;

  OrderWork(OrderFolder folder, Order order, OrderHandler handler, Function<Throwable, String> sentences) {
    this.folder = folder;
    this.order = order;
    this.handler = handler;
    this.sentences = sentences;
  }

  String name() {
    return order.name();
  }

  /** Does what was asked, and answers. */
  @Override
  public void run() {
    LOG.info("{} was asked for by {}, process {}", order.verb(), order.user(), order.process());
    OrderAnswer answer = OrderAnswer.failed("This stopped on an error inside the program; the room's log has the rest.");
    boolean interrupted = false;
    try {
      answer = Objects.requireNonNull(handler.handle(order, this::say), "the handler's answer");
    } catch (InterruptedException e) {
      interrupted = true;
      answer = OrderAnswer.failed("The room was closed while it did this: see what was done, and ask again.");
    } catch (IOException | RuntimeException e) {
      answer = OrderAnswer.failed(sentences.apply(e));
    } finally {
      // An interrupted thread could not write the answer: its channels close themselves.
      interrupted |= Thread.interrupted();
      answer(answer);
      if (Thread.interrupted()) {
        interrupted = true;
        answerAgain();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Leaves an answer, and so ends the work; where the disk refuses it, {@link #answerAgain} tries once more. */
  synchronized void answer(OrderAnswer answer) {
    done = true;
    unwritten = answer;
    answerAgain();
  }

  /** Tries to leave the answer that could not be left. */
  synchronized void answerAgain() {
    if (unwritten == null) {
      return;
    }
    try {
      folder.write(order.name() + OrderFolder.ANSWER, OrderText.of(unwritten), true);
      unwritten = null;
      folder.remove(order.name() + OrderFolder.TAKEN);
      LOG.info("{} was answered", order.verb());
    } catch (IOException e) {
      tries++;
      if (tries == 1 || tries == MOST_TRIES) {
        LOG.warn("the answer to {} could not be written into {}, try {} of {}", order.verb(), folder.path(), tries, MOST_TRIES, e);
      }
    }
  }

  /** Whether the work is over, and its answer lies there or was tried often enough. */
  synchronized boolean over() {
    return done && (unwritten == null || tries >= MOST_TRIES);
  }

  /** Shows that the room lives and has the order in hand; nothing once the answer lies there. */
  synchronized void beat() {
    if (!done || unwritten != null) {
      beats++;
      tell();
    }
  }

  private synchronized void say(String line) {
    if (done) {
      return;
    }
    lines.add(OrderAnswer.plain(line));
    said++;
    if (lines.size() > MOST_LINES) {
      lines.remove();
    }
    beats++;
    tell();
  }

  /** Not forced: it is of no use after a crash. A disk that refuses it is no reason to stop the work. */
  private void tell() {
    try {
      folder.write(
          order.name() + OrderFolder.PROGRESS, OrderText.of(new OrderText.Progress(beats, said - lines.size(), List.copyOf(lines))), false);
    } catch (IOException e) {
      LOG.warn("the progress of {} could not be written into {}: {}", order.verb(), folder.path(), e.toString());
    }
  }
}
