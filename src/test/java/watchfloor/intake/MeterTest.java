package watchfloor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Withdrawal;

class MeterTest {
  private static final int SOURCES = 4;
  private static final int EACH = 20_000;

  /** Four sources push at once through a queue that is too small, into a store that fails now and then. */
  @Test
  void receivedIsAcceptedDuplicateRejectedAndShedTogetherUnderLoad() throws Exception {
    IntakeQueue queue = new IntakeQueue(500);
    FlakyBook book = new FlakyBook();
    IntakeTrouble quiet = new IntakeTrouble() {
      @Override
      public void begins(String sentence) {}

      @Override
      public void over() {}
    };
    Pump pump = new Pump(queue, new PumpPorts(book, Samples::neutral, batch -> {}, now -> {}, quiet), new MovableClock(Samples.NOON), new Random(3));
    Thread intake = new Thread(pump, "intake");
    intake.start();
    List<Meter> meters = new ArrayList<>();
    List<Thread> sources = new ArrayList<>();
    AtomicBoolean consistent = new AtomicBoolean(true);
    for (int s = 0; s < SOURCES; s++) {
      Meter meter = new Meter();
      meters.add(meter);
      int seed = s;
      Thread source = new Thread(() -> push(new SourceIntake("s" + seed, queue, meter, rejection -> {}, () -> {}), seed), "src-" + s);
      sources.add(source);
      source.start();
    }
    while (sources.stream().anyMatch(Thread::isAlive)) {
      meters.forEach(meter -> consistent.compareAndSet(true, meter.counts().underWay() >= 0));
      Thread.onSpinWait();
    }
    pump.close();
    intake.join();

    IntakeCounts sum = meters.stream().map(Meter::counts).reduce(IntakeCounts.ZERO, IntakeCounts::plus);
    assertThat(consistent).isTrue();
    assertThat(sum.received()).isEqualTo(SOURCES * EACH);
    assertThat(sum.underWay()).isZero();
    assertThat(sum.accepted()).isEqualTo(book.kept()).isPositive();
    assertThat(sum.duplicate()).isPositive();
    assertThat(sum.rejected()).isPositive();
    assertThat(sum.shed()).isPositive();
    meters.forEach(meter -> assertThat(meter.counts().underWay()).isZero());
  }

  private static void push(SourceIntake door, int seed) {
    Random random = new Random(seed);
    try {
      for (int i = 0; i < EACH; i++) {
        switch (random.nextInt(10)) {
          case 0 -> door.reject("line " + i, "it is broken");
          case 1 -> door.put(Samples.mention("p" + random.nextInt(EACH)));
          default -> door.offer(Samples.mention("o" + random.nextInt(EACH * 4)));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class FlakyBook implements MentionBook {
    private final MemoryMentionBook book = new MemoryMentionBook();
    private int calls;

    int kept() {
      return book.kept().size();
    }

    @Override
    public long lastId() {
      return book.lastId();
    }

    @Override
    public List<JudgedMention> append(List<JudgedMention> batch) {
      if (++calls == 3) {
        throw new IntakeException("once", null);
      }
      return book.append(batch);
    }

    @Override
    public void withdraw(List<Withdrawal> withdrawals) {
      book.withdraw(withdrawals);
    }
  }
}
