package watchfloor.mention;

/**
 * What became of everything a source delivered since the start:
 * {@code received = accepted + duplicate + rejected + shed} once nothing is under way.
 *
 * @param received  handed to us by the source, the refused ones included
 * @param accepted  kept in the store
 * @param duplicate had come before
 * @param rejected  could not be read; each has a reason in the log
 * @param shed      did not fit into the queue in time, and is lost
 */
public record IntakeCounts(long received, long accepted, long duplicate, long rejected, long shed) {
  public static final IntakeCounts ZERO = new IntakeCounts(0, 0, 0, 0, 0);

  /** How many are still between the source and the store, 0 or more. */
  public long underWay() {
    return received - accepted - duplicate - rejected - shed;
  }

  /** Both together: what became of everything that two sources delivered. */
  public IntakeCounts plus(IntakeCounts other) {
    return new IntakeCounts(
        received + other.received,
        accepted + other.accepted,
        duplicate + other.duplicate,
        rejected + other.rejected,
        shed + other.shed);
  }
}
