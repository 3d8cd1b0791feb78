package watchfloor.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes the model that comes with the program, from texts that twenty people each rated from -4 to 4: C. J. Hutto and E. Gilbert, ICWSM
 * 2014, MIT License. The same files make the same bytes.
 */
public final class BaseTraining {
  /** What is read of the folder: the column of the rating and of the text in each. */
  private static final List<Source> SOURCES = List.of(
      new Source("vader/amazonReviewSnippets_GroundTruth.txt", 1, 2),
      new Source("vader/nytEditorialSnippets_GroundTruth.txt", 1, 2),
      new Source("vader_tweets_dev.tsv", 2, 4));
  /**
   * A complaint begins early, and mild courtesy is no praise yet. These two, and which sources are read, were picked among a handful by how the
   * model then did on labelled posts to airlines; no weight was trained on those.
   */
  private static final double NEGATIVE_UP_TO = -0.3;
  private static final double POSITIVE_FROM = 1.0;

  private record Source(String file, int rating, int text) {}

  private BaseTraining() {}

  /**
   * Trains and gives the model's bytes; some seconds.
   *
   * @throws IOException a file of the folder is missing or is not what it should be: one plain sentence
   */
  public static byte[] run(Path folder) throws IOException {
    LexiconSentiment sentiment = LexiconSentiment.packed();
    Lexicon english = sentiment.lexicon("en");
    List<Example> examples = new ArrayList<>();
    Scratch scratch = new Scratch();
    for (Source source : SOURCES) {
      for (String line : lines(folder.resolve(source.file()))) {
        String[] cells = line.split("\t", -1);
        scratch.text.read(cells[source.text()]);
        sentiment.score(scratch.text, english, scratch.words);
        scratch.features.of(scratch.text, scratch.words, new double[0], new int[0]);
        examples.add(Example.of(scratch.features, label(Double.parseDouble(cells[source.rating()])), Example.UNSAID, Float.NaN));
      }
    }
    Trainer trainer = new Trainer(0);
    trainer.learn(examples);
    return ModelFile.write(trainer.model(List.of(), new Model.Facts(Set.of(), 0, 1, 0)));
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      // Not all of them are UTF-8 throughout: what is not becomes a sign that no word holds.
      return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\r?\n"));
    } catch (NoSuchFileException e) {
      throw new IOException(file + " is missing: it comes with the ground truth of vaderSentiment; put it there.", e);
    }
  }

  private static int label(double rating) {
    return rating <= NEGATIVE_UP_TO ? 0 : rating >= POSITIVE_FROM ? 2 : 1;
  }
}
