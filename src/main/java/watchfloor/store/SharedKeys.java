package watchfloor.store;

import java.time.Clock;
import org.jdbi.v3.core.Handle;
import watchfloor.store.keys.PersonPrints;
import watchfloor.store.keys.RowKeys;
import watchfloor.store.keys.StoreSecret;
import watchfloor.store.seen.Fingerprints;

/**
 * What hashes and seals in a shared store: its secret stands in the database, so that every hub makes the same hashes.
 *
 * @param secret what every keyed hash is made with
 */
record SharedKeys(StoreSecret secret, PersonPrints prints, Fingerprints fingerprints, RowKeys rows) {
  static SharedKeys of(StoreSecret secret, Clock clock) {
    PersonPrints prints = new PersonPrints(secret);
    return new SharedKeys(secret, prints, new Fingerprints(secret), new RowKeys(prints, clock));
  }

  /** Reads and writes operations within a transaction. */
  OperationCodec codec(Handle handle) {
    return new OperationCodec(rows.in(new PersonKeyDao(handle)));
  }
}
