package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.ItemState;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Sentiment;

/** A store that the first version wrote is backed up, brought up to date, and goes on with everything that was in it. */
class MigrationTest {
  @TempDir Path dir;

  private void firstVersion() {
    String url = "jdbc:h2:file:" + dir.resolve("watchfloor");
    Flyway.configure().dataSource(url, StoreUrl.USER, "").locations("classpath:db/migration").target("1").load().migrate();
    try (Handle handle = Jdbi.create(url, StoreUrl.USER, "").open()) {
      for (long id = 1; id <= 2_500; id++) {
        long day = id <= 1_500 ? 0 : 86_400_000L;
        handle.execute(
            "INSERT INTO mention VALUES (?, 'bluesky', ?, 'bluesky', ?, ?, 120, ?, 'en', 'Meridian Air', ?, '', TRUE, ?, ?, 'en', 'NEGATIVE', -0.25, 'bag', 0.5, 70)",
            (day << 10) + id, "post-" + id, "author" + id, "@author" + id, "where is my bag " + id, "post-" + id,
            Samples.NOON.toEpochMilli(), Samples.NOON.toEpochMilli());
      }
      handle.execute("INSERT INTO label VALUES ('issue', 'bag', 'Lost baggage')");
      handle.execute("INSERT INTO minute_count VALUES (?, 'bag', 2500, 0, 0, 0)", Samples.NOON.toEpochMilli());
      handle.execute(
          "INSERT INTO item VALUES (1, 2, 'CLAIMED', 1, 1, 1, 'bluesky/author1', 'Care', 'direct', ?, ?, 'NK', ?, ?, 120000, NULL, NULL, NULL, '')",
          Samples.NOON.toEpochMilli(), Samples.NOON.toEpochMilli(), Samples.NOON.toEpochMilli(), Samples.NOON.toEpochMilli());
      handle.execute("INSERT INTO item_mention VALUES (1, 1)");
      handle.execute("INSERT INTO item_event VALUES (1, 1, 'OPENED', 'room', 'hub', ?, 'direct')", Samples.NOON.toEpochMilli());
      handle.execute("INSERT INTO item_event VALUES (2, 1, 'CLAIMED', 'NK', 'desk', ?, '')", Samples.NOON.toEpochMilli());
      handle.execute("INSERT INTO draft VALUES (1, 'Dear author')");
      handle.execute("INSERT INTO meta VALUES ('last-mention-id', ?)", Long.toString((86_400_000L << 10) + 2_500));
    }
  }

  @Test
  void everythingIsThereAndWorkGoesOn() {
    firstVersion();
    try (OpenStore open = new OpenStore(dir)) {
      for (int start = 0; start < 2; start++) {
        Store store = start == 0 ? open.store() : open.reopened();
        assertThat(store.told()).isEmpty();
        assertThat(store.care().backups().join()).hasSize(1);
        assertThat(store.pulse().newest(Instant.EPOCH, 10_000)).hasSize(2_500).extracting(judged -> judged.judgement().issue()).containsOnly(Samples.BAGGAGE);
        assertThat(store.desk().item(1)).hasValueSatisfying(item -> assertThat(item.state()).isEqualTo(ItemState.CLAIMED));
        assertThat(store.desk().draft(1)).isEqualTo("Dear author");
        assertThat(store.care().verify().join()).isEmpty();
      }
      JudgedMention again = Samples.mention((86_400_000L << 10) + 9_000, "post-7", "author7", Samples.NOON, Samples.BAGGAGE, Sentiment.NEUTRAL);
      assertThat(open.store().mentions().append(List.of(again))).as("seen by the first version").isEmpty();
      DeskOutcome noted = open.store().desk().apply(new DeskOperation.Note(1, "goes on", new Actor("NK", "desk"), Samples.NOON)).join();
      assertThat(noted).isInstanceOf(DeskOutcome.Done.class);
      assertThat(open.reopened().desk().history(1)).extracting(ItemEvent::seq).containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void theBackupFromBeforeIsWhatItIsMadeAgainFrom() throws Exception {
    firstVersion();
    new OpenStore(dir).close();
    Files.delete(dir.resolve("watchfloor.mv.db"));
    try (OpenStore open = new OpenStore(dir)) {
      assertThat(open.store().told()).isNotEmpty();
      assertThat(open.store().pulse().newest(Instant.EPOCH, 10_000)).hasSize(2_500);
      assertThat(open.store().desk().history(1)).hasSize(2);
    }
  }
}
