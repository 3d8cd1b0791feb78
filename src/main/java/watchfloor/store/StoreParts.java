package watchfloor.store;

import java.time.Clock;
import java.util.Optional;
import watchfloor.store.keys.StoreKey;

/** What a store is made of once it is open: handed around among its own parts. */
record StoreParts(
    StoreLock lock,
    StoreFiles files,
    StoreUrl url,
    Optional<StoreKey> key,
    Journals journals,
    Opening.Opened opened,
    StoreLanes lanes,
    StoreRules rules,
    Clock clock,
    StoreNotices notices) {

  Backups backups() {
    return new Backups(rules.backups(files.dir()), url, clock);
  }
}
