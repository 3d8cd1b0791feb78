package watchfloor.link.server;

import java.util.List;
import java.util.Optional;
import watchfloor.desk.SearchHit;
import watchfloor.link.wire.CenterView;
import watchfloor.people.Account;
import watchfloor.pulse.AlarmBook;
import watchfloor.pulse.Slices;
import watchfloor.wall.DirectionBook;
import watchfloor.wall.LayoutBook;

/** What the link tells of a room beside its work and its numbers: the port that the wiring fills. Any thread; may wait for the disk. */
public interface Room {
  CenterView center(Account account);

  /** A layout's text, by its name. */
  Optional<String> layout(String name);

  /** Lists the layouts and saves one. Never waits. */
  LayoutBook layouts();

  /** A style sheet of the center's own, by its name. */
  Optional<String> style(String name);

  /** What people and alarms have the wall do. Never waits. */
  DirectionBook direction();

  /** The alarms, and what people do about them. Never waits. */
  AlarmBook alarms();

  /** Finds words; see the desk's search. */
  List<SearchHit> search(String words);

  /** Finds the mentions behind a figure. */
  Slices slices();

  /** How the hub is, as JSON. @param whole with names and sentences, which not everybody needs to read */
  String health(boolean whole);

  /** Everything countable, in Prometheus' text format. */
  String metrics();
}
