package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.DeskRules;
import watchfloor.desk.Operator;
import watchfloor.desk.RoomDesk;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.store.Store;
import watchfloor.store.StoreLanes;
import watchfloor.store.StoreRules;
import watchfloor.triage.Triage;
import watchfloor.triage.TriageRule;

/** Work is found once, and not forgotten when the store cannot take it. */
class WorkOpenerTest {
  private static final Clock NOON = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
  private static final TriageRule ALL = new TriageRule("all", false, Set.of(), Set.of(), 0, "Care", Duration.ofMinutes(15));

  @TempDir private Path dir;
  private final AtomicBoolean broken = new AtomicBoolean();

  @Test
  void work_that_the_store_refuses_is_opened_when_it_takes_work_again() {
    try (Threads threads = new Threads((where, cause) -> { });
        Store store = Store.open(dir, lanes(threads), StoreRules.STANDARD, NOON, (subject, sentence) -> { })) {
      RoomDesk desk = new RoomDesk(store.desk(), List.of(new Operator("AB", "Ada Byrne", "Care")), DeskRules.STANDARD, NOON, ZoneOffset.UTC, Runnable::run);
      WorkOpener work = new WorkOpener(new Triage(List.of(ALL), Duration.ofHours(24), Set.of()), desk, NOON);
      JudgedMention mention = Samples.mention(1, "ana", Samples.NOON);
      store.mentions().append(List.of(mention));

      broken.set(true);
      work.look(List.of(mention));
      work.tryAgain();
      broken.set(false);
      assertThat(store.desk().live(10)).isEmpty();

      work.tryAgain();
      settled(desk, mention);
      assertThat(store.desk().live(10)).singleElement().satisfies(item -> assertThat(item.id()).isEqualTo(1));
      work.look(List.of(mention));
      settled(desk, mention);
      assertThat(store.desk().live(10)).singleElement().satisfies(item -> assertThat(item.mentions()).isEqualTo(1));
    }
  }

  /** Operations are applied in order: when a later one is through, the earlier ones are. */
  private static void settled(RoomDesk desk, JudgedMention mention) {
    desk.note(mention.id(), "seen", new watchfloor.desk.Actor("AB", "desk 1")).join();
  }

  private StoreLanes lanes(Threads threads) {
    return new StoreLanes(faulty(threads.lane("store")), threads.lane("fill"), threads.lane("search"), threads.lane("care"));
  }

  private Executor faulty(ExecutorService lane) {
    return task -> {
      if (broken.get()) {
        throw new RejectedExecutionException("the disk is full");
      }
      CompletableFuture.runAsync(task, lane);
    };
  }
}
