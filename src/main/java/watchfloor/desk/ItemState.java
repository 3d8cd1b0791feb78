package watchfloor.desk;

/**
 * Where an item stands. OPEN waits for somebody; CLAIMED is held under a lease; WAITING has an answer in the outbox;
 * ANSWERED went out; CLOSED ended without one.
 */
public enum ItemState {
  OPEN,
  CLAIMED,
  WAITING,
  ANSWERED,
  CLOSED;

  /** Whether somebody still has something to do with it. */
  public boolean live() {
    return this == OPEN || this == CLAIMED || this == WAITING;
  }
}
