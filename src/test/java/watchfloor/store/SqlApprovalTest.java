package watchfloor.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.ApprovalContract;
import watchfloor.desk.DeskBook;
import watchfloor.mention.JudgedMention;

class SqlApprovalTest extends ApprovalContract {
  @TempDir Path dir;
  private OpenStore open;

  @BeforeEach
  void open() {
    open = new OpenStore(dir);
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
