package watchfloor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.analysis.Analyser;
import watchfloor.desk.Operator;
import watchfloor.desk.Outbox;
import watchfloor.desk.ReplyOutlet;
import watchfloor.desk.RoomDesk;
import watchfloor.intake.IntakeQueue;
import watchfloor.intake.IntakeTrouble;
import watchfloor.intake.MentionSource;
import watchfloor.intake.Pause;
import watchfloor.intake.Pump;
import watchfloor.intake.PumpPorts;
import watchfloor.intake.RejectionLog;
import watchfloor.intake.SourceKeeper;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.IssueRule;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.SourceHealth;
import watchfloor.pulse.Pulse;
import watchfloor.pulse.PulseRules;
import watchfloor.pulse.SliceRules;
import watchfloor.pulse.Slices;
import watchfloor.settings.Center;
import watchfloor.settings.Person;
import watchfloor.store.Store;
import watchfloor.triage.DeskGuide;
import watchfloor.triage.Playbook;
import watchfloor.triage.Triage;

/**
 * The working heart of a room, without windows: sources, intake, analysis, pulse, desk and outbox around one store.
 *
 * <p>Owns every thread below it but the store's and the windows'. Made and closed by one thread.
 */
final class Hub implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
  private static final Duration JOIN_WITHIN = Duration.ofSeconds(6);

  /** Leased like a source, under a name that none can have: one of several hubs hands answers to the networks. */
  private static final String OUTBOX = "/outbox";
  private static final Duration WORK_AGAIN = Duration.ofSeconds(5);
  /** Well below the time that a source may run on after its lease could not be renewed. */
  private static final Duration WATCH_SOURCES = Duration.ofMillis(500);
  private static final Duration CATCH_UP = Duration.ofMinutes(10);
  private static final int CATCH_UP_MENTIONS = 2_000;

  private final Center center;
  private final Store store;
  private final Clock clock;
  private final Threads threads;
  private final Notices notices;
  private final WorkOpener work;
  private final DeskGuide guide;
  private final RoomDesk desk;
  private final Outbox outbox;
  private final Pulse pulse;
  private final Slices slices;
  private final Pump pump;
  private final IntakeQueue queue;
  private final List<SourceKeeper> keepers = new ArrayList<>();
  private final Map<Channel, ReplyOutlet> outlets;
  private final ScheduledExecutorService ticking;
  private final List<Thread> running = new ArrayList<>();

  /**
   * What a hub is made of.
   *
   * @param playbook what its desks work by; empty where it could not be read
   * @param clock the room's time; in a replay it is not that of the world
   */
  record Parts(
      Center center, Store store, Analyser analyser, List<MentionSource> sources, List<ReplyOutlet> outlets,
      Clock clock, Threads threads, Notices notices, Optional<Playbook> playbook) {
    /** A hub whose desks have no playbook. */
    Parts(
        Center center, Store store, Analyser analyser, List<MentionSource> sources, List<ReplyOutlet> outlets, Clock clock, Threads threads,
        Notices notices) {
      this(center, store, analyser, sources, outlets, clock, threads, notices, Optional.empty());
    }
  }

  Hub(Parts parts) {
    center = parts.center();
    store = parts.store();
    clock = parts.clock();
    threads = parts.threads();
    notices = parts.notices();
    outlets = HubRules.byChannel(parts.outlets());
    ExecutorService reads = threads.pool("store-read", 2);
    Triage triage = new Triage(center.triage(), center.workOldest(), center.competitors(), center.service());
    guide = new DeskGuide(triage.calendars(), parts.playbook(), center.crew().stream().collect(Collectors.toMap(Person::id, Person::skills)));
    desk = new RoomDesk(
        parts.store().desk(), crew(center), HubRules.desk(center), clock, center.zone(), reads, (operator, item) -> guide.skills(operator).suits(item.mention()));
    work = new WorkOpener(triage, desk, clock);
    new DueKeeper(parts.store().desk(), guide, reads).start();
    outbox = new Outbox(
        parts.store().desk(), outlets, clock, desk.rules().attempts(), () -> parts.store().sources().refusal(OUTBOX).isEmpty());
    queue = new IntakeQueue();
    for (MentionSource source : parts.sources()) {
      keepers.add(new SourceKeeper(source, queue, new RejectionLog(), clock, Pause.real(), new SplittableRandom()));
    }
    PulseRules rules = HubRules.pulse(center, this::health);
    pulse = new Pulse(rules, clock.instant());
    pulse.load(parts.store().pulse(), clock.instant());
    pulse.readPast(parts.store().pulse(), reads, clock.instant());
    slices = new HubSlices(store.slices(SliceRules.of(rules)), threads.lane("store-slice"), rules, pulse::snapshot, clock);
    pump = new Pump(
        queue,
        new PumpPorts(parts.store().mentions(), new CenterJudge(parts.analyser()), this::accepted, this::tick, new StoreTrouble()),
        clock,
        new SplittableRandom());
    store.care().onRemoved(this::removed);
    ticking = threads.clock("clock");
  }

  /** Starts every thread, sources last. */
  void start() {
    catchUp();
    Stream<String> alone = keepers.stream().filter(keeper -> !keeper.shared()).map(keeper -> keeper.health().name());
    store.sources().want(Stream.concat(Stream.of(OUTBOX), alone).toList());
    watchSources();
    running.add(threads.start("outbox", outbox));
    running.add(threads.start("intake", pump));
    for (int i = 0; i < keepers.size(); i++) {
      running.add(threads.start("src-" + keepers.get(i).health().name(), keepers.get(i)));
    }
    every("the desk's clock", Duration.ofSeconds(1), desk::tick);
    every("work that waits for the store", WORK_AGAIN, work::tryAgain);
    every("the store's care", Duration.ofSeconds(1), store.care()::tick);
    every("the watch over the sources", WATCH_SOURCES, this::watchSources);
  }

  /** A crash can fall between keeping a mention and opening its item: what came in last is offered again, and refused where it is known. */
  private void catchUp() {
    work.look(store.pulse().newest(clock.instant().minus(CATCH_UP), CATCH_UP_MENTIONS));
  }

  /**
   * A disk that fills up stops what comes in by itself first, so that people can go on; and what another hub listens to is not
   * listened to here, unless hubs share it by the source's own means.
   */
  private void watchSources() {
    String disk = store.care().disk();
    notices.sayOrClear("disk", disk);
    for (SourceKeeper keeper : keepers) {
      String why = disk.isEmpty() && !keeper.shared() ? store.sources().refusal(keeper.health().name()) : disk;
      if (why.isEmpty()) {
        keeper.release();
      } else {
        keeper.hold(why);
      }
    }
  }

  /** Repeats a task on the clock thread. */
  void every(String what, Duration period, Runnable task) {
    ticking.scheduleAtFixedRate(threads.guarded(what, task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A thread of its own for work that may wait for a disk. */
  Executor lane(String what) {
    return threads.lane(what);
  }

  RoomDesk desk() {
    return desk;
  }

  Pulse pulse() {
    return pulse;
  }

  /** What its desks know of the triage. */
  DeskGuide guide() {
    return guide;
  }

  /** Finds the mentions behind a figure. */
  Slices slices() {
    return slices;
  }

  Map<Channel, ReplyOutlet> outlets() {
    return outlets;
  }

  /** Mentions that wait to be kept. */
  int queued() {
    return queue.size();
  }

  List<SourceHealth> health() {
    return keepers.stream().map(SourceKeeper::health).toList();
  }

  /** Sources first, then what is in the queue, then the outbox; each step bounded in time. */
  @Override
  public void close() {
    keepers.forEach(SourceKeeper::close);
    pump.close();
    outbox.stop();
    ticking.shutdown();
    for (Thread thread : running) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(JOIN_WITHIN.toMillis());
      if (thread.isAlive()) {
        LOG.warn("{} did not end within {}", thread.getName(), JOIN_WITHIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the store no longer has is shown nowhere any more. */
  private void removed(Predicate<JudgedMention> which) {
    pulse.forget(which);
    desk.reread();
  }

  /** What other hubs took in is counted here too; the work that it makes is opened by the hub that took it in. On the intake thread. */
  private void tick(Instant now) {
    List<JudgedMention> others = store.mentions().others();
    while (!others.isEmpty()) {
      pulse.accept(others);
      others = store.mentions().others();
    }
    pulse.tick(now);
  }

  private void accepted(List<JudgedMention> batch) {
    pulse.accept(batch);
    work.look(batch);
  }

  static List<Issue> issues(Center center) {
    return center.issues().stream().map(IssueRule::issue).toList();
  }

  static List<Operator> crew(Center center) {
    return center.crew().stream().map(person -> new Operator(person.id(), person.name(), person.team())).toList();
  }

  /** A store that does not take mentions is everybody's business. */
  private final class StoreTrouble implements IntakeTrouble {
    @Override
    public void begins(String sentence) {
      notices.say("store", sentence);
    }

    @Override
    public void over() {
      notices.clear("store");
    }
  }
}
