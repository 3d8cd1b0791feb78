package watchfloor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import watchfloor.analysis.Analyser;
import watchfloor.analysis.NearDuplicates;
import watchfloor.mention.Mention;
import watchfloor.mention.PersonalData;

/** How many posts a second two threads judge in full: all heads, personal data, near-duplicates; beside the word lists alone. */
final class AnalysisRate {
  private static final int THREADS = 2;
  private static final int RUNS = 3;
  private static final int ROUNDS = 4;
  private static final double GOAL = 350_000;

  private final Ground ground;
  private final Path file;

  AnalysisRate(Ground ground, Path file) {
    this.ground = ground;
    this.file = file;
  }

  void run(Analyser ours, Analyser lists, Consumer<Figure> found) throws IOException, InterruptedException {
    List<Mention> stated = mentions("en");
    found.accept(Figure.beside("judged in full on two threads", "posts/s", rates(ours, stated, true), "word lists", rates(lists, stated, false),
        Goal.atLeast(GOAL)));
    found.accept(Figure.alone("the same, language not stated", "posts/s", rates(ours, mentions(""), true)));
  }

  private List<Mention> mentions(String language) throws IOException {
    return LabelledPosts.read(file, language).posts().stream().map(LabelledPosts.Post::mention).toList();
  }

  private double[] rates(Analyser analyser, List<Mention> posts, boolean full) throws InterruptedException {
    double[] rates = new double[RUNS];
    try (BenchThreads threads = ground.threads().get()) {
      ExecutorService pool = threads.pool("judge", THREADS);
      pass(pool, analyser, posts, full);
      for (int run = 0; run < RUNS; run++) {
        long began = System.nanoTime();
        pass(pool, analyser, posts, full);
        rates[run] = THREADS * (double) ROUNDS * posts.size() / Ground.seconds(began);
      }
    }
    return rates;
  }

  private static void pass(ExecutorService pool, Analyser analyser, List<Mention> posts, boolean full) {
    List<CompletableFuture<Long>> parts = new ArrayList<>();
    for (int part = 0; part < THREADS; part++) {
      parts.add(CompletableFuture.supplyAsync(() -> judge(analyser, posts, full), pool));
    }
    long sum = 0;
    for (CompletableFuture<Long> part : parts) {
      sum += part.join();
    }
    if (sum < 0) {
      throw new CompletionException(new BenchException("The bench's posts were judged less than nothing.", null));
    }
  }

  private static long judge(Analyser analyser, List<Mention> posts, boolean full) {
    NearDuplicates clusters = new NearDuplicates();
    long sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Mention post : posts) {
        sum += analyser.judge(post).urgency();
        if (full) {
          sum += PersonalData.plain().find(post.text()).size() + clusters.add(post).size();
        }
      }
    }
    return sum;
  }
}
