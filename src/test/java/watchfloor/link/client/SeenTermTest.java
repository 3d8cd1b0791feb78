package watchfloor.link.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.link.trust.TermSeal;

class SeenTermTest {
  @TempDir Path dir;
  private final TermSeal seal = new TermSeal(new byte[32]);

  @Test
  void a_hub_of_an_earlier_term_is_not_believed_also_after_a_restart() throws Exception {
    Path file = dir.resolve("hubs").resolve("term");
    SeenTerm seen = new SeenTerm(Optional.of(file));
    assertThat(seen.sealed()).isEmpty();
    assertThat(seen.hears(seal.sealed(2))).isTrue();
    assertThat(seen.hears(seal.sealed(2))).isTrue();
    assertThat(seen.hears(seal.sealed(1))).isFalse();
    SeenTerm again = new SeenTerm(Optional.of(file));
    assertThat(again.sealed()).isEqualTo(seal.sealed(2));
    assertThat(again.hears(seal.sealed(1))).isFalse();
    assertThat(again.hears(seal.sealed(3))).isTrue();
    assertThat(Files.readString(file)).isEqualTo(seal.sealed(3));
  }

  @Test
  void a_file_that_is_damaged_is_as_none() throws Exception {
    Path file = Files.writeString(dir.resolve("term"), "rubbish");
    SeenTerm seen = new SeenTerm(Optional.of(file));
    assertThat(seen.sealed()).isEmpty();
    assertThat(seen.hears(seal.sealed(1))).isTrue();
  }
}
