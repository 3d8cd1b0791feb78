package watchfloor.channel.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import watchfloor.intake.IntakeException;
import watchfloor.intake.IntakeQueue;
import watchfloor.intake.IntakeTrouble;
import watchfloor.intake.MentionBook;
import watchfloor.intake.Pause;
import watchfloor.intake.Pump;
import watchfloor.intake.PumpPorts;
import watchfloor.intake.Rejection;
import watchfloor.intake.SourceKeeper;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.mention.Withdrawal;

/** A room around one source, over a book that several rooms may share: real queue, pump and keeper. */
final class Room implements AutoCloseable {
  /** Otherwise as in a real room; a broker on this machine answers at once or not at all. */
  private static final Patience BRISK = new Patience(Duration.ofSeconds(4), Duration.ofMillis(500), Duration.ofSeconds(3));
  private static final Duration SHORT = Duration.ofMillis(200);

  private final IntakeQueue queue = new IntakeQueue();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Pump pump;
  private final SourceKeeper keeper;
  private final Thread intake;
  private final Thread source;

  /** What rooms keep together, each key once; can be out of order for a while. */
  static final class Book {
    private final Set<MentionKey> seen = new HashSet<>();
    private final List<Mention> kept = new ArrayList<>();
    private boolean broken;

    synchronized List<JudgedMention> keep(List<JudgedMention> batch) {
      if (broken) {
        throw new IntakeException("The disk is full: free some space.", null);
      }
      List<JudgedMention> fresh = batch.stream().filter(judged -> seen.add(judged.mention().key())).toList();
      fresh.forEach(judged -> kept.add(judged.mention()));
      return fresh;
    }

    synchronized void breaks(boolean now) {
      broken = now;
    }

    synchronized List<Mention> kept() {
      return List.copyOf(kept);
    }

    int size() {
      return kept().size();
    }
  }

  private record Page(Book book) implements MentionBook {
    @Override
    public long lastId() {
      return 0;
    }

    @Override
    public List<JudgedMention> append(List<JudgedMention> batch) {
      return book.keep(batch);
    }

    @Override
    public void withdraw(List<Withdrawal> withdrawals) {
      throw new UnsupportedOperationException("no source here withdraws");
    }
  }

  Room(KafkaOptions options, Book book) {
    this(options, book, Room::words);
  }

  Room(KafkaOptions options, Book book, Values values) {
    Clock clock = Clock.systemUTC();
    PumpPorts ports = new PumpPorts(new Page(book), Room::neutral, kept -> {}, (Instant now) -> {}, new Quiet());
    pump = new Pump(queue, ports, clock, new Random(1));
    Pause real = Pause.real();
    Pause pause = span -> real.await(span.compareTo(SHORT) < 0 ? span : SHORT);
    keeper = new SourceKeeper(new KafkaSource("feed", options, values, BRISK), queue, this::rejected, clock, pause, new Random(1));
    intake = new Thread(pump, "intake");
    source = new Thread(keeper, "src-feed");
    intake.start();
    source.start();
  }

  /** A post is its text; one that begins with an exclamation mark is none. */
  static Optional<Mention> words(byte[] value, String id, Consumer<String> refused) {
    String text = new String(value, StandardCharsets.UTF_8);
    if (text.startsWith("!")) {
      refused.accept("this is no post");
      return Optional.empty();
    }
    Instant at = Instant.parse("2026-03-01T12:00:00Z");
    return Optional.of(new Mention(new MentionKey("kafka", id), Channel.KAFKA, new Author("a", "@a", 1), text, "", "", id, "", false, at, at));
  }

  private static Judgement neutral(Mention mention) {
    return new Judgement("en", Sentiment.NEUTRAL, 0, Issue.NONE, 0, 0);
  }

  private synchronized void rejected(Rejection rejection) {
    rejections.add(rejection);
  }

  synchronized List<String> rejections() {
    return rejections.stream().map(Rejection::sentence).toList();
  }

  SourceKeeper keeper() {
    return keeper;
  }

  int queued() {
    return queue.size();
  }

  @Override
  public void close() {
    keeper.close();
    pump.close();
    try {
      source.join();
      intake.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Quiet implements IntakeTrouble {
    @Override
    public void begins(String sentence) {}

    @Override
    public void over() {}
  }
}
