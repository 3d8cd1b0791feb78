package watchfloor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import watchfloor.channel.demo.CrewDesk;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;

/** The real desk as the demo's crew uses it: by the same doors as everybody else. */
final class HubDesk implements CrewDesk {
  private final Desk desk;

  HubDesk(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Item> live() {
    return desk.snapshot().live();
  }

  @Override
  public CompletableFuture<DeskOutcome> claim(long item, Actor by) {
    return desk.claim(item, by);
  }

  @Override
  public CompletableFuture<DeskOutcome> release(long item, String reason, Actor by) {
    return desk.release(item, reason, by);
  }

  @Override
  public CompletableFuture<DeskOutcome> handOver(long item, String toOperator, String note, Actor by) {
    return desk.handOver(item, toOperator, note, by);
  }

  @Override
  public CompletableFuture<DeskOutcome> keepDraft(long item, String text, Actor by) {
    return desk.keepDraft(item, text, by);
  }

  @Override
  public CompletableFuture<DeskOutcome> send(long item, String text, Actor by) {
    return desk.send(item, text, by);
  }

  @Override
  public CompletableFuture<DeskOutcome> close(long item, String reason, Actor by) {
    return desk.close(item, reason, by);
  }

  @Override
  public void signOfLife(long item, Actor by) {
    desk.signOfLife(item, by);
  }

  @Override
  public void present(String operator, boolean here) {
    desk.present(operator, here);
  }
}
