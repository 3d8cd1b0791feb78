package watchfloor.channel.demo;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;

/** What the demo's crew needs of a desk; whoever wires the room joins it to the real one. Nothing here may wait. */
public interface CrewDesk {
  /** The live items, by due time, earliest first. */
  List<Item> live();

  CompletableFuture<DeskOutcome> claim(long item, Actor by);

  CompletableFuture<DeskOutcome> release(long item, String reason, Actor by);

  CompletableFuture<DeskOutcome> handOver(long item, String toOperator, String note, Actor by);

  CompletableFuture<DeskOutcome> keepDraft(long item, String text, Actor by);

  CompletableFuture<DeskOutcome> send(long item, String text, Actor by);

  CompletableFuture<DeskOutcome> close(long item, String reason, Actor by);

  /** Tells that the holder is at work on an item. */
  void signOfLife(long item, Actor by);

  /** Tells that somebody came, or went on a break. */
  void present(String operator, boolean here);
}
