package watchfloor.link.server;

import java.util.Optional;
import java.util.List;
import watchfloor.desk.SearchHit;
import watchfloor.link.wire.CenterView;
import watchfloor.link.wire.SignIn;

/**
 * What the link asks of the room whose hub it serves: the port that the wiring fills. Any thread; may wait for the disk.
 */
public interface Room {
  /** What became of somebody's wish to come in. */
  sealed interface Entry {
    record Granted(SignIn.Granted pass) implements Entry {}

    /** One plain sentence that does not say what was wrong. */
    record Refused(String sentence) implements Entry {}

    /** Too many try at once, or from there. */
    record TooMany(String sentence) implements Entry {}
  }

  /** @param address of the machine that asks */
  Entry signIn(SignIn who, String address);

  /** The one whose token it is, unless their session has ended. */
  Optional<Guest> guest(String token, String address);

  /** Ends a session for good. */
  void signOut(String token, String address);

  CenterView center(Guest guest);

  /** A layout's text, by its name. */
  Optional<String> layout(String name);

  /** A style sheet of the center's own, by its name. */
  Optional<String> style(String name);

  /** Finds words; see the desk's search. */
  List<SearchHit> search(Guest guest, String words);

  /** How the hub is, as JSON. @param whole with names and sentences, which not everybody needs to read */
  String health(boolean whole);

  /** Everything countable, in Prometheus' text format. */
  String metrics();

  /** Somebody came to a desk, or left it. */
  void present(Guest guest, boolean here);

  /** Somebody's link was lost a moment ago: what they hold must not fall back to the queue yet. */
  void bridge(Guest guest);
}
