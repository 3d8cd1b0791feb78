package watchfloor.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import watchfloor.journal.Damage;
import watchfloor.journal.Journal;
import watchfloor.journal.Verification;

/** Verifies the hash chains of a store's journals from their first entry to their last; without a key, also beside a running room. */
final class JournalCheck {
  private static final int MOST_FAULTS = 20;

  private JournalCheck() {}

  /** A sentence for every place where a chain does not hold; empty when all do. */
  static List<String> faults(StoreFiles files) {
    List<String> faults = new ArrayList<>();
    check("The journal of what people did", files.ops(), faults);
    check("The log of mentions", files.mentions(), faults);
    check("The journal of accounts", files.people(), faults);
    return faults;
  }

  private static void check(String what, Path dir, List<String> faults) {
    if (Files.isDirectory(dir)) {
      Verification found = Journal.verify(dir);
      found.damages().stream().limit(MOST_FAULTS).map(Damage::sentence).forEach(sentence -> faults.add(what + ": " + sentence));
    }
  }
}
