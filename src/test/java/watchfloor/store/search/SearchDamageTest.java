package watchfloor.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.StringHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.desk.DeskException;
import watchfloor.store.disk.StoreException;
import watchfloor.store.disk.StoreHeldException;
import watchfloor.store.search.SearchIndex.Found;

@Tag("long")
class SearchDamageTest {
  private static final SearchMark MARK = new SearchMark(300, 4);
  private static final Optional<byte[]> KEY = Optional.of(new byte[EncryptedDirectory.KEY_BYTES]);

  @TempDir Path temp;
  private Path dir;

  @BeforeEach
  void fill() {
    dir = temp.resolve("index");
    fill(dir, Optional.empty());
  }

  /** Two segments, one of them with something deleted, so that every sort of file is there. */
  private static void fill(Path dir, Optional<byte[]> key) {
    try (SearchIndex index = SearchIndex.open(dir, key)) {
      index.add(Posts.many(1, 200, "lost bag"));
      index.commit(new SearchMark(200, 0));
      index.add(Posts.many(201, 300, "lost bag"));
      index.forgetPerson("bluesky/id-@author7");
      index.commit(MARK);
    }
  }

  private Path copy() throws IOException {
    Path copy = Files.createDirectory(temp.resolve("copy" + Posts.files(temp).size()));
    for (Path file : Posts.files(dir)) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    return copy;
  }

  private static void isBegunAnew(Path dir, Optional<byte[]> key, String what) throws IOException {
    try (SearchIndex index = SearchIndex.open(dir, key)) {
      assertThat(index.rebuilt()).as(what).hasValueSatisfying(sentence -> assertThat(sentence)
          .startsWith("The search index in " + dir + " could not be used (")
          .endsWith(") and is built again from the store: searches find everything once that is done.")
          .doesNotContain("\n"));
      assertThat(index.mark()).as(what).isEqualTo(SearchMark.START);
      assertThat(index.find("bag", 10)).as(what).isEmpty();
      index.add(Posts.many(1, 2, "lost bag"));
      index.commit(new SearchMark(2, 0));
    }
    try (SearchIndex index = SearchIndex.open(dir, key)) {
      assertThat(index.rebuilt()).as(what).isEmpty();
      assertThat(index.find("bag", 10)).as(what).extracting(Found::id).containsExactly(2L, 1L);
    }
  }

  @Test
  void aSoundIndexIsTheOneOfBefore() {
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      assertThat(index.rebuilt()).isEmpty();
      assertThat(index.mark()).isEqualTo(MARK);
      assertThat(index.find("bag", 500)).hasSize(299);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aByteThatFlippedInAnyFileIsFound(boolean secret) throws IOException {
    Optional<byte[]> key = secret ? KEY : Optional.empty();
    dir = temp.resolve("flipped");
    fill(dir, key);
    List<Path> files = Posts.files(dir).stream().filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME)).toList();
    assertThat(files).hasSizeGreaterThan(5);
    for (Path file : files) {
      long size = Files.size(file);
      for (int part = 0; part <= 5; part++) {
        long at = part * (size - 1) / 5;
        Path copy = copy();
        try (RandomAccessFile bytes = new RandomAccessFile(copy.resolve(file.getFileName()).toFile(), "rw")) {
          bytes.seek(at);
          int was = bytes.read();
          bytes.seek(at);
          bytes.write(was ^ 1 << part % 8);
        }
        isBegunAnew(copy, key, file.getFileName() + " at " + at + " of " + size);
      }
    }
  }

  @Test
  void aFileThatIsShorterIsFound() throws IOException {
    for (Path file : Posts.files(dir)) {
      for (long size : new long[] {0, Files.size(file) / 2, Files.size(file) - 1}) {
        if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
          Path copy = copy();
          try (FileChannel channel = FileChannel.open(copy.resolve(file.getFileName()), StandardOpenOption.WRITE)) {
            channel.truncate(size);
          }
          isBegunAnew(copy, Optional.empty(), file.getFileName() + " of " + size);
        }
      }
    }
  }

  @Test
  void aFileThatIsMissingIsFound() throws IOException {
    for (Path file : Posts.files(dir)) {
      if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
        Path copy = copy();
        Files.delete(copy.resolve(file.getFileName()));
        isBegunAnew(copy, Optional.empty(), file.getFileName().toString());
      }
    }
  }

  @Test
  void anIndexOfANewerLuceneIsBegunAnew() throws IOException {
    try (Directory files = new MMapDirectory(dir)) {
      files.deleteFile(SegmentInfos.getLastCommitSegmentsFileName(files));
      try (IndexOutput out = files.createOutput("segments_9", IOContext.DEFAULT)) {
        CodecUtil.writeIndexHeader(out, "segments", 99, StringHelper.randomId(), "9");
        CodecUtil.writeFooter(out);
      }
    }
    isBegunAnew(dir, Optional.empty(), "newer");
  }

  @Test
  void anIndexThatWasLaidOutOtherwiseIsBegunAnew() throws IOException {
    Path other = temp.resolve("other");
    try (Directory files = new MMapDirectory(other);
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      writer.commit();
    }
    isBegunAnew(other, Optional.empty(), "other form");
  }

  @Test
  void anotherKeyOrNoneIsBegunAnewAndNothingPlainStays() throws IOException {
    assertThat(Posts.anyFileHolds(dir, "author2")).isTrue();
    isBegunAnew(dir, KEY, "a plain index, and a key");
    assertThat(Posts.anyFileHolds(dir, "author")).isFalse();
    byte[] other = KEY.get().clone();
    other[0] = 1;
    isBegunAnew(dir, Optional.of(other), "another key");
    isBegunAnew(dir, Optional.empty(), "no key");
  }

  @Test
  void whatAKillLeftBehindDoesNoHarm() throws IOException {
    Files.write(dir.resolve("_9_Lucene912_0.doc"), new byte[100]);
    Files.write(dir.resolve("_a_sort_3.tmp"), new byte[100]);
    Files.write(dir.resolve("pending_segments_7"), new byte[100]);
    assertThat(dir.resolve(IndexWriter.WRITE_LOCK_NAME)).exists();
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      assertThat(index.rebuilt()).isEmpty();
      assertThat(index.mark()).isEqualTo(MARK);
      assertThat(dir.resolve("_9_Lucene912_0.doc")).doesNotExist();
      assertThat(dir.resolve("_a_sort_3.tmp")).doesNotExist();
      assertThat(dir.resolve("pending_segments_7")).doesNotExist();
    }
  }

  @Test
  void anIndexThatIsInUseIsLeftAlone() throws IOException {
    try (Directory files = new MMapDirectory(dir); Lock lock = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      assertThatThrownBy(() -> SearchIndex.open(dir, KEY)).isInstanceOf(StoreHeldException.class)
          .hasMessage("The search index in " + dir + " is in use by another process: close that one first, or choose another directory.");
    }
    aSoundIndexIsTheOneOfBefore();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsToldInASentence() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> SearchIndex.open(file, Optional.empty())).isInstanceOf(StoreException.class)
        .hasMessageStartingWith("The search index in " + file + " cannot be opened (")
        .hasMessageEndingWith("everything but the search works without.");
    assertThat(file).hasContent("x");
  }

  @Test
  void anIndexWhoseFilesVanishIsBrokenUntilItIsOpenedAgain() throws IOException {
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      for (Path file : Posts.files(dir)) {
        Files.delete(file);
      }
      Files.delete(dir);
      assertThatThrownBy(() -> {
        index.add(Posts.many(301, 302, "lost bag"));
        index.commit(new SearchMark(302, 4));
      }).isInstanceOf(StoreException.class)
          .hasMessageStartingWith("The search index in " + dir + " could not be written (" + dir)
          .hasMessageEndingWith(" is missing): it is opened again, and fed what it misses.");
      assertThat(index.broken()).isTrue();
      assertThatThrownBy(() -> index.find("bag", 1)).isInstanceOf(DeskException.class)
          .hasMessageStartingWith("The search index is being rebuilt");
      assertThatThrownBy(() -> index.add(Posts.many(303, 303, "bag"))).isInstanceOf(StoreException.class);
      index.reopen();
      assertThat(index.broken()).isFalse();
      assertThat(index.mark()).isEqualTo(SearchMark.START);
      assertThat(index.rebuilt()).hasValueSatisfying(sentence -> assertThat(sentence).contains("its last state is gone"));
      index.add(Posts.many(1, 2, "lost bag"));
      index.refresh();
      assertThat(index.find("bag", 10)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void filesThatAreCutUnderARunningIndexEndTheSearchNotTheProgram(boolean secret) throws IOException {
    Optional<byte[]> key = secret ? KEY : Optional.empty();
    dir = temp.resolve("cut");
    fill(dir, key);
    try (SearchIndex index = SearchIndex.open(dir, key)) {
      assertThat(index.find("bag", 500)).hasSize(299);
      for (Path file : Posts.files(dir)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(0);
        }
      }
      assertThatThrownBy(() -> index.find("lost number250", 10)).isInstanceOf(DeskException.class)
          .hasMessageStartingWith("The search index is being rebuilt");
      assertThat(index.broken()).isTrue();
      index.reopen();
      assertThat(index.rebuilt()).isPresent();
      assertThat(index.mark()).isEqualTo(SearchMark.START);
      assertThat(index.find("bag", 10)).isEmpty();
    }
  }

  @Test
  void aFailureThatLeftTheLastCommitSoundComesBackToIt() throws IOException {
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      index.add(Posts.many(301, 310, "lost bag"));
      // What IndexWriter does not expect to be there: it never overwrites a file.
      for (String next : new String[] {"_2.fdt", "_2.fdx", "_2.fdm", "_2.si", "_2.nvd", "_2.dvd", "_2.kdd", "_2_Lucene90_0.dvd"}) {
        Files.write(dir.resolve(next), new byte[1]);
      }
      assertThatThrownBy(() -> index.commit(new SearchMark(310, 4))).isInstanceOf(StoreException.class);
      assertThat(index.broken()).isTrue();
      index.reopen();
      assertThat(index.rebuilt()).isEmpty();
      assertThat(index.mark()).isEqualTo(MARK);
      assertThat(index.find("bag", 500)).hasSize(299);
      index.add(Posts.many(301, 310, "lost bag"));
      index.commit(new SearchMark(310, 4));
      index.refresh();
      assertThat(index.find("bag", 500)).hasSize(309);
    }
  }

  @Test
  void whenItCannotBeOpenedAgainThatCanBeTriedAgain() throws IOException {
    try (SearchIndex index = SearchIndex.open(dir, Optional.empty())) {
      for (Path file : Posts.files(dir)) {
        Files.delete(file);
      }
      Files.delete(dir);
      Files.writeString(dir, "in the way");
      assertThatThrownBy(index::reopen).isInstanceOf(StoreException.class);
      assertThat(index.broken()).isTrue();
      assertThatThrownBy(() -> index.find("bag", 1)).isInstanceOf(DeskException.class);
      Files.delete(dir);
      index.reopen();
      assertThat(index.broken()).isFalse();
      assertThat(index.find("bag", 1)).isEmpty();
    }
  }
}
