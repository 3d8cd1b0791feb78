package watchfloor.channel.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import watchfloor.intake.IntakeException;
import watchfloor.intake.IntakeQueue;
import watchfloor.intake.IntakeTrouble;
import watchfloor.intake.MentionBook;
import watchfloor.intake.MentionSource;
import watchfloor.intake.Pause;
import watchfloor.intake.Pump;
import watchfloor.intake.PumpPorts;
import watchfloor.intake.Rejection;
import watchfloor.intake.SourceKeeper;
import watchfloor.mention.Issue;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Judgement;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Sentiment;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.Withdrawal;

/** A room around one source: real queue, pump and keeper over a book in memory, which outlives it. Its pauses are cut short. */
public final class SourceRoom implements AutoCloseable {
  private static final Duration SHORT = Duration.ofMillis(60);

  private final IntakeQueue queue;
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<SourceHealth> states = new ArrayList<>();
  private final Pump pump;
  private final SourceKeeper keeper;
  private final Thread intake;
  private final Thread source;

  /** What rooms keep, each key once; can be out of order for a while. */
  public static final class Book implements MentionBook {
    private final Set<MentionKey> seen = new HashSet<>();
    private final List<Mention> kept = new ArrayList<>();
    private final List<Withdrawal> withdrawals = new ArrayList<>();
    private boolean broken;
    private long last;

    @Override
    public synchronized long lastId() {
      return last;
    }

    @Override
    public synchronized List<JudgedMention> append(List<JudgedMention> batch) {
      fail();
      List<JudgedMention> fresh = batch.stream().filter(judged -> seen.add(judged.mention().key())).toList();
      fresh.forEach(judged -> kept.add(judged.mention()));
      batch.forEach(judged -> last = Math.max(last, judged.id()));
      return fresh;
    }

    @Override
    public synchronized void withdraw(List<Withdrawal> wishes) {
      fail();
      withdrawals.addAll(wishes);
      for (Withdrawal wish : wishes) {
        kept.removeIf(mention -> wish.key().map(mention.key()::equals)
            .orElseGet(() -> mention.channel().id().equals(wish.channel()) && mention.author().id().equals(wish.author())));
      }
    }

    private void fail() {
      if (broken) {
        throw new IntakeException("The disk is full: free some space.", null);
      }
    }

    /** Whether nothing can be kept from now on. */
    public synchronized void breaks(boolean now) {
      broken = now;
    }

    public synchronized List<Mention> kept() {
      return List.copyOf(kept);
    }

    public synchronized List<Withdrawal> withdrawals() {
      return List.copyOf(withdrawals);
    }

    public List<String> texts() {
      return kept().stream().map(Mention::text).toList();
    }
  }

  public SourceRoom(MentionSource listened, Book book) {
    this(listened, book, IntakeQueue.CAPACITY);
  }

  public SourceRoom(MentionSource listened, Book book, int capacity) {
    Clock clock = Clock.systemUTC();
    queue = new IntakeQueue(capacity);
    PumpPorts ports = new PumpPorts(book, SourceRoom::neutral, kept -> { }, (Instant now) -> { }, new Quiet());
    pump = new Pump(queue, ports, clock, new Random(1));
    Pause real = Pause.real();
    keeper = new SourceKeeper(listened, queue, this::rejected, clock, span -> pause(real, span), new Random(1));
    intake = new Thread(pump, "intake");
    source = new Thread(keeper, "src-" + listened.name());
    intake.start();
    source.start();
  }

  private void pause(Pause real, Duration span) throws InterruptedException {
    synchronized (this) {
      states.add(keeper.health());
    }
    real.await(span.compareTo(SHORT) < 0 ? span : SHORT);
  }

  private static Judgement neutral(Mention mention) {
    return new Judgement("en", Sentiment.NEUTRAL, 0, Issue.NONE, 0, 0);
  }

  private synchronized void rejected(Rejection rejection) {
    rejections.add(rejection);
  }

  public synchronized List<String> rejections() {
    return rejections.stream().map(Rejection::sentence).toList();
  }

  /** How the source was at the beginning of each pause. */
  public synchronized List<SourceHealth> pauses() {
    return List.copyOf(states);
  }

  public SourceHealth health() {
    return keeper.health();
  }

  public SourceKeeper keeper() {
    return keeper;
  }

  public boolean sourceEnded() {
    return !source.isAlive();
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
