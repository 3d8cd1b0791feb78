package watchfloor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import watchfloor.command.ExportFormat;
import watchfloor.desk.Actor;
import watchfloor.store.Caretaker;
import watchfloor.store.Store;

/**
 * Does with an open store what the verbs about it want, whether the verb opened it itself or a running room has it: one way for
 * both.
 */
final class StoreOrders implements OrderHandler {
  static final String BACKUP = "backup";
  static final String BACKUPS = "backups";
  static final String EXPORT = "export";
  static final String FORGET = "forget";
  static final String CHECK = "check";

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int NEEDS_A_PERSON = 3;

  private final Store store;
  private final PeopleOrders people;

  StoreOrders(Store store, Clock clock) {
    this.store = store;
    this.people = new PeopleOrders(store.people(), clock);
  }

  @Override
  public OrderAnswer handle(Order order, Consumer<String> progress) throws IOException, InterruptedException {
    return answer(order.verb(), order.arguments(), new Actor(order.user(), "command line"));
  }

  /** @param by who asked */
  OrderAnswer answer(String verb, List<String> arguments, Actor by) throws IOException, InterruptedException {
    Caretaker care = store.care();
    return switch (verb) {
      case BACKUP -> done(await(care.backup()));
      case BACKUPS -> new OrderAnswer(DONE, listed(await(care.backups())));
      case CHECK -> checked(await(care.verify()));
      case FORGET -> forget(arguments, by);
      case EXPORT -> export(arguments);
      case PeopleOrders.ADD, PeopleOrders.LIST, PeopleOrders.DISABLE, PeopleOrders.ENABLE, PeopleOrders.RESET -> people.answer(verb, arguments, by);
      default -> OrderAnswer.failed("This room does not know '" + verb + "': it was started by another version.");
    };
  }

  private static List<String> listed(List<String> backups) {
    return backups.isEmpty() ? List.of("no backup yet") : backups;
  }

  private static OrderAnswer done(String line) {
    return new OrderAnswer(DONE, List.of(line));
  }

  private OrderAnswer checked(List<String> faults) {
    return faults.isEmpty()
        ? new OrderAnswer(DONE, List.of("every entry of the journals and every row of the tables is as it was written", "people    " + people.counts()))
        : new OrderAnswer(FAILED, faults);
  }

  /** The person, the channel or empty, and whether to do it rather than to say what would go. */
  private OrderAnswer forget(List<String> arguments, Actor by) throws IOException, InterruptedException {
    Optional<String> channel = Optional.of(arguments.get(1)).filter(name -> !name.isEmpty());
    Caretaker.Erased erased = Boolean.parseBoolean(arguments.get(2))
        ? await(store.care().forget(arguments.get(0), channel, by))
        : await(store.care().wouldForget(arguments.get(0), channel));
    return new OrderAnswer(erased.persons() == 0 ? NEEDS_A_PERSON : DONE, List.of(erased.sentence()));
  }

  /** From, to, the file and its format. */
  private OrderAnswer export(List<String> arguments) throws IOException, InterruptedException {
    Path out = Path.of(arguments.get(2));
    try (AuditFile file = AuditFile.create(out, ExportFormat.valueOf(arguments.get(3)))) {
      long lines = await(store.care().audit(Instant.parse(arguments.get(0)), Instant.parse(arguments.get(1)), file));
      file.finish();
      return done(out + ": " + lines + " lines, each with the hash that proves it");
    }
  }

  private static <T> T await(CompletableFuture<T> answer) throws IOException, InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IOException(String.valueOf(e.getCause()), e);
    }
  }
}
