package watchfloor.screen.desk;

import java.util.List;
import java.util.Optional;
import watchfloor.desk.DeskSnapshot.CrewMember;
import watchfloor.desk.Reply;

/** The questions that the desk asks before something that goes beyond this desk. */
final class Sheets {
  /** What operators most often say when they do not answer; one's own words are always open. */
  static final List<String> REASONS = List.of(
      "Not about us", "Spam or abuse", "Settled already", "Answered elsewhere", "Praise that needs no answer", "An answer would do harm");

  /** Why an answer most often goes back to its author. */
  static final List<String> OBJECTIONS = List.of("The facts are not right", "The tone is not right", "Too long or unclear", "Ask Legal first");

  private final DeskControl control;
  private final DeskActions actions;
  private final Overlay overlay;

  Sheets(DeskControl control, DeskActions actions, Overlay overlay) {
    this.control = control;
    this.actions = actions;
    this.overlay = overlay;
  }

  void handOver() {
    control.model().ifPresent(model -> {
      Allowed allowed = model.asHolder("hand over");
      if (!allowed.yes()) {
        control.trouble(allowed.why());
        return;
      }
      var question = new ChoiceSheet.Question("Hand over " + DeskControl.handle(model.item()),
          "No colleague is at a desk now. Release the item (u), or write a note (n) for the next shift.",
          "A note for your colleague", "Hand over", false);
      ChoiceSheet sheet = new ChoiceSheet(question, colleagues(control.snapshot().crew(), control.place().me()),
          (choice, note) -> choice.ifPresent(to -> actions.handOver(to, note, overlay::close)));
      overlay.open(sheet.node(), sheet.first());
    });
  }

  /** Everybody who is at a desk but oneself, with what they hold. */
  static List<ChoiceSheet.Choice> colleagues(List<CrewMember> crew, String me) {
    return crew.stream()
        .filter(member -> member.present() && !member.operator().id().equals(me))
        .map(member -> new ChoiceSheet.Choice(member.operator().id(), colleague(member)))
        .toList();
  }

  private static String colleague(CrewMember member) {
    String holds = member.claimed() == 0 ? "free" : "holds " + member.claimed();
    return member.operator().id() + " · " + member.operator().name() + " · " + member.operator().team() + " · " + holds;
  }

  void close() {
    control.model().ifPresent(model -> {
      Allowed allowed = model.close();
      if (!allowed.yes()) {
        control.trouble(allowed.why());
        return;
      }
      var question = new ChoiceSheet.Question("Don't respond to " + DeskControl.handle(model.item()), "",
          "Or in your own words", "Close without an answer", true);
      ChoiceSheet sheet = new ChoiceSheet(question,
          REASONS.stream().map(reason -> new ChoiceSheet.Choice(reason, reason)).toList(),
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
    var question = new ChoiceSheet.Question("Send the answer back to " + proposal.get().author(), "", "Or in your own words", "Send back", true);
    ChoiceSheet sheet = new ChoiceSheet(question,
        OBJECTIONS.stream().map(reason -> new ChoiceSheet.Choice(reason, reason)).toList(),
        (choice, words) -> actions.sendBack(reason(choice, words), overlay::close));
    overlay.open(sheet.node(), sheet.first());
  }

  /** Own words go before the choice that stood there anyway. */
  static String reason(Optional<String> choice, String words) {
    return words.isBlank() ? choice.orElse("") : words;
  }

  void help() {
    KeyHelp help = new KeyHelp();
    overlay.open(help.node(), help.first());
    help.fit(help.node().getScene().getWidth());
  }
}
