package watchfloor.triage;

/** How much an item matters, as the center's rules say; each has a promise of its own. */
public enum Priority {
  URGENT,
  HIGH,
  NORMAL,
  LOW
}
