package watchfloor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchfloor.mention.Author;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.pulse.Pulse;
import watchfloor.pulse.PulseRules;
import watchfloor.pulse.RisingTerm;
import watchfloor.pulse.StopWords;

/**
 * How many posts of an event must have come, each among 99 others, until a word of its name is one of the first five rising terms.
 *
 * <p>Events and everyday posts are those of the data that are given, else made up. An event that is not found within {@link #MOST} posts counts as that.
 */
final class PhraseRank {
  private static final int MOST = 60;
  private static final int FIRST = 5;
  private static final int AMONG = 99;
  private static final int BACKGROUND = 15_000;
  private static final Duration BETWEEN = Duration.ofMillis(1_200);
  private static final int LEAST_POSTS = 100;
  private static final Instant BEGAN = Instant.parse("2026-01-05T08:00:00Z");

  private final Optional<Path> data;

  /** @param everyday texts. @param events texts by the words of the event's name */
  private record Said(List<String> everyday, Map<List<String>, List<String>> events) {}

  PhraseRank(Optional<Path> data) {
    this.data = data;
  }

  /** One figure an event. */
  double[] posts() throws IOException {
    Said said = data.isPresent() && Files.isReadable(data.get().resolve("airline_dev.tsv")) && Files.isReadable(data.get().resolve("crisislex26_dev.tsv"))
        ? given(data.get()) : madeUp();
    List<Double> posts = new ArrayList<>();
    said.events().forEach((words, texts) -> posts.add((double) posts(said.everyday(), words, texts)));
    return posts.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Said given(Path dir) throws IOException {
    List<String> everyday = lines(dir.resolve("airline_dev.tsv")).stream().map(cells -> cells[cells.length - 1]).toList();
    Map<List<String>, List<String>> events = new LinkedHashMap<>();
    for (String[] cells : lines(dir.resolve("crisislex26_dev.tsv"))) {
      if (cells.length > 6 && cells[2].startsWith("Related")) {
        List<String> name = Arrays.stream(cells[4].toLowerCase(Locale.ROOT).split("[_\\-]")).filter(word -> word.length() > 2 && !word.matches("\\d+")).toList();
        events.computeIfAbsent(name, words -> new ArrayList<>()).add(cells[6]);
      }
    }
    events.values().removeIf(texts -> texts.size() < LEAST_POSTS);
    return new Said(everyday, events);
  }

  private static List<String[]> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> line.split("\t", -1)).collect(Collectors.toList());
    }
  }

  private static Said madeUp() {
    Posts posts = Posts.busy(BEGAN);
    List<String> everyday = new ArrayList<>();
    for (int n = 0; n < BACKGROUND; n++) {
      everyday.add(posts.judged(n + 1, n).mention().text());
    }
    List<String> event = new ArrayList<>();
    for (int n = 0; n < LEAST_POSTS; n++) {
      event.add("volcano over the sea, " + everyday.get(n));
    }
    return new Said(everyday, Map.of(List.of("volcano"), event));
  }

  private static int posts(List<String> everyday, List<String> words, List<String> event) {
    Random random = new Random(11);
    Instant now = BEGAN;
    Pulse pulse = new Pulse(
        new PulseRules(List.of(), List.of(new Brand("Bench", "@bench")), ZoneOffset.UTC, StopWords.with(List.of("Bench")), mention -> "", List::of), now);
    long id = 1;
    for (int n = 0; n < BACKGROUND; n++) {
      pulse.accept(List.of(post(id++, everyday.get(random.nextInt(everyday.size())), now)));
      now = now.plus(BETWEEN);
      if (n % 500 == 0) {
        pulse.tick(now);
      }
    }
    for (int posts = 1; posts <= MOST; posts++) {
      for (int n = 0; n < AMONG; n++) {
        pulse.accept(List.of(post(id++, everyday.get(random.nextInt(everyday.size())), now)));
        now = now.plus(BETWEEN);
      }
      pulse.accept(List.of(post(id++, event.get(random.nextInt(event.size())), now)));
      pulse.tick(now);
      List<RisingTerm> first = pulse.snapshot().rising().stream().limit(FIRST).toList();
      if (first.stream().anyMatch(term -> words.stream().anyMatch(term.term()::contains))) {
        return posts;
      }
    }
    return MOST;
  }

  private static JudgedMention post(long id, String text, Instant at) {
    Mention mention = new Mention(
        new MentionKey("x", "p" + id), Channel.X, new Author("a" + id, "@a" + id, 10), text, "en", "", "t" + id, "", false, at, at);
    return new JudgedMention(id, mention, new Judgement("en", Sentiment.NEUTRAL, 0, Issue.NONE, 0, 0));
  }
}
