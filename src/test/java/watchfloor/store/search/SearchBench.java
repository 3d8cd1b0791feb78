package watchfloor.store.search;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import watchfloor.desk.Samples;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;

/**
 * Measures the search index on made-up posts: how fast it takes them in, how long questions take, how large it is, how long it takes to
 * open and to forget.
 *
 * <p>Arguments: an empty directory, {@code plain} or {@code secret}, how many posts; then, if wished, a file of texts, one a line, whose
 * words are put together anew.
 */
final class SearchBench {
  private static final PrintStream OUT = System.out;
  private static final int BATCH = 1_000;
  private static final int ASKED = 200;
  private static final Map<String, List<String>> QUESTIONS = questions();

  private final Random random = new Random(7);
  private final List<String> words;

  private SearchBench(List<String> words) {
    this.words = words;
  }

  private static Map<String, List<String>> questions() {
    Map<String, List<String>> questions = new TreeMap<>();
    questions.put("1 common word", List.of("w1", "w2", "\"w3\"", "\"the\"", "\"flight\"", "\"united\""));
    questions.put("2 common words", List.of("w1 \"w2\"", "w4 \"w6\"", "the \"flight\"", "late \"flight\"", "bag \"lost\""));
    questions.put("3 rare words", List.of("w700 w800 \"w900\"", "suitcase refund \"tampa\"", "voucher denied \"crew\""));
    questions.put("2 letters", List.of("w1", "th", "fl", "ca", "co", "un", "w2", "w3"));
    questions.put("4 letters", List.of("flig", "unit", "canc", "http", "t0000", "that", "help", "serv", "person", "pers", "delayed"));
    questions.put("a phrase that is there", List.of("\"w1 w2\"", "\"w3 w1 w2\"", "\"customer service\"", "\"on the\""));
    questions.put("a phrase of common words that is not", List.of(
        "\"the the the the the flight flight\"", "\"the the flight\"", "\"flight the to\"", "\"w1 w1 w1 w1\"", "\"to to to\""));
    questions.put("all but", List.of("-w1 w2", "flight -the -to -you", "-flight"));
    questions.put("from", List.of("from:person77 w1", "from:person1", "from:pe", "from:pers", "from:person"));
    questions.put("nothing", List.of("nosuchword", "w1 nosuchword x", "from:nobody w1"));
    questions.put("all at once", List.of(
        "the to flight you united for on and my is in a of your -no -not -with it",
        "a b c d e f g h i j k l m n o p q r s t"));
    return questions;
  }

  public static void main(String[] args) throws IOException {
    Path dir = Path.of(args[0]);
    Optional<byte[]> key = args[1].equals("secret") ? Optional.of(HexFormat.of().parseHex("0f".repeat(32))) : Optional.empty();
    new SearchBench(args.length > 3 ? words(Path.of(args[3])) : zipf()).run(dir, key, Integer.parseInt(args[2]));
  }

  private static List<String> words(Path texts) throws IOException {
    try (Stream<String> lines = Files.lines(texts)) {
      return lines.flatMap(line -> Stream.of(line.split(" "))).toList();
    }
  }

  /** A thousand words, the n-th of them 1/n as often as the first. */
  private static List<String> zipf() {
    List<String> words = new ArrayList<>();
    for (int rank = 1; rank <= 1_000; rank++) {
      for (int times = 0; times < 20_000 / rank; times++) {
        words.add("w" + rank);
      }
    }
    return words;
  }

  private void run(Path dir, Optional<byte[]> key, int count) throws IOException {
    try (SearchIndex index = SearchIndex.open(dir, key)) {
      fill(index, count);
      OUT.printf("%d bytes a post, %d files%n", size(dir) / count, files(dir));
      QUESTIONS.forEach((name, texts) -> ask(index, name, texts));
    }
    long start = System.nanoTime();
    try (SearchIndex index = SearchIndex.open(dir, key)) {
      OUT.printf("checked %d MB and opened in %d ms, mark %s%n", size(dir) >> 20, ms(start), index.mark());
      start = System.nanoTime();
      index.forgetPerson("x/person77");
      index.purge();
      OUT.printf("forgot in %d ms, %d MB, %d files%n", ms(start), size(dir) >> 20, files(dir));
    }
  }

  private void fill(SearchIndex index, int count) {
    long making = 0;
    long start = System.nanoTime();
    long slowest = 0;
    for (long id = 1; id <= count; id += BATCH) {
      long made = System.nanoTime();
      List<JudgedMention> batch = new ArrayList<>();
      for (long each = id; each < id + BATCH; each++) {
        batch.add(post(each));
      }
      making += System.nanoTime() - made;
      long added = System.nanoTime();
      index.add(batch);
      if (id / BATCH % 10 == 0) {
        index.refresh();
      }
      if (id / BATCH % 100 == 99) {
        index.commit(new SearchMark(id + BATCH - 1, 0));
      }
      slowest = Math.max(slowest, System.nanoTime() - added);
    }
    index.commit(new SearchMark(count, 0));
    index.refresh();
    long took = System.nanoTime() - start - making;
    OUT.printf("added %d in %d s: %d a second, slowest batch %d ms%n",
        count, took / 1_000_000_000, count * 1_000L / Math.max(1, took / 1_000_000), slowest / 1_000_000);
  }

  private JudgedMention post(long id) {
    StringBuilder text = new StringBuilder();
    int length = 8 + random.nextInt(20);
    for (int i = 0; i < length; i++) {
      text.append(words.get(random.nextInt(words.size()))).append(' ');
    }
    text.append("https://t.co/").append(Long.toString(random.nextLong() >>> 16, 36));
    String author = "person" + random.nextInt(200_000);
    Instant at = Samples.NOON.plusMillis(id * 500 - random.nextInt(60_000));
    Mention mention = new Mention(
        new MentionKey("x", "p" + id), Channel.X, new Author(author, "@" + author, 5), text.toString(), "en", "", "t", "", true, at, at);
    return new JudgedMention(id, mention, new Judgement("en", Sentiment.NEUTRAL, 0, Samples.BAGGAGE, 0.5, 10));
  }

  private void ask(SearchIndex index, String name, List<String> texts) {
    texts.forEach(text -> index.find(text, 10));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] took = new long[ASKED];
    long[] worked = new long[ASKED];
    long[] slowest = new long[texts.size()];
    for (int i = 0; i < ASKED; i++) {
      String text = texts.get(i % texts.size());
      long start = System.nanoTime();
      long startWork = threads.getCurrentThreadCpuTime();
      index.find(text, 10);
      took[i] = System.nanoTime() - start;
      worked[i] = threads.getCurrentThreadCpuTime() - startWork;
      slowest[i % texts.size()] = Math.max(worked[i], slowest[i % texts.size()]);
    }
    Arrays.sort(took);
    Arrays.sort(worked);
    int worst = 0;
    for (int i = 1; i < slowest.length; i++) {
      worst = slowest[i] > slowest[worst] ? i : worst;
    }
    OUT.printf("%-38s p50 %6.2f ms  p99 %6.2f ms, of processor time %6.2f ms  slowest: %s, which finds %d%n", name,
        took[ASKED / 2] / 1e6, took[ASKED * 99 / 100] / 1e6, worked[ASKED * 99 / 100] / 1e6,
        texts.get(worst), index.find(texts.get(worst), 10).size());
  }

  private static long ms(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long size(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long files(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.count();
    }
  }
}
