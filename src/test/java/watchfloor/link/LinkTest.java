package watchfloor.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.DeskOutcome.Done;
import watchfloor.desk.DeskOutcome.HeldBy;
import watchfloor.desk.DeskOutcome.Refused;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.link.client.LinkState;
import watchfloor.link.client.RemoteRoom;
import watchfloor.link.wire.PulseDiff;
import watchfloor.people.Role;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.wall.Notice;

/** Hub and desks over real sockets, with a proxy between them that cuts, delays and falls silent. */
@Timeout(120)
class LinkTest {
  private static final Actor NK = new Actor("NK", "desk NK");
  private static final Actor AW = new Actor("AW", "desk AW");

  @TempDir Path dir;
  private LinkRoom hub;

  @BeforeEach
  void open() throws Exception {
    hub = new LinkRoom(dir.resolve("store"));
  }

  @AfterEach
  void close() throws Exception {
    hub.close();
  }

  private RemoteRoom desk(String operator) {
    return hub.join(operator, dir.resolve("drafts-" + operator));
  }

  private static void live(RemoteRoom room) {
    await().atMost(Duration.ofSeconds(30)).until(() -> room.state() instanceof LinkState.Live);
  }

  private static void lost(RemoteRoom room) {
    await().atMost(Duration.ofSeconds(30)).until(() -> room.state() instanceof LinkState.Lost);
  }

  private static DeskOutcome of(CompletableFuture<DeskOutcome> asked) {
    return asked.orTimeout(15, TimeUnit.SECONDS).join();
  }

  /** What a desk shows must be what the hub has. */
  private void same(RemoteRoom room) {
    await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
      assertThat(room.desk().snapshot().live()).isEqualTo(hub.desk().snapshot().live());
      assertThat(room.desk().snapshot().ended()).isEqualTo(hub.desk().snapshot().ended());
      assertThat(room.desk().snapshot().work()).isEqualTo(hub.desk().snapshot().work());
      assertThat(room.desk().snapshot().crew()).isEqualTo(hub.desk().snapshot().crew());
      assertThat(room.desk().snapshot().firstAnswer()).isEqualTo(hub.desk().snapshot().firstAnswer());
    });
  }

  @Test
  void aDeskElsewhereShowsTheWorkAndFollowsIt() {
    hub.open("lena");
    hub.open("ole");
    RemoteRoom nk = desk("NK");
    same(nk);
    hub.open("mia");
    hub.desk().claim(1, AW).join();
    hub.desk().close(2, "spam", NK).join();
    same(nk);
  }

  @Test
  void whatOneDeskDoesTheOtherSeesAndTheSecondClaimIsToldWhoWasFirst() {
    Item item = hub.open("lena");
    RemoteRoom nk = desk("NK");
    RemoteRoom aw = desk("AW");
    assertThat(of(nk.desk().claim(item.id(), NK))).isInstanceOf(Done.class);
    assertThat(nk.desk().snapshot().live().get(0).heldBy("NK")).isTrue();
    assertThat(of(aw.desk().claim(item.id(), AW))).isInstanceOfSatisfying(HeldBy.class, held -> assertThat(held.claim().operator()).isEqualTo("NK"));
    await().until(() -> aw.desk().snapshot().live().get(0).heldBy("NK"));
  }

  @Test
  void anAnswerIsWrittenSentAndTakenBackFromElsewhere() {
    Item item = hub.open("lena");
    RemoteRoom nk = desk("NK");
    of(nk.desk().claimNext(NK));
    of(nk.desk().keepDraft(item.id(), "We look", NK));
    assertThat(nk.desk().draft(item.id()).join()).isEqualTo("We look");
    assertThat(of(nk.desk().send(item.id(), "We look into it.", NK))).isInstanceOf(Done.class);
    assertThat(nk.desk().replies(item.id()).join()).singleElement().satisfies(reply -> assertThat(reply.text()).isEqualTo("We look into it."));
    assertThat(of(nk.desk().takeBack(item.id(), NK))).isInstanceOf(Done.class);
    assertThat(nk.desk().draft(item.id()).join()).isEqualTo("We look into it.");
    assertThat(nk.desk().conversation(item.id()).join()).hasSize(1);
    assertThat(nk.desk().history(item.id()).join()).extracting(ItemEvent::by).containsOnly(Actor.ROOM, NK);
  }

  @Test
  void nobodyActsAsAnother() {
    Item item = hub.open("lena");
    RemoteRoom nk = desk("NK");
    of(nk.desk().claim(item.id(), new Actor("AW", "somebody else's desk")));
    assertThat(hub.desk().snapshot().live().get(0).claim().orElseThrow().operator()).isEqualTo("NK");
    assertThat(hub.desk().history(item.id()).join()).extracting(ItemEvent::by).contains(NK).doesNotContain(AW);
  }

  @Test
  void aCutLinkComesBackWithoutAGap() {
    for (int i = 0; i < 5; i++) {
      hub.open("author" + i);
    }
    RemoteRoom nk = desk("NK");
    for (int cut = 0; cut < 5; cut++) {
      hub.proxy.refuse();
      lost(nk);
      hub.open("meanwhile" + cut);
      hub.desk().claim(1 + cut, AW).join();
      hub.proxy.heal();
      live(nk);
      same(nk);
    }
  }

  @Test
  void aSilentLinkIsSaidWithinThreeSecondsAndNothingPretends() {
    Item item = hub.open("lena");
    RemoteRoom nk = desk("NK");
    same(nk);
    hub.proxy.fallSilent();
    long began = System.nanoTime();
    await().atMost(Duration.ofMillis(3_000)).pollInterval(Duration.ofMillis(20)).until(() -> nk.state() instanceof LinkState.Lost);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    assertThat(nk.asOf()).isPresent();
    assertThat(nk.notices()).extracting(Notice::subject).contains(Notice.LINK);
    assertThatThrownBy(() -> of(nk.desk().claim(item.id(), NK))).hasMessageContaining("nothing was changed");
    assertThat(hub.desk().snapshot().live().get(0).state()).isEqualTo(ItemState.OPEN);
    hub.proxy.heal();
    live(nk);
    assertThat(nk.asOf()).isEmpty();
    assertThat(of(nk.desk().claim(item.id(), NK))).isInstanceOf(Done.class);
  }

  @Test
  void whatIsTypedWhileTheLinkIsLostIsOnDiskAndGoesToTheHubWhenItIsBack() throws Exception {
    Item item = hub.open("lena");
    RemoteRoom nk = desk("NK");
    of(nk.desk().claim(item.id(), NK));
    hub.proxy.refuse();
    lost(nk);
    assertThatThrownBy(() -> of(nk.desk().keepDraft(item.id(), "typed in the dark", NK))).hasMessageContaining("kept on this machine");
    assertThat(Files.readString(dir.resolve("drafts-NK").resolve(item.id() + ".txt"))).isEqualTo("typed in the dark");
    assertThat(nk.desk().draft(item.id()).join()).isEqualTo("typed in the dark");
    hub.proxy.heal();
    live(nk);
    await().untilAsserted(() -> assertThat(hub.desk().draft(item.id()).join()).isEqualTo("typed in the dark"));
    await().until(() -> Files.notExists(dir.resolve("drafts-NK").resolve(item.id() + ".txt")));
  }

  @Test
  void aHubThatStartsAnewFindsItsDesksBackAndNothingIsLostOrDoubled() {
    List<CompletableFuture<DeskOutcome>> asked = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      hub.open("author" + i);
    }
    RemoteRoom nk = desk("NK");
    hub.proxy.delay(30);
    for (int i = 0; i < 40; i++) {
      asked.add(nk.desk().note(1 + i, "note " + i, NK));
      if (i == 20) {
        hub.restartHub();
      }
    }
    long began = System.nanoTime();
    hub.proxy.heal();
    hub.proxy.cut();
    live(nk);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    List<Integer> acknowledged = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int number = i;
      asked.get(i).handle((outcome, failure) -> failure == null && outcome instanceof Done ? acknowledged.add(number) : false).join();
    }
    for (int i = 0; i < 40; i++) {
      String note = "note " + i;
      long kept = hub.desk().history(1 + i).join().stream().filter(event -> event.detail().equals(note)).count();
      assertThat(kept).as(note).isLessThanOrEqualTo(1).isGreaterThanOrEqualTo(acknowledged.contains(i) ? 1 : 0);
    }
    same(nk);
  }

  @Test
  void aLostLinkLeavesTheClaimForAMinuteAndSaysWhoIsAway() {
    Item item = hub.open("lena");
    RemoteRoom nk = desk("NK");
    nk.desk().present("NK", true);
    of(nk.desk().claim(item.id(), NK));
    await().until(() -> hub.desk().snapshot().crew().get(0).present());
    hub.proxy.refuse();
    lost(nk);
    assertThat(hub.desk().snapshot().live().get(0).heldBy("NK")).isTrue();
    hub.proxy.heal();
    live(nk);
    await().until(() -> hub.desk().snapshot().crew().get(0).present());
  }

  @Test
  void figuresAndNoticesReachAWallAndSayWhenTheyAreOld() {
    hub.notices.set(List.of(new Notice("disk", "The disk is nearly full.", Instant.EPOCH)));
    RemoteRoom wall = hub.join("wall-1", Role.WALL, dir.resolve("none"));
    await().untilAsserted(() -> assertThat(wall.notices()).extracting(Notice::subject).containsExactly("disk"));
    var numbers = PulseDiff.nothing();
    hub.pulse.set(new PulseSnapshot(
        7, Instant.now(), 42, numbers.change(), 4_711, List.of(), List.of(), numbers.gauge(), numbers.heatMap(), List.of(), List.of(), List.of(), List.of(), Breakdown.EMPTY));
    await().untilAsserted(() -> assertThat(wall.pulse().today()).isEqualTo(4_711));
    assertThat(wall.lenses().byBrand()).isEmpty();
    assertThat(of(wall.desk().claim(hub.open("lena").id(), new Actor("wall-1", "wall"))))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentence()).contains("Walls cannot claim"));
  }

  @Test
  void everyDeskGetsAnotherItemWhenManyAskForTheNextOne() {
    for (int i = 0; i < 12; i++) {
      hub.open("author" + i);
    }
    List<RemoteRoom> desks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      desks.add(desk("D" + i));
    }
    List<CompletableFuture<DeskOutcome>> asked = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 6; i++) {
        asked.add(desks.get(i).desk().claimNext(new Actor("D" + i, "desk")));
      }
    }
    assertThat(asked.stream().map(LinkTest::of).map(outcome -> ((Done) outcome).item().id())).doesNotHaveDuplicates().hasSize(12);
  }

  @Test
  void aDraftThatNeverReachedTheHubIsThereAfterTheDeskWasStartedAnew() {
    Item item = hub.open("lena");
    RemoteRoom nk = desk("NK");
    of(nk.desk().claim(item.id(), NK));
    hub.proxy.refuse();
    lost(nk);
    assertThatThrownBy(() -> of(nk.desk().keepDraft(item.id(), "typed in the dark", NK))).isInstanceOf(Exception.class);
    nk.close();
    hub.proxy.heal();
    Desk again = desk("NK").desk();
    await().untilAsserted(() -> assertThat(hub.desk().draft(item.id()).join()).isEqualTo("typed in the dark"));
    assertThat(again.draft(item.id()).join()).isEqualTo("typed in the dark");
  }
}
