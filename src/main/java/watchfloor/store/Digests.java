package watchfloor.store;

import java.util.ArrayList;
import java.util.List;
import watchfloor.store.DeskState.Digest;
import watchfloor.store.DeskState.Table;

/** Follows what each of the desk's tables holds while a transaction changes them. For one transaction. */
final class Digests {
  private final DeskState before;
  private final List<Digest> now;

  /** @param before what was written down before the transaction */
  Digests(DeskState before) {
    this.before = before;
    this.now = new ArrayList<>(before.digests());
  }

  void added(Table table, long hash) {
    change(table, 1, hash);
  }

  void removed(Table table, long hash) {
    change(table, -1, -hash);
  }

  void changed(Table table, long hashBefore, long hashAfter) {
    change(table, 0, hashAfter - hashBefore);
  }

  private void change(Table table, long rows, long sum) {
    now.set(table.ordinal(), now.get(table.ordinal()).plus(rows, sum));
  }

  /** What is to be written down now, at the same place in the journal as before. */
  DeskState state() {
    return new DeskState(before.lastOperation(), before.lastHash(), now);
  }
}
