package watchfloor.screen.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.screen.Texts;
import watchfloor.triage.Assessment;
import watchfloor.triage.Condition;
import watchfloor.triage.DeskGuide;
import watchfloor.triage.Facts;
import watchfloor.triage.Playbook;
import watchfloor.triage.PlaybookRun;
import watchfloor.triage.Step;

/** One way through the playbook for one item, in the operator's words. Without a node; JavaFX thread. */
record PlaybookModel(PlaybookRun run, Item item, DeskGuide guide, Texts texts) {
  /** With more open items than so many for each person at a desk, there is more than the crew can hold. */
  static final int EACH_HOLDS = 10;

  static PlaybookModel begin(Playbook playbook, Item item, Facts facts, DeskGuide guide, Texts texts) {
    return new PlaybookModel(PlaybookRun.begin(playbook, facts), item, guide, texts);
  }

  /** @param earlier items of the same author besides this */
  static Facts facts(Item item, int earlier, DeskSnapshot room, DeskGuide guide, Instant now) {
    long here = room.crew().stream().filter(DeskSnapshot.CrewMember::present).count();
    boolean overflow = room.count(ItemState.OPEN) > EACH_HOLDS * Math.max(1, here);
    return Facts.of(item.mention(), earlier, guide.closed(item.rule(), now), overflow);
  }

  PlaybookModel at(PlaybookRun other) {
    return new PlaybookModel(other, item, guide, texts);
  }

  String title() {
    return run.playbook().name().in(texts.language());
  }

  /** The question, or what is to be done. */
  String words() {
    return run.question().map(question -> question.text().in(texts.language())).orElseGet(() -> leaf().text().in(texts.language()));
  }

  List<String> answers() {
    return run.question().map(question -> question.answers().stream().map(answer -> answer.text().in(texts.language())).toList()).orElse(List.of());
  }

  private Step.Leaf leaf() {
    return run.leaf().orElseThrow();
  }

  /** By whom, by when, and why nobody responds; empty at a question. */
  Optional<String> duty(Instant now, ZoneId zone) {
    return run.leaf().map(leaf -> {
      String due = texts.amounts().moment(due(now), now, zone);
      return leaf.because().map(because -> texts.of("playbook.no-response", because.in(texts.language())))
          .orElseGet(() -> texts.of("playbook.owner", leaf.owner(), due));
    });
  }

  private Instant due(Instant now) {
    return guide.due(item.rule(), now, leaf().within());
  }

  /** What Enter does then. */
  String confirm() {
    return run.leaf().isEmpty() ? "" : switch (leaf().action().after()) {
      case END -> texts.of("playbook.confirm.end");
      case QUEUE -> texts.of("playbook.confirm.queue", leaf().owner());
      case KEEP -> leaf().owner().equals(item.team()) ? texts.of("playbook.confirm.keep") : texts.of("playbook.confirm.queue", leaf().owner());
    };
  }

  /** What was looked at and answered so far, a line each. */
  List<String> path() {
    List<String> lines = new ArrayList<>();
    for (PlaybookRun.Passed passed : run.path()) {
      run.playbook().step(passed.step()).ifPresent(step -> lines.add(line(step, passed)));
    }
    return lines;
  }

  private String line(Step step, PlaybookRun.Passed passed) {
    if (step instanceof Step.Question question) {
      return question.text().in(texts.language()) + " " + answer(question, passed.choice());
    }
    List<Step.Branch> branches = ((Step.Check) step).branches();
    return passed.choice() > 0 ? words(branches.get(passed.choice() - 1))
        : texts.of("playbook.not", branches.stream().map(this::words).collect(Collectors.joining("; ")));
  }

  private String answer(Step.Question question, int choice) {
    return switch (choice) {
      case PlaybookRun.Passed.OFF_HOURS -> texts.of("playbook.off-hours");
      case PlaybookRun.Passed.OVERFLOW -> texts.of("playbook.overflow");
      default -> question.answers().get(choice - 1).text().in(texts.language());
    };
  }

  private String words(Step.Branch branch) {
    return branch.when().stream().map(this::words).collect(Collectors.joining(", "));
  }

  private String words(Condition condition) {
    if (condition instanceof Condition.AtLeast least) {
      return texts.of("playbook.figure." + word(least.figure()), texts.number(least.least()));
    }
    Condition.OneOf oneOf = (Condition.OneOf) condition;
    Stream<String> values = oneOf.values().stream().sorted();
    String wanted = (oneOf.fact().all().isEmpty() ? values : values.map(value -> texts.of("playbook.value." + value.replace('_', '-')))).collect(Collectors.joining("/"));
    return texts.of("playbook.fact." + word(oneOf.fact()), wanted);
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is written down once the operator agrees; only at a leaf. */
  Assessment assessment(Instant now) {
    Step.Leaf leaf = leaf();
    List<String> read = path().stream().map(PlaybookModel::bounded).toList();
    return new Assessment(
        run.playbook().id(), run.playbook().version(), read, leaf.id(), leaf.action(), leaf.owner(), due(now), bounded(words()),
        leaf.because().map(because -> bounded(because.in(texts.language()))).orElse(""));
  }

  private static String bounded(String words) {
    return words.length() <= Assessment.LONGEST_LINE ? words : words.substring(0, Assessment.LONGEST_LINE);
  }
}
