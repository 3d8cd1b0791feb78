package watchfloor.intake;

import java.util.List;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Withdrawal;

/** Where mentions are kept: the port that a store fills for the intake. Used by the intake thread alone. */
public interface MentionBook {
  /** The highest mention id ever kept, 0 for none. */
  long lastId();

  /**
   * Keeps those of a batch whose key was never kept before, and their counts by minute, in one transaction.
   *
   * @param batch 1 to 1,000 mentions with rising ids; no key stands in it twice
   * @return what was new, in the order of the batch
   * @throws IntakeException the store could not; nothing of the batch was kept, and it may be tried again
   */
  List<JudgedMention> append(List<JudgedMention> batch);

  /**
   * Notes durably that mentions are to be removed, which happens soon after, everywhere that they are kept or shown; their counts
   * stay. What was never kept is ignored.
   *
   * @throws IntakeException the store could not; it may be tried again
   */
  void withdraw(List<Withdrawal> withdrawals);
}
