package watchfloor.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Claim;
import watchfloor.desk.DeskSnapshot;
import watchfloor.desk.Item;
import watchfloor.desk.ItemState;
import watchfloor.desk.Samples;

class QueueModelTest {
  private final QueueModel queue = new QueueModel("AB");

  private static Item item(long id, int minutes, ItemState state, String holder) {
    Optional<Claim> claim = holder.isEmpty() ? Optional.empty()
        : Optional.of(new Claim(holder, Samples.NOON, Samples.NOON.plusSeconds(120)));
    return new Item(id, 1, state, Samples.mention(id, "author" + id, Samples.NOON), 1, "Care", "rule", Samples.NOON,
        Samples.NOON.plus(Duration.ofMinutes(minutes)), claim, Optional.empty(), Optional.empty(), "");
  }

  private static Item open(long id, int minutes) {
    return item(id, minutes, ItemState.OPEN, "");
  }

  private void show(Item... items) {
    queue.show(new DeskSnapshot(1, Arrays.asList(items), List.of(), List.of(), Map.of(),
        new DeskSnapshot.FirstAnswer(Optional.empty(), OptionalInt.empty(), 0)));
  }

  private List<Long> ids() {
    return queue.rows().stream().map(row -> row.item().id()).toList();
  }

  @Test
  void sortsByTimeLeftAndSelectsTheMostPressing() {
    show(open(1, 30), open(2, 5));
    assertThat(ids()).containsExactly(2L, 1L);
    assertThat(queue.selectedId()).isEqualTo(2);
  }

  @Test
  void tabsHoldWhatTheySay() {
    show(open(1, 1), item(2, 2, ItemState.CLAIMED, "AB"), item(3, 3, ItemState.WAITING, "EF"), item(4, 4, ItemState.CLAIMED, "EF"));
    assertThat(queue.count(QueueTab.OPEN)).isEqualTo(1);
    assertThat(queue.count(QueueTab.MINE)).isEqualTo(1);
    assertThat(queue.count(QueueTab.WAITING)).isEqualTo(1);
    assertThat(queue.count(QueueTab.ALL)).isEqualTo(4);
    queue.tab(QueueTab.MINE);
    assertThat(ids()).containsExactly(2L);
    assertThat(queue.selectedId()).isEqualTo(2);
  }

  @Test
  void theSelectedItemKeepsItsPlaceAfterItLeftTheTab() {
    show(open(1, 1), open(2, 2), open(3, 3));
    queue.select(2);
    show(open(1, 1), item(2, 2, ItemState.CLAIMED, "AB"), open(3, 3));
    assertThat(ids()).containsExactly(1L, 2L, 3L);
    assertThat(queue.rows().get(1).guest()).isTrue();
    queue.select(1);
    assertThat(ids()).containsExactly(1L, 3L);
  }

  @Test
  void noRowMovesWhileThePointerIsOverThem() {
    show(open(1, 10), open(2, 20));
    queue.hold(true);
    show(open(3, 1), item(1, 10, ItemState.CLAIMED, "EF"), open(2, 20));
    assertThat(ids()).containsExactly(1L, 2L);
    assertThat(queue.newcomers()).isEqualTo(1);
    queue.select(2);
    queue.hold(false);
    assertThat(ids()).containsExactly(3L, 2L);
    assertThat(queue.newcomers()).isZero();
  }

  @Test
  void filtersByWordsInAnyOfWhoWhatAndWhere() {
    show(open(1, 1), open(2, 2));
    queue.filter("AUTHOR2 bluesky");
    queue.select(2);
    assertThat(ids()).containsExactly(2L);
    queue.filter("nowhere");
    assertThat(queue.rows()).allMatch(QueueModel.Row::guest);
  }

  @Test
  void movingStopsAtTheEnds() {
    show(open(1, 1), open(2, 2));
    queue.move(-1);
    assertThat(queue.selectedId()).isEqualTo(1);
    queue.move(1);
    queue.move(1);
    assertThat(queue.selectedId()).isEqualTo(2);
  }

  @Test
  void theNextOpenItemStandsBelowElseAbove() {
    show(open(1, 1), item(2, 2, ItemState.CLAIMED, "EF"), open(3, 3));
    assertThat(queue.openNear(1).map(Item::id)).contains(3L);
    assertThat(queue.openNear(3).map(Item::id)).contains(1L);
  }

  @Test
  void aStaleSnapshotDoesNotUndoWhatAnOperationAnswered() {
    show(open(1, 1));
    Item claimed = new Item(1, 2, ItemState.CLAIMED, open(1, 1).mention(), 1, "Care", "rule", Samples.NOON, Samples.NOON,
        Optional.of(new Claim("AB", Samples.NOON, Samples.NOON)), Optional.empty(), Optional.empty(), "");
    queue.learn(claimed);
    show(open(1, 1));
    assertThat(queue.selected().map(Item::state)).contains(ItemState.CLAIMED);
  }
}
