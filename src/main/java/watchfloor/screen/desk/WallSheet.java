package watchfloor.screen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import watchfloor.screen.Texts;
import watchfloor.wall.DirectionOutcome;

/** Asks what the wall should do, and has it done. JavaFX thread; answers come back over the lane. */
final class WallSheet {
  private static final String LOOK = "look";

  private final DeskControl control;
  private final Overlay overlay;
  private final Executor lane;
  private final Texts texts;
  private final Runnable look;

  /** @param look opens the wall itself, to choose what it shows */
  WallSheet(DeskControl control, Overlay overlay, Executor lane, Runnable look) {
    this.look = look;
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

  /** Opens the lead's window, for those who may drive the wall. */
  void lead() {
    control.place().wall().filter(WallHand::mayDrive).ifPresentOrElse(hand -> hand.lead().run(), () -> control.trouble(texts.of("wall.may-not")));
  }

  private void open(WallHand hand) {
    WallModel model = new WallModel(hand.book().now(), hand.world().instant(), control.place().zone(), hand.brands().get(), hand.mayTakeOver(), texts);
    List<WallModel.Wish> wishes = model.wishes();
    List<ChoiceSheet.Choice> choices = new ArrayList<>(
        IntStream.range(0, wishes.size()).mapToObj(i -> new ChoiceSheet.Choice(String.valueOf(i), wishes.get(i).words())).toList());
    hand.sight().ifPresent(sight -> choices.add(new ChoiceSheet.Choice(LOOK, texts.of("drive.look"))));
    var question = new ChoiceSheet.Question(
        texts.of("wall.title", model.state()), "", hand.mayTakeOver() ? texts.of("wall.words") : "", texts.of("wall.confirm"), false);
    ChoiceSheet sheet = new ChoiceSheet(question, choices, texts, (choice, words) -> choice.ifPresent(one -> chosen(hand, wishes, one, words)));
    overlay.open(sheet.node(), sheet.first());
  }

  private void chosen(WallHand hand, List<WallModel.Wish> wishes, String choice, String words) {
    if (choice.equals(LOOK)) {
      overlay.close();
      look.run();
    } else {
      want(hand, wishes.get(Integer.parseInt(choice)), words);
    }
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
