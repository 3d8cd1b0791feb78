package watchfloor.store;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Withdrawal;
import watchfloor.pulse.SliceBook;
import watchfloor.pulse.SliceBookContract;
import watchfloor.pulse.SliceRules;

class PgSliceBookTest extends SliceBookContract {
  @TempDir Path dir;
  private OpenShared open;

  @BeforeEach
  void open() {
    open = new OpenShared(Postgres.fresh(), dir);
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Override
  protected SliceBook book(SliceRules rules) {
    return open.store().slices(rules);
  }

  @Override
  protected void keep(List<JudgedMention> mentions) {
    open.store().mentions().append(mentions);
  }

  @Override
  protected void withdraw(List<Withdrawal> withdrawals) {
    open.store().mentions().withdraw(withdrawals);
  }

  @Override
  protected void caughtUp() {
    // One transaction there: nothing is behind.
  }
}
