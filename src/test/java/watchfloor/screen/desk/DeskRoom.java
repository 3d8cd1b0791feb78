package watchfloor.screen.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskRules;
import watchfloor.desk.Item;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Operator;
import watchfloor.desk.Outbox;
import watchfloor.desk.ReplyOutlet;
import watchfloor.desk.RoomDesk;
import watchfloor.desk.SendOutcome;
import watchfloor.desk.TextCount;
import watchfloor.mention.Author;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.screen.FxLane;
import watchfloor.screen.Look;
import watchfloor.screen.Styles;
import watchfloor.screen.Texts;
import watchfloor.store.Store;
import watchfloor.store.StoreLanes;
import watchfloor.store.StoreRules;
import watchfloor.triage.DeskGuide;
import watchfloor.triage.Work;
import watchfloor.wall.Direction;
import watchfloor.wall.DirectionKeeper;
import watchfloor.wall.KeptDirection;
import watchfloor.wall.Notice;
import watchfloor.wall.RoomMode;

/** A whole desk over a real store, with a clock that tests move and networks that answer as they are told. */
final class DeskRoom implements AutoCloseable {
  private Look look = new Look(new Styles(), Texts.of(Locale.ENGLISH));
  static final Instant EVENING = Instant.parse("2026-11-22T21:19:12Z");
  static final Operator AB = new Operator("AB", "Anna Brandt", "Care");
  static final Operator EF = new Operator("EF", "Elif Fischer", "Care");
  static final Operator CD = new Operator("CD", "Carlos Duarte", "Care");
  static final Operator GH = new Operator("GH", "Grace Hall", "Social");
  static final Actor EF_AT_DESK = new Actor("EF", "desk-2");

  final MovableClock clock = new MovableClock(EVENING.minus(Duration.ofHours(1)));
  final AtomicReference<PulseSnapshot> pulse = new AtomicReference<>(PulseSamples.calm(EVENING));
  final AtomicReference<List<Notice>> notices = new AtomicReference<>(List.of());
  final AtomicReference<SendOutcome> network = new AtomicReference<>(new SendOutcome.Sent("post-1"));
  final KeptDirection direction = new KeptDirection(new NoDisk(), clock, Runnable::run);
  Optional<WallHand> hand = Optional.of(new WallHand(direction, clock, List::of, true, false));
  DeskGuide guide = DeskGuide.NONE;
  final RoomDesk desk;
  private final ExecutorService lane = Executors.newSingleThreadExecutor();
  private final ExecutorService fill = Executors.newSingleThreadExecutor();
  private final ExecutorService reads = Executors.newFixedThreadPool(2);
  private final ExecutorService sending = Executors.newSingleThreadExecutor();
  private final Store store;
  private final Outbox outbox;
  private final Map<Channel, ReplyOutlet> outlets = Map.of(
      Channel.X, outlet(Channel.X, 280), Channel.BLUESKY, outlet(Channel.BLUESKY, 300), Channel.MASTODON, outlet(Channel.MASTODON, 500));
  private long nextId = 1;

  DeskRoom(Path dir) {
    store = Store.open(dir, new StoreLanes(lane, fill, fill, fill), StoreRules.STANDARD, clock, (subject, sentence) -> { });
    desk = new RoomDesk(store.desk(), List.of(AB, CD, EF, GH), DeskRules.STANDARD, clock, ZoneOffset.UTC, reads);
    outbox = new Outbox(store.desk(), outlets, clock);
    sending.execute(outbox);
  }

  private ReplyOutlet outlet(Channel channel, int limit) {
    return new ReplyOutlet() {
      @Override
      public Channel channel() {
        return channel;
      }

      @Override
      public String account() {
        return "@AureliaAir";
      }

      @Override
      public TextCount count() {
        return TextCount.POINTS;
      }

      @Override
      public int limit() {
        return limit;
      }

      @Override
      public SendOutcome send(Mention to, String text, String key) {
        return network.get();
      }
    };
  }

  /** What is needed to make an item: a line of the public, told shortly. */
  record Said(Channel channel, String handle, long followers, String text, Issue issue, Sentiment mood, Instant at, Duration within) {}

  /** Keeps a mention and makes it work; answers the item's id. */
  long open(Said said) {
    JudgedMention judged = judged(nextId++, said);
    store.mentions().append(List.of(judged));
    DeskOutcome.Done done = done(desk.open(judged, new Work("complaint to us", "Care", said.at().plus(said.within()))));
    return done.item().id();
  }

  /** An item of an X user who waits for a bag, due so long after {@link #EVENING}. */
  long open(String handle, String text, Duration dueIn) {
    return open(new Said(Channel.X, handle, 1_100, text, new Issue("bag", "Lost baggage"), Sentiment.NEGATIVE,
        EVENING.minus(Duration.ofMinutes(20)), Duration.ofMinutes(20).plus(dueIn)));
  }

  private static JudgedMention judged(long id, Said said) {
    Mention mention = new Mention(new MentionKey(said.channel().id(), "post-" + id), said.channel(),
        new Author(said.handle(), said.handle(), said.followers()), said.text(), "en", "Aurelia Air", "post-" + id, "", true,
        said.at(), said.at().plusSeconds(2));
    return new JudgedMention(id, mention,
        new Judgement("en", said.mood(), said.mood() == Sentiment.NEGATIVE ? -0.8 : 0, said.issue(), said.issue().none() ? 0 : 0.9, 72));
  }

  /** A mention that nobody has to answer, about nothing the center watches. */
  static JudgedMention said(long id, Channel channel, String handle, String text, Instant at) {
    return judged(id, new Said(channel, handle, 10, text, Issue.NONE, Sentiment.NEGATIVE, at, Duration.ZERO));
  }

  DeskOutcome.Done done(CompletableFuture<DeskOutcome> future) {
    DeskOutcome outcome = future.join();
    if (outcome instanceof DeskOutcome.Done done) {
      return done;
    }
    throw new AssertionError("not done: " + outcome);
  }

  CompletableFuture<DeskOutcome> apply(DeskOperation operation) {
    return store.desk().apply(operation);
  }

  /** The next window looks and reads like this. */
  void look(Look now) {
    look = now;
  }

  DeskWindow window() {
    return window(AB);
  }

  DeskWindow window(Operator operator) {
    return new DeskWindow(desk, pulse::get, notices::get, place(operator), look, new FxLane());
  }

  DeskPlace place(Operator operator) {
    return new DeskPlace(operator, "desk-" + operator.id(), new Brand("Aurelia Air", "@AureliaAir"), new RoomMode.Live(),
        channel -> Optional.ofNullable(outlets.get(channel)), clock, ZoneOffset.UTC, hand, Optional.empty(), guide);
  }

  Item item(long id) {
    return store.desk().item(id).orElseThrow();
  }

  String draft(long id) {
    return store.desk().draft(id);
  }

  List<String> notes(long id) {
    List<String> notes = new ArrayList<>();
    HistoryText.notes(store.desk().history(id)).forEach(event -> notes.add(event.detail()));
    return notes;
  }

  /** Moves the room's time, ends leases that ran out and lets the outbox look again. */
  void forward(Duration by) {
    clock.forward(by);
    desk.tick();
    outbox.wake();
  }

  @Override
  public void close() {
    outbox.stop();
    sending.shutdown();
    reads.shutdown();
    store.close();
    fill.shutdown();
    lane.shutdown();
  }

  private static final class NoDisk implements DirectionKeeper {
    @Override
    public Optional<Direction> read() {
      return Optional.empty();
    }

    @Override
    public void write(Direction direction) {
      // The wall of this room ends with it.
    }
  }
}
