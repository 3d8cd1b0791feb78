package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;

import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskRules;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Operator;
import watchfloor.desk.Reply;
import watchfloor.desk.RoomDesk;
import watchfloor.desk.Samples;
import watchfloor.desk.SendOutcome;
import watchfloor.mention.JudgedMention;
import watchfloor.triage.Work;

class DeskTest {
  private static final Actor NK = new Actor("NK", "desk-1");
  private static final Actor AW = new Actor("AW", "desk-2");
  @TempDir Path dir;
  private final MovableClock clock = new MovableClock(Samples.NOON);
  private OpenStore open;
  private RoomDesk desk;

  @BeforeEach
  void open() {
    open = new OpenStore(dir);
    desk = newDesk();
  }

  @AfterEach
  void close() {
    open.close();
  }

  private RoomDesk newDesk() {
    List<Operator> crew = List.of(new Operator("NK", "Nadia", "Care"), new Operator("AW", "Anton", "Press"));
    return new RoomDesk(open.store().desk(), crew, DeskRules.STANDARD, clock, ZoneOffset.UTC, Runnable::run);
  }

  private void work(long id, String author, String team, int dueInSeconds) {
    JudgedMention mention = Samples.mention(id, author, clock.instant());
    open.keep(mention);
    done(desk.open(mention, new Work("rule", team, clock.instant().plusSeconds(dueInSeconds))).join());
  }

  private static Item done(DeskOutcome outcome) {
    assertThat(outcome).isInstanceOf(DeskOutcome.Done.class);
    return ((DeskOutcome.Done) outcome).item();
  }

  private void answered(long id, Actor by) {
    done(desk.send(id, "Sorry, we look.", by).join());
    clock.forward(DeskRules.STANDARD.undo());
    String key = open.store().desk().dueReplies(clock.instant(), 1).get(0).key();
    done(open.store().desk().apply(new DeskOperation.Dispatch(id, key, Actor.ROOM, clock.instant())).join());
    SendOutcome sent = new SendOutcome.Sent("x");
    done(open.store().desk().apply(new DeskOperation.Settle(id, key, sent, Actor.ROOM, clock.instant())).join());
  }

  @Test
  void claimNextTakesTheOwnTeamsMostUrgentAndThenAnyOther() {
    work(1, "a", "Press", 10);
    work(2, "b", "Care", 500);
    work(3, "c", "Care", 400);
    assertThat(done(desk.claimNext(NK).join()).id()).isEqualTo(3);
    assertThat(done(desk.claimNext(NK).join()).id()).isEqualTo(2);
    assertThat(done(desk.claimNext(NK).join()).id()).isEqualTo(1);
    assertThat(desk.claimNext(NK).join()).isEqualTo(new DeskOutcome.Refused("Nothing is waiting."));
  }

  @Test
  void aLeaseThatRunsOutReturnsTheItemAtTheNextTickWithItsDraft() {
    work(1, "a", "Care", 500);
    done(desk.claim(1, NK).join());
    done(desk.keepDraft(1, "Dear A,", NK).join());
    clock.forward(Duration.ofSeconds(119));
    desk.tick();
    done(desk.note(1, "still there", AW).join());
    assertThat(desk.snapshot().count(ItemState.CLAIMED)).isEqualTo(1);
    clock.forward(Duration.ofSeconds(1));
    desk.tick();
    done(desk.note(1, "gone", AW).join());
    assertThat(desk.snapshot().count(ItemState.OPEN)).isEqualTo(1);
    assertThat(desk.draft(1).join()).isEqualTo("Dear A,");
    assertThat(desk.history(1).join()).extracting(ItemEvent::kind).contains(ItemEvent.Kind.LEASE_ENDED);
  }

  @Test
  void aClockThatGoesBackTakesNoClaimAwayAndMakesNoLeaseLonger() {
    work(1, "a", "Care", 500);
    done(desk.claim(1, NK).join());
    clock.forward(Duration.ofMinutes(-30));
    desk.tick();
    done(desk.note(1, "still mine", AW).join());
    assertThat(desk.snapshot().count(ItemState.CLAIMED)).isEqualTo(1);
    clock.forward(Duration.ofSeconds(120));
    desk.tick();
    done(desk.note(1, "over", AW).join());
    assertThat(desk.snapshot().count(ItemState.OPEN)).isEqualTo(1);
  }

  @Test
  void aSignOfLifeProlongsTheLeaseButNotAtEveryKey() {
    work(1, "a", "Care", 500);
    done(desk.claim(1, NK).join());
    clock.forward(Duration.ofSeconds(14));
    desk.signOfLife(1, NK);
    clock.forward(Duration.ofSeconds(6));
    desk.signOfLife(1, NK);
    desk.signOfLife(1, NK);
    done(desk.note(1, "after", AW).join());
    assertThat(desk.history(1).join()).extracting(ItemEvent::kind).containsOnlyOnce(ItemEvent.Kind.RENEWED);
    Item item = desk.snapshot().live().get(0);
    assertThat(item.claim().orElseThrow().leaseUntil()).isEqualTo(Samples.NOON.plusSeconds(140));
  }

  @Test
  void aHandOverGoesOnlyToTheCrew() {
    work(1, "a", "Care", 500);
    done(desk.claim(1, NK).join());
    assertThat(desk.handOver(1, "XX", "", NK).join()).isInstanceOf(DeskOutcome.Refused.class);
    assertThat(done(desk.handOver(1, "AW", "yours", NK).join()).heldBy("AW")).isTrue();
  }

  @Test
  void anAnswerIsTakenBackWithoutNamingIt() {
    work(1, "a", "Care", 500);
    done(desk.claim(1, NK).join());
    done(desk.send(1, "Oops", NK).join());
    assertThat(done(desk.takeBack(1, NK).join()).state()).isEqualTo(ItemState.CLAIMED);
    assertThat(desk.draft(1).join()).isEqualTo("Oops");
    assertThat(desk.replies(1).join()).extracting(Reply::state).containsExactly(Reply.State.TAKEN_BACK);
    assertThat(desk.takeBack(1, NK).join()).isInstanceOf(DeskOutcome.Refused.class);
  }

  @Test
  void theSnapshotTellsWhatBecameOfEveryMentionOfAnItem() {
    work(1, "a", "Care", 500);
    work(2, "a", "Care", 500);
    assertThat(desk.snapshot().work()).containsOnlyKeys(1L, 2L);
    RoomDesk afterRestart = newDesk();
    assertThat(afterRestart.snapshot().work()).isEqualTo(desk.snapshot().work());
    assertThat(afterRestart.snapshot().live()).isEqualTo(desk.snapshot().live());
  }

  @Test
  void firstAnswersAreCountedForAnHourAndThePersonsDay() {
    work(1, "a", "Care", 60);
    work(2, "b", "Care", 10);
    done(desk.claim(1, NK).join());
    done(desk.claim(2, NK).join());
    answered(1, NK);
    answered(2, NK);
    DeskSnapshot snapshot = desk.snapshot();
    assertThat(snapshot.firstAnswer().answers()).isEqualTo(2);
    assertThat(snapshot.firstAnswer().median()).contains(Duration.ofMillis(22_500));
    assertThat(snapshot.firstAnswer().withinPercent()).isEqualTo(OptionalInt.of(50));
    assertThat(snapshot.crew().get(0).answered()).isEqualTo(2);
    assertThat(newDesk().snapshot().firstAnswer()).as("and after a restart").isEqualTo(snapshot.firstAnswer());
    clock.forward(Duration.ofMinutes(61));
    desk.tick();
    assertThat(desk.snapshot().firstAnswer().answers()).isZero();
    assertThat(desk.snapshot().crew().get(0).answered()).isEqualTo(2);
    clock.forward(Duration.ofHours(11));
    desk.tick();
    assertThat(desk.snapshot().crew().get(0).answered()).as("a new day").isZero();
  }

  @Test
  void theVersionRisesOnlyWithAChange() {
    work(1, "a", "Care", 500);
    DeskSnapshot before = desk.snapshot();
    desk.tick();
    desk.present("NK", true);
    DeskSnapshot came = desk.snapshot();
    desk.present("NK", true);
    desk.tick();
    assertThat(desk.snapshot()).isSameAs(came);
    assertThat(came.version()).isGreaterThan(before.version());
    assertThat(came.crew().get(0).present()).isTrue();
    assertThat(came.crew().get(0).since()).contains(Instant.parse("2026-11-22T12:00:00Z"));
  }
}
