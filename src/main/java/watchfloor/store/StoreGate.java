package watchfloor.store;

import watchfloor.journal.Place;

/**
 * Says whether a store may take something now, and waits until what was taken is wherever it has to be before anybody is told: the place
 * at which a hub with a standby holds everything back that the standby does not have. Safe from any thread.
 */
public interface StoreGate {
  /** Of a store that nobody follows: what is on this machine's disk counts. */
  StoreGate OPEN = new StoreGate() {
    @Override
    public String refusal() {
      return "";
    }

    @Override
    public void kept(String log, Place end) {
      // On this disk is all that is asked for.
    }

    @Override
    public void keptInTheEnd(String log, Place end) {
      // The same.
    }
  };

  /** Why nothing may be taken now, one plain sentence; empty when it may. */
  String refusal();

  /**
   * Waits, some seconds at most, until a log is kept up to a place.
   *
   * @param log {@code ops}, {@code mentions} or {@code people}
   * @throws watchfloor.store.disk.StoreException it is not, and nobody may be told that it is: one plain sentence
   */
  void kept(String log, Place end);

  /**
   * The same, however long it takes: for what comes in by itself and can wait.
   *
   * @throws watchfloor.store.disk.StoreException it never will be: the room ends
   */
  void keptInTheEnd(String log, Place end);
}
