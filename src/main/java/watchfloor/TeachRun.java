package watchfloor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import watchfloor.analysis.BaseTraining;
import watchfloor.analysis.Comparison;
import watchfloor.analysis.Teacher;
import watchfloor.channel.file.LabelledFile;
import watchfloor.command.Terminal;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Correction;
import watchfloor.mention.Issue;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;

/** Teaches a center's analysis from a file, says what that is worth, takes it back; and makes the model that comes with the program. */
final class TeachRun {
  private static final int DONE = 0;
  private static final int NEEDS_A_PERSON = 3;
  private static final int REFUSALS_SAID = 20;
  private static final String NO_ISSUE = "none";

  private final Clock clock;
  private final Terminal terminal;
  private long refused;

  TeachRun(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  /** A center's teaching, whose models are made on the thread that asks. */
  static Teacher teacher(OpenCenter center) {
    return Teacher.open(center.teaching(), center.value().issues(), center.value().brands(), Runnable::run, () -> { });
  }

  /** Learns from a file; 3 when rows of it were refused. */
  int file(OpenCenter center, Path file, String columns) throws IOException {
    Teacher teacher = teacher(center);
    Instant now = clock.instant();
    Map<String, String> issues = issues(center);
    TreeSet<String> strangers = new TreeSet<>();
    List<Correction> corrections = new ArrayList<>();
    LabelledFile.read(file, columns, post -> take(teacher, post, issues, strangers, now, corrections), this::refuse);
    long began = System.nanoTime();
    if (!corrections.isEmpty()) {
      teacher.correct(corrections);
    }
    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    long posts = corrections.stream().map(Correction::key).distinct().count();
    terminal.result(String.format(Locale.ROOT, "taught %,d posts (%,d labels) in %.2f s; refused %,d rows; %,d posts are learned from in all",
        posts, corrections.size(), seconds, refused, teacher.posts()));
    if (!strangers.isEmpty()) {
      terminal.say("these issues are not in center.yaml, and are told all the same; give them words there: " + String.join(", ", strangers));
    }
    damage(teacher);
    return refused == 0 ? DONE : NEEDS_A_PERSON;
  }

  private static Map<String, String> issues(OpenCenter center) {
    Map<String, String> byName = new HashMap<>();
    center.value().issues().forEach(rule -> byName.put(rule.issue().name().toLowerCase(Locale.ROOT), rule.issue().id()));
    center.value().issues().forEach(rule -> byName.put(rule.issue().id().toLowerCase(Locale.ROOT), rule.issue().id()));
    byName.put(NO_ISSUE, Issue.NONE.id());
    return byName;
  }

  private void take(
      Teacher teacher, LabelledFile.Labelled post, Map<String, String> issues, TreeSet<String> strangers, Instant now, List<Correction> corrections) {
    Mention mention = new Mention(
        new MentionKey("file", post.id()), Channel.FILE, new Author("", "", Author.UNKNOWN_FOLLOWERS), post.text(), post.language(), "", post.id(), "",
        false, now, now);
    if (!post.sentiment().isEmpty()) {
      if (Correction.sentiment(post.sentiment()) < 0) {
        refuse("post " + post.id(), "'" + post.sentiment() + "' is no sentiment: use negative, neutral or positive.");
        return;
      }
      corrections.add(teacher.correction(mention, Correction.Head.SENTIMENT, post.sentiment(), "file", now));
    }
    if (!post.issue().isEmpty()) {
      String id = issues.get(post.issue().toLowerCase(Locale.ROOT));
      if (id == null) {
        strangers.add(post.issue());
      }
      corrections.add(teacher.correction(mention, Correction.Head.ISSUE, id == null ? post.issue() : id, "file", now));
    }
  }

  private void refuse(String where, String why) {
    refused++;
    if (refused <= REFUSALS_SAID) {
      terminal.say("refused " + where + ": " + why);
    }
  }

  private void damage(Teacher teacher) {
    if (teacher.damaged() > 0) {
      terminal.say(teacher.damaged() + " lines of the corrections are damaged and left out; the rest counts.");
    }
  }

  /** Prints what the corrections are worth on those held back. */
  int compare(OpenCenter center) {
    Comparison all = teacher(center).compare();
    terminal.result(String.format(Locale.ROOT, "sentiment  right before %.3f  after %.3f  on %,d posts held back",
        all.sentimentBefore(), all.sentimentAfter(), all.sentimentPosts()));
    terminal.result(String.format(Locale.ROOT, "issue      right before %.3f  after %.3f  on %,d posts held back",
        all.issueBefore(), all.issueAfter(), all.issuePosts()));
    return DONE;
  }

  /** Takes back what was taught after a moment. */
  int rollBack(OpenCenter center, Instant to) {
    Teacher teacher = teacher(center);
    int before = teacher.posts();
    teacher.rollBack(to, "teach", clock.instant());
    terminal.result(String.format(Locale.ROOT, "%,d posts are learned from, where %,d were", teacher.posts(), before));
    return DONE;
  }

  /** Makes the model that comes with the program. */
  int base(Path data, Path out) throws IOException {
    byte[] model = BaseTraining.run(data);
    Files.write(out, model);
    terminal.result(String.format(Locale.ROOT, "%s, %,d bytes", out, model.length));
    return DONE;
  }
}
