package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskException;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.ItemState;
import watchfloor.desk.Samples;
import watchfloor.intake.IntakeException;
import watchfloor.mention.Channel;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.StoreException;
import watchfloor.store.disk.StoreHeldException;

class StoreTest {
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

  static Stream<String> queriesInOrder() {
    Day day = Day.ofMention(1);
    return Stream.of(
        MentionDao.newestOf(day), MentionDao.following(day), ItemDao.LIVE, ItemDao.ENDED, ItemDao.CONVERSATION, EventDao.OF_ITEM, EventDao.SAID,
        ReplyDao.OF_ITEM, ReplyDao.DUE, ReplyDao.UNSETTLED, EndedItems.OVER);
  }

  private Jdbi behindItsBack() {
    return Jdbi.create("jdbc:h2:checked:" + dir.resolve("watchfloor"), StoreUrl.USER, "");
  }

  @Test
  void aSecondOpenerIsToldWhichProcessHoldsTheStore() {
    assertThatThrownBy(() -> new OpenStore(dir))
        .isInstanceOf(StoreHeldException.class)
        .hasMessageStartingWith("The store in " + dir + " is in use by process " + ProcessHandle.current().pid() + " (")
        .hasMessageContaining("started 22 Nov 12:00")
        .hasMessageEndingWith("close that one first, or choose another directory.");
  }

  @Test
  void aStoreThatWasClosedOpensForTheNext() {
    open.close();
    open = new OpenStore(dir);
    assertThat(open.store().desk().live(1)).isEmpty();
  }

  @Test
  void aStoreOfANewerProgramIsRefused() {
    open.close();
    try (Handle handle = behindItsBack().open()) {
      handle.execute(
          "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
              + " \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
              + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, TRUE)");
    }
    assertThatThrownBy(() -> new OpenStore(dir))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("written by a newer Watchfloor (schema 99)");
    try (Handle handle = behindItsBack().open()) {
      handle.execute("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '99'");
    }
    open = new OpenStore(dir);
  }

  @Test
  void aClosedStoreSaysSo() {
    open.close();
    DeskOperation note = new DeskOperation.Note(1, "x", Actor.ROOM, Samples.NOON);
    assertThatThrownBy(() -> open.store().desk().apply(note).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(DeskException.class)
        .cause()
        .hasMessage("The store is closed: start the program again to go on.");
    assertThatThrownBy(() -> open.keep(Samples.mention(1, "a", Samples.NOON))).isInstanceOf(IntakeException.class);
    assertThatThrownBy(() -> open.store().desk().live(1)).isInstanceOf(DeskException.class);
    open = new OpenStore(dir);
  }

  @Test
  void namesOfIssuesAndChannelsSurviveARestart() {
    open.keep(Samples.mention(1, "lena", Samples.NOON));
    JudgedMention again = open.reopened().pulse().newest(Samples.NOON, 1).get(0);
    assertThat(again.judgement().issue()).isEqualTo(Samples.BAGGAGE);
    assertThat(again.mention().channel()).isEqualTo(Channel.BLUESKY);
  }

  @Test
  void anInterruptedReaderLeavesTheStoreOpen() {
    open.keep(Samples.mention(1, "lena", Samples.NOON));
    open.reopened();
    Thread.currentThread().interrupt();
    try {
      open.store().pulse().newest(Samples.NOON, 1);
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining("could not read");
    } finally {
      Thread.interrupted();
    }
    JudgedMention next = Samples.mention(2, "omar", Samples.NOON);
    open.keep(next);
    DeskOperation work = new DeskOperation.Open(next, Samples.workFor(next), Actor.ROOM, Samples.NOON);
    assertThat(open.store().desk().apply(work).join()).isInstanceOf(DeskOutcome.Done.class);
    assertThat(open.store().desk().item(2)).hasValueSatisfying(item -> assertThat(item.state()).isEqualTo(ItemState.OPEN));
  }

  @ParameterizedTest
  @MethodSource("queriesInOrder")
  void whatAScreenAsksForIsReadInTheOrderOfAnIndex(String query) {
    open.keep(Samples.mention(1, "lena", Samples.NOON));
    open.caughtUp();
    open.close();
    try (Handle handle = behindItsBack().open()) {
      String sql = query.replaceFirst("\\?", query.contains("reply_key >") ? "'a'" : "1").replaceFirst("\\?", "10");
      assertThat(handle.createQuery("EXPLAIN " + sql).mapTo(String.class).one()).contains("index sorted");
    }
    open = new OpenStore(dir);
  }

  @ParameterizedTest
  @ValueSource(strings = ItemDao.MENTIONS_OF)
  void askingForManyAtOnceWalksAnIndexForEach(String query) {
    open.close();
    try (Handle handle = behindItsBack().open()) {
      String sql = query.replaceFirst("CAST\\(\\?", "CAST(ARRAY[1]").replace("?", "'x'");
      String plan = handle.createQuery("EXPLAIN " + sql).mapTo(String.class).one();
      assertThat(plan).containsPattern("ITEM_ID = ASKED.ID\\s*\\*/");
    }
    open = new OpenStore(dir);
  }

  @Test
  void whatTheStoreKeepsIsListedOnce() {
    open.keep(Samples.mention(1, "lena", Samples.NOON), Samples.mention(2, "lena", Samples.NOON));
    assertThat(open.store().pulse().newest(Samples.NOON, 10)).extracting(JudgedMention::id).isEqualTo(List.of(2L, 1L));
  }
}
