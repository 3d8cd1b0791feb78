package watchfloor.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.desk.DeskException;
import watchfloor.desk.Samples;
import watchfloor.desk.SearchBook;
import watchfloor.desk.SearchHit.Kind;
import watchfloor.store.disk.StoreException;
import watchfloor.store.search.SearchIndex.Found;

class SearchIndexTest {
  @TempDir Path dir;
  private SearchIndex index;

  @BeforeEach
  void open() {
    index = SearchIndex.open(dir, Optional.empty());
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void post(long id, String author, String text) {
    index.add(List.of(Posts.post(id, author, text)));
    index.refresh();
  }

  private List<Long> ids(String words) {
    return index.find(words, 100).stream().map(Found::id).toList();
  }

  @Test
  void theNewestComesFirstAndNoMoreThanWanted() {
    index.add(Posts.many(1, 30, "lost bag"));
    index.refresh();
    index.add(List.of(Posts.post(31, "@a", "an old bag", Samples.NOON.plusSeconds(5))));
    index.refresh();
    assertThat(ids("bag")).startsWith(30L, 29L, 28L).hasSize(31);
    assertThat(index.find("bag", 3)).extracting(Found::id).containsExactly(30L, 29L, 28L);
    assertThat(ids("bag").subList(24, 28)).containsExactly(6L, 31L, 5L, 4L);
  }

  @Test
  void everyWordMustBeThereInAnyOrder() {
    post(1, "@a", "My bag is lost");
    post(2, "@b", "my bag is here");
    assertThat(ids("lost bag")).containsExactly(1L);
    assertThat(ids("bag my")).containsExactly(2L, 1L);
    assertThat(ids("bag nothing")).isEmpty();
  }

  @Test
  void aPhraseIsFoundAsItStands() {
    post(1, "@a", "my lost bag");
    post(2, "@b", "bag lost, my oh my");
    assertThat(ids("\"lost bag\"")).containsExactly(1L);
    assertThat(ids("\u201Clost bag\u201D")).containsExactly(1L);
    assertThat(ids("my \"lost bag")).containsExactly(1L);
    assertThat(ids("\"lost ba\"")).isEmpty();
  }

  @Test
  void whatIsExcludedIsLeftOut() {
    post(1, "@a", "bag lost in Oslo");
    post(2, "@b", "bag lost in Rome");
    assertThat(ids("bag -oslo")).containsExactly(2L);
    assertThat(ids("-oslo bag")).containsExactly(2L);
    assertThat(ids("bag -\"lost in rome\"")).containsExactly(1L);
    assertThat(ids("-oslo")).containsExactly(2L);
    assertThat(ids("bag -os")).containsExactly(2L, 1L);
    assertThat(ids("bag -os*")).containsExactly(2L);
  }

  @Test
  void aStarAndTheLastWordFindWhatBeginsSo() {
    post(1, "@a", "delayed flight");
    post(2, "@b", "delay of a flight");
    post(3, "@c", "dela of a flight");
    assertThat(ids("delay* flight")).containsExactly(2L, 1L);
    assertThat(ids("delay flight")).containsExactly(2L);
    assertThat(ids("flight delay")).containsExactly(2L, 1L);
    assertThat(ids("flight de")).containsExactly(3L, 2L, 1L);
    assertThat(ids("flight del")).containsExactly(3L, 2L, 1L);
    assertThat(ids("flight \"delay\"")).containsExactly(2L);
    assertThat(ids("flight d")).isEmpty();
    assertThat(ids("fl* of")).containsExactly(3L, 2L);
  }

  @Test
  void aPartedLastWordIsStillABeginning() {
    post(1, "@a", "go to example.com/refund-form now");
    assertThat(ids("example.com/ref")).containsExactly(1L);
    assertThat(ids("refund-fo")).containsExactly(1L);
    assertThat(ids("refund-no")).containsExactly(1L);
    assertThat(ids("refund-claim")).isEmpty();
    assertThat(ids("\"refund-no\"")).isEmpty();
  }

  @Test
  void signsOfHashtagsAndHandlesDoNotMatter() {
    post(1, "@lena", "hello @Meridian_Air #LostBag");
    post(2, "@omar", "lena and the lostbag");
    assertThat(ids("#lostbag")).containsExactly(2L, 1L);
    assertThat(ids("lostbag")).containsExactly(2L, 1L);
    assertThat(ids("@meridian_air x")).isEmpty();
    assertThat(ids("@meridian_air hello")).containsExactly(1L);
    assertThat(ids("meridian_air hello")).containsExactly(1L);
    assertThat(ids("@lena")).containsExactly(2L, 1L);
    assertThat(ids("LENA")).containsExactly(2L, 1L);
  }

  @Test
  void fromFindsTheAuthorAlone() {
    post(1, "@Lena", "bag");
    post(2, "@lena.bsky.social", "bag");
    post(3, "@lena_fan", "bag for lena");
    post(4, "@omar", "hello lena");
    assertThat(ids("from:lena bag")).containsExactly(2L, 1L);
    assertThat(ids("FROM:@LENA bag")).containsExactly(2L, 1L);
    assertThat(ids("from:lena.bsky.social bag")).containsExactly(2L);
    assertThat(ids("bag from:le")).containsExactly(3L, 2L, 1L);
    assertThat(ids("from:lena_f")).containsExactly(3L);
    assertThat(ids("bag -from:lena")).containsExactly(3L);
    assertThat(ids("from:")).isEmpty();
  }

  @Test
  void kindsCanBeChosen() {
    post(1, "@a", "refund please");
    index.addAnswer(7, 1, "bluesky/id-@a", "Nora Klein", "your refund is on its way", Samples.NOON.plusSeconds(8));
    index.addNote(8, 1, "bluesky/id-@a", "Omar Haddad", "refund checked", Samples.NOON.plusSeconds(9));
    index.refresh();
    assertThat(index.find("refund", 10))
        .containsExactly(new Found(Kind.NOTE, 8, 1), new Found(Kind.ANSWER, 7, 1), new Found(Kind.MENTION, 1, 0));
    assertThat(ids("note: refund")).containsExactly(8L);
    assertThat(ids("answer:refund")).containsExactly(7L);
    assertThat(ids("Answer: note: refund")).containsExactly(8L, 7L);
    assertThat(ids("-note: refund")).containsExactly(7L, 1L);
    assertThat(ids("note:")).containsExactly(8L);
    assertThat(ids("from:\"nora klein\"")).containsExactly(7L);
    assertThat(ids("from:nora refund")).containsExactly(7L);
    assertThat(ids("haddad")).containsExactly(8L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"", "\"\"", "-", "- -", "*", "-*", "from:", "-from:", "from:\"", "!!!", "()", "#", "@",
      "\uD83D", "\u3000", "a:b\\", "\u0000"})
  void whatHoldsNoWordFindsNothingAndFailsNever(String typed) {
    post(1, "@author", "some words");
    assertThat(index.find(typed, 10)).isEmpty();
  }

  @Test
  void nothingThatIsTypedFails() {
    post(1, "@author", "some words");
    String[] bits = {"\"", "-", "*", "from:", "note:", "answer:", " ", "wor", "words", "東京", "\uD83D", "👍🏽", "(", "~2", "^", "[a TO b]", "\\",
        "AND", "OR", "NOT", "+", "&&", "\u0301", "\u3000", ":", "/", "@", "#", "\u0000", "e\u0301", "ﷺ"};
    Random random = new Random(11);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder typed = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        typed.append(bits[random.nextInt(bits.length)]);
      }
      assertThat(index.find(typed.toString(), 10)).hasSizeLessThan(2);
    }
  }

  @Test
  void whatIsTooLongIsReadUpToALength() {
    post(1, "@author", "some words");
    assertThat(ids("words " + " ".repeat(SearchBook.LONGEST_WORDS) + "absent")).containsExactly(1L);
    assertThat(ids("some ".repeat(1_000_000))).containsExactly(1L);
    assertThat(ids("東".repeat(1_000))).isEmpty();
  }

  @Test
  void aHugePostIsTakenIn() {
    post(1, "@" + "a".repeat(20_000), "ﷺ".repeat(4_000));
    post(2, "@b", "x".repeat(4_000));
    assertThat(ids("from:" + "a".repeat(150))).containsExactly(1L);
    assertThat(ids("xxxx")).containsExactly(2L);
    index.forgetPerson("bluesky/id-@" + "a".repeat(20_000));
    index.refresh();
    assertThat(ids("from:aa")).isEmpty();
  }

  @Test
  void limitsAreKept() {
    index.add(Posts.many(1, 1_200, "bag"));
    index.refresh();
    assertThat(index.find("bag", SearchBook.MOST_HITS)).extracting(Found::id)
        .containsExactlyElementsOf(LongStream.iterate(1_200, id -> id > 700, id -> id - 1).boxed().toList());
    assertThatThrownBy(() -> index.find("bag", SearchBook.MOST_HITS + 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.find("bag", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addingAgainReplaces() {
    post(1, "@a", "first words");
    post(2, "@a", "other words");
    post(1, "@a", "second words");
    index.addNote(1, 1, "p", "Nora", "first words", Samples.NOON);
    index.addNote(1, 1, "p", "Nora", "third words", Samples.NOON);
    index.refresh();
    assertThat(index.find("words", 10)).containsExactlyInAnyOrder(
        new Found(Kind.MENTION, 1, 0), new Found(Kind.MENTION, 2, 0), new Found(Kind.NOTE, 1, 1));
    assertThat(ids("first")).isEmpty();
  }

  @Test
  void whatWasNotCommittedIsGoneAndCanBeAddedAgainWithoutBeingThereTwice() {
    index.add(Posts.many(1, 3, "bag"));
    index.addNote(5, 1, "p", "Nora", "bag", Samples.NOON);
    index.commit(new SearchMark(2, 4));
    index.add(Posts.many(4, 6, "bag"));
    index.close();
    index = SearchIndex.open(dir, Optional.empty());
    assertThat(index.rebuilt()).isEmpty();
    assertThat(index.mark()).isEqualTo(new SearchMark(2, 4));
    assertThat(ids("bag note: mention:")).containsExactly(3L, 2L, 1L, 5L);
    index.add(Posts.many(3, 6, "bag"));
    index.addNote(5, 1, "p", "Nora", "bag", Samples.NOON);
    index.refresh();
    assertThat(ids("bag note: mention:")).containsExactly(6L, 5L, 4L, 3L, 2L, 1L, 5L);
  }

  @Test
  void oldDaysAreDropped() {
    int day = (int) Math.floorDiv(Samples.NOON.getEpochSecond(), 86_400L);
    index.add(List.of(
        Posts.post(1, "@a", "bag", Samples.NOON.minusSeconds(12 * 3_600 + 1)),
        Posts.post(2, "@a", "bag", Samples.NOON.minusSeconds(12 * 3_600)),
        Posts.post(3, "@a", "bag")));
    index.dropBefore(day);
    index.refresh();
    assertThat(ids("bag")).containsExactly(3L, 2L);
    index.dropBefore(day + 1);
    index.refresh();
    assertThat(ids("bag")).isEmpty();
  }

  @Test
  void aClosedIndexSaysSo() {
    index.close();
    index.close();
    assertThatThrownBy(() -> index.find("bag", 1)).isInstanceOf(DeskException.class)
        .hasMessage("The search is closed: start the program again to go on.");
    assertThatThrownBy(() -> index.refresh()).isInstanceOf(StoreException.class);
  }

  @Test
  void anInterruptedReaderLeavesTheIndexOpen() {
    post(1, "@a", "bag");
    Thread.currentThread().interrupt();
    try {
      assertThat(ids("bag")).containsExactly(1L);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(index.broken()).isFalse();
    assertThat(ids("bag")).containsExactly(1L);
  }
}
