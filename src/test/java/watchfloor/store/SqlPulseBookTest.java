package watchfloor.store;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.pulse.PulseBook;
import watchfloor.pulse.PulseBookContract;
import watchfloor.mention.JudgedMention;

class SqlPulseBookTest extends PulseBookContract {
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
  protected PulseBook book() {
    return open.store().pulse();
  }

  @Override
  protected void keep(List<JudgedMention> mentions) {
    open.store().mentions().append(mentions);
  }
}
