package watchfloor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import watchfloor.channel.demo.DemoPublic;
import watchfloor.desk.ReplyOutlet;
import watchfloor.intake.Intake;
import watchfloor.intake.MentionSource;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;
import watchfloor.store.Store;

/** The demo's invented public, with its past. */
final class DemoFeed implements Feed {
  static final Duration PAST = Duration.ofHours(26);
  private static final long SEED = 7;

  private final Clock clock;
  private final DemoPublic people;

  DemoFeed(Clock clock) {
    this.clock = clock;
    people = new DemoPublic(SEED, Optional.of(DemoPublic.surgeFor(clock.instant())));
  }

  @Override
  public List<MentionSource> sources() {
    return List.of();
  }

  @Override
  public List<ReplyOutlet> outlets() {
    return List.of();
  }

  @Override
  public void prepare(Store store, Ingestion ingestion) throws InterruptedException {
    Instant now = clock.instant();
    Instant from = store.pulse().newest(now.minus(PAST), 1).stream().findFirst()
        .map(JudgedMention::mention).map(Mention::writtenAt).orElse(now.minus(PAST)).truncatedTo(ChronoUnit.MINUTES);
    ingestion.run(new Past(from, now), new Ingestion.Listeners(batch -> { }, rejection -> { }, counts -> { }));
  }

  @Override
  public void start(Hub hub) {
  }

  private final class Past implements MentionSource {
    private final Instant from;
    private final Instant to;

    Past(Instant from, Instant to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public String name() {
      return "demo";
    }

    @Override
    public void listen(Intake intake) throws IOException, InterruptedException {
      for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
        for (Mention mention : people.minute(minute)) {
          if (!mention.writtenAt().isAfter(to) && !DemoPublic.RIVALS.contains(mention.brand())) {
            intake.put(mention);
          }
        }
      }
    }
  }
}
