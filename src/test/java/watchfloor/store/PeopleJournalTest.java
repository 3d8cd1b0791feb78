package watchfloor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.people.AccountBook;
import watchfloor.people.AccountBookContract;

class PeopleJournalTest extends AccountBookContract {
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

  @Override
  protected AccountBook book() {
    return open.store().people();
  }

  @Override
  protected AccountBook reopened() {
    return open.reopened().people();
  }

  @Test
  void aStoreFromBeforeThereWereAccountsOpensAndKeepsThem() throws IOException {
    open.close();
    try (Stream<Path> files = Files.walk(dir.resolve("people"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    open = new OpenStore(dir);
    assertThat(open.store().told()).isEmpty();
    assertThat(book().all()).isEmpty();
    book().append(everyKind().get(0));
    assertThat(reopened().all()).containsExactly(everyKind().get(0));
  }

  @Test
  void aChangeThatWasTamperedWithIsToldWhenTheStoreOpensAndByTheCheck() throws IOException {
    everyKind().forEach(book()::append);
    open.close();
    Path segment;
    try (Stream<Path> files = Files.walk(dir.resolve("people"))) {
      segment = files.filter(Files::isRegularFile).filter(file -> contains(file, "Nora")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Nora");
    bytes[at] ^= 1;
    Files.write(segment, bytes);
    assertThat(JournalCheck.faults(new StoreFiles(dir))).anyMatch(fault -> fault.startsWith("The journal of accounts"));
    open = new OpenStore(dir);
    assertThat(open.store().told()).anyMatch(sentence -> sentence.startsWith("The journal of accounts is damaged"));
  }

  private static boolean contains(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
