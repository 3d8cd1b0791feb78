package watchfloor.channel.demo;

import java.util.List;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;

/** What the demo's crew answers: in the author's language where somebody of the crew speaks it, else in English. Immutable. */
final class CrewAnswers {
  private final Grammar grammar;

  private CrewAnswers(Grammar grammar) {
    this.grammar = grammar;
  }

  static CrewAnswers packed() {
    return new CrewAnswers(Grammar.packed("crew"));
  }

  /** @param initials signed at the end, as the public knows it from airlines: ^CD */
  String answer(JudgedMention to, String initials, Dice dice) {
    String stated = to.judgement().language();
    int dash = stated.indexOf('-');
    String language = dash < 0 ? stated : stated.substring(0, dash);
    String section = section(grammar.has(language + ".any") ? language : "en", to);
    Facts facts = new Facts(dice.next(), "en", DemoPublic.BRAND, false);
    return grammar.write(section, dice.below(grammar.size(section)), facts, dice) + " ^" + initials;
  }

  private String section(String language, JudgedMention to) {
    boolean glad = to.judgement().sentiment() == Sentiment.POSITIVE;
    List<String> wishes = List.of(
        language + (glad ? ".glad" : "." + to.judgement().issue().id()),
        language + (to.mention().text().matches("(?s).*[?？؟].*") ? ".question" : ".any"),
        language + ".any");
    return wishes.stream().filter(grammar::has).findFirst().orElse("en.any");
  }
}
