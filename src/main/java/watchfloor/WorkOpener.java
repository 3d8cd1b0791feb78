package watchfloor;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import watchfloor.desk.RoomDesk;
import watchfloor.mention.JudgedMention;
import watchfloor.triage.Triage;
import watchfloor.triage.Work;

/**
 * Has items opened for the mentions that are work. What the store could not take, because its disk was full, waits and is tried
 * again: at most 20,000, the oldest gives way. Safe from any thread.
 */
final class WorkOpener {
  private static final int MOST_WAITING = 20_000;

  private final Triage triage;
  private final RoomDesk desk;
  private final Clock clock;
  private final Deque<Found> waiting = new ArrayDeque<>();

  private record Found(JudgedMention mention, Work work) {}

  WorkOpener(Triage triage, RoomDesk desk, Clock clock) {
    this.triage = triage;
    this.desk = desk;
    this.clock = clock;
  }

  /** Looks at mentions that the store has kept. */
  void look(List<JudgedMention> kept) {
    for (JudgedMention judged : kept) {
      triage.decide(judged, clock.instant(), () -> desk.answeredLately(judged)).ifPresent(work -> open(new Found(judged, work)));
    }
  }

  private void open(Found found) {
    desk.open(found.mention(), found.work()).whenComplete((outcome, failure) -> {
      if (failure != null) {
        later(found);
      }
    });
  }

  private synchronized void later(Found found) {
    waiting.addLast(found);
    if (waiting.size() > MOST_WAITING) {
      waiting.removeFirst();
    }
  }

  /** Tries again what waits; call it every few seconds. */
  void tryAgain() {
    List<Found> now;
    synchronized (this) {
      now = List.copyOf(waiting);
      waiting.clear();
    }
    now.forEach(this::open);
  }
}
