package watchfloor.link.trust;

import java.util.function.Predicate;

/** Who decides about a hub that nobody knows here yet. */
public sealed interface FirstContact {
  /** The person who started the program named the fingerprint. Nobody else is asked, and no authority counts more. */
  record Given(Fingerprint fingerprint) implements FirstContact {}

  /**
   * Somebody compares the fingerprint with what the hub shows, and says whether it is the same.
   *
   * @param person asked on the thread that connects, which waits; false when nobody answers
   */
  record Asked(Predicate<Fingerprint> person) implements FirstContact {}

  /** Nobody: a machine without a person refuses every hub that it does not know. */
  record Nobody() implements FirstContact {}
}
