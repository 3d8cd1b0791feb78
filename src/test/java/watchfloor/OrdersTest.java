package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.command.Terminal;
import watchfloor.desk.MovableClock;
import watchfloor.intake.Pause;

/** Both ends of an order over real files; every pause of the one who asks is a look of the room. */
class OrdersTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path store;

  private final MovableClock clock = new MovableClock(NOON);
  private final Deque<Runnable> lane = new ArrayDeque<>();
  private final List<Order> handled = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private OrderHandler handler = (order, progress) -> new OrderAnswer(0, List.of("done"));
  private int pauses;
  private Path folder;

  @BeforeEach
  void place() {
    folder = store.resolve("orders");
  }

  private Orders open() {
    return Orders.open(
        store, clock, lane::add,
        (order, progress) -> {
          handled.add(order);
          return handler.handle(order, progress);
        },
        failure -> "A sentence about " + failure.getMessage() + ".");
  }

  private OrderDesk desk(Pause pause) {
    return new OrderDesk(store, clock, span -> {
      pauses++;
      clock.forward(span);
      pause.await(span);
    }, new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false));
  }

  /** The room's clock and its lane, once each. */
  private void turn(Orders orders) {
    orders.look();
    Runnable next = lane.poll();
    if (next != null) {
      next.run();
    }
  }

  private int ask(Orders orders, String verb, String... arguments) throws InterruptedException {
    return desk(span -> turn(orders)).ask(verb, List.of(arguments));
  }

  private String put(String name, Order order) throws IOException {
    Files.write(folder.resolve(name + ".order"), OrderText.of(order));
    return name;
  }

  private String put(String name) throws IOException {
    return put(name, order(name, clock.instant()));
  }

  private static Order order(String name, Instant at) {
    return new Order(name, "backup", List.of(), "ada", 7, at);
  }

  private String answer(String name) throws IOException {
    OrderAnswer answer = OrderText.answer(Files.readAllBytes(folder.resolve(name + ".answer")));
    return answer.exitCode() + " " + String.join("|", answer.lines());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void what_is_asked_reaches_the_room_and_its_answer_the_one_who_asked() throws Exception {
    Orders orders = open();
    handler = (order, progress) -> new OrderAnswer(3, List.of("first line", "zweite Zeile: ü 🛫"));

    assertThat(ask(orders, "forget", "ana \\n\n maria", "", "--channel=x")).isEqualTo(3);

    assertThat(handled).singleElement().satisfies(order -> {
      assertThat(order.verb()).isEqualTo("forget");
      assertThat(order.arguments()).containsExactly("ana \\n\n maria", "", "--channel=x");
      assertThat(order.user()).isEqualTo(System.getProperty("user.name"));
      assertThat(order.process()).isEqualTo(ProcessHandle.current().pid());
      assertThat(order.at()).isEqualTo(NOON);
    });
    assertThat(out.toString().lines()).containsExactly("first line", "zweite Zeile: ü 🛫");
    assertThat(files()).isEmpty();
  }

  @Test
  void an_order_that_failed_is_said_on_standard_error() throws Exception {
    Orders orders = open();
    handler = (order, progress) -> OrderAnswer.failed("The disk is full.");

    assertThat(ask(orders, "backup")).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("The disk is full.");
  }

  @Test
  void progress_is_shown_as_it_comes_and_every_line_once() throws Exception {
    Orders orders = open();
    handler = (order, progress) -> {
      progress.accept("one");
      progress.accept("two\u001b[2J");
      return new OrderAnswer(0, List.of());
    };

    ask(orders, "backup");
    assertThat(err.toString().lines()).containsExactly("watchfloor: one", "watchfloor: two [2J");
  }

  @Test
  void a_handler_that_throws_is_answered_with_a_sentence_and_the_next_order_is_done() throws Exception {
    Orders orders = open();
    handler = (order, progress) -> {
      throw new IOException("a broken file");
    };
    assertThat(ask(orders, "backup")).isEqualTo(1);
    assertThat(err.toString()).contains("A sentence about a broken file.");

    handler = (order, progress) -> null;
    assertThat(ask(orders, "backup")).isEqualTo(1);

    handler = (order, progress) -> new OrderAnswer(0, List.of("fine"));
    assertThat(ask(orders, "backup")).isZero();
  }

  @Test
  void a_handler_that_dies_is_answered_all_the_same() throws Exception {
    Orders orders = open();
    String name = put("a");
    handler = (order, progress) -> {
      throw new StackOverflowError();
    };
    orders.look();
    assertThatThrownBy(() -> lane.remove().run()).isInstanceOf(StackOverflowError.class);
    assertThat(answer(name)).contains("an error inside the program");
  }

  @Test
  void a_room_that_closes_in_the_middle_answers_although_its_thread_is_interrupted() throws Exception {
    Orders orders = open();
    String name = put("a");
    handler = (order, progress) -> {
      throw new InterruptedException();
    };
    orders.look();
    lane.remove().run();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer(name)).contains("1 The room was closed while it did this");

    String other = put("b");
    handler = (order, progress) -> {
      Thread.currentThread().interrupt();
      return new OrderAnswer(0, List.of("done all the same"));
    };
    orders.look();
    lane.remove().run();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer(other)).isEqualTo("0 done all the same");
  }

  @Test
  void one_order_at_a_time_in_the_order_of_asking() throws Exception {
    Orders orders = open();
    put("b");
    put("a");
    put("c");
    orders.look();
    orders.look();
    assertThat(lane).hasSize(1);
    for (int i = 0; i < 3; i++) {
      turn(orders);
    }
    assertThat(handled).extracting(Order::name).containsExactly("a", "b", "c");
  }

  @Test
  void at_most_a_hundred_orders_wait_and_the_others_are_refused() throws Exception {
    Orders orders = open();
    put("0");
    orders.look();
    for (int i = 100; i < 201; i++) {
      put("n" + i);
    }
    orders.look();
    assertThat(answer("n200")).startsWith("1 The room has 100 orders waiting already");
    for (int i = 0; i < 101; i++) {
      turn(orders);
    }
    assertThat(handled).hasSize(101);
    assertThat(files()).noneMatch(file -> file.endsWith(".order") || file.endsWith(".taken"));
  }

  @Test
  void what_lies_there_from_before_the_room_is_refused_and_never_done() throws Exception {
    Files.createDirectories(folder);
    put("young");
    Files.move(folder.resolve(put("half") + ".order"), folder.resolve("half.taken"));
    Files.move(folder.resolve(put("finished") + ".order"), folder.resolve("finished.taken"));
    Files.write(folder.resolve("finished.answer"), OrderText.of(new OrderAnswer(0, List.of("it was done"))));
    Orders orders = open();
    turn(orders);

    assertThat(handled).isEmpty();
    assertThat(answer("young")).startsWith("1 This was asked before the room was open");
    assertThat(answer("half")).startsWith("1 The room ended while it did this");
    assertThat(answer("finished")).isEqualTo("0 it was done");
    assertThat(files()).containsExactly("finished.answer", "half.answer", "young.answer");
  }

  @Test
  void what_was_asked_before_the_room_was_open_is_refused_even_where_it_comes_to_light_later() throws Exception {
    Orders orders = open();
    put("late", order("late", NOON.minusMillis(1)));
    turn(orders);
    assertThat(handled).isEmpty();
    assertThat(answer("late")).startsWith("1 This was asked before the room was open");
  }

  @Test
  void an_order_is_good_for_ten_minutes_on_either_side_of_the_rooms_clock() throws Exception {
    Orders orders = open();
    clock.forward(Duration.ofHours(1));
    put("old", order("old", clock.instant().minus(Duration.ofMinutes(10)).minusMillis(1)));
    put("ahead", order("ahead", clock.instant().plus(Duration.ofMinutes(10)).plusMillis(1)));
    put("just", order("just", clock.instant().minus(Duration.ofMinutes(10))));
    turn(orders);
    assertThat(handled).extracting(Order::name).containsExactly("just");
    assertThat(answer("old")).startsWith("1 ").contains("10 minutes");
    assertThat(answer("ahead")).startsWith("1 ").contains("10 minutes");
  }

  @Test
  void a_clock_that_was_set_back_behind_the_rooms_start_still_takes_orders() throws Exception {
    Orders orders = open();
    clock.forward(Duration.ofHours(-2));
    assertThat(ask(orders, "backup")).isZero();
  }

  @Test
  void what_is_no_order_is_refused_and_does_not_keep_others_waiting() throws Exception {
    Orders orders = open();
    byte[] sound = OrderText.of(order("x", NOON));
    Files.write(folder.resolve("a-cut.order"), Arrays.copyOf(sound, sound.length - 2));
    Files.writeString(folder.resolve("b-empty.order"), "");
    Files.write(folder.resolve("c-binary.order"), new byte[] {(byte) 0xff, 0, 1});
    Files.writeString(folder.resolve("d-verb.order"), new String(sound, StandardCharsets.UTF_8).replace("backup", "../x"));
    Files.writeString(folder.resolve("e-time.order"), new String(sound, StandardCharsets.UTF_8).replace("2026", "soon"));
    Files.writeString(folder.resolve("strange name.order"), "x");
    Files.createDirectories(folder.resolve("f-folder.order/inside"));
    Files.createSymbolicLink(folder.resolve("g-link.order"), Files.write(store.resolve("elsewhere"), sound));
    put("z");
    turn(orders);

    assertThat(handled).extracting(Order::name).containsExactly("z");
    for (String name : List.of("a-cut", "b-empty", "c-binary", "d-verb", "e-time")) {
      assertThat(answer(name)).startsWith("1 The room could not read what was asked");
    }
    assertThat(files()).containsExactly(
        "a-cut.answer", "b-empty.answer", "c-binary.answer", "d-verb.answer", "e-time.answer", "f-folder.order", "z.answer", "z.progress");
    assertThat(store.resolve("elsewhere")).exists();
    open();
  }

  @Test
  void an_order_of_another_user_is_refused_unread() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can make files of others");
    Orders orders = open();
    put("foreign");
    Files.setOwner(folder.resolve("foreign.order"), store.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    turn(orders);
    assertThat(handled).isEmpty();
    assertThat(answer("foreign")).isEqualTo("1 The room belongs to the user root and takes no orders from nobody: ask as root.");
  }

  @Test
  void who_is_not_the_user_of_the_room_is_told_so_at_once() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can make folders of others");
    open();
    Files.setOwner(folder, store.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    assertThatThrownBy(() -> desk(span -> {}).ask("backup", List.of())).isInstanceOf(RoomException.class)
        .hasMessageContaining("belongs to the user nobody: ask as nobody");
    assertThat(pauses).isZero();
    assertThat(files()).isEmpty();
  }

  @Test
  void the_folder_is_its_owners_alone_and_is_made_so_again() throws Exception {
    assumeTrue(Files.getFileStore(store).supportsFileAttributeView("posix"));
    Orders orders = open();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    orders.close();
    Orders again = open();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");

    Files.delete(folder);
    again.look();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    assertThat(ask(again, "backup")).isZero();
  }

  @Test
  void a_room_that_does_not_answer_is_said_after_ten_seconds_and_the_order_is_taken_back() throws Exception {
    open();
    assertThatThrownBy(() -> desk(span -> {}).ask("backup", List.of()))
        .isInstanceOf(RoomException.class).hasMessageContaining(store.toString()).hasMessageContaining("nothing was done");
    assertThat(pauses).isEqualTo(100);
    assertThat(files()).isEmpty();
  }

  @Test
  void a_store_whose_room_takes_no_orders_is_said_at_once() {
    assertThatThrownBy(() -> desk(span -> {}).ask("backup", List.of()))
        .isInstanceOf(RoomException.class).hasMessageContaining("takes no orders");
    assertThat(folder).doesNotExist();
  }

  @Test
  void one_who_is_interrupted_takes_the_order_back() throws Exception {
    Orders orders = open();
    OrderDesk desk = desk(span -> {
      throw new InterruptedException();
    });
    assertThatThrownBy(() -> desk.ask("backup", List.of())).isInstanceOf(InterruptedException.class);
    turn(orders);
    assertThat(handled).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void a_long_order_is_waited_for_as_long_as_the_room_gives_signs() throws Exception {
    Orders orders = open();
    int[] looks = {0};
    OrderDesk desk = desk(span -> {
      looks[0]++;
      if (looks[0] % 10 == 0) {
        orders.look();
      }
      if (looks[0] == 3_000) {
        lane.remove().run();
      }
    });
    assertThat(desk.ask("backup", List.of())).isZero();
    assertThat(pauses).isEqualTo(3_000);
  }

  @Test
  void a_room_that_took_an_order_and_fell_silent_is_said_after_a_minute() throws Exception {
    Orders orders = open();
    OrderDesk desk = desk(span -> {
      if (pauses == 1) {
        orders.look();
      }
    });
    assertThatThrownBy(() -> desk.ask("backup", List.of())).isInstanceOf(RoomException.class).hasMessageContaining("no sign for a minute");
    assertThat(pauses).isBetween(600, 610);
  }

  @Test
  void an_hour_is_the_longest_that_anybody_waits() throws Exception {
    Orders orders = open();
    OrderDesk desk = desk(span -> {
      if (pauses % 50 == 0) {
        orders.look();
      }
    });
    assertThatThrownBy(() -> desk.ask("backup", List.of())).isInstanceOf(RoomException.class).hasMessageContaining("for an hour");
  }

  @Test
  void a_room_that_closes_refuses_what_waits_and_what_is_asked_at_that_moment() throws Exception {
    Orders orders = open();
    put("a");
    put("b");
    orders.look();
    put("c");
    orders.close();
    orders.close();
    assertThat(answer("b")).startsWith("1 The room was closed before this came to its turn");
    assertThat(answer("c")).startsWith("1 The room was closed before this came to its turn");
    lane.remove().run();
    assertThat(answer("a")).isEqualTo("0 done");
    put("d");
    orders.look();
    assertThat(lane).isEmpty();
  }

  @Test
  void a_lane_that_takes_nothing_more_is_an_answer() throws Exception {
    Orders orders = Orders.open(store, clock, task -> {
      throw new RejectedExecutionException();
    }, handler, Throwable::getMessage);
    put("a");
    orders.look();
    assertThat(answer("a")).startsWith("1 The room closes");
  }

  @Test
  void an_answer_that_cannot_be_left_is_tried_again_at_every_look() throws Exception {
    Orders orders = open();
    put("a");
    orders.look();
    Files.createDirectories(folder.resolve("a.answer/in the way"));
    lane.remove().run();
    orders.look();
    Files.delete(folder.resolve("a.answer/in the way"));
    Files.delete(folder.resolve("a.answer"));
    orders.look();
    assertThat(answer("a")).isEqualTo("0 done");
  }

  @Test
  void an_answer_that_can_never_be_left_does_not_keep_others_waiting_for_ever() throws Exception {
    Orders orders = open();
    put("a");
    orders.look();
    Files.createDirectories(folder.resolve("a.answer/in the way"));
    lane.remove().run();
    put("b");
    for (int i = 0; i < OrderWork.MOST_TRIES; i++) {
      turn(orders);
    }
    assertThat(handled).extracting(Order::name).containsExactly("a", "b");
  }

  @Test
  void what_is_left_behind_is_removed_after_an_hour_and_nothing_else_is() throws Exception {
    Orders orders = open();
    put("a");
    turn(orders);
    Files.writeString(folder.resolve("order123.new"), "half");
    Files.writeString(folder.resolve("notes.txt"), "somebody's");
    clock.forward(Duration.ofMinutes(1));
    put("b");
    orders.look();
    clock.forward(Duration.ofMinutes(59));
    orders.look();
    assertThat(files()).contains("a.answer", "a.progress", "order123.new");
    clock.forward(Duration.ofMinutes(2));
    orders.look();
    assertThat(files()).containsExactly("b.progress", "b.taken", "notes.txt");
  }

  @Test
  void a_flood_of_progress_stays_bounded_in_the_file() throws Exception {
    Orders orders = open();
    put("a");
    handler = (order, progress) -> {
      for (int i = 0; i < 250; i++) {
        progress.accept("line " + i);
      }
      return new OrderAnswer(0, List.of());
    };
    turn(orders);
    OrderText.Progress progress = OrderText.progress(Files.readAllBytes(folder.resolve("a.progress")));
    assertThat(progress.first()).isEqualTo(150);
    assertThat(progress.lines()).hasSize(100).endsWith("line 249");
  }

  @Test
  void a_long_answer_is_cut_and_says_so() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      lines.add("y".repeat(3_000));
    }
    OrderAnswer answer = new OrderAnswer(0, lines);
    assertThat(answer.lines()).hasSize(1_000).last().isEqualTo("… and 501 more lines");
    assertThat(answer.lines().get(0)).hasSize(2_000).endsWith("…");
  }

  @Test
  void something_in_the_folders_place_is_one_sentence() throws Exception {
    Files.writeString(folder, "a file");
    assertThatThrownBy(this::open).isInstanceOf(RoomException.class).hasMessageContaining(folder.toString());
    assertThatThrownBy(() -> desk(span -> {}).ask("backup", List.of())).isInstanceOf(RoomException.class);
  }
}
