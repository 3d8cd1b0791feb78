package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.channel.demo.DemoCrew;
import watchfloor.channel.demo.DemoHistory;
import watchfloor.channel.demo.DemoOutlet;
import watchfloor.channel.demo.DemoPast;
import watchfloor.channel.demo.DemoPublic;
import watchfloor.channel.demo.DemoSource;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.Operator;
import watchfloor.mention.JudgedMention;
import watchfloor.settings.Center;
import watchfloor.store.Store;
import watchfloor.triage.Triage;

/**
 * The demo's invented public, with its past: a day and two hours of mentions, and two hours of a crew at work. A second start adds what
 * was missed meanwhile.
 */
final class DemoFeed implements Feed {
  private static final Duration PAST = Duration.ofHours(26);
  private static final Duration CREW_PAST = Duration.ofHours(2);
  private static final Duration CREW_TICK = Duration.ofSeconds(1);
  private static final Duration SURGE_LASTS = Duration.ofHours(3);
  private static final long SEED = 7;
  private static final Logger LOG = LoggerFactory.getLogger(DemoFeed.class);

  private final Center center;
  private final Clock clock;
  private final Instant start;
  private final DemoPublic people;
  private final List<Operator> colleagues;

  /** @param folder where the demo keeps its files */
  DemoFeed(Center center, Path folder, Clock clock) throws IOException {
    this.center = center;
    this.clock = clock;
    start = clock.instant();
    people = new DemoPublic(SEED, Optional.of(surge(folder.resolve("surge.txt"), start)));
    colleagues = Hub.crew(center).stream().filter(operator -> !operator.id().equals(center.me())).toList();
  }

  /** A start during a surge goes on with it; a new one on top would make every restart louder than the last. */
  private static Instant surge(Path file, Instant start) throws IOException {
    if (Files.exists(file)) {
      try {
        Instant known = Instant.parse(Files.readString(file).trim());
        if (known.isAfter(start.minus(SURGE_LASTS)) && !known.isAfter(start)) {
          return known;
        }
      } catch (DateTimeParseException e) {
        LOG.warn("{} holds no time; the demo begins a new surge", file, e);
      }
    }
    Instant begins = DemoPublic.surgeFor(start);
    Files.createDirectories(file.getParent());
    Files.writeString(file, begins.toString());
    return begins;
  }

  @Override
  public World open(Threads threads) {
    return new World(List.of(new DemoSource("demo", people, clock, start)), DemoOutlet.all(SEED, clock));
  }

  @Override
  public void prepare(Store store, Ingestion ingestion) throws InterruptedException {
    Instant from = store.pulse().newest(start.minus(PAST), 1).stream()
        .map(judged -> judged.mention().writtenAt()).findFirst().orElse(start.minus(PAST)).truncatedTo(ChronoUnit.MINUTES);
    Triage triage = new Triage(center.triage(), center.workOldest(), center.competitors(), center.service());
    List<DeskOperation.Open> work = new ArrayList<>();
    ingestion.run(
        new DemoHistory(people, from, start),
        new Ingestion.Listeners(batch -> collect(batch, triage, work), rejection -> { }, counts -> { }));
    work.sort(Comparator.comparing(DeskOperation.Open::at));
    CompletableFuture<?>[] written = new DemoPast(SEED, colleagues).until(start, work).stream()
        .map(operation -> store.desk().apply(operation))
        .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(written).join();
  }

  private void collect(List<JudgedMention> batch, Triage triage, List<DeskOperation.Open> work) {
    for (JudgedMention judged : batch) {
      Instant at = judged.mention().writtenAt();
      if (at.isAfter(start.minus(CREW_PAST))) {
        triage.decide(judged, at).ifPresent(found -> work.add(new DeskOperation.Open(judged, found, Actor.ROOM, at)));
      }
    }
  }

  @Override
  public void start(Hub hub) {
    DemoCrew crew = new DemoCrew(SEED, colleagues, new HubDesk(hub.desk()));
    hub.every("the demo's crew", CREW_TICK, () -> crew.tick(clock.instant()));
  }
}
