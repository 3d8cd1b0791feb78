package watchfloor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import watchfloor.mention.Correction;

/**
 * Makes a model out of the shipped one and a center's lessons; the same of both make the same model, to the byte. Holds nothing that changes
 * but what each thread scribbles on.
 */
final class School {
  private static final int HELD_BACK = 5;
  private static final int HELD_AT_LEAST = 20;
  private static final double SURE_UNTESTED = 0.6;
  private static final double PRECISION = 0.80;
  /** The center's words speak for their issue from the start, and less the more posts have said how much they are worth: by half at that many. */
  private static final float WORDS_HALVED = 100;
  private static final float POINTS = 100;

  private final AnalyserParts parts;
  private final Model base;

  School(AnalyserParts parts, Model base) {
    this.parts = parts;
    this.base = base;
  }

  Model base() {
    return base;
  }

  /** What tells a model made of these lessons here from any other. */
  long print(Lessons lessons) {
    long print = lessons.print();
    for (int i = 0; i < parts.issues.size(); i++) {
      print = print * 31 + parts.issues.issue(i).id().hashCode();
    }
    return print * 31 + base.hashOfTable() | 1;
  }

  Model learn(Lessons lessons) {
    if (lessons.posts().isEmpty()) {
      return base;
    }
    List<String> issues = issues(lessons);
    List<Example> examples = examples(lessons, issues);
    int taught = (int) examples.stream().filter(example -> example.issue() != Example.UNSAID).count();
    double sure = sureFrom(examples, issues);
    return train(examples, issues).model(issues, new Model.Facts(lessons.languages(), taught, sure, print(lessons)));
  }

  private List<String> issues(Lessons lessons) {
    List<String> listed = IntStream.range(0, parts.issues.size()).mapToObj(i -> parts.issues.issue(i).id()).toList();
    List<String> issues = new ArrayList<>(listed);
    issues.addAll(lessons.strangers(listed));
    issues.add(Model.NO_ISSUE);
    return issues;
  }

  private List<Example> examples(Lessons lessons, List<String> issues) {
    Scratch scratch = new Scratch();
    scratch.size(parts.issues.size(), 1);
    Map<String, Integer> places = IntStream.range(0, issues.size()).boxed().collect(Collectors.toMap(issues::get, i -> i, (a, b) -> a));
    List<Example> examples = new ArrayList<>(lessons.posts().size());
    for (Lessons.Post post : lessons.posts()) {
      scratch.text.read(post.text());
      parts.read(post.language(), scratch);
      Map<Correction.Head, String> labels = post.labels();
      String sentiment = labels.get(Correction.Head.SENTIMENT);
      String issue = labels.get(Correction.Head.ISSUE);
      String urgency = labels.get(Correction.Head.URGENCY);
      examples.add(Example.of(
          scratch.features, sentiment == null ? Example.UNSAID : Correction.sentiment(sentiment), issue == null ? Example.UNSAID : places.get(issue),
          urgency == null ? Float.NaN : Correction.points(urgency) / POINTS));
    }
    return examples;
  }

  private Trainer train(List<Example> examples, List<String> issues) {
    Trainer trainer = new Trainer(issues.size());
    trainer.begin(base);
    long taught = examples.stream().filter(example -> example.issue() != Example.UNSAID).count();
    for (int issue = 0; issue < parts.issues.size(); issue++) {
      trainer.begin(parts.issuePlaces[issue], issue, WORDS_HALVED / (WORDS_HALVED + taught));
    }
    trainer.learn(examples);
    return trainer;
  }

  /** From which confidence on four of five issues are right, by posts that were held back from learning. */
  private double sureFrom(List<Example> all, List<String> issues) {
    List<Example> examples = all.stream().filter(example -> example.issue() != Example.UNSAID)
        .map(example -> new Example(example.place(), example.value(), Example.UNSAID, example.issue(), Float.NaN)).toList();
    if (examples.size() < HELD_AT_LEAST * HELD_BACK) {
      return SURE_UNTESTED;
    }
    List<Example> taught = IntStream.range(0, examples.size()).filter(i -> i % HELD_BACK != HELD_BACK - 1).mapToObj(examples::get).toList();
    Model model = train(taught, issues).model(issues, new Model.Facts(Set.of(), 0, 1, 0));
    Features features = new Features();
    float[] sums = new float[model.heads()];
    double[] shares = new double[model.heads()];
    List<double[]> answers = new ArrayList<>();
    for (int i = HELD_BACK - 1; i < examples.size(); i += HELD_BACK) {
      features.show(examples.get(i));
      model.weigh(features, sums, shares);
      Model.shares(shares, Model.SENTIMENTS, model.urgencyHead());
      int best = Model.SENTIMENTS;
      for (int head = best + 1; head < model.urgencyHead(); head++) {
        best = shares[head] > shares[best] ? head : best;
      }
      answers.add(new double[] {shares[best], best - Model.SENTIMENTS == examples.get(i).issue() ? 1 : 0});
    }
    return threshold(answers);
  }

  private static double threshold(List<double[]> answers) {
    answers.sort((a, b) -> Double.compare(b[0], a[0]));
    double right = 0;
    double sure = 1;
    for (int i = 0; i < answers.size(); i++) {
      right += answers.get(i)[1];
      if (right >= PRECISION * (i + 1) && i + 1 >= HELD_AT_LEAST / 2) {
        sure = answers.get(i)[0];
      }
    }
    return sure;
  }
}
