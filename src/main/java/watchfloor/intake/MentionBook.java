package watchfloor.intake;

import java.util.List;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Withdrawal;

/** Where mentions are kept: the port that a store fills for the intake. Used by the intake thread alone. */
public interface MentionBook {
  /**
   * The numbers that this hub may give to mentions, where several share a book.
   *
   * @param hub  the remainder of its numbers when divided by {@code hubs}, 0 to hubs - 1
   * @param hubs 1 where no other hub can use the book
   */
  record Share(int hub, int hubs) {
    /** Every number. */
    public static final Share ALL = new Share(0, 1);

    public Share {
      if (hubs < 1 || hub < 0 || hub >= hubs) {
        throw new IllegalArgumentException("hub " + hub + " of " + hubs);
      }
    }
  }

  /** The highest mention id ever kept, 0 for none. */
  long lastId();

  /** Which numbers are this hub's. */
  default Share share() {
    return Share.ALL;
  }

  /**
   * What other hubs kept since the last call, or since the history was read that the pulse begins with: each mention once, in the
   * order in which it was kept. Empty where no other hub can use the book, and while the book cannot be read.
   *
   * @return at most 1,000; more may be there at once where it is not empty
   */
  default List<JudgedMention> others() {
    return List.of();
  }

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
