package watchfloor.store;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.mention.JudgedMention;
import watchfloor.desk.DeskBook;
import watchfloor.desk.DeskBookContract;

class PgDeskBookTest extends DeskBookContract {
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
  protected DeskBook book() {
    return open.store().desk();
  }

  @Override
  protected DeskBook reopened() {
    return open.reopened().desk();
  }

  @Override
  protected void keep(JudgedMention... mentions) {
    open.keep(mentions);
  }

}
