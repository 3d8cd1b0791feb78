package watchfloor.store;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import watchfloor.mention.JudgedMention;

/** The third step of the schema: what stood in one table of mentions moves into one a day, and every digest is made. */
final class MentionsByDay implements JavaMigration {
  private static final int BATCH = 1_000;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("3");
  }

  @Override
  public String getDescription() {
    return "mentions by day";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    Handle handle = DatabaseUrl.withArrays(Jdbi.create(context.getConnection())).open();
    Labels labels = Labels.read(handle);
    MentionDao mentions = new MentionDao(handle, labels);
    List<JudgedMention> batch = new ArrayList<>();
    Pages.each(Long.MIN_VALUE, JudgedMention::id, judged -> add(mentions, batch, judged), (after, most) -> handle
        .createQuery("SELECT m.id, " + MentionRows.SELECTED + " FROM mention m WHERE m.id > ? ORDER BY m.id LIMIT ?")
        .bind(0, after)
        .bind(1, most)
        .map(mentions.mapper())
        .list());
    write(mentions, batch);
    DeskState state = DeskState.read(handle);
    new DeskState(state.lastOperation(), state.lastHash(), new StoreCheck(handle, labels).counted()).write(handle);
    handle.execute("DROP TABLE mention");
  }

  private static void add(MentionDao mentions, List<JudgedMention> batch, JudgedMention judged) {
    batch.add(judged);
    if (batch.size() >= BATCH) {
      write(mentions, batch);
    }
  }

  private static void write(MentionDao mentions, List<JudgedMention> batch) {
    batch.stream().map(judged -> Day.ofMention(judged.id())).distinct().forEach(mentions::ensure);
    if (!batch.isEmpty()) {
      mentions.insert(batch);
    }
    batch.clear();
  }
}
