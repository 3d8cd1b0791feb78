package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.command.CommandLines;
import watchfloor.command.Prompt;
import watchfloor.command.Terminal;

/** The verbs about the store on a real center, as a person types them. */
class StoreVerbsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path dir;
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void aCenterWithPosts() throws IOException {
    assertThat(run("init", dir.resolve("center").toString())).isZero();
    Files.writeString(dir.resolve("posts.csv"), """
        id,time,author,text
        1,2026-11-24T11:00:00Z,lena,My bag is lost and nobody answers
        2,2026-11-24T11:10:00Z,omar,Great crew today
        3,2026-11-24T11:20:00Z,lena,Still no bag
        """);
    assertThat(verb("ingest", dir.resolve("posts.csv").toString())).as(err::toString).isZero();
  }

  private int verb(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "--center";
    all[1] = dir.resolve("center").toString();
    System.arraycopy(words, 0, all, 2, words.length);
    return run(all);
  }

  private int run(String... words) {
    out = new StringWriter();
    err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    Wiring wiring = new Wiring(Clock.fixed(NOON, ZoneOffset.UTC), Map.of(), dir.resolve("home"), "Linux", terminal);
    return CommandLines.run(wiring, wiring.storeCare(), wiring.peopleCare(), new Nobody(), terminal, words);
  }

  /** No person sits at this terminal. */
  private static final class Nobody implements Prompt {
    @Override
    public boolean present() {
      return false;
    }

    @Override
    public Optional<String> ask(String question) {
      return Optional.empty();
    }
  }

  @Test
  void aBackupIsTakenListedAndRestored() {
    assertThat(verb("backup", "--list")).isZero();
    assertThat(out.toString()).contains("no backup yet");
    assertThat(verb("backup")).isZero();
    assertThat(out.toString()).contains("restored and checked: 3 mentions");
    assertThat(verb("backup", "--list")).isZero();
    String name = out.toString().split(" ")[0];
    assertThat(verb("restore", "--backup", name)).isZero();
    assertThat(out.toString()).contains("from the backup " + name);
    assertThat(verb("ingest", dir.resolve("posts.csv").toString())).isZero();
    assertThat(out.toString()).contains("duplicate 3");
  }

  @Test
  void aDatabaseThatIsGoneIsMadeAgain() throws IOException {
    Files.delete(dir.resolve("center/store/watchfloor.mv.db"));
    assertThat(verb("recover")).isZero();
    assertThat(out.toString()).contains("made again from the journals").contains("Nothing that an operator did was lost.");
    assertThat(verb("check")).isEqualTo(3);
    assertThat(out.toString()).contains("sound");
  }

  @Test
  void theAuditIsExportedWithTheHashOfEachLine() throws IOException {
    Path file = dir.resolve("audit.csv");
    assertThat(verb("export", "--from", "2026-11-24", "--to", "2026-11-25", "--out", file.toString())).as(err::toString).isZero();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).isEqualTo("seq,time,actor,station,operation,item,detail,hash");
    assertThat(verb("export", "--from", "2026-11-24", "--to", "2026-11-25", "--out", dir.resolve("audit.json").toString(), "--format", "json")).isZero();
    List<String> json = Files.readAllLines(dir.resolve("audit.json"));
    assertThat(json).hasSize(lines.size() - 1);
    for (String line : json) {
      JsonNode row = new ObjectMapper().readTree(line);
      assertThat(row.get("hash").asText()).hasSize(64);
    }
    assertThat(verb("export", "--from", "2026-11-25", "--to", "2026-11-24", "--out", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("The export would be empty");
  }

  @Test
  void aPersonIsForgottenOnlyWhenSomebodyMeansIt() {
    assertThat(verb("forget", "@lena")).isEqualTo(2);
    assertThat(verb("forget", "@lena", "--yes")).as(err::toString).isZero();
    assertThat(out.toString()).contains("forgotten: authors 1, mentions 2");
    assertThat(verb("forget", "@lena", "--yes")).isEqualTo(3);
    assertThat(out.toString()).contains("nobody here is called '@lena'");
  }

  @Test
  void whereThereIsNoStoreThatIsSaid() {
    assertThat(run("--center", dir.resolve("nowhere").toString(), "backup")).isEqualTo(1);
    assertThat(run("init", dir.resolve("fresh").toString())).isZero();
    assertThat(run("--center", dir.resolve("fresh").toString(), "backup")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no store in");
    assertThat(run("--center", dir.resolve("fresh").toString(), "recover")).isEqualTo(1);
    assertThat(err.toString()).contains("nothing to repair");
  }
}
