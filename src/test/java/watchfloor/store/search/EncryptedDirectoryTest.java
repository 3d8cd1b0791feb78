package watchfloor.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.RandomAccessInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedDirectoryTest {
  private static final byte[] KEY = new byte[EncryptedDirectory.KEY_BYTES];

  @TempDir Path dir;
  private final Random random = new Random(3);
  private Directory secret;

  @BeforeEach
  void open() throws IOException {
    secret = new EncryptedDirectory(new MMapDirectory(dir), KEY);
  }

  @AfterEach
  void close() throws IOException {
    secret.close();
  }

  private byte[] written(String name, int size) throws IOException {
    byte[] plain = new byte[size];
    random.nextBytes(plain);
    try (IndexOutput out = secret.createOutput(name, IOContext.DEFAULT)) {
      for (int done = 0; done < size; ) {
        int now = Math.min(size - done, 1 + random.nextInt(20_000));
        if (now < 1_000) {
          out.writeByte(plain[done]);
          now = 1;
        } else {
          out.writeBytes(plain, done, now);
        }
        done += now;
      }
      assertThat(out.getFilePointer()).isEqualTo(size);
    }
    return plain;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 8_191, 8_192, 8_193, 300_000})
  void whatWasWrittenIsReadAgainAndHasItsPlainLength(int size) throws IOException {
    byte[] plain = written("a", size);
    assertThat(secret.fileLength("a")).isEqualTo(size);
    assertThat(Files.size(dir.resolve("a"))).isEqualTo(size + 16);
    try (IndexInput in = secret.openInput("a", IOContext.DEFAULT)) {
      assertThat(in.length()).isEqualTo(size);
      assertThat(bytes(in, 0, size)).isEqualTo(plain);
    }
  }

  private static byte[] bytes(IndexInput in, long from, int count) throws IOException {
    byte[] read = new byte[count];
    in.seek(from);
    in.readBytes(read, 0, count);
    return read;
  }

  @Test
  void anyStretchIsReadFromAnywhereThroughSlicesAndClones() throws IOException {
    byte[] plain = written("a", 100_000);
    try (IndexInput in = secret.openInput("a", IOContext.DEFAULT)) {
      for (int round = 0; round < 2_000; round++) {
        int start = random.nextInt(plain.length);
        int size = random.nextInt(plain.length - start) + 1;
        IndexInput slice = round % 3 == 0 ? in.clone().slice("s", start, size) : in.slice("s", start, size);
        int from = random.nextInt(size);
        int count = random.nextInt(Math.min(5_000, size - from + 1));
        byte[] expected = Arrays.copyOfRange(plain, start + from, start + from + count);
        assertThat(bytes(slice, from, count)).isEqualTo(expected);
        assertThat(bytes(slice.slice("t", from, size - from), 0, count)).isEqualTo(expected);
        assertThat(((RandomAccessInput) slice).readByte(from)).isEqualTo(plain[start + from]);
        assertThat(slice.length()).isEqualTo(size);
      }
    }
  }

  @Test
  void aCloneGoesItsOwnWay() throws IOException {
    byte[] plain = written("a", 50_000);
    try (IndexInput in = secret.openInput("a", IOContext.DEFAULT)) {
      in.seek(40_000);
      IndexInput other = in.clone();
      assertThat(other.getFilePointer()).isEqualTo(40_000);
      other.seek(7);
      assertThat(other.readByte()).isEqualTo(plain[7]);
      assertThat(in.readByte()).isEqualTo(plain[40_000]);
      other.close();
      assertThat(in.readByte()).isEqualTo(plain[40_001]);
    }
  }

  @Test
  void clonesReadAtTheSameTime() throws IOException {
    byte[] plain = written("a", 200_000);
    try (IndexInput in = secret.openInput("a", IOContext.DEFAULT)) {
      IntStream.range(0, 64).parallel().forEach(each -> {
        try {
          IndexInput own = in.clone();
          for (int round = 0; round < 50; round++) {
            int from = (each * 2_999 + round * 3_571) % 190_000;
            assertThat(bytes(own, from, 9_000)).isEqualTo(Arrays.copyOfRange(plain, from, from + 9_000));
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  @Test
  void readingPastTheEndFails() throws IOException {
    written("a", 100);
    IndexInput in = secret.openInput("a", IOContext.DEFAULT);
    assertThatThrownBy(() -> bytes(in, 90, 11)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> bytes(in, 101, 0)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> in.slice("s", 90, 11)).isInstanceOf(IllegalArgumentException.class);
    in.close();
    assertThatThrownBy(() -> bytes(in, 0, 100)).isInstanceOf(AlreadyClosedException.class);
  }

  @Test
  void theSameBytesNeverLookTheSame() throws IOException {
    for (String name : new String[] {"a", "b"}) {
      try (IndexOutput out = secret.createOutput(name, IOContext.DEFAULT)) {
        out.writeBytes(new byte[4_096], 4_096);
      }
    }
    byte[] a = Files.readAllBytes(dir.resolve("a"));
    assertThat(a).isNotEqualTo(Files.readAllBytes(dir.resolve("b")));
    assertThat(Arrays.copyOfRange(a, 16, 32)).isNotEqualTo(Arrays.copyOfRange(a, 32, 48)).isNotEqualTo(new byte[16]);
  }

  @Test
  void aPassingFileIsSecretToo() throws IOException {
    String name;
    try (IndexOutput out = secret.createTempOutput("p", "s", IOContext.DEFAULT)) {
      byte[] word = "confidential".getBytes(StandardCharsets.US_ASCII);
      out.writeBytes(word, word.length);
      name = out.getName();
    }
    assertThat(dir.resolve(name)).exists();
    assertThat(Posts.anyFileHolds(dir, "confidential")).isFalse();
    assertThat(secret.fileLength(name)).isEqualTo(12);
  }

  @Test
  void theBlockCounterCarriesOverAllItsBytes() {
    byte[] full = new byte[16];
    Arrays.fill(full, (byte) 0xFF);
    SecretKey key = new SecretKeySpec(KEY, "AES");
    byte[] whole = new byte[64];
    new AesStream(key, full).apply(0, new byte[64], 0, 64, whole, 0);
    byte[] later = new byte[30];
    new AesStream(key, full).apply(34, new byte[30], 0, 30, later, 0);
    assertThat(later).isEqualTo(Arrays.copyOfRange(whole, 34, 64));
  }

  @Test
  void anotherKeyReadsSomethingElse() throws IOException {
    try (IndexOutput out = secret.createOutput("a", IOContext.DEFAULT)) {
      CodecUtil.writeIndexHeader(out, "test", 1, new byte[16], "");
      CodecUtil.writeFooter(out);
    }
    byte[] key = KEY.clone();
    key[31] = 1;
    try (Directory wrong = new EncryptedDirectory(new MMapDirectory(dir), key); IndexInput in = wrong.openInput("a", IOContext.DEFAULT)) {
      assertThatThrownBy(() -> CodecUtil.checksumEntireFile(in)).isInstanceOf(CorruptIndexException.class);
    }
    try (IndexInput in = secret.openInput("a", IOContext.DEFAULT)) {
      assertThat(CodecUtil.checksumEntireFile(in)).isNotZero();
    }
  }

  @Test
  void aFileShorterThanItsBeginningIsDamaged() throws IOException {
    Files.write(dir.resolve("a"), new byte[15]);
    assertThatThrownBy(() -> secret.openInput("a", IOContext.DEFAULT)).isInstanceOf(CorruptIndexException.class);
  }

  @Test
  void aKeyOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> new EncryptedDirectory(secret, new byte[16])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void luceneFindsAWholeIndexSound() throws IOException {
    Path home = dir.resolve("index");
    try (SearchIndex index = SearchIndex.open(home, Optional.of(KEY))) {
      for (int batch = 0; batch < 5; batch++) {
        index.add(Posts.many(1 + batch * 1_000L, 1_000 + batch * 1_000L, "where is my suitcase"));
        index.forgetPerson("bluesky/id-@author" + (1 + batch * 1_000));
        index.commit(new SearchMark(1_000 + batch * 1_000L, 0));
      }
    }
    try (Directory files = new EncryptedDirectory(new MMapDirectory(home), KEY); CheckIndex check = new CheckIndex(files)) {
      CheckIndex.Status status = check.checkIndex();
      assertThat(status.clean).isTrue();
      assertThat(status.segmentInfos).hasSizeGreaterThan(1);
    }
    assertThat(Posts.anyFileHolds(home, "suitcase")).isFalse();
    assertThat(Posts.anyFileHolds(home, "Lucene")).isFalse();
  }
}
