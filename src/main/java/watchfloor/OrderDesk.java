package watchfloor;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.command.Terminal;
import watchfloor.intake.Pause;

/**
 * The other end of {@link Orders}: asks the process that holds a store to do something with it, and waits for the answer. For one
 * thread.
 */
final class OrderDesk {
  static final Duration LOOK = Duration.ofMillis(100);

  /** A running room looks every second. */
  static final Duration TAKEN_WITHIN = Duration.ofSeconds(10);

  /** A room that has an order in hand gives a sign every few seconds, see {@link Orders#LOOKS_A_BEAT}. */
  static final Duration SILENT_AT_MOST = Duration.ofSeconds(60);

  static final Duration LONGEST = Duration.ofMinutes(60);

  private static final Logger LOG = LoggerFactory.getLogger(OrderDesk.class);
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path store;
  private final OrderFolder folder;
  private final Clock clock;
  private final Pause pause;
  private final Terminal terminal;

  /**
   * @param store the store's folder, held by another process
   * @param clock the world's time
   * @param pause how the desk waits between its looks; what it waits in all is counted in these
   */
  OrderDesk(Path store, Clock clock, Pause pause, Terminal terminal) {
    this.store = store;
    this.folder = new OrderFolder(store);
    this.clock = clock;
    this.pause = pause;
    this.terminal = terminal;
  }

  /**
   * Asks, shows progress as it comes, prints the answer, and gives its exit code.
   *
   * @throws RoomException the room does not answer, or not any more: one plain sentence that says whether something may have been done
   */
  int ask(String verb, List<String> arguments) throws InterruptedException {
    try {
      String name = put(verb, arguments);
      awaitTaken(name);
      OrderAnswer answer = awaitAnswer(name);
      for (String line : answer.lines()) {
        if (answer.exitCode() == 0 || answer.exitCode() == 3) {
          terminal.result(line);
        } else {
          terminal.say(line);
        }
      }
      return answer.exitCode();
    } catch (IOException e) {
      throw new RoomException(
          "The folder " + folder.path() + ", through which the running room is asked, cannot be used (" + e.getMessage()
              + "): look whether it and its disk are sound.", e);
    }
  }

  private String put(String verb, List<String> arguments) throws IOException {
    if (!folder.isThere()) {
      throw new RoomException(
          "The process that holds the store in " + store + " takes no orders: wait until its room is open, or close it, and ask again.");
    }
    if (!isOurs()) {
      String owner = folder.owner().getName();
      throw new RoomException("The room that holds the store in " + store + " belongs to the user " + owner + ": ask as " + owner + ".");
    }
    if (arguments.stream().anyMatch(argument -> argument.length() > Order.LONGEST_ARGUMENT)) {
      throw new RoomException("What was asked is longer than " + Order.LONGEST_ARGUMENT + " characters: say it in fewer.");
    }
    Instant now = clock.instant();
    long process = ProcessHandle.current().pid();
    String name = STAMP.format(now) + "-" + process + "-" + UUID.randomUUID().toString().substring(0, 8);
    Order order = new Order(name, verb, arguments, System.getProperty("user.name", "somebody"), process, now);
    folder.write(name + OrderFolder.ORDER, OrderText.of(order), true);
    return name;
  }

  private boolean isOurs() throws IOException {
    try {
      Optional<UserPrincipal> self = folder.self();
      return self.isEmpty() || self.get().equals(folder.owner());
    } catch (AccessDeniedException e) {
      LOG.debug("{} may not be written", folder.path(), e);
      return false;
    }
  }

  /** Until the room has the order in hand; what it has not taken in time is taken back, so that it is not done later by surprise. */
  private void awaitTaken(String name) throws IOException, InterruptedException {
    Duration waited = Duration.ZERO;
    try {
      while (folder.has(name + OrderFolder.ORDER) && waited.compareTo(TAKEN_WITHIN) < 0) {
        pause.await(LOOK);
        waited = waited.plus(LOOK);
      }
    } catch (InterruptedException e) {
      folder.remove(name + OrderFolder.ORDER);
      throw e;
    }
    if (folder.remove(name + OrderFolder.ORDER) && !folder.has(name + OrderFolder.ANSWER)) {
      throw new RoomException("The process that holds the store in " + store + " does not answer, so nothing was done: it may be opening, closing "
          + "or stuck; try again in a minute, or close it first.");
    }
  }

  private OrderAnswer awaitAnswer(String name) throws IOException, InterruptedException {
    Duration waited = Duration.ZERO;
    Duration silent = Duration.ZERO;
    OrderText.Progress shown = new OrderText.Progress(-1, 0, List.of());
    while (!folder.has(name + OrderFolder.ANSWER)) {
      if (waited.compareTo(LONGEST) >= 0 || silent.compareTo(SILENT_AT_MOST) >= 0) {
        throw new RoomException("The room that holds the store in " + store
            + (waited.compareTo(LONGEST) >= 0 ? " has worked on this for an hour" : " took this and gave no sign for a minute")
            + ": it may still be doing it; its log says how it ends.");
      }
      pause.await(LOOK);
      waited = waited.plus(LOOK);
      OrderText.Progress now = show(name, shown);
      silent = now.beat() == shown.beat() ? silent.plus(LOOK) : Duration.ZERO;
      shown = now;
    }
    show(name, shown);
    OrderAnswer answer = OrderText.answer(folder.read(name + OrderFolder.ANSWER));
    folder.remove(name + OrderFolder.ANSWER);
    folder.remove(name + OrderFolder.PROGRESS);
    return answer;
  }

  /** Prints the lines that were not yet shown, and gives the progress that now is; the same as before where there is none. */
  private OrderText.Progress show(String name, OrderText.Progress shown) throws IOException {
    if (!folder.has(name + OrderFolder.PROGRESS)) {
      return shown;
    }
    OrderText.Progress now = OrderText.progress(folder.read(name + OrderFolder.PROGRESS));
    long known = shown.first() + shown.lines().size();
    now.lines().stream().skip(Math.max(0, known - now.first())).forEach(terminal::say);
    return now;
  }
}
