package watchfloor.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.desk.Samples;
import watchfloor.mention.JudgedMention;
import watchfloor.store.disk.StoreException;

class SearchForgetTest {
  private static final JudgedMention HERS = Posts.post(150, "@zqvxmarthe", "wkjqhsecretword and flowers");
  private static final String HER = SearchFields.person(HERS.mention());

  @TempDir Path dir;

  /** Every term of every field of every segment that the directory names as its state. */
  private Set<String> terms() throws IOException {
    Set<String> terms = new TreeSet<>();
    try (Directory files = new MMapDirectory(dir); DirectoryReader reader = DirectoryReader.open(files)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (FieldInfo field : FieldInfos.getMergedFieldInfos(leaf.reader())) {
          if (field.getIndexOptions() != IndexOptions.NONE) {
            TermsEnum all = leaf.reader().terms(field.name).iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
              terms.add(term.utf8ToString());
            }
          }
        }
      }
    }
    return terms;
  }

  private void nothingOfHersIsLeft() throws IOException {
    for (String word : List.of("zqvx", "wkjq")) {
      assertThat(Posts.anyFileHolds(dir, word)).as(word).isFalse();
      assertThat(terms()).noneMatch(term -> term.contains(word));
    }
  }

  /** Her post among many, in the middle of a large file and alone in a small one. */
  private void fill(SearchIndex index, boolean alone) {
    index.add(Posts.many(1, 149, "lost bag"));
    if (alone) {
      index.commit(new SearchMark(149, 0));
    }
    index.add(List.of(HERS));
    index.addAnswer(3, 150, HER, "Nora Klein", "dear zqvxmarthe, sorry about the wkjqhsecretword", Samples.NOON);
    index.addNote(4, 150, HER, "Nora Klein", "zqvxmarthe called about wkjqhsecretword", Samples.NOON);
    if (alone) {
      index.commit(new SearchMark(150, 4));
    }
    index.add(Posts.many(151, 3_000, "lost bag"));
    index.commit(new SearchMark(3_000, 4));
    index.refresh();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPersonIsForgottenInSearchesAtOnceAndInTheFilesByTheCleanUp(boolean alone) throws IOException {
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      fill(index, alone);
      assertThat(index.find("wkjqhsecretword", 10)).hasSize(3);
      assertThat(Posts.anyFileHolds(dir, "zqvx")).isTrue();
      assertThat(Posts.anyFileHolds(dir, "wkjq")).isTrue();
      assertThat(terms()).contains("wkjqhsecretword", "@zqvxmarthe".substring(1), "wkj");
      index.forgetPerson(HER);
      index.refresh();
      assertThat(index.find("wkjqhsecretword", 10)).isEmpty();
      assertThat(index.find("from:zqvxmarthe", 10)).isEmpty();
      index.purge();
      nothingOfHersIsLeft();
      assertThat(index.mark()).isEqualTo(new SearchMark(3_000, 4));
      assertThat(index.find("bag", 500)).hasSize(500);
    }
    nothingOfHersIsLeft();
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      assertThat(index.rebuilt()).isEmpty();
      assertThat(index.find("number2999", 10)).hasSize(1);
    }
  }

  @Test
  void whatWasNeverWrittenIsForgottenToo() throws IOException {
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      index.add(List.of(HERS));
      index.forgetPerson(HER);
      index.add(Posts.many(151, 160, "lost bag"));
      index.purge();
      nothingOfHersIsLeft();
      index.refresh();
      assertThat(index.find("bag", 100)).hasSize(10);
    }
  }

  @Test
  void oneWhoWritesAgainIsFoundAgain() {
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      fill(index, true);
      index.forgetPerson(HER);
      index.add(List.of(Posts.post(3_001, "@zqvxmarthe", "hello again")));
      index.purge();
      assertThat(index.find("from:zqvxmarthe", 10)).extracting(SearchIndex.Found::id).containsExactly(3_001L);
    }
  }

  @Test
  void droppedDaysLeaveTheFilesToo() throws IOException {
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      fill(index, true);
      index.dropBefore((int) Math.floorDiv(Samples.NOON.getEpochSecond(), 86_400L) + 1);
      index.purge();
      nothingOfHersIsLeft();
      assertThat(terms()).isEmpty();
    }
  }

  @Test
  void searchesThatRunDoNotKeepTheFiles() throws Exception {
    ExecutorService readers = Executors.newFixedThreadPool(3);
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(3);
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      fill(index, true);
      List<Future<Integer>> reads = Stream.generate(() -> readers.submit(() -> {
        int hits = 0;
        while (!done.get()) {
          hits += index.find("lost ba", 50).size();
          begun.countDown();
        }
        return hits;
      })).limit(3).toList();
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      for (int round = 0; round < 10; round++) {
        index.add(List.of(Posts.post(3_001 + round, "@zqvxmarthe", "wkjqhsecretword")));
        index.refresh();
        index.forgetPerson(HER);
        index.purge();
        nothingOfHersIsLeft();
      }
      done.set(true);
      for (Future<Integer> read : reads) {
        assertThat(read.get(30, TimeUnit.SECONDS)).isPositive();
      }
    } finally {
      done.set(true);
      readers.shutdown();
      assertThat(readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void filesThatAnOtherReaderLeftAreReportedNotHidden() throws IOException {
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      fill(index, true);
      Files.writeString(dir.resolve("_zz.cfs"), "wkjqhsecretword");
      index.forgetPerson(HER);
      assertThatThrownBy(index::purge).isInstanceOf(StoreException.class)
          .hasMessageStartingWith("Forgotten words are still in the search index in " + dir + " [_zz.cfs]");
      assertThat(index.broken()).isFalse();
      Files.delete(dir.resolve("_zz.cfs"));
      index.purge();
      nothingOfHersIsLeft();
    }
  }
}
