package watchfloor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import watchfloor.analysis.Analyser;
import watchfloor.analysis.Analysers;
import watchfloor.analysis.Teacher;
import watchfloor.mention.Correction;

/** How right the analysis is, untaught and taught, and how fast: on labelled posts that are given from outside. */
public final class AnalysisBench {
  /** What the command line calls it. */
  public static final String NAME = "analysis";
  private static final String POSTS = "airline_dev.tsv";
  private static final int A_FEW = 100;
  private static final int DRAWS = 5;
  private static final double UNTAUGHT = 0.60;
  private static final double FEW_TAUGHT = 0.68;
  private static final double TAUGHT = 0.76;
  private static final double ISSUES = 0.64;
  private static final double COVERED = 0.55;
  private static final double RETRAINED_WITHIN = 0.5;

  private final Ground ground;
  private final Path data;

  /** @param data the folder of the labelled posts */
  public AnalysisBench(Ground ground, Path data) {
    this.ground = ground;
    this.data = data;
  }

  /** @return whether every goal was met */
  public boolean run(Consumer<Figure> found) throws IOException, InterruptedException {
    boolean[] met = {true};
    Consumer<Figure> noting = figure -> {
      met[0] &= figure.met();
      found.accept(figure);
    };
    LabelledPosts posts = LabelledPosts.read(data.resolve(POSTS), "en");
    ground.say().accept("analysis: " + posts.posts().size() + " posts; the last fifth by time is asked about");
    Analyser lists = Analysers.lexicon(AirlineIssues.rules());
    Analyser untaught = Analysers.untaught(AirlineIssues.rules(), List.of());
    double words = Answers.of(lists, posts.late()).sentiment();
    noting.accept(beside("sentiment macro-F1, untaught", Answers.of(untaught, posts.late()).sentiment(), words, UNTAUGHT));
    noting.accept(Figure.alone("sentiment macro-F1, 100 taught", "F1", few(posts), Goal.atLeast(FEW_TAUGHT)));
    Teacher teacher = teacher("taught");
    noting.accept(Figure.alone("taught: a new model", "s", new double[] {taught(teacher, posts.early())}, Goal.atMost(RETRAINED_WITHIN)));
    Answers answers = Answers.of(teacher.analyser(), posts.late());
    noting.accept(beside("sentiment macro-F1, all taught", answers.sentiment(), words, TAUGHT));
    noting.accept(beside("issues, accuracy of ten", answers.issues(), Answers.of(lists, posts.late()).issues(), ISSUES));
    noting.accept(Figure.alone("issues, share told at .80 precision", "share", new double[] {answers.covered()}, Goal.atLeast(COVERED)));
    noting.accept(Figure.alone("issues, share decided", "share", new double[] {answers.decided()}));
    noting.accept(Figure.alone("issues, precision of the decided", "share", new double[] {answers.precision()}));
    new AnalysisRate(ground, data.resolve(POSTS)).run(teacher.analyser(), lists, noting);
    return met[0];
  }

  private static Figure beside(String name, double ours, double words, double goal) {
    return Figure.beside(name, "share", new double[] {ours}, "word lists", new double[] {words}, Goal.atLeast(goal));
  }

  private Teacher teacher(String name) throws IOException {
    return Teacher.open(ground.fresh(name), AirlineIssues.rules(), List.of(), Runnable::run, () -> { });
  }

  /** Seconds until the model is in force, the second time: a room has been running for a while. */
  private static double taught(Teacher teacher, List<LabelledPosts.Post> posts) {
    List<Correction> corrections = posts.stream().flatMap(post -> post.corrections().stream()).toList();
    teacher.correct(corrections);
    long began = System.nanoTime();
    teacher.correct(corrections.subList(0, 1));
    return Ground.seconds(began);
  }

  private double[] few(LabelledPosts posts) throws IOException {
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      List<LabelledPosts.Post> some = new ArrayList<>(posts.early());
      Collections.shuffle(some, new Random(draw));
      Teacher teacher = teacher("few" + draw);
      teacher.correct(some.subList(0, A_FEW).stream().flatMap(post -> post.corrections().stream()).toList());
      sum += Answers.of(teacher.analyser(), posts.late()).sentiment();
    }
    return new double[] {sum / DRAWS};
  }
}
