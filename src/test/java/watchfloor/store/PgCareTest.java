package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Reply;
import watchfloor.desk.Samples;
import watchfloor.mention.Author;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.KeySource;

/** Forgetting, keeping and verifying in a shared database. */
class PgCareTest {
  private static final Actor NK = new Actor("NK", "desk");
  private static final Actor LEAD = new Actor("lead", "command line");
  private static final String SECRET = "vexilloqub";
  private static final String HANDLE = "Quorlington77";

  @TempDir Path dir;
  private StoreServer server;
  private final MovableClock clock = new MovableClock(Samples.NOON);

  @BeforeEach
  void database() {
    server = Postgres.fresh();
  }

  private OpenShared open(StoreRules rules) {
    return new OpenShared(server, dir, rules, clock);
  }

  private static StoreRules rules(Duration texts, Duration items, Optional<Duration> journal) {
    return new StoreRules(new KeySource.None(), Optional.of(texts), Optional.of(items), journal, Path.of("backups"), 1, Optional.empty(), ZoneOffset.UTC, 0);
  }

  private static JudgedMention theirs(long id) {
    JudgedMention plain = Samples.mention(id, HANDLE, Samples.NOON);
    Mention mention = plain.mention();
    return new JudgedMention(
        id,
        new Mention(mention.key(), mention.channel(), new Author("did:plc:" + HANDLE, "@" + HANDLE, 12), SECRET + " my bag " + id, "en",
            mention.brand(), mention.thread(), "", true, mention.writtenAt(), mention.receivedAt()),
        plain.judgement());
  }

  private JudgedMention today(int number) {
    return Samples.mention((clock.instant().toEpochMilli() << 10) + number, "author" + number, clock.instant());
  }

  private static void done(OpenShared open, DeskOperation operation) {
    assertThat(open.store().desk().apply(operation).join()).isInstanceOf(DeskOutcome.Done.class);
  }

  private static void work(OpenShared open, JudgedMention mention, String words) {
    long id = mention.id();
    done(open, new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON));
    done(open, new DeskOperation.TakeClaim(id, NK, Samples.NOON, Samples.NOON.plusSeconds(120)));
    done(open, new DeskOperation.Note(id, "a note about " + words, NK, Samples.NOON));
    done(open, new DeskOperation.Send(id, "key-" + id, "an answer to " + words, Samples.NOON, NK, Samples.NOON));
  }

  private static int counted(Store store) {
    return store.pulse().minutesSince(Instant.EPOCH).stream().mapToInt(minute -> minute.counts().total()).sum();
  }

  @Test
  void aForgottenPersonIsNowhereAndItemsCountsAndProofStay() {
    try (OpenShared open = open(StoreRules.STANDARD)) {
      open.keep(LongStream.rangeClosed(1, 200).mapToObj(id -> Samples.mention(id, "author" + id, Samples.NOON)).toArray(JudgedMention[]::new));
      open.keep(theirs(201), theirs(202));
      work(open, Samples.mention(5, "author5", Samples.NOON), "ordinary words");
      work(open, theirs(201), SECRET);
      assertThat(open.store().care().wouldForget("@" + HANDLE, Optional.empty()).join().sentence()).contains("authors 1, mentions 2, items 1");
      assertThat(open.store().care().forget(HANDLE, Optional.empty(), LEAD).join().sentence()).contains("authors 1, mentions 2, items 1");
      Store again = open.reopened();
      assertThat(counted(again)).isEqualTo(202);
      assertThat(again.pulse().newest(Instant.EPOCH, 1_000)).hasSize(200);
      assertThat(again.desk().replies(201)).extracting(Reply::text).containsExactly(Forgotten.TEXT);
      assertThat(again.desk().replies(5)).extracting(Reply::text).containsExactly("an answer to ordinary words");
      assertThat(again.mentions().append(List.of(theirs(202)))).as("seen before, though forgotten").isEmpty();
      List<AuditLine> lines = new ArrayList<>();
      again.care().audit(Instant.EPOCH, Samples.NOON.plusSeconds(1), lines::add).join();
      assertThat(lines).hasSize(9).extracting(AuditLine::detail)
          .contains("an answer to ordinary words").noneMatch(detail -> detail.contains(SECRET));
      assertThat(again.care().verify().join()).isEmpty();
      assertThat(rows("SELECT COUNT(*) FROM op_log WHERE POSITION('" + SECRET + "'::BYTEA IN body) > 0")).isZero();
    }
  }

  private long rows(String query) {
    return PgUrl.parse(server.url(), "").jdbi().withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private void change(String statement) {
    PgUrl.parse(server.url(), "").jdbi().useHandle(handle -> assertThat(handle.execute(statement)).isPositive());
  }

  @Test
  void mentionsGoByTheDayAndTheirCountsStay() {
    try (OpenShared open = open(rules(Duration.ofDays(3), Duration.ofDays(365), Optional.empty()))) {
      JudgedMention old = today(0);
      for (int day = 0; day < 6; day++) {
        open.keep(today(2 * day), today(2 * day + 1));
        clock.forward(Duration.ofDays(1));
      }
      open.store().care().night();
      assertThat(open.store().pulse().newest(Instant.EPOCH, 100)).hasSize(6);
      assertThat(counted(open.store())).isEqualTo(12);
      assertThat(rows("SELECT COUNT(*) FROM pg_inherits WHERE inhparent = 'mention'::REGCLASS")).as("partitions").isEqualTo(3);
      assertThat(open.store().care().verify().join()).isEmpty();
      assertThat(open.store().mentions().append(List.of(new JudgedMention(today(99).id(), old.mention(), old.judgement()))))
          .as("what is kept no longer can come in again").hasSize(1);
    }
  }

  @Test
  void aDayThatADumpStillReadsEndsLaterAndHoldsNobodyUp() {
    try (OpenShared open = open(rules(Duration.ofDays(3), Duration.ofDays(365), Optional.empty()));
        Handle dump = PgUrl.parse(server.url(), "").jdbi().open()) {
      open.keep(today(1));
      clock.forward(Duration.ofDays(5));
      open.store().care().tick();
      dump.begin();
      dump.createQuery("SELECT COUNT(*) FROM mention").mapTo(Long.class).one();
      open.store().care().night();
      assertThat(rows("SELECT COUNT(*) FROM mention")).as("left for later").isEqualTo(1);
      open.keep(today(2));
      dump.rollback();
      clock.forward(Duration.ofMinutes(31));
      open.store().care().tick();
      await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(rows("SELECT COUNT(*) FROM mention")).isEqualTo(1));
      assertThat(open.store().care().verify().join()).isEmpty();
    }
  }

  @Test
  void itemsAndOperationsThatAreOldGoAndTheChainGoesOn() {
    try (OpenShared open = open(rules(Duration.ofDays(300), Duration.ofDays(10), Optional.of(Duration.ofDays(8))))) {
      JudgedMention ended = today(1);
      JudgedMention live = today(2);
      open.keep(ended, live);
      for (JudgedMention mention : List.of(ended, live)) {
        done(open, new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, clock.instant()));
        done(open, new DeskOperation.TakeClaim(mention.id(), NK, clock.instant(), clock.instant().plusSeconds(120)));
      }
      done(open, new DeskOperation.Close(ended.id(), "no answer needed", NK, clock.instant()));
      clock.forward(Duration.ofDays(11));
      done(open, new DeskOperation.Note(live.id(), "still here", NK, clock.instant()));
      open.store().care().night();
      assertThat(open.store().desk().item(ended.id())).isEmpty();
      assertThat(open.store().desk().item(live.id())).isPresent();
      assertThat(rows("SELECT COUNT(*) FROM op_log")).isEqualTo(1);
      done(open, new DeskOperation.Note(live.id(), "and on", NK, clock.instant()));
      assertThat(open.reopened().care().verify().join()).isEmpty();
    }
  }

  @Test
  void whatSomebodyChangedInTheDatabaseIsFound() {
    try (OpenShared open = open(StoreRules.STANDARD)) {
      open.keep(today(1), today(2));
      work(open, today(1), "words");
      assertThat(open.store().care().verify().join()).isEmpty();
      change("UPDATE reply SET body = 'something else'");
      assertThat(open.store().care().verify().join()).singleElement().asString().contains("answers");
      change("UPDATE op_log SET happened_at = happened_at + 1 WHERE seq = 2");
      assertThat(open.store().care().verify().join()).first().asString().contains("operation 2 is not what was written");
      change("DELETE FROM op_log WHERE seq = 3");
      assertThat(open.store().care().verify().join()).anyMatch(fault -> fault.contains("operations 3 to 3 are missing"));
    }
  }

  @Test
  void textsThatADatabaseCannotKeepAreKeptAsNearAsCanBe() {
    try (OpenShared open = open(StoreRules.STANDARD)) {
      JudgedMention plain = today(1);
      Mention mention = plain.mention();
      JudgedMention odd = new JudgedMention(plain.id(), new Mention(mention.key(), mention.channel(), mention.author(), "a\0b\uD83Dc 🧳", mention.language(),
          mention.brand(), mention.thread(), mention.repostOf(), mention.direct(), mention.writtenAt(), mention.receivedAt()), plain.judgement());
      assertThat(open.store().mentions().append(List.of(odd))).singleElement().satisfies(kept -> assertThat(kept.mention().text()).isEqualTo("a\uFFFDb\uFFFDc 🧳"));
      assertThat(open.store().care().verify().join()).isEmpty();
    }
  }

  @Test
  void backupsAreTheServersOwn() {
    try (OpenShared open = open(StoreRules.STANDARD)) {
      assertThatThrownBy(() -> open.store().care().backup().join()).isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(StoreException.class).hasMessageContaining("PostgreSQL's own tools");
    }
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithASentence() {
    assertThatThrownBy(() -> PgUrl.parse("mysql://x/y", "")).hasMessageContaining("postgresql://user@host:5432/db");
    assertThatThrownBy(() -> PgUrl.parse("postgresql://a:b@host/db", "")).hasMessageContaining("password-file");
    assertThatThrownBy(() -> PgUrl.parse("postgresql://a@host/db?foo=1", "")).hasMessageContaining("sslmode");
    assertThat(PgUrl.parse("postgresql://a@host/db?sslmode=require", "secret")).satisfies(url -> {
      assertThat(url.text()).startsWith("jdbc:postgresql://host:5432/db?").endsWith("sslmode=require").doesNotContain("secret");
      assertThat(url.toString()).doesNotContain("secret");
    });
  }
}
