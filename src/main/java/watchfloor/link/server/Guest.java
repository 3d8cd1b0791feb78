package watchfloor.link.server;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskBook;
import watchfloor.desk.Item;
import watchfloor.people.Act;
import watchfloor.people.Rights;
import watchfloor.people.Session;

/**
 * Somebody who signed in, with the room as they may use it.
 *
 * @param book    refuses what they may not do
 * @param desk    the same room through that book
 * @param sees    which items they may know of; empty for all
 * @param welcome whether the session goes on
 */
public record Guest(Session session, DeskBook book, Desk desk, Optional<Predicate<Item>> sees, BooleanSupplier welcome) {
  Actor who() {
    return session.actor();
  }

  /** The word of their role, for figures. */
  String kind() {
    return session.account().role().word();
  }

  /** Why they may not do something, one plain sentence; empty when they may. */
  Optional<String> refusal(Act act) {
    return Rights.refusal(session.account().role(), act);
  }

  boolean may(Act act) {
    return Rights.may(session.account().role(), act);
  }
}
