package watchfloor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import watchfloor.desk.DeskOperation.Close;
import watchfloor.desk.DeskOperation.Dispatch;
import watchfloor.desk.DeskOperation.EndLease;
import watchfloor.desk.DeskOperation.HandOver;
import watchfloor.desk.DeskOperation.KeepDraft;
import watchfloor.desk.DeskOperation.Assess;
import watchfloor.desk.DeskOperation.Note;
import watchfloor.desk.DeskOperation.Open;
import watchfloor.desk.DeskOperation.Release;
import watchfloor.desk.DeskOperation.Renew;
import watchfloor.desk.DeskOperation.Send;
import watchfloor.desk.DeskOperation.Settle;
import watchfloor.desk.DeskOperation.TakeBack;
import watchfloor.desk.DeskOperation.TakeClaim;
import watchfloor.desk.DeskOutcome.Done;
import watchfloor.desk.DeskOutcome.HeldBy;
import watchfloor.desk.DeskOutcome.Refused;
import watchfloor.mention.JudgedMention;
import watchfloor.triage.Assessment;
import watchfloor.triage.PlaybookAction;

/** What every book of the desks must do, whatever it is kept in. */
public abstract class DeskBookContract extends DeskBookKit {
  private void queued(long id) {
    opened(id, "lena" + id);
    done(claim(id, NK));
    done(new Send(id, "k" + id, "We look into it.", T.plusSeconds(15), NK, T));
  }

  private void dispatched(long id) {
    queued(id);
    done(new Dispatch(id, "k" + id, Actor.ROOM, T.plusSeconds(16)));
  }

  private Item settled(long id, SendOutcome outcome) {
    return done(new Settle(id, "k" + id, outcome, Actor.ROOM, T.plusSeconds(17)));
  }

  @Test
  void anOpenedItemIsLiveWithEverythingThatWasSaid() {
    Item item = opened(7, "lena");
    assertThat(item.state()).isEqualTo(ItemState.OPEN);
    assertThat(item.dueAt()).isEqualTo(T.plus(Duration.ofMinutes(15)));
    assertThat(book().live(10)).containsExactly(item);
    assertThat(book().item(7)).contains(item);
    assertThat(book().itemOfMention(7)).contains(item);
    assertThat(book().conversation(7)).containsExactly(Samples.mention(7, "lena", T));
  }

  @Test
  void anItemOpensOnlyForAMentionThatIsKeptAndOnlyOnce() {
    JudgedMention stray = Samples.mention(9, "lena", T);
    refused(new Open(stray, Samples.workFor(stray), Actor.ROOM, T), "not in this store");
    opened(7, "lena");
    JudgedMention again = Samples.mention(7, "lena", T);
    refused(new Open(again, Samples.workFor(again), Actor.ROOM, T), "already");
  }

  @Test
  void theSameAuthorsNextMentionJoinsTheLiveItem() {
    opened(7, "lena");
    opened(8, "omar");
    JudgedMention more = Samples.mention(9, "lena", T.plusSeconds(60));
    keep(more);
    Item joined = done(new Open(more, Samples.workFor(more), Actor.ROOM, T.plusSeconds(62)));
    assertThat(joined.id()).isEqualTo(7);
    assertThat(joined.mentions()).isEqualTo(2);
    assertThat(joined.mention()).isEqualTo(more);
    assertThat(joined.dueAt()).as("the first promise stays").isEqualTo(T.plus(Duration.ofMinutes(15)));
    assertThat(book().conversation(7)).extracting(JudgedMention::id).containsExactly(7L, 9L);
    assertThat(book().mentionsOf(List.of(7L, 8L))).isEqualTo(Map.of(7L, List.of(7L, 9L), 8L, List.of(8L)));
    assertThat(book().itemOfMention(9)).contains(joined);
  }

  @Test
  void afterAnItemEndedTheSameAuthorOpensANewOne() {
    opened(7, "lena");
    done(new Close(7, "thanks only", NK, T));
    assertThat(opened(9, "lena").id()).isEqualTo(9);
  }

  @Test
  void aSecondClaimIsToldWhoHoldsIt() {
    opened(7, "lena");
    Item won = done(claim(7, NK));
    assertThat(won.claim()).contains(new Claim("NK", T, T.plusSeconds(120)));
    assertThat(apply(claim(7, AW))).isEqualTo(new HeldBy(won, won.claim().orElseThrow()));
    refused(claim(99, NK), "no item 99");
  }

  @Test
  void onlyTheHolderRenewsReleasesWritesAndSends() {
    opened(7, "lena");
    refused(new Renew(7, NK, T, T.plusSeconds(200)), "claim it first");
    done(claim(7, NK));
    for (DeskOperation foreign :
        List.of(
            new Renew(7, AW, T, T.plusSeconds(200)),
            new Release(7, "", AW, T),
            new HandOver(7, "AW", "", AW, T, T.plusSeconds(120)),
            new KeepDraft(7, "mine", AW, T),
            new Send(7, "k", "mine", T, AW, T),
            new Close(7, "", AW, T))) {
      assertThat(apply(foreign)).as(foreign.toString()).isInstanceOf(HeldBy.class);
    }
    assertThat(done(new Renew(7, NK, T, T.plusSeconds(200))).claim().orElseThrow().leaseUntil()).isEqualTo(T.plusSeconds(200));
  }

  @Test
  void aLeaseThatRanOutReturnsTheItemAndKeepsTheDraft() {
    opened(7, "lena");
    done(claim(7, NK));
    done(new KeepDraft(7, "Dear Lena,", NK, T));
    refused(new EndLease(7, Actor.ROOM, T.plusSeconds(119)), "goes on");
    Item back = done(new EndLease(7, Actor.ROOM, T.plusSeconds(120)));
    assertThat(back.state()).isEqualTo(ItemState.OPEN);
    assertThat(back.claim()).isEmpty();
    assertThat(book().draft(7)).isEqualTo("Dear Lena,");
    done(claim(7, AW));
    assertThat(book().draft(7)).as("the next one goes on from there").isEqualTo("Dear Lena,");
  }

  @Test
  void aHandOverChangesTheHolder() {
    opened(7, "lena");
    done(claim(7, NK));
    Item given = done(new HandOver(7, "AW", "knows the airport", NK, T.plusSeconds(5), T.plusSeconds(125)));
    assertThat(given.claim()).contains(new Claim("AW", T.plusSeconds(5), T.plusSeconds(125)));
    assertThat(book().history(7)).last().extracting(ItemEvent::detail).isEqualTo("AW: knows the airport");
  }

  @Test
  void anAnswerThatWentOutEndsTheItem() {
    dispatched(7);
    assertThat(book().unsettledReplies()).extracting(Reply::key).containsExactly("k7");
    Item answered = settled(7, new SendOutcome.Sent("at://1"));
    assertThat(answered.state()).isEqualTo(ItemState.ANSWERED);
    assertThat(answered.answeredBy()).contains("NK");
    assertThat(answered.answeredAt()).contains(T.plusSeconds(17));
    assertThat(book().live(10)).isEmpty();
    assertThat(book().endedSince(T, 10)).containsExactly(answered);
    assertThat(book().endedSince(T.plusSeconds(18), 10)).isEmpty();
    assertThat(book().replies(7)).singleElement().satisfies(
        reply -> {
          assertThat(reply.state()).isEqualTo(Reply.State.SENT);
          assertThat(reply.externalId()).isEqualTo("at://1");
          assertThat(reply.attempts()).isEqualTo(1);
        });
    assertThat(book().unsettledReplies()).isEmpty();
  }

  @Test
  void aRefusedAnswerComesBackToItsAuthorWithTheReason() {
    dispatched(7);
    Item back = settled(7, new SendOutcome.Refused("The post was deleted."));
    assertThat(back.state()).isEqualTo(ItemState.CLAIMED);
    assertThat(back.claim().orElseThrow()).isEqualTo(new Claim("NK", T, T.plusSeconds(17 + 120)));
    assertThat(back.trouble()).isEqualTo("The post was deleted.");
    assertThat(book().draft(7)).isEqualTo("We look into it.");
  }

  @Test
  void anAnswerThatMayHaveArrivedIsHeldForAPerson() {
    dispatched(7);
    Item held = settled(7, new SendOutcome.Unknown("The line went dead."));
    assertThat(held.state()).isEqualTo(ItemState.CLAIMED);
    assertThat(held.trouble()).isEqualTo("The line went dead.");
    assertThat(book().replies(7)).extracting(Reply::state).containsExactly(Reply.State.UNKNOWN);
    assertThat(book().dueReplies(T.plus(Duration.ofDays(1)), 10)).isEmpty();
  }

  @Test
  void aDelayedAnswerIsDueAgainLater() {
    dispatched(7);
    Item waits = settled(7, new SendOutcome.TryLater(T.plusSeconds(60), "Too many at once."));
    assertThat(waits.state()).isEqualTo(ItemState.WAITING);
    assertThat(book().dueReplies(T.plusSeconds(59), 10)).isEmpty();
    assertThat(book().dueReplies(T.plusSeconds(60), 10)).extracting(Reply::attempts).containsExactly(1);
  }

  @Test
  void anAnswerCanBeTakenBackUntilItLeaves() {
    queued(7);
    assertThat(apply(new TakeBack(7, "k7", AW, T))).isInstanceOf(HeldBy.class);
    refused(new Dispatch(7, "k7", Actor.ROOM, T.plusSeconds(14)), "not due");
    Item back = done(new TakeBack(7, "k7", NK, T.plusSeconds(3)));
    assertThat(back.state()).isEqualTo(ItemState.CLAIMED);
    assertThat(book().draft(7)).isEqualTo("We look into it.");
    refused(new Dispatch(7, "k7", Actor.ROOM, T.plusSeconds(16)), "taken back");
    dispatched(8);
    refused(new TakeBack(8, "k8", NK, T.plusSeconds(17)), "left already");
  }

  @Test
  void theHistoryNamesEveryStepWithWhoAndWhenAndHasNoGap() {
    List<ItemEvent> heard = new CopyOnWriteArrayList<>();
    book().onChange(done -> heard.add(done.event()));
    opened(7, "lena");
    done(claim(7, NK));
    apply(claim(7, AW));
    done(new Note(7, "called the airport", AW, T.plusSeconds(4)));
    done(new Release(7, "lunch", NK, T.plusSeconds(5)));
    List<ItemEvent> history = book().history(7);
    assertThat(history).extracting(ItemEvent::kind)
        .containsExactly(ItemEvent.Kind.OPENED, ItemEvent.Kind.CLAIMED, ItemEvent.Kind.NOTED, ItemEvent.Kind.RELEASED);
    assertThat(history).extracting(ItemEvent::seq).containsExactly(1L, 2L, 3L, 4L);
    assertThat(history.get(2)).isEqualTo(new ItemEvent(3, 7, ItemEvent.Kind.NOTED, AW, T.plusSeconds(4), "called the airport"));
    assertThat(heard).as("listeners hear the same, in order").isEqualTo(history);
  }

  private static Assess assess(PlaybookAction action, String team, String reason) {
    return new Assess(7, new Assessment("web-posting", 2, List.of("Troll? No", "Ours? Yes"), "leaf", action, team, T.plusSeconds(3_600), "Do it.", reason), NK, T.plusSeconds(30));
  }

  @Test
  void whatAPlaybookComesToGoesOnOrGoesToItsOwnerOrEnds() {
    opened(7, "lena");
    assertThat(apply(assess(PlaybookAction.RESTORE, "Care", ""))).as("nobody holds it").isInstanceOf(DeskOutcome.Refused.class);
    done(claim(7, NK));

    Item goesOn = done(assess(PlaybookAction.RESTORE, "Care", ""));
    assertThat(goesOn.heldBy("NK")).isTrue();
    assertThat(goesOn.dueAt()).isEqualTo(T.plusSeconds(3_600));
    assertThat(book().history(7)).last().satisfies(event -> {
      assertThat(event.kind()).isEqualTo(ItemEvent.Kind.ASSESSED);
      assertThat(event.detail()).isEqualTo("web-posting 2: Troll? No · Ours? Yes → Do it.");
    });

    Item handed = done(assess(PlaybookAction.RESTORE, "PR", ""));
    assertThat(handed.state()).isEqualTo(ItemState.OPEN);
    assertThat(handed.team()).isEqualTo("PR");
    assertThat(handed.claim()).isEmpty();

    done(claim(7, NK));
    Item ended = done(assess(PlaybookAction.LET_STAND, "Care", "Not ours."));
    assertThat(ended.state()).isEqualTo(ItemState.CLOSED);
    assertThat(ended.team()).isEqualTo("PR");
    assertThat(book().endedSince(T, 10)).containsExactly(ended);
    assertThat(reopened().item(7)).contains(ended);
  }

  @Test
  void theQueueIsSortedByDueTimeAndLimited() {
    for (int i = 1; i <= 5; i++) {
      JudgedMention mention = Samples.mention(i, "author" + i, T);
      keep(mention);
      done(new Open(mention, Samples.work(T.plusSeconds(100 - i)), Actor.ROOM, T));
    }
    assertThat(book().live(3)).extracting(Item::id).containsExactly(5L, 4L, 3L);
  }

  @Test
  void manyOperationsAtOnceAreAppliedInTheOrderOfTheCalls() {
    opened(7, "lena");
    done(claim(7, NK));
    List<CompletableFuture<DeskOutcome>> answers = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      answers.add(book().apply(new Note(7, "n" + i, NK, T)));
    }
    answers.forEach(CompletableFuture::join);
    List<ItemEvent> notes = book().history(7).subList(2, 1_002);
    assertThat(notes).extracting(ItemEvent::detail).startsWith("n0", "n1").endsWith("n999");
    assertThat(book().item(7).orElseThrow().version()).isEqualTo(1_002);
  }

  @Test
  void everythingIsThereAgainAfterARestart() {
    queued(1);
    dispatched(2);
    opened(3, "mia");
    done(claim(3, AW));
    done(new KeepDraft(3, "half a", AW, T));
    List<Item> live = book().live(10);
    List<ItemEvent> history = book().history(2);
    DeskBook again = reopened();
    assertThat(again.live(10)).isEqualTo(live).hasSize(3);
    assertThat(again.history(2)).isEqualTo(history);
    assertThat(again.draft(3)).isEqualTo("half a");
    assertThat(again.dueReplies(T.plusSeconds(15), 10)).extracting(Reply::key).containsExactly("k1");
    assertThat(again.unsettledReplies()).extracting(Reply::key).containsExactly("k2");
    assertThat(done(new Release(3, "", AW, T)).version()).isEqualTo(4);
    assertThat(again.history(3)).last().extracting(ItemEvent::seq).isEqualTo(11L);
  }
}
