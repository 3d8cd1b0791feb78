package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.desk.Actor;
import watchfloor.desk.DeskOperation;
import watchfloor.desk.DeskOutcome;
import watchfloor.desk.Item;
import watchfloor.desk.ItemEvent;
import watchfloor.desk.MovableClock;
import watchfloor.desk.Reply;
import watchfloor.desk.Samples;
import watchfloor.mention.Author;
import watchfloor.mention.JudgedMention;
import watchfloor.mention.Mention;
import watchfloor.mention.Withdrawal;
import watchfloor.pulse.IssueMinute;
import watchfloor.store.disk.Leftovers;

/** A person is forgotten: nothing is left that anybody could read, not even with a hex editor, and counts and proof stay. */
class ForgetTest {
  private static final Actor NK = new Actor("NK", "desk");
  private static final Actor LEAD = new Actor("lead", "command line");
  private static final String SECRET = "vexilloqub";
  private static final String HANDLE = "Quorlington77";

  @TempDir Path dir;

  private static JudgedMention theirs(long id) {
    JudgedMention plain = Samples.mention(id, HANDLE, Samples.NOON);
    Mention mention = plain.mention();
    return new JudgedMention(
        id,
        new Mention(mention.key(), mention.channel(), new Author("did:plc:" + HANDLE, "@" + HANDLE, 12), SECRET + " my bag " + id, "en",
            mention.brand(), mention.thread(), "", true, mention.writtenAt(), mention.receivedAt()),
        plain.judgement());
  }

  private static OpenStore filled(Path dir) {
    OpenStore open = new OpenStore(dir);
    open.keep(LongStream.rangeClosed(1, 200).mapToObj(id -> Samples.mention(id, "author" + id, Samples.NOON)).toArray(JudgedMention[]::new));
    open.keep(theirs(201), theirs(202), theirs(203));
    work(open, Samples.mention(5, "author5", Samples.NOON), "ordinary words");
    work(open, theirs(201), SECRET);
    open.caughtUp();
    return open;
  }

  private static void work(OpenStore open, JudgedMention mention, String words) {
    long id = mention.id();
    done(open, new DeskOperation.Open(mention, Samples.workFor(mention), Actor.ROOM, Samples.NOON));
    done(open, new DeskOperation.TakeClaim(id, NK, Samples.NOON, Samples.NOON.plusSeconds(120)));
    done(open, new DeskOperation.Note(id, "a note about " + words, NK, Samples.NOON));
    done(open, new DeskOperation.KeepDraft(id, "a draft for " + words, NK, Samples.NOON));
    done(open, new DeskOperation.Send(id, "key-" + id, "an answer to " + words, Samples.NOON, NK, Samples.NOON));
  }

  private static void done(OpenStore open, DeskOperation operation) {
    assertThat(open.store().desk().apply(operation).join()).isInstanceOf(DeskOutcome.Done.class);
  }

  @Test
  void nothingOfThePersonIsLeftInAnyFile() throws IOException {
    try (OpenStore open = filled(dir)) {
      open.store().care().backup().join();
      open.store().care().tick();
    }
    try (OpenStore open = new OpenStore(dir)) {
      assertThat(open.store().care().wouldForget("@" + HANDLE, Optional.empty()).join().sentence()).contains("authors 1, mentions 3, items 1");
      Caretaker.Erased erased = open.store().care().forget(HANDLE, Optional.empty(), LEAD).join();
      assertThat(erased.sentence()).contains("authors 1, mentions 3, items 1");
      assertThat(open.store().care().verify().join()).isEmpty();
    }
    assertThat(filesWith(SECRET)).isEmpty();
    assertThat(filesWith(HANDLE)).isEmpty();
    assertThat(filesWith(HANDLE.toLowerCase())).isEmpty();
  }

  @Test
  void countsItemsAndProofStay() {
    try (OpenStore open = filled(dir)) {
      open.store().care().forget(HANDLE, Optional.of("bluesky"), LEAD).join();
      for (int start = 0; start < 2; start++) {
        Store store = start == 0 ? open.store() : open.reopened();
        assertThat(store.pulse().minutesSince(Instant.EPOCH).stream().map(IssueMinute::counts).mapToInt(counts -> counts.total()).sum()).isEqualTo(203);
        assertThat(store.pulse().newest(Instant.EPOCH, 1_000)).hasSize(200);
        Item item = store.desk().item(201).orElseThrow();
        assertThat(item.mention().mention().text()).isEqualTo(Forgotten.TEXT);
        assertThat(store.desk().history(201)).extracting(ItemEvent::kind)
            .containsExactly(ItemEvent.Kind.OPENED, ItemEvent.Kind.CLAIMED, ItemEvent.Kind.NOTED, ItemEvent.Kind.DRAFTED, ItemEvent.Kind.SEND_QUEUED);
        assertThat(store.desk().replies(201)).extracting(Reply::text).containsExactly(Forgotten.TEXT);
        assertThat(store.desk().replies(5)).extracting(Reply::text).containsExactly("an answer to ordinary words");
        assertThat(store.care().verify().join()).isEmpty();
      }
    }
  }

  @Test
  void aRebuildFromTheJournalsBringsNothingBack() throws IOException {
    filled(dir).close();
    try (OpenStore open = new OpenStore(dir)) {
      open.store().care().forget(HANDLE, Optional.empty(), LEAD).join();
    }
    Leftovers.discard(dir.resolve("backups"));
    Files.delete(dir.resolve("watchfloor.mv.db"));
    try (OpenStore open = new OpenStore(dir)) {
      open.caughtUp();
      assertThat(open.store().told()).isNotEmpty();
      assertThat(open.store().desk().item(201).orElseThrow().mention().mention().text()).isEqualTo(Forgotten.TEXT);
      assertThat(open.store().desk().history(201)).hasSize(5);
      assertThat(open.store().pulse().newest(Instant.EPOCH, 1_000)).hasSize(200);
      assertThat(open.store().pulse().minutesSince(Instant.EPOCH).stream().map(IssueMinute::counts).mapToInt(counts -> counts.total()).sum()).isEqualTo(203);
      assertThat(open.store().mentions().append(List.of(theirs(203)))).as("seen before, though forgotten").isEmpty();
    }
    assertThat(filesWith(SECRET)).isEmpty();
  }

  @Test
  void whoShowsMentionsHearsWhichAreGone() {
    try (OpenStore open = filled(dir)) {
      List<Predicate<JudgedMention>> heard = new ArrayList<>();
      open.store().care().onRemoved(heard::add);
      open.store().care().forget("did:plc:" + HANDLE, Optional.empty(), LEAD).join();
      assertThat(heard).singleElement().satisfies(gone -> {
        assertThat(gone.test(theirs(202))).isTrue();
        assertThat(gone.test(Samples.mention(7, "author7", Samples.NOON))).isFalse();
      });
    }
  }

  @Test
  void nobodyIsForgottenUnderAnotherName() {
    try (OpenStore open = filled(dir)) {
      assertThat(open.store().care().forget("Quorl", Optional.empty(), LEAD).join().persons()).isZero();
      assertThat(open.store().care().forget(HANDLE, Optional.of("x"), LEAD).join().persons()).isZero();
      assertThat(open.store().pulse().newest(Instant.EPOCH, 1_000)).hasSize(203);
    }
  }

  @Test
  void whatANetworkWishesRemovedIsGoneFromTheTablesAndTheDesk() {
    try (OpenStore open = filled(dir)) {
      List<Predicate<JudgedMention>> heard = new CopyOnWriteArrayList<>();
      open.store().care().onRemoved(heard::add);
      open.store().mentions().withdraw(List.of(
          new Withdrawal("bluesky", "author5", Optional.of(Samples.mention(5, "author5", Samples.NOON).mention().key())),
          new Withdrawal("bluesky", "did:plc:" + HANDLE, Optional.empty())));
      open.caughtUp();
      await().atMost(Duration.ofSeconds(10)).until(() -> heard.size() == 1);
      for (int start = 0; start < 2; start++) {
        Store store = start == 0 ? open.store() : open.reopened();
        assertThat(store.pulse().newest(Instant.EPOCH, 1_000)).hasSize(199);
        assertThat(store.pulse().minutesSince(Instant.EPOCH).stream().map(IssueMinute::counts).mapToInt(counts -> counts.total()).sum()).isEqualTo(203);
        assertThat(store.desk().item(5).orElseThrow().mention().mention().text()).isEqualTo(Forgotten.WITHDRAWN);
        assertThat(store.desk().item(201).orElseThrow().mention().mention().text()).isEqualTo(Forgotten.WITHDRAWN);
        assertThat(store.care().verify().join()).isEmpty();
      }
    }
  }

  @Test
  void theAuditShowsWhoForgotAndNotWhom() {
    try (OpenStore open = filled(dir)) {
      open.store().care().forget(HANDLE, Optional.empty(), LEAD).join();
      List<AuditLine> lines = new ArrayList<>();
      open.store().care().audit(Instant.EPOCH, new MovableClock(Samples.NOON).instant().plusSeconds(1), lines::add).join();
      assertThat(lines).hasSize(11).extracting(AuditLine::operation).contains("open", "claim", "note", "draft", "send", "forget");
      assertThat(lines).extracting(AuditLine::detail).anyMatch(detail -> detail.equals("an answer to ordinary words")).noneMatch(detail -> detail.contains(SECRET));
      assertThat(lines.get(10).actor()).isEqualTo("lead");
    }
  }

  private List<String> filesWith(String words) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(words)) {
          found.add(dir.relativize(file).toString());
        }
      }
    }
    return found;
  }
}
