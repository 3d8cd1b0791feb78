package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.triage.Condition;
import watchfloor.triage.DeskGuide;
import watchfloor.triage.Playbook;
import watchfloor.triage.PlaybookAction;
import watchfloor.triage.Step;
import watchfloor.triage.Words;

/** The playbook under the hands of an operator: figures answer, backspace goes back, Enter does it. */
class PlaybookSheetTest extends DeskAtWork {
  private static final Playbook PLAYBOOK = new Playbook("any", Words.english("Any playbook"), 3, List.of(
      new Step.Check("mood", List.of(new Step.Branch(List.of(new Condition.OneOf(Condition.Fact.SENTIMENT, Set.of("positive"))), "stand")), "ask"),
      new Step.Question("ask", Words.english("Is it ours?"), List.of(
          new Step.Answer(Words.english("Yes"), "restore"), new Step.Answer(Words.english("No"), "stand"), new Step.Answer(Words.english("The press asks"), "press"))),
      leaf("restore", PlaybookAction.RESTORE, "Care", "Say you are sorry.", Optional.empty()),
      leaf("stand", PlaybookAction.LET_STAND, "Care", "Let it stand.", Optional.of(Words.english("Not ours."))),
      leaf("press", PlaybookAction.HAND_TO_TEAM, "PR", "PR answers.", Optional.empty()),
      leaf("night", PlaybookAction.ESCALATE, "Leadership", "Call the leader.", Optional.empty())), "night", "press");

  private static Step leaf(String id, PlaybookAction action, String team, String text, Optional<Words> because) {
    return new Step.Leaf(id, action, Words.english(text), team, Duration.ofHours(2), because, Optional.empty());
  }

  @BeforeEach
  void withAPlaybook() {
    reopen(new DeskGuide(Map.of(), Optional.of(PLAYBOOK), Map.of()));
  }

  private void openPlaybook() {
    claimFirst();
    type("p");
    until(() -> node("playbook") != null);
    assertThat(text("playbook-words")).isEqualTo("Is it ours?");
  }

  private ItemEvent last() {
    List<ItemEvent> history = room.desk.history(first).join();
    return history.get(history.size() - 1);
  }

  @Test
  void figuresAnswerBackspaceGoesBackAndEnterGoesOnWithTheNewPromise() {
    openPlaybook();
    type("2");
    assertThat(text("playbook-duty")).isEqualTo("Do not respond, because: Not ours.");
    press(KeyCode.BACK_SPACE);
    assertThat(text("playbook-words")).isEqualTo("Is it ours?");
    type("1");
    assertThat(text("playbook-words")).isEqualTo("Say you are sorry.");
    press(KeyCode.ENTER);
    until(() -> last().kind() == ItemEvent.Kind.ASSESSED);

    assertThat(last().detail()).isEqualTo("any 3: not: mood: positive · Is it ours? Yes → Say you are sorry.");
    assertThat(item(first).heldBy("AB")).isTrue();
    assertThat(item(first).dueAt()).isEqualTo(room.clock.instant().plus(Duration.ofHours(2)));
    until(() -> node("playbook") == null);
  }

  @Test
  void notRespondingEndsTheItemWithItsReason() {
    openPlaybook();
    type("2");
    press(KeyCode.ENTER);
    until(() -> item(first).state() == ItemState.CLOSED);
    assertThat(last().detail()).endsWith("Let it stand. (Not ours.)");
  }

  @Test
  void anotherTeamsLeafHandsTheItemToThatTeam() {
    openPlaybook();
    type("3");
    press(KeyCode.ENTER);
    until(() -> item(first).state() == ItemState.OPEN);
    assertThat(item(first).team()).isEqualTo("PR");
    until(() -> text("message").startsWith("Handed to PR") || text("message").contains("PR"));
  }

  @Test
  void whenNobodyIsInOneKeyLeadsToWhatHoldsThen() {
    openPlaybook();
    type("o");
    assertThat(text("playbook-words")).isEqualTo("Call the leader.");
    press(KeyCode.BACK_SPACE);
    press(KeyCode.ESCAPE);
    until(() -> node("playbook") == null);
    assertThat(item(first).state()).isEqualTo(ItemState.CLAIMED);
  }

  @Test
  void whoDoesNotHoldTheItemIsToldToClaimItFirst() {
    type("p");
    until(() -> text("message").startsWith("Claim it first"));
    assertThat(node("playbook")).isNull();
  }
}
