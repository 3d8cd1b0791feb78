package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.IssueMinute;

/** A disk that fills up in the middle of the work, and has room again later: what was acknowledged is there, what was refused is not. */
class FullDiskTest {
  @TempDir private Path dir;
  private OpenStore open;

  @BeforeEach
  void open() {
    FullDisk.register();
    FullDisk.FULL.set(false);
    open = new OpenStore(dir, "checked:" + FullDisk.SCHEME + ":");
  }

  @AfterEach
  void close() {
    FullDisk.FULL.set(false);
    open.close();
  }

  @Test
  void mentions_that_count_as_kept_are_there_when_the_database_can_be_written_again() {
    assertThat(open.store().mentions().append(mentions(1, 500))).hasSize(500);
    open.caughtUp();

    FullDisk.FULL.set(true);
    assertThat(open.store().mentions().append(mentions(501, 1_000))).hasSize(500);
    await().atMost(Duration.ofSeconds(30)).until(() -> {
      open.store().care().tick();
      return open.said().stream().anyMatch(said -> said.contains("is full: make room there"));
    });
    assertThat(open.store().mentions().append(mentions(1_001, 1_500))).hasSize(500);
    FullDisk.FULL.set(false);

    Store again = open.reopened();
    assertThat(again.pulse().newest(Samples.NOON.minusSeconds(60), 2_000)).hasSize(1_500);
    assertThat(again.pulse().minutesSince(Samples.NOON.minusSeconds(60)).stream().map(IssueMinute::counts).mapToInt(counts -> counts.total()).sum())
        .isEqualTo(1_500);
    assertThat(again.care().verify().join()).isEmpty();
  }

  @Test
  void what_was_confirmed_stays_and_what_was_refused_can_be_done_again() {
    open.keep(mentions(1, 200).toArray(JudgedMention[]::new));
    for (long id = 1; id <= 200; id++) {
      openItem(id);
    }
    FullDisk.FULL.set(true);
    List<Long> confirmed = new ArrayList<>();
    List<Long> refused = new ArrayList<>();
    for (long id = 1; id <= 200; id++) {
      try {
        assertThat(apply(claim(id))).isInstanceOf(DeskOutcome.Done.class);
        confirmed.add(id);
      } catch (CompletionException e) {
        assertThat(e).cause().isInstanceOf(DeskException.class).hasMessageMatching(".*(is full: make room there|could not write).*");
        refused.add(id);
      }
    }
    FullDisk.FULL.set(false);

    Store again = open.reopened();
    assertThat(confirmed.size() + refused.size()).isEqualTo(200);
    for (long id : confirmed) {
      assertThat(again.desk().item(id)).map(Item::state).contains(ItemState.CLAIMED);
    }
    for (long id : refused) {
      assertThat(again.desk().apply(claim(id)).join()).isNotNull();
      assertThat(again.desk().item(id)).map(Item::state).contains(ItemState.CLAIMED);
    }
    assertThat(again.care().verify().join()).isEmpty();
  }

  private void openItem(long id) {
    JudgedMention mention = Samples.mention(id, "author " + id, Samples.NOON);
    assertThat(apply(new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON))).isInstanceOf(DeskOutcome.Done.class);
  }

  private DeskOutcome apply(DeskOperation operation) {
    return open.store().desk().apply(operation).join();
  }

  private static DeskOperation claim(long item) {
    return new DeskOperation.TakeClaim(item, new Actor("AB", "desk 1"), Samples.NOON, Samples.NOON.plusSeconds(120));
  }

  private static List<JudgedMention> mentions(long from, long to) {
    List<JudgedMention> mentions = new ArrayList<>();
    for (long id = from; id <= to; id++) {
      mentions.add(Samples.mention(id, "author " + id, Samples.NOON));
    }
    return mentions;
  }
}
