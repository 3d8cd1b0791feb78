package watchfloor.store;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.mention.JudgedMention;
import watchfloor.pulse.PulseBook;
import watchfloor.pulse.PulseBookContract;

class PgPulseBookTest extends PulseBookContract {
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
  protected PulseBook book() {
    return open.store().pulse();
  }

  @Override
  protected void keep(List<JudgedMention> mentions) {
    open.store().mentions().append(mentions);
  }
}
