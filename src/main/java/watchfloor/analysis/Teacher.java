package watchfloor.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.mention.BrandRule;
import watchfloor.mention.Correction;
import watchfloor.mention.Insight;
import watchfloor.mention.IssueRule;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/**
 * Learns from what people correct: keeps each correction, makes a new model behind the scenes, and swaps it in whole.
 *
 * <p>A correction is on the disk when {@link #correct} returns; the model follows on the background executor, one at a time, and what came in
 * meanwhile is in the next. A model is only ever what follows from the shipped one, the center's issues, and the corrections that stand: its file
 * saves making it again at a start, and is made anew when it is missing, damaged or of other corrections. Any thread.
 */
public final class Teacher {
  private static final Logger LOG = LoggerFactory.getLogger(Teacher.class);
  private static final String MODEL = "taught.model";

  private final CorrectionFile file;
  private final Path modelFile;
  private final AnalyserParts parts;
  private final School school;
  private final Executor background;
  private final Runnable swapped;
  private final LiveAnalyser live;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicLong seen = new AtomicLong();
  private volatile int damaged;

  private Teacher(Path folder, AnalyserParts parts, Executor background, Runnable swapped) {
    this.file = new CorrectionFile(folder);
    this.modelFile = folder.resolve(MODEL);
    this.parts = parts;
    this.school = new School(parts, ModelFile.shipped());
    this.background = background;
    this.swapped = swapped;
    this.live = new LiveAnalyser(new LearnedAnalyser(parts, school.base()));
  }

  /**
   * Opens a center's teaching: its model is in force when this returns.
   *
   * @param folder     where corrections and model lie; it is made with the first correction
   * @param background makes models; each takes up to half a second
   * @param swapped    told after each new model, on the background's thread: time to judge again what is shown
   * @throws TeachingException the corrections cannot be read
   */
  public static Teacher open(Path folder, List<IssueRule> issues, List<BrandRule> brands, Executor background, Runnable swapped) {
    Teacher teacher = new Teacher(folder, new AnalyserParts(issues, brands), background, swapped);
    teacher.seen.set(teacher.file.size());
    Lessons lessons = teacher.lessons();
    Model kept = teacher.kept(lessons);
    if (kept == null) {
      teacher.take(lessons);
    } else {
      teacher.live.swap(new LearnedAnalyser(teacher.parts, kept));
    }
    return teacher;
  }

  /** Judges by the newest model, whichever that is at the time. */
  public Analyser analyser() {
    return live;
  }

  /** How many lines of the file of corrections are damaged, and left out. */
  public int damaged() {
    return damaged;
  }

  /** How many posts are learned from. */
  public int posts() {
    return lessons().posts().size();
  }

  /**
   * Keeps what a person said of a mention, and learns it.
   *
   * @param label for {@link Correction.Head#URGENCY} the urgency that is right, 0 to 100; else as {@link Correction} has it
   * @throws IllegalArgumentException the label is none
   * @throws TeachingException        it could not be kept
   */
  public void correct(Mention mention, Correction.Head head, String label, String by, Instant at) {
    correct(List.of(correction(mention, head, label, by, at)));
  }

  /** What {@link #correct} would keep. */
  public Correction correction(Mention mention, Correction.Head head, String label, String by, Instant at) {
    Insight insight = live.insight(mention);
    String kept = head == Correction.Head.URGENCY ? offBy(insight, label) : label;
    return new Correction(mention.key(), head, kept, by, at, insight.judgement().language(), CorrectedText.of(mention.text()));
  }

  private static String offBy(Insight insight, String label) {
    Integer right = Correction.points(label);
    if (right == null || right < 0) {
      throw new IllegalArgumentException("'" + label + "' is no urgency from 0 to 100.");
    }
    int untaught = Math.max(0, Math.min(100, insight.urgency().sum() - insight.urgency().taught()));
    return Integer.toString(right - untaught);
  }

  /** Keeps many at once, all or none. */
  public void correct(List<Correction> corrections) {
    file.add(corrections.stream().map(correction -> (CorrectionText.Entry) new CorrectionText.Corrected(correction)).toList());
    learn();
  }

  /** Takes back every correction made after a moment; they stay in the file, and count no more. */
  public void rollBack(Instant to, String by, Instant at) {
    file.add(List.of(new CorrectionText.Back(to, by, at)));
    learn();
  }

  /** Leaves out what was learned from these mentions, and removes it from the file for good. */
  public int forget(Set<MentionKey> keys) {
    int forgotten = file.forget(keys);
    if (forgotten > 0) {
      learn();
    }
    return forgotten;
  }

  /** Learns what another process added to the file, if anything. Cheap where nothing was: ask every second or two. */
  public void refresh() {
    if (file.size() != seen.get()) {
      learn();
    }
  }

  private void learn() {
    if (asked.compareAndSet(false, true)) {
      background.execute(() -> {
        asked.set(false);
        takeNewest();
        swapped.run();
      });
    }
  }

  /** What the corrections are worth, on those held back; takes a second or two. */
  public Comparison compare() {
    return new Comparing(parts, school).run(lessons());
  }

  private Lessons lessons() {
    CorrectionFile.Content content = file.read();
    damaged = content.damaged();
    return Lessons.of(content.entries());
  }

  /** Read and taken in one, so that older corrections never replace newer ones. */
  private synchronized void takeNewest() {
    seen.set(file.size());
    take(lessons());
  }

  private synchronized void take(Lessons lessons) {
    Model model = school.learn(lessons);
    live.swap(new LearnedAnalyser(parts, model));
    if (model != school.base() || Files.exists(modelFile)) {
      keep(model);
    }
  }

  private Model kept(Lessons lessons) {
    if (!Files.exists(modelFile)) {
      return null;
    }
    try {
      Model model = ModelFile.read(Files.readAllBytes(modelFile));
      return model.facts().taughtFrom() == school.print(lessons) && !lessons.posts().isEmpty() ? model : null;
    } catch (IOException e) {
      LOG.warn("the model in {} is made again from the corrections: {}", modelFile, e.getMessage());
      return null;
    }
  }

  /** A model that cannot be kept is made again at the next start; nothing is lost with it. */
  private void keep(Model model) {
    try {
      CorrectionFile.replace(modelFile, ModelFile.write(model));
    } catch (IOException e) {
      LOG.warn("the model could not be kept in {}; it is made again at the next start", modelFile, e);
    }
  }

  /** The model in force as bytes: the same corrections give the same ones. */
  public byte[] model() {
    return ModelFile.write(live.now().model());
  }

  /** Every correction in the file, those taken back too, oldest first. */
  public List<Correction> corrections() {
    List<Correction> corrections = new ArrayList<>();
    file.read().entries().forEach(entry -> {
      if (entry instanceof CorrectionText.Corrected corrected) {
        corrections.add(corrected.correction());
      }
    });
    return List.copyOf(corrections);
  }
}
