package watchfloor.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PieceOutputTest {
  @TempDir private Path dir;

  @Test
  void theFileHoldsWhatWasWrittenInWhateverSteps() throws IOException {
    Path file = dir.resolve("large");
    Files.writeString(file, "what was there before");
    SplittableRandom chance = new SplittableRandom(3);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (PieceOutput out = new PieceOutput(file)) {
      for (int length : new int[] {1, 0, 511, PieceOutput.PIECE - 512, 1, 3 * PieceOutput.PIECE + 7, PieceOutput.PIECE, 65_536}) {
        byte[] bytes = new byte[length + 10];
        chance.nextBytes(bytes);
        out.write(bytes, 5, length);
        all.write(bytes, 5, length);
        out.write(length);
        all.write(length);
      }
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(all.toByteArray());
  }

  @Test
  void nothingWrittenIsAnEmptyFile() throws IOException {
    Path file = dir.resolve("empty");
    new PieceOutput(file).close();
    assertThat(file).isEmptyFile();
  }
}
