package watchfloor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchfloor.Wiring;

class StoreVerbsTest {
  @TempDir private Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Recorder care = new Recorder();
  private final Person person = new Person();

  /** Writes down what it is asked for. */
  private static final class Recorder implements StoreCare {
    private final List<Object> asked = new ArrayList<>();
    private int answer;
    private IOException failure;

    private int record(Object... what) throws IOException {
      asked.add(List.of(what));
      if (failure != null) {
        throw failure;
      }
      return answer;
    }

    @Override
    public int backup(Optional<Path> center) throws IOException {
      return record("backup", center);
    }

    @Override
    public int backups(Optional<Path> center) throws IOException {
      return record("backups", center);
    }

    @Override
    public int restore(Optional<Path> center, Optional<When> to, Optional<String> backup) throws IOException {
      return record("restore", center, to, backup);
    }

    @Override
    public int recover(Optional<Path> center) throws IOException {
      return record("recover", center);
    }

    @Override
    public int export(Optional<Path> center, When from, When to, Path out, ExportFormat format) throws IOException {
      return record("export", center, from, to, out, format);
    }

    @Override
    public int forget(Optional<Path> center, String person, Optional<String> channel, boolean yes) throws IOException {
      return record("forget", center, person, channel, yes);
    }

    @Override
    public int moveStore(Optional<Path> center, String url, Optional<Path> passwordFile) throws IOException {
      return record("move-store", center, url, passwordFile);
    }
  }

  /** Sits at the terminal, or does not, and types. */
  private static final class Person implements Prompt {
    private boolean there;
    private Optional<String> types = Optional.empty();
    private final List<String> questions = new ArrayList<>();

    @Override
    public boolean present() {
      return there;
    }

    @Override
    public Optional<String> ask(String question) {
      questions.add(question);
      return types;
    }
  }

  private int run(String... args) {
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    Wiring wiring = new Wiring(Clock.systemUTC(), Map.of(), home, "Linux", terminal);
    return CommandLines.run(wiring, care, new NoPeople(), person, terminal, args);
  }

  private static List<Object> asked(Object... what) {
    return List.of(what);
  }

  @Test
  void backup_makes_one_and_with_list_only_lists() {
    assertThat(run("backup")).isZero();
    assertThat(run("backup", "--list")).isZero();
    assertThat(run("--center", "mine", "backup")).isZero();
    assertThat(care.asked).containsExactly(
        asked("backup", Optional.empty()), asked("backups", Optional.empty()), asked("backup", Optional.of(Path.of("mine"))));
  }

  @Test
  void move_store_names_a_database() {
    assertThat(run("move-store", "--to", "postgresql://room@host/db", "--password-file", "secret")).isZero();
    assertThat(run("move-store")).isNotZero();
    assertThat(care.asked).containsExactly(asked("move-store", Optional.empty(), "postgresql://room@host/db", Optional.of(Path.of("secret"))));
  }

  @Test
  void the_exit_code_is_what_the_work_gives() {
    care.answer = 3;
    assertThat(run("recover")).isEqualTo(3);
    assertThat(care.asked).containsExactly(asked("recover", Optional.empty()));
  }

  @Test
  void what_fails_is_one_sentence() {
    care.failure = new IOException("the disk is gone");
    assertThat(run("backup")).isEqualTo(1);
    assertThat(err.toString()).contains("the disk is gone");
  }

  @Test
  void restore_takes_a_time_a_backup_both_or_neither() {
    assertThat(run("restore")).isZero();
    assertThat(run("restore", "--to", "2026-11-24T14:05:00Z")).isZero();
    assertThat(run("restore", "--to=2026-11-24T14:05")).isZero();
    assertThat(run("restore", "--backup", "2026-11-24T03-30-00.1")).isZero();
    assertThat(run("restore", "--backup", "b1", "--to", "2026-11-24", "--center", "mine")).isZero();
    When day = new When.Day(LocalDate.of(2026, 11, 24));
    assertThat(care.asked).containsExactly(
        asked("restore", Optional.empty(), Optional.empty(), Optional.empty()),
        asked("restore", Optional.empty(), Optional.of(new When.Fixed(Instant.parse("2026-11-24T14:05:00Z"))), Optional.empty()),
        asked("restore", Optional.empty(), Optional.of(new When.Local(LocalDateTime.of(2026, 11, 24, 14, 5))), Optional.empty()),
        asked("restore", Optional.empty(), Optional.empty(), Optional.of("2026-11-24T03-30-00.1")),
        asked("restore", Optional.of(Path.of("mine")), Optional.of(day), Optional.of("b1")));
  }

  @Test
  void a_time_that_is_none_is_wrong_usage_and_says_what_is_meant() {
    assertThat(run("restore", "--to", "yesterday")).isEqualTo(2);
    assertThat(err.toString()).contains("--to").contains("'yesterday' is not a time: write it like 2026-11-24");
    assertThat(care.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../other", "/etc", "a/b", "a\\b", ".hidden", "-x", ""})
  void a_backups_name_never_leads_out_of_the_folder_of_backups(String name) {
    assertThat(run("restore", "--backup=" + name)).isEqualTo(2);
    assertThat(care.asked).isEmpty();
  }

  @Test
  void export_takes_a_stretch_of_time_a_file_and_a_format() {
    assertThat(run("export", "--from", "2026-11-01", "--to", "2026-12-01T00:00", "--out", "november.csv")).isZero();
    assertThat(run("export", "--from", "2026-11-01", "--to", "2026-11-02", "--out", "x", "--format", "json")).isZero();
    When first = new When.Day(LocalDate.of(2026, 11, 1));
    assertThat(care.asked).containsExactly(
        asked("export", Optional.empty(), first, new When.Local(LocalDateTime.of(2026, 12, 1, 0, 0)), Path.of("november.csv"), ExportFormat.csv),
        asked("export", Optional.empty(), first, new When.Day(LocalDate.of(2026, 11, 2)), Path.of("x"), ExportFormat.json));
  }

  @Test
  void an_export_that_lacks_something_is_wrong_usage() {
    assertThat(run("export", "--from", "2026-11-01", "--out", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--to");
    assertThat(run("export", "--from", "2026-11-01", "--to", "2026-11-02", "--out", "x", "--format", "pdf")).isEqualTo(2);
    assertThat(care.asked).isEmpty();
  }

  @Test
  void forget_with_yes_does_it_without_asking() {
    assertThat(run("forget", "ana", "--channel", "x", "--yes")).isZero();
    assertThat(care.asked).containsExactly(asked("forget", Optional.empty(), "ana", Optional.of("x"), true));
    assertThat(person.questions).isEmpty();
  }

  @Test
  void forget_without_a_terminal_and_without_yes_does_nothing_and_says_why() {
    assertThat(run("forget", "ana")).isEqualTo(2);
    assertThat(err.toString()).contains("nobody sits at this terminal: say --yes");
    assertThat(care.asked).isEmpty();
  }

  @Test
  void forget_says_first_what_goes_and_then_wants_the_name_typed() {
    person.there = true;
    person.types = Optional.of(" ana ");
    assertThat(run("forget", "ana")).isZero();
    assertThat(person.questions).singleElement().asString().contains("Type ana");
    assertThat(care.asked).containsExactly(
        asked("forget", Optional.empty(), "ana", Optional.empty(), false), asked("forget", Optional.empty(), "ana", Optional.empty(), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Ana", "", "anna"})
  void forget_does_nothing_when_something_else_is_typed(String typed) {
    person.there = true;
    person.types = Optional.of(typed);
    assertThat(run("forget", "ana")).isEqualTo(1);
    assertThat(err.toString()).contains("nothing was forgotten");
    assertThat(care.asked).containsExactly(asked("forget", Optional.empty(), "ana", Optional.empty(), false));
  }

  @Test
  void forget_does_nothing_when_the_input_ends() {
    person.there = true;
    assertThat(run("forget", "ana")).isEqualTo(1);
    assertThat(care.asked).hasSize(1);
  }

  @Test
  void forget_asks_nothing_where_there_is_nothing_to_forget() {
    person.there = true;
    care.answer = 1;
    assertThat(run("forget", "nobody")).isEqualTo(1);
    assertThat(person.questions).isEmpty();
    assertThat(care.asked).hasSize(1);
  }

  @Test
  void a_handle_with_its_sign_is_a_handle_and_never_a_file_of_arguments() throws IOException {
    Path file = Files.writeString(home.resolve("arguments"), "somebody-else --channel x");
    assertThat(run("forget", "@" + file, "--yes")).isZero();
    assertThat(care.asked).containsExactly(asked("forget", Optional.empty(), "@" + file, Optional.empty(), true));
  }

  @Test
  void nobody_is_not_a_person() {
    assertThat(run("forget", " ", "--yes")).isEqualTo(2);
    assertThat(run("forget", "--yes")).isEqualTo(2);
    assertThat(care.asked).isEmpty();
  }

  @Test
  void the_other_verbs_are_there_too() {
    assertThat(run("init", home.resolve("mine").toString())).isZero();
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("backup", "restore", "recover", "export", "forget", "ingest");
  }

  @Test
  void nobody_sits_at_the_terminal_of_a_test() {
    assertThat(Prompt.ofProcess().present()).isFalse();
    assertThat(Prompt.ofProcess().ask("really?")).isEmpty();
  }
}
