package watchfloor.screen.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import watchfloor.screen.Texts;
import watchfloor.wall.DirectionOutcome;

/** Asks what the wall should do, and has it done. JavaFX thread; answers come back over the lane. */
final class WallSheet {
  private final DeskControl control;
  private final Overlay overlay;
  private final Executor lane;
  private final Texts texts;

  WallSheet(DeskControl control, Overlay overlay, Executor lane) {
    this.control = control;
    texts = control.texts();
    this.overlay = overlay;
    this.lane = lane;
  }

  void open() {
    Optional<WallHand> hand = control.place().wall().filter(WallHand::mayDrive);
    if (hand.isEmpty()) {
      control.trouble(texts.of("wall.may-not"));
    } else {
      open(hand.get());
    }
  }

  private void open(WallHand hand) {
    WallModel model = new WallModel(hand.book().now(), hand.world().instant(), control.place().zone(), hand.brands().get(), hand.mayTakeOver(), texts);
    List<WallModel.Wish> wishes = model.wishes();
    List<ChoiceSheet.Choice> choices = IntStream.range(0, wishes.size()).mapToObj(i -> new ChoiceSheet.Choice(String.valueOf(i), wishes.get(i).words())).toList();
    var question = new ChoiceSheet.Question(
        texts.of("wall.title", model.state()), "", hand.mayTakeOver() ? texts.of("wall.words") : "", texts.of("wall.confirm"), false);
    ChoiceSheet sheet = new ChoiceSheet(question, choices, texts, (choice, words) -> choice.map(Integer::parseInt).ifPresent(i -> want(hand, wishes.get(i), words)));
    overlay.open(sheet.node(), sheet.first());
  }

  /** What went wrong stays on the sheet's desk as a sentence; the sheet stays open, and with it what was written. */
  private void want(WallHand hand, WallModel.Wish wish, String words) {
    hand.book().propose(wish.change().apply(words), wish.version(), control.place().operator().name()).whenCompleteAsync((outcome, failure) -> {
      if (failure != null) {
        control.trouble(DetailReader.sentence(failure, texts));
      } else if (outcome instanceof DirectionOutcome.Refused refused) {
        control.trouble(refused.sentence());
      } else if (outcome instanceof DirectionOutcome.Outdated outdated) {
        overlay.close();
        control.trouble(outdated.sentence());
      } else {
        overlay.close();
        control.say(Message.Kind.DONE, texts.of("wall.done", wish.words()));
        control.refresh();
      }
    }, lane);
  }
}
