package watchfloor.channel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import watchfloor.Threads;
import watchfloor.intake.Intake;
import watchfloor.mention.Mention;
import watchfloor.mention.Withdrawal;

class DemoSourceTest {
  private static final Instant START = Instant.parse("2026-11-20T15:42:20Z");

  private final DemoPublic people = new DemoPublic(7, Optional.empty());
  private final StepClock clock = new StepClock(START);
  private final Recorder intake = new Recorder();
  private final Threads threads = new Threads((name, cause) -> {});
  private final DemoSource source = new DemoSource("demo", people, clock, START);
  private Thread playing = play();

  private Thread play() {
    return threads.start("src-demo", () -> {
      try {
        source.listen(intake);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  @AfterEach
  void stop() throws InterruptedException {
    playing.interrupt();
    playing.join(5_000);
    assertThat(playing.isAlive()).isFalse();
  }

  @Test
  void posts_come_at_their_second_and_not_before() {
    clock.set(START.plusSeconds(15));
    List<Mention> due = due(START, START.plusSeconds(15));
    await().until(() -> intake.heard.size() == due.size());
    assertThat(intake.heard).extracting(Mention::key).isEqualTo(due.stream().map(Mention::key).toList());
    assertThat(intake.heard).allMatch(post -> post.receivedAt().equals(clock.instant()));
  }

  @Test
  void after_a_stall_everything_missed_is_handed_in() {
    clock.set(START.plusSeconds(200));
    List<Mention> due = due(START, START.plusSeconds(200));
    await().until(() -> intake.heard.size() == due.size());
    assertThat(intake.put.get()).isGreaterThan(due.size() / 2);
  }

  @Test
  void it_shows_life_when_nobody_writes() {
    await().until(() -> intake.signs.get() >= 1);
  }

  @Test
  void started_again_it_goes_on_where_it_was() throws InterruptedException {
    clock.set(START.plusSeconds(30));
    int before = due(START, START.plusSeconds(30)).size();
    await().until(() -> intake.heard.size() == before);
    playing.interrupt();
    playing.join(5_000);
    clock.set(START.plusSeconds(60));
    playing = play();
    int all = due(START, START.plusSeconds(60)).size();
    await().until(() -> intake.heard.stream().map(Mention::key).distinct().count() == all);
    assertThat(intake.heard.size()).isLessThanOrEqualTo(all + 2);
  }

  private List<Mention> due(Instant from, Instant to) {
    List<Mention> posts = new ArrayList<>();
    for (Instant minute = from; minute.isBefore(to.plus(Duration.ofMinutes(1))); minute = minute.plusSeconds(60)) {
      posts.addAll(people.minute(minute));
    }
    return posts.stream().filter(p -> !p.writtenAt().isBefore(from) && !p.writtenAt().isAfter(to)).toList();
  }

  private static final class Recorder implements Intake {
    final List<Mention> heard = new CopyOnWriteArrayList<>();
    final AtomicInteger put = new AtomicInteger();
    final AtomicInteger signs = new AtomicInteger();

    @Override
    public boolean offer(Mention mention) {
      return heard.add(mention);
    }

    @Override
    public void put(Mention mention) {
      put.incrementAndGet();
      heard.add(mention);
    }

    @Override
    public void reject(String where, String reason) {
      throw new AssertionError(where + reason);
    }

    @Override
    public boolean withdraw(Withdrawal withdrawal) {
      return true;
    }

    @Override
    public void signOfLife() {
      signs.incrementAndGet();
    }
  }
}
