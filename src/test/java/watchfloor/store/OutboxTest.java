package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Outbox;
import watchfloor.desk.Reply;
import watchfloor.desk.ReplyOutlet;
import watchfloor.desk.Samples;
import watchfloor.desk.SendOutcome;
import watchfloor.desk.TextCount;
import watchfloor.mention.Channel;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;

class OutboxTest {
  private static final Actor NK = new Actor("NK", "desk-1");
  @TempDir Path dir;
  private final MovableClock clock = new MovableClock(Samples.NOON);
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private OpenStore open;
  private Outbox outbox;
  private Thread thread;

  private interface Network {
    SendOutcome send(String text) throws InterruptedException;
  }

  @BeforeEach
  void open() {
    open = new OpenStore(dir);
  }

  @AfterEach
  void close() throws InterruptedException {
    stop();
    open.close();
  }

  private void stop() throws InterruptedException {
    if (outbox != null) {
      outbox.stop();
      thread.join(10_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  private void start(Map<Channel, ReplyOutlet> outlets) {
    outbox = new Outbox(open.store().desk(), outlets, clock);
    thread = new Thread(outbox, "outbox");
    thread.start();
  }

  private void start(Network network) {
    start(Map.of(Channel.BLUESKY, outlet(network)));
  }

  private ReplyOutlet outlet(Network network) {
    return outlet(network, key -> Optional.empty());
  }

  private ReplyOutlet outlet(Network network, Function<String, Optional<SendOutcome>> known) {
    return new ReplyOutlet() {
      @Override
      public Optional<SendOutcome> look(Mention to, String text, String key) {
        return known.apply(key);
      }

      @Override
      public Channel channel() {
        return Channel.BLUESKY;
      }

      @Override
      public String account() {
        return "@meridian";
      }

      @Override
      public TextCount count() {
        return TextCount.POINTS;
      }

      @Override
      public int limit() {
        return 300;
      }

      @Override
      public SendOutcome send(Mention to, String text, String key) throws InterruptedException {
        sent.add(text);
        return network.send(text);
      }
    };
  }

  private DeskBook book() {
    return open.store().desk();
  }

  private void queue(long id) {
    JudgedMention mention = Samples.mention(id, "author" + id, Samples.NOON);
    open.keep(mention);
    apply(new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON));
    apply(new DeskOperation.TakeClaim(id, NK, Samples.NOON, Samples.NOON.plusSeconds(120)));
    apply(new DeskOperation.Send(id, "k" + id, "text " + id, Samples.NOON.plusSeconds(15), NK, Samples.NOON.plusMillis(id)));
  }

  private void apply(DeskOperation operation) {
    assertThat(book().apply(operation).join()).isInstanceOf(DeskOutcome.Done.class);
  }

  private void forward(Duration by) {
    clock.forward(by);
    outbox.wake();
  }

  private Item inState(long id, ItemState state) {
    await().atMost(Duration.ofSeconds(20)).until(() -> book().item(id).orElseThrow().state() == state);
    return book().item(id).orElseThrow();
  }

  @Test
  void answersLeaveInOrderOnceTheirTimeHasCome() {
    start(text -> new SendOutcome.Sent("at://" + text));
    queue(1);
    queue(2);
    assertThat(sent).isEmpty();
    forward(Duration.ofSeconds(15));
    inState(1, ItemState.ANSWERED);
    inState(2, ItemState.ANSWERED);
    assertThat(sent).containsExactly("text 1", "text 2");
    assertThat(book().replies(1)).extracting(Reply::externalId).containsExactly("at://text 1");
  }

  @Test
  void aNetworkThatSaysLaterIsAskedAgainAndNotForEver() {
    start(text -> new SendOutcome.TryLater(clock.instant(), "Too many at once."));
    queue(1);
    for (int attempt = 1; attempt <= 8; attempt++) {
      int wanted = attempt;
      forward(Duration.ofMinutes(6));
      await().atMost(Duration.ofSeconds(20)).until(() -> sent.size() == wanted);
      await().atMost(Duration.ofSeconds(20)).until(() -> book().unsettledReplies().isEmpty());
    }
    Item item = inState(1, ItemState.CLAIMED);
    assertThat(item.trouble()).startsWith("Too many at once. It was tried 8 times");
    assertThat(sent).hasSize(8);
  }

  @Test
  void aChannelWithoutAnAccountRefusesWithASentence() {
    start(Map.of());
    queue(1);
    forward(Duration.ofSeconds(15));
    assertThat(inState(1, ItemState.CLAIMED).trouble()).isEqualTo("This center has no account to answer with on Bluesky.");
  }

  @Test
  void anAnswerWhoseFateNobodyKnowsIsHeldAndNeverSentAgain() {
    queue(1);
    apply(new DeskOperation.Dispatch(1, "k1", Actor.ROOM, Samples.NOON.plusSeconds(15)));
    open.reopened();
    start(text -> new SendOutcome.Sent("x"));
    assertThat(inState(1, ItemState.CLAIMED).trouble()).contains("look whether it is out");
    forward(Duration.ofHours(1));
    queue(2);
    inState(2, ItemState.ANSWERED);
    assertThat(sent).containsExactly("text 2");
    assertThat(book().replies(1)).extracting(Reply::state).containsExactly(Reply.State.UNKNOWN);
  }

  @Test
  void anAnswerThatItsNetworkCanLookUpIsSettledByWhatTheNetworkSays() {
    queue(1);
    queue(2);
    apply(new DeskOperation.Dispatch(1, "k1", Actor.ROOM, Samples.NOON.plusSeconds(15)));
    apply(new DeskOperation.Dispatch(2, "k2", Actor.ROOM, Samples.NOON.plusSeconds(15)));
    open.reopened();
    Map<String, SendOutcome> known = Map.of(
        "k1", new SendOutcome.Sent("at://one"), "k2", new SendOutcome.TryLater(Samples.NOON.plusSeconds(30), "It did not arrive."));
    start(Map.of(Channel.BLUESKY, outlet(text -> new SendOutcome.Sent("at://two"), key -> Optional.ofNullable(known.get(key)))));
    inState(1, ItemState.ANSWERED);
    forward(Duration.ofHours(1));
    inState(2, ItemState.ANSWERED);
    assertThat(sent).as("only what is known not to be out").containsExactly("text 2");
    assertThat(book().replies(1)).extracting(Reply::externalId).containsExactly("at://one");
  }

  @Test
  void stoppingWhileANetworkHoldsAnAnswerMakesItUnknown() throws InterruptedException {
    CountDownLatch handed = new CountDownLatch(1);
    start(
        text -> {
          handed.countDown();
          new CountDownLatch(1).await();
          return new SendOutcome.Sent("never");
        });
    queue(1);
    forward(Duration.ofSeconds(15));
    handed.await();
    stop();
    assertThat(book().replies(1)).extracting(Reply::state).containsExactly(Reply.State.UNKNOWN);
  }

  @Test
  void anOutletThatFailsIsUnknownNotTriedAgain() {
    start(
        text -> {
          throw new IllegalStateException("bad parse");
        });
    queue(1);
    forward(Duration.ofSeconds(15));
    assertThat(inState(1, ItemState.CLAIMED).trouble()).contains("look whether it is out");
    assertThat(sent).hasSize(1);
  }
}
