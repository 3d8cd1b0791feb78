package watchfloor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import watchfloor.desk.DeskOperation.Approve;
import watchfloor.desk.DeskOperation.Dispatch;
import watchfloor.desk.DeskOperation.KeepDraft;
import watchfloor.desk.DeskOperation.Propose;
import watchfloor.desk.DeskOperation.ReleaseAnothers;
import watchfloor.desk.DeskOperation.SendBack;
import watchfloor.desk.DeskOperation.TakeBack;

/** What every book of the desks must do where two people stand behind an answer: everything of {@link DeskBookContract}, and this. */
public abstract class ApprovalContract extends DeskBookContract {
  private void proposed() {
    opened(7, "lena");
    done(claim(7, NK));
    done(new KeepDraft(7, "We look", NK, T));
    done(new Propose(7, "k7", "We look into it.", NK, T));
  }

  private Reply reply() {
    return book().replies(7).get(0);
  }

  @Test
  void whatIsProposedWaitsWithItsHolderAndDoesNotLeave() {
    proposed();
    assertThat(book().item(7).orElseThrow().state()).isEqualTo(ItemState.WAITING);
    assertThat(book().item(7).orElseThrow().heldBy("NK")).isTrue();
    assertThat(reply().state()).isEqualTo(Reply.State.PROPOSED);
    assertThat(book().draft(7)).isEmpty();
    assertThat(book().dueReplies(T.plusSeconds(1_000_000), 10)).isEmpty();
    refused(new Dispatch(7, "k7", Actor.ROOM, T.plusSeconds(1_000_000)), "not due");
    refused(new Propose(7, "k7", "Again", NK, T), "take it back first");
  }

  @Test
  void nobodyApprovesTheirOwn() {
    proposed();
    refused(new Approve(7, "k7", T.plusSeconds(15), new Actor("NK", "another desk"), T), "somebody else");
    assertThat(reply().state()).isEqualTo(Reply.State.PROPOSED);
  }

  @Test
  void whatSomebodyElseApprovedLeavesInItsTimeAndIsTheAuthorsStill() {
    proposed();
    done(new Approve(7, "k7", T.plusSeconds(15), AW, T));
    assertThat(reply().state()).isEqualTo(Reply.State.QUEUED);
    assertThat(reply().author()).isEqualTo("NK");
    assertThat(book().dueReplies(T.plusSeconds(14), 10)).isEmpty();
    assertThat(book().dueReplies(T.plusSeconds(15), 10)).extracting(Reply::key).containsExactly("k7");
    refused(new Approve(7, "k7", T, AW, T), "Nothing of this item waits");
    refused(new SendBack(7, "k7", "late", AW, T), "Nothing of this item waits");
    done(new TakeBack(7, "k7", NK, T));
    assertThat(book().draft(7)).isEqualTo("We look into it.");
    refused(new Approve(7, "k7", T, AW, T), "Nothing of this item waits");
  }

  @Test
  void whatIsSentBackIsItsAuthorsDraftAgainWithTheReason() {
    proposed();
    Item back = done(new SendBack(7, "k7", "too short", AW, T.plusSeconds(60)));
    assertThat(back.state()).isEqualTo(ItemState.CLAIMED);
    assertThat(back.claim()).contains(new Claim("NK", T, T.plusSeconds(180)));
    assertThat(back.trouble()).isEqualTo("too short");
    assertThat(book().draft(7)).isEqualTo("We look into it.");
    assertThat(book().history(7)).last().satisfies(event -> {
      assertThat(event.kind()).isEqualTo(ItemEvent.Kind.SENT_BACK);
      assertThat(event.by()).isEqualTo(AW);
    });
  }

  @Test
  void onlyItsAuthorTakesAProposalBack() {
    proposed();
    assertThat(apply(new TakeBack(7, "k7", AW, T))).isInstanceOf(DeskOutcome.HeldBy.class);
    done(new TakeBack(7, "k7", NK, T));
    assertThat(book().draft(7)).isEqualTo("We look into it.");
    done(new Propose(7, "k8", "We look into it now.", NK, T));
    refused(new Approve(7, "k7", T, AW, T), "Nothing of this item waits");
  }

  @Test
  void aProposalOfOneItemIsNotApprovedThroughAnother() {
    proposed();
    opened(8, "omar");
    refused(new Approve(8, "k7", T, AW, T), "Nothing of this item waits");
  }

  @Test
  void whatAnotherHoldsIsGivenBackUnlessItsAnswerIsOnItsWay() {
    opened(8, "omar");
    done(claim(8, NK));
    done(new KeepDraft(8, "half", NK, T));
    Item open = done(new ReleaseAnothers(8, "gone home", AW, T));
    assertThat(open.state()).isEqualTo(ItemState.OPEN);
    assertThat(book().draft(8)).isEqualTo("half");
    proposed();
    refused(new ReleaseAnothers(7, "", AW, T), "on its way");
  }

  @Test
  void proposalsAreThereAgainAfterARestart() {
    proposed();
    Reply before = reply();
    Item item = book().item(7).orElseThrow();
    DeskBook again = reopened();
    assertThat(again.replies(7)).containsExactly(before);
    assertThat(again.item(7)).contains(item);
    done(new Approve(7, "k7", T.plusSeconds(15), AW, T));
    assertThat(reopened().dueReplies(T.plusSeconds(15), 10)).hasSize(1);
  }
}
