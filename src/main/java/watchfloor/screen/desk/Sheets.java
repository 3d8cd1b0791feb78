package watchfloor.screen.desk;

import java.util.List;
import java.util.Optional;
import watchfloor.desk.Reply;
import watchfloor.screen.Texts;

/** The questions that the desk asks before something that goes beyond this desk. */
final class Sheets {
  /** What operators most often say when they do not answer, by their keys; one's own words are always open. */
  static final List<String> REASONS =
      List.of("reason.not-about-us", "reason.spam", "reason.settled", "reason.answered-elsewhere", "reason.praise", "reason.harm");

  /** Why an answer most often goes back to its author. */
  static final List<String> OBJECTIONS = List.of("objection.facts", "objection.tone", "objection.unclear", "objection.legal");

  private final DeskControl control;
  private final Texts texts;
  private final DeskActions actions;
  private final Overlay overlay;

  Sheets(DeskControl control, DeskActions actions, Overlay overlay) {
    this.control = control;
    this.texts = control.texts();
    this.actions = actions;
    this.overlay = overlay;
  }

  void handOver() {
    control.model().ifPresent(model -> {
      Allowed allowed = model.asHolder("hand-over");
      if (!allowed.yes()) {
        control.trouble(allowed.why());
        return;
      }
      var question = new ChoiceSheet.Question(texts.of("sheet.hand-over", DeskControl.handle(model.item())), texts.of("sheet.nobody-there"),
          texts.of("sheet.note"), texts.of("header.hand-over"), false);
      ChoiceSheet sheet = new ChoiceSheet(question, new Colleagues(control.place().guide(), texts).choices(model.item(), control.snapshot().crew(), control.place().me()), texts,
          (choice, note) -> choice.ifPresent(to -> actions.handOver(to, note, overlay::close)));
      overlay.open(sheet.node(), sheet.first());
    });
  }

  void close() {
    control.model().ifPresent(model -> {
      Allowed allowed = model.close();
      if (!allowed.yes()) {
        control.trouble(allowed.why());
        return;
      }
      var question = new ChoiceSheet.Question(texts.of("sheet.close", DeskControl.handle(model.item())), "",
          texts.of("sheet.own-words"), texts.of("sheet.close-confirm"), true);
      ChoiceSheet sheet = new ChoiceSheet(question,
          choices(REASONS), texts,
          (choice, words) -> actions.close(reason(choice, words), overlay::close));
      overlay.open(sheet.node(), sheet.first());
    });
  }

  void sendBack() {
    Optional<Reply> proposal = control.proposal();
    Allowed allowed = control.approval();
    if (proposal.isEmpty() || !allowed.yes()) {
      control.trouble(allowed.why());
      return;
    }
    var question = new ChoiceSheet.Question(texts.of("sheet.send-back", proposal.get().author()), "",
        texts.of("sheet.own-words"), texts.of("header.send-back"), true);
    ChoiceSheet sheet = new ChoiceSheet(question,
        choices(OBJECTIONS), texts,
        (choice, words) -> actions.sendBack(reason(choice, words), overlay::close));
    overlay.open(sheet.node(), sheet.first());
  }

  /** What is kept as the reason is what the operator read. */
  private List<ChoiceSheet.Choice> choices(List<String> keys) {
    return keys.stream().map(key -> texts.of(key)).map(reason -> new ChoiceSheet.Choice(reason, reason)).toList();
  }

  /** Own words go before the choice that stood there anyway. */
  static String reason(Optional<String> choice, String words) {
    return words.isBlank() ? choice.orElse("") : words;
  }

  void help() {
    KeyHelp help = new KeyHelp(texts);
    overlay.open(help.node(), help.first());
    help.fit(help.node().getScene().getWidth());
  }
}
