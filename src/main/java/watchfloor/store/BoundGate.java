package watchfloor.store;

import java.nio.file.Path;
import watchfloor.journal.Place;
import watchfloor.store.disk.StoreException;

/** Keeps a store that has a standby from taking anything while no hub runs that could see to it that the standby has it too. */
record BoundGate(String sentence) implements StoreGate {
  /** What holds for a store in a directory that is opened by anybody but its hub. */
  static StoreGate of(Path dir) {
    StoreTerm term = StoreTerm.read(dir);
    return term.bound()
        ? new BoundGate("The store in " + dir + " has a standby at " + term.peer() + ": start its hub for that, or say 'alone' first.") : StoreGate.OPEN;
  }

  @Override
  public String refusal() {
    return sentence;
  }

  @Override
  public void kept(String log, Place end) {
    throw new StoreException(sentence, null);
  }

  @Override
  public void keptInTheEnd(String log, Place end) {
    kept(log, end);
  }
}
