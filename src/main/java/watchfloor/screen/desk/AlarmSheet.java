package watchfloor.screen.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.AlarmOutcome;
import watchfloor.screen.Texts;

/** Lists the alarms with their state and what they rest on, and has one taken on or silenced. JavaFX thread; answers come back over the lane. */
final class AlarmSheet {
  private final DeskControl control;
  private final Overlay overlay;
  private final Executor lane;
  private final Texts texts;

  AlarmSheet(DeskControl control, Overlay overlay, Executor lane) {
    this.control = control;
    this.overlay = overlay;
    this.lane = lane;
    texts = control.texts();
  }

  void open() {
    Optional<AlarmHand> hand = control.place().alarms().filter(AlarmHand::mayAcknowledge);
    if (hand.isEmpty()) {
      control.trouble(texts.of("alarm.may-not"));
    } else {
      open(hand.get());
    }
  }

  private void open(AlarmHand hand) {
    AlarmModel model = new AlarmModel(hand.maySilence(), control.place().zone(), texts);
    List<Alarm> alarms = hand.book().now();
    List<ChoiceSheet.Choice> choices = alarms.stream().map(alarm -> new ChoiceSheet.Choice(alarm.id(), model.words(alarm))).toList();
    var question = new ChoiceSheet.Question(
        texts.of("alarm.title"), texts.of("alarm.none"), hand.maySilence() ? texts.of("alarm.minutes") : "", texts.of("alarm.confirm"), false);
    ChoiceSheet sheet = new ChoiceSheet(question, choices, texts, (choice, words) ->
        choice.flatMap(id -> alarms.stream().filter(alarm -> alarm.id().equals(id)).findFirst()).ifPresent(alarm -> want(hand, model, alarm, words)));
    overlay.open(sheet.node(), sheet.first());
  }

  /** What went wrong is a sentence, and the sheet stays open. */
  private void want(AlarmHand hand, AlarmModel model, Alarm alarm, String minutes) {
    AlarmModel.Wish wish = model.wish(alarm, minutes);
    if (wish.change().isEmpty()) {
      control.trouble(wish.trouble());
      return;
    }
    hand.book().propose(wish.change().get(), control.place().operator().name()).whenCompleteAsync((outcome, failure) -> {
      if (failure != null) {
        control.trouble(DetailReader.sentence(failure, texts));
      } else if (outcome instanceof AlarmOutcome.Refused refused) {
        control.trouble(refused.sentence());
      } else if (outcome instanceof AlarmOutcome.Done done) {
        overlay.close();
        control.say(Message.Kind.DONE, model.done(wish.change().get(), done.now()));
        control.refresh();
      }
    }, lane);
  }
}
