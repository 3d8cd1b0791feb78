package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.IssueMinute;
import watchfloor.store.keys.KeySource;

/** What a center keeps no longer goes in its night; counts stay. */
class RetentionTest {
  private static final Actor NK = new Actor("NK", "desk");

  @TempDir Path dir;
  private final MovableClock clock = new MovableClock(Samples.NOON);

  private static StoreRules rules(Duration texts, Duration items) {
    return new StoreRules(
        new KeySource.None(), Optional.of(texts), Optional.of(items), Optional.of(Duration.ofDays(7)), Path.of("backups"), 2,
        Optional.empty(), ZoneOffset.UTC, 1);
  }

  private OpenStore open(StoreRules rules) {
    return new OpenStore(dir, OpenStore.FILES, rules, clock);
  }

  /** Numbers tell the day on which a mention came in. */
  private JudgedMention today(int number) {
    return Samples.mention((clock.instant().toEpochMilli() << 10) + number, "author" + number, clock.instant());
  }

  private static void done(OpenStore open, DeskOperation operation) {
    assertThat(open.store().desk().apply(operation).join()).isInstanceOf(DeskOutcome.Done.class);
  }

  @Test
  void mentionsGoByTheDayAndTheirCountsStay() {
    try (OpenStore open = open(rules(Duration.ofDays(3), Duration.ofDays(365)))) {
      for (int day = 0; day < 6; day++) {
        open.keep(today(2 * day), today(2 * day + 1));
        clock.forward(Duration.ofDays(1));
      }
      open.caughtUp();
      JudgedMention old = Samples.mention((Samples.NOON.toEpochMilli() << 10), "author0", Samples.NOON);
      open.store().care().night();
      assertThat(open.store().pulse().newest(Instant.EPOCH, 100)).hasSize(6);
      assertThat(open.store().pulse().minutesSince(Instant.EPOCH).stream().map(IssueMinute::counts).mapToInt(counts -> counts.total()).sum()).isEqualTo(12);
      assertThat(open.store().care().verify().join()).isEmpty();
      assertThat(open.store().mentions().append(List.of(new JudgedMention(today(99).id(), old.mention(), old.judgement()))))
          .as("what is kept no longer can come in again").hasSize(1);
      assertThat(open.reopened().pulse().newest(Instant.EPOCH, 100)).hasSize(7);
    }
  }

  @Test
  void itemsThatEndedLongAgoGoWithAllThatBelongsToThem() {
    try (OpenStore open = open(rules(Duration.ofDays(300), Duration.ofDays(10)))) {
      JudgedMention ended = today(1);
      JudgedMention live = today(2);
      open.keep(ended, live);
      for (JudgedMention mention : List.of(ended, live)) {
        done(open, new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, clock.instant()));
        done(open, new DeskOperation.TakeClaim(mention.id(), NK, clock.instant(), clock.instant().plusSeconds(120)));
        done(open, new DeskOperation.KeepDraft(mention.id(), "a draft", NK, clock.instant()));
      }
      done(open, new DeskOperation.Close(ended.id(), "no answer needed", NK, clock.instant()));
      clock.forward(Duration.ofDays(11));
      open.store().care().night();
      assertThat(open.store().desk().item(ended.id())).isEmpty();
      assertThat(open.store().desk().history(ended.id())).isEmpty();
      assertThat(open.store().desk().item(live.id())).isPresent();
      assertThat(open.store().desk().draft(live.id())).isEqualTo("a draft");
      assertThat(open.store().care().verify().join()).isEmpty();
    }
  }

  @Test
  void anItemOutlivesTheDayOfItsMention() {
    try (OpenStore open = open(rules(Duration.ofDays(1), Duration.ofDays(365)))) {
      JudgedMention mention = today(1);
      open.keep(mention);
      done(open, new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, clock.instant()));
      clock.forward(Duration.ofDays(5));
      open.caughtUp();
      open.store().care().night();
      assertThat(open.store().pulse().newest(Instant.EPOCH, 100)).isEmpty();
      assertThat(open.reopened().desk().conversation(mention.id())).containsExactly(mention);
    }
  }

  @Test
  void theNightLeavesTheNewestBackupsAndSaysNothing() {
    try (OpenStore open = open(rules(Duration.ofDays(90), Duration.ofDays(365)))) {
      open.keep(today(1));
      for (int night = 0; night < 4; night++) {
        clock.forward(Duration.ofDays(1));
        open.store().care().night();
      }
      assertThat(open.store().care().backups().join()).hasSize(2);
      assertThat(open.said()).allMatch(said -> said.endsWith(": "));
    }
  }
}
