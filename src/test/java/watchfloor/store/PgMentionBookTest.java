package watchfloor.store;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import watchfloor.intake.MentionBook;
import watchfloor.intake.MentionBookContract;

class PgMentionBookTest extends MentionBookContract {
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
  protected MentionBook book() {
    return open.store().mentions();
  }

  @Override
  protected MentionBook reopened() {
    return open.reopened().mentions();
  }

}
