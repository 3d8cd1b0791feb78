package watchfloor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchfloor.command.Terminal;
import watchfloor.intake.Pause;
import watchfloor.settings.CenterHome;
import watchfloor.store.StoreTerm;
import watchfloor.store.disk.StoreHeldException;

/** The verbs about whose turn it is, said to the program that runs over the store. */
final class TurnVerbs {
  private static final int DONE = 0;

  private final Clock clock;
  private final Map<String, String> environment;
  private final Path userHome;
  private final Terminal terminal;

  TurnVerbs(Clock clock, Map<String, String> environment, Path userHome, Terminal terminal) {
    this.clock = clock;
    this.environment = environment;
    this.userHome = userHome;
    this.terminal = terminal;
  }

  int takeOver(Optional<Path> named, boolean hubIsOff, boolean behind) throws InterruptedException {
    return ask(store(named), TakeOver.VERB, List.of(Boolean.toString(hubIsOff), Boolean.toString(behind)));
  }

  /**
   * Where no room runs, what is on disk is changed for the next one.
   *
   * @param otherIsGone whether the machine that this store was handed over to will never be back: then a new term begins here
   */
  int alone(Optional<Path> named, boolean otherIsGone) throws InterruptedException {
    Path store = store(named);
    if (otherIsGone && StoreTerm.read(store).role() == StoreTerm.Role.HANDED_OVER) {
      StoreTerm now = StoreTerm.change(store, clock, term -> new StoreTerm(term.number() + 1, StoreTerm.Role.LEADS, "", false, clock.instant()));
      terminal.result("The store in " + store + " is a hub's again, in term " + now.number() + ", without what was done elsewhere. Start the hub.");
      return DONE;
    }
    if (!StoreTerm.read(store).bound() || StoreTerm.read(store).role() != StoreTerm.Role.LEADS) {
      throw new RoomException("The store in " + store + " waits for no standby: there is nothing to change.");
    }
    try {
      StoreTerm now = StoreTerm.change(store, clock, term -> new StoreTerm(term.number(), term.role(), term.peer(), false, clock.instant()));
      terminal.result("The hub of " + store + " goes on alone in term " + now.number() + " when it is started. The standby at " + now.peer()
          + " must not take over before it has followed again.");
      return DONE;
    } catch (StoreHeldException held) {
      return ask(store, HubTurn.ALONE, List.of());
    }
  }

  private Path store(Optional<Path> named) {
    return CenterHome.find(named, environment, userHome).store();
  }

  private int ask(Path store, String verb, List<String> arguments) throws InterruptedException {
    return new OrderDesk(store, clock, Pause.real(), terminal).ask(verb, arguments);
  }
}
