package watchfloor.link.server;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import watchfloor.desk.Actor;
import watchfloor.desk.Desk;
import watchfloor.desk.DeskBook;
import watchfloor.desk.Item;
import watchfloor.people.Act;

/**
 * Somebody who signed in, with the room as they may use it.
 *
 * @param who     the operator and the station, as the history names them
 * @param kind    the word of their role, for figures
 * @param book    refuses what they may not do
 * @param desk    the same room through that book
 * @param sees    which items they may know of; empty for all
 * @param refusal why they may not do something, one plain sentence; empty when they may
 * @param atWork  whether a lost link of theirs leaves claims behind
 */
public record Guest(
    Actor who, String kind, DeskBook book, Desk desk, Optional<Predicate<Item>> sees, Function<Act, Optional<String>> refusal, boolean atWork) {}
