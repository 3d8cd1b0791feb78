package watchfloor.screen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import watchfloor.desk.DeskSnapshot.CrewMember;
import watchfloor.desk.Item;
import watchfloor.screen.Texts;
import watchfloor.triage.DeskGuide;
import watchfloor.triage.Routing;

/** Whom an item could be handed to, the best first, and what speaks for each. JavaFX thread. */
record Colleagues(DeskGuide guide, Texts texts) {
  /** Everybody who is at a desk but oneself. */
  List<ChoiceSheet.Choice> choices(Item item, List<CrewMember> crew, String me) {
    List<Routing.Colleague> present = crew.stream()
        .filter(member -> member.present() && !member.operator().id().equals(me))
        .map(member -> new Routing.Colleague(
            member.operator().id(), member.operator().name(), member.operator().team(), guide.skills(member.operator().id()), member.claimed(), member.typical()))
        .toList();
    return Routing.suggest(item.mention(), item.team(), present).stream()
        .map(one -> new ChoiceSheet.Choice(one.who().id(), line(one))).toList();
  }

  private String line(Routing.Suggestion suggestion) {
    Routing.Colleague who = suggestion.who();
    List<String> parts = new ArrayList<>(List.of(who.id(), who.name(), who.team()));
    String reasons = suggestion.reasons().stream().filter(reason -> !(reason instanceof Routing.Reason.OfTheTeam)).map(this::words).collect(Collectors.joining(", "));
    parts.add(reasons);
    return String.join(" · ", parts);
  }

  private String words(Routing.Reason reason) {
    if (reason instanceof Routing.Reason.Speaks speaks) {
      return texts.of("route.speaks", Locale.forLanguageTag(speaks.language()).getDisplayLanguage(Locale.forLanguageTag(texts.language())));
    } else if (reason instanceof Routing.Reason.Knows knows) {
      return texts.of("route.knows", knows.issue());
    } else if (reason instanceof Routing.Reason.Answers answers) {
      return texts.of("route.answers", texts.amounts().toWait(answers.typical()));
    } else if (reason instanceof Routing.Reason.Holds holds) {
      return texts.of("sheet.holds", holds.items());
    }
    throw new IllegalStateException("a reason that nobody has words for: " + reason);
  }
}
