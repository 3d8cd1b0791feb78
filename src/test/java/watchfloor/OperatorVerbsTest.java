package watchfloor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchfloor.command.CommandLines;
import watchfloor.command.Prompt;
import watchfloor.command.Terminal;
import watchfloor.people.Account;
import watchfloor.people.Accounts;
import watchfloor.people.SignInOutcome;
import watchfloor.store.Store;

/** The verbs about people on a real center, as a person types them. */
class OperatorVerbsTest {
  private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path dir;
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void aCenter() {
    assertThat(run("init", dir.resolve("center").toString())).isZero();
  }

  private int operator(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "--center";
    all[1] = dir.resolve("center").toString();
    all[2] = "operator";
    System.arraycopy(words, 0, all, 3, words.length);
    return run(all);
  }

  private int run(String... words) {
    out = new StringWriter();
    err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    Wiring wiring = wiring(terminal);
    return CommandLines.run(wiring, wiring.storeCare(), wiring.peopleCare(), new Nobody(), terminal, words);
  }

  private Wiring wiring(Terminal terminal) {
    return new Wiring(NOON, Map.of(), dir.resolve("home"), "Linux", terminal);
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

  private SignInOutcome signIn(String id, String password) {
    OpenCenter center = OpenCenter.find(Optional.of(dir.resolve("center")), Map.of(), dir.resolve("home"));
    try (Threads threads = new Threads((where, cause) -> { });
        Store store = CenterStore.open(center.home().store(), center, threads, NOON, (subject, sentence) -> { })) {
      return new Accounts(store.people(), NOON).signIn(id, password.toCharArray(), "10.0.0.1");
    }
  }

  private String lastLine() {
    return out.toString().lines().reduce((before, last) -> last).orElseThrow();
  }

  @Test
  void aPasswordThatWasMadeUpIsShownOnceAndIsInNoFile() throws IOException {
    assertThat(operator("add", "NK", "--name", "Nora Kern", "--team", "Care", "--role", "lead")).as(err::toString).isZero();
    String password = lastLine();
    assertThat(signIn("NK", password)).isInstanceOfSatisfying(SignInOutcome.Welcome.class, in -> {
      Account account = in.account();
      assertThat(account.name()).isEqualTo("Nora Kern");
      assertThat(account.role().word()).isEqualTo("lead");
    });
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(password);
      }
    }
  }

  @Test
  void aPasswordFromAFileIsTakenAndNotShown() throws IOException {
    Path file = Files.createFile(dir.resolve("password"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, "correct horse battery\n");
    assertThat(operator("add", "NK", "--password-file", file.toString())).as(err::toString).isZero();
    assertThat(out.toString() + err).doesNotContain("correct horse");
    assertThat(signIn("NK", "correct horse battery")).isInstanceOf(SignInOutcome.Welcome.class);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(operator("reset", "NK", "--password-file", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("chmod 600");
  }

  @Test
  void whoIsDisabledStaysOutUntilEnabledAndAResetGivesANewPassword() {
    operator("add", "NK");
    String first = lastLine();
    assertThat(operator("disable", "NK")).isZero();
    assertThat(signIn("NK", first)).isInstanceOf(SignInOutcome.Refused.class);
    assertThat(operator("enable", "NK")).isZero();
    assertThat(signIn("NK", first)).isInstanceOf(SignInOutcome.Welcome.class);
    assertThat(operator("reset", "NK")).isZero();
    String second = lastLine();
    assertThat(signIn("NK", first)).isInstanceOf(SignInOutcome.Refused.class);
    assertThat(signIn("NK", second)).isInstanceOf(SignInOutcome.Welcome.class);
  }

  @Test
  void everybodyIsListedForPeopleAndMachinesAndCountedByCheck() throws IOException {
    assertThat(operator("list")).isZero();
    assertThat(out.toString()).contains("nobody has an account");
    operator("add", "NK", "--role", "lead");
    operator("add", "OUT", "--role", "outsider", "--team", "Care", "--hours", "mon-fri 09:00-17:30", "--addresses", "10.1.0.0/16");
    operator("add", "AW");
    operator("disable", "AW");
    assertThat(operator("list")).isZero();
    assertThat(out.toString().lines()).hasSize(3).anyMatch(line -> line.startsWith("AW") && line.contains("disabled"))
        .anyMatch(line -> line.startsWith("OUT") && line.contains("09:00-17:30") && line.contains("from 10.1.0.0/16"));
    assertThat(operator("list", "--json")).isZero();
    JsonNode first = new ObjectMapper().readTree(out.toString().lines().findFirst().orElseThrow());
    assertThat(first.get("id").asText()).isEqualTo("NK");
    assertThat(out.toString()).doesNotContain("argon2");
    assertThat(run("--center", dir.resolve("center").toString(), "check")).isIn(0, 3);
    assertThat(out.toString()).contains("people    operator 1, lead 1, outsider 1; disabled or locked 1");
  }

  @Test
  void whatCannotBeIsSaidInASentenceAndChangesNothing() {
    operator("add", "NK");
    refused("already", "add", "NK");
    refused("already", "add", "nk");
    refused("is no role", "add", "AW", "--role", "king");
    refused("are no hours", "add", "AW", "--hours", "always");
    refused("is no range", "add", "AW", "--addresses", "home");
    refused("initials", "add", "a b");
    refused("There is no account 'ZZ'", "disable", "ZZ");
    refused("There is no account 'ZZ'", "reset", "ZZ");
    assertThat(operator("list")).isZero();
    assertThat(out.toString().lines()).hasSize(1);
  }

  private void refused(String part, String... words) {
    assertThat(operator(words)).isEqualTo(1);
    assertThat(out.toString() + err).contains(part);
  }
}
