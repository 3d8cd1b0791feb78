package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import watchfloor.intake.IntakeException;
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
    open = new OpenStore(dir, FullDisk.SCHEME + ":");
  }

  @AfterEach
  void close() {
    FullDisk.FULL.set(false);
    open.close();
  }

  @Test
  void mentions_that_count_as_kept_are_on_disk_and_the_others_can_be_tried_again() {
    List<JudgedMention> before = mentions(1, 500);
    List<JudgedMention> after = mentions(501, 1_000);
    assertThat(open.store().mentions().append(before)).hasSize(500);

    FullDisk.FULL.set(true);
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThatThrownBy(() -> open.store().mentions().append(after)).isInstanceOf(IntakeException.class).hasMessageContaining("is full: make room there");
    }
    FullDisk.FULL.set(false);

    assertThat(open.store().mentions().append(after)).hasSize(500);
    Store again = open.reopened();
    assertThat(again.pulse().newest(Samples.NOON.minusSeconds(60), 2_000)).hasSize(1_000);
    assertThat(again.pulse().minutesSince(Samples.NOON.minusSeconds(60)).stream().map(IssueMinute::counts).mapToInt(counts -> counts.total()).sum())
        .isEqualTo(1_000);
  }

  @Test
  void a_claim_that_was_confirmed_stays_and_one_that_was_refused_never_happened() {
    open.keep(mentions(1, 2).toArray(JudgedMention[]::new));
    openItem(1);
    openItem(2);
    assertThat(apply(claim(1))).isInstanceOf(DeskOutcome.Done.class);

    FullDisk.FULL.set(true);
    assertThatThrownBy(() -> apply(claim(2)))
        .isInstanceOf(CompletionException.class)
        .cause().isInstanceOf(DeskException.class).hasMessageContaining("is full: make room there");
    FullDisk.FULL.set(false);

    Store again = open.reopened();
    assertThat(again.desk().item(1)).map(Item::state).contains(ItemState.CLAIMED);
    Optional<Item> second = again.desk().item(2);
    assertThat(second).map(Item::state).contains(ItemState.OPEN);
    assertThat(again.desk().apply(claim(2)).join()).isInstanceOf(DeskOutcome.Done.class);
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
