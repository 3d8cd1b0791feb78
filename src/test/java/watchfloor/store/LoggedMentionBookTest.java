package watchfloor.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.intake.MentionBook;
import watchfloor.intake.MentionBookContract;

class LoggedMentionBookTest extends MentionBookContract {
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
  protected MentionBook book() {
    return open.store().mentions();
  }

  @Override
  protected MentionBook reopened() {
    return open.reopened().mentions();
  }
}
