package watchfloor.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.store.disk.StoreException;

class StoreKeyFileTest {
  @TempDir Path dir;
  private Path store;
  private Path file;

  @BeforeEach
  void names() throws IOException {
    store = Files.createDirectory(dir.resolve("store"));
    file = dir.resolve("keys/watchfloor.key");
  }

  private StoreKey key(boolean fresh) {
    return new StoreKeyFile(file).key(store, fresh).orElseThrow();
  }

  private String sentence(boolean fresh) {
    StoreException[] thrown = new StoreException[1];
    assertThatThrownBy(() -> key(fresh)).isInstanceOfSatisfying(StoreException.class, e -> thrown[0] = e).hasMessageContaining(file.toString());
    return thrown[0].getMessage();
  }

  private void rights(String rights) throws IOException {
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  @Test
  void aStoreThatIsNotEncryptedHasNoKey() {
    assertThat(new KeySource.None().key(store, true)).isEmpty();
  }

  @Test
  void aNewStoreGetsAKeyThatOnlyItsOwnerCanReadAndThatStays() throws IOException {
    StoreKey made = key(true);
    assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).isEqualTo(made.secret());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }
    assertThat(key(false)).isEqualTo(made);
    assertThat(key(true)).isEqualTo(made);
  }

  @Test
  void aStoreWithoutItsKeyFileIsNotGivenANewOne() {
    assertThat(sentence(false)).contains("is not there: put it back", store.toString());
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx-----x", "rw-rw-rw-"})
  void aKeyThatOthersCanReachIsRefused(String rights) throws IOException {
    key(true);
    rights(rights);
    assertThat(sentence(false)).contains("others than its owner: run chmod 600 " + file);
    rights("rw-------");
    key(false);
  }

  @Test
  void aKeyThatNobodyCanChangeIsFine() throws IOException {
    StoreKey made = key(true);
    rights("r--------");
    assertThat(key(false)).isEqualTo(made);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "not base64 at all!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==", "\u0000\u0001\u00ff"})
  void whatIsNoKeyIsRefusedAndLeftAsItIs(String text) throws IOException {
    key(true);
    Files.writeString(file, text);
    assertThat(sentence(true)).contains("does not hold a key (32 bytes in base64)");
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void aHugeFileIsNotReadAsAKey() throws IOException {
    key(true);
    Files.write(file, new byte[10_000]);
    assertThat(sentence(false)).contains("does not hold a key");
  }

  @Test
  void aKeyWithWhiteSpaceAroundItIsRead() throws IOException {
    StoreKey made = key(true);
    Files.writeString(file, "  " + KeySource.text(made) + " \r\n\n");
    assertThat(key(false)).isEqualTo(made);
  }

  @Test
  void aKeyInTheDirectoryOfItsStoreIsRefused() {
    for (Path inside : List.of(store.resolve("key"), store.resolve("sub/key"), store.resolve("../store/key"))) {
      assertThatThrownBy(() -> new StoreKeyFile(inside).key(store, true))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("where it protects nothing: keep it on another disk");
    }
    assertThat(store).isEmptyDirectory();
  }

  @Test
  void aLinkDoesNotHideThatAKeyLiesInTheDirectoryOfItsStore() throws IOException {
    Path link = Files.createSymbolicLink(dir.resolve("elsewhere"), store);
    assertThatThrownBy(() -> new StoreKeyFile(link.resolve("key")).key(store, true)).hasMessageContaining("protects nothing");
    Files.writeString(store.resolve("hidden"), KeySource.text(StoreKey.random()));
    Path named = Files.createSymbolicLink(dir.resolve("named"), store.resolve("hidden"));
    assertThatThrownBy(() -> new StoreKeyFile(named).key(store, false)).hasMessageContaining("protects nothing");
    assertThatThrownBy(() -> new StoreKeyFile(store.resolve("key")).key(link, true)).hasMessageContaining("protects nothing");
  }

  @Test
  void aDirectoryWithASimilarNameIsAnotherOne() {
    file = dir.resolve("store-keys/key");
    assertThat(key(true)).isEqualTo(key(false));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
    Files.writeString(dir.resolve("keys"), "a file, not a directory");
    assertThat(sentence(true)).contains("cannot be read or written", "see that its directory is there and yours");
  }
}
