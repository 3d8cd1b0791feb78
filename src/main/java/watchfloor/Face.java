package watchfloor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import watchfloor.desk.Desk;
import watchfloor.desk.Operator;
import watchfloor.desk.ReplyOutlet;
import watchfloor.mention.Brand;
import watchfloor.mention.Channel;
import watchfloor.pulse.AlarmBook;
import watchfloor.pulse.Lenses;
import watchfloor.pulse.PulseSnapshot;
import watchfloor.pulse.Slices;
import watchfloor.triage.DeskGuide;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.LayoutBook;
import watchfloor.wall.Notice;
import watchfloor.wall.RoomMode;
import watchfloor.wall.WorldClock;

/**
 * What windows need of a room, whether its hub is in this process or at the other end of a link. Any thread; nothing here waits.
 */
interface Face {
  Brand brand();

  RoomMode mode();

  ZoneId zone();

  List<WorldClock> clocks();

  /** The promise that first answers are measured against. */
  Duration firstAnswer();

  /** The room's time. */
  Clock clock();

  Desk desk();

  /** The room's numbers, and those of each of its brands. */
  Lenses lenses();

  /** The room's numbers. */
  default PulseSnapshot pulse() {
    return lenses().all();
  }

  /** What is said about one brand; everything where the room has no such lens. */
  default PulseSnapshot pulse(String brand) {
    return lenses().of(brand);
  }

  /** Finds the mentions behind a figure. */
  Slices slices();

  /** What is wrong with the room now. */
  List<Notice> notices();

  /** What people and alarms have the wall do. */
  DirectionBook direction();

  /** The alarms, and what people do about them. */
  AlarmBook alarms();

  /** The center's layouts, for those who change them. */
  LayoutBook layouts();

  /** The world's time, by which the wall is directed; in a replay it is not the room's. The same as at the hub, as near as it is known. */
  Clock world();

  /** What the center's triage says to a desk. */
  DeskGuide guide();

  /** Who sits at the desk of this process. */
  Operator me();

  /** The machine or window, as the history names it. */
  String station();

  /** The way out to a channel, asked for its account and limit only; empty where there is none. */
  Optional<ReplyOutlet> outlet(Channel channel);

  /** Whether whoever sits here may drive the wall. The hub has the last word. */
  boolean mayDrive();

  /** Whether they may read the mentions behind a figure. */
  boolean mayRead();

  /** Whether they may save those to a file. */
  boolean maySave();

  /** Whether they may put a message over it. */
  boolean mayTakeOver();

  /** Whether they may say that they work on an alarm. */
  boolean mayAcknowledge();

  /** Whether they may silence one. */
  boolean maySilence();

  /** Since when nothing new comes, because the link to the hub is lost; empty when all is well. */
  Optional<Instant> asOf();
}
