package watchfloor.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks after the people who come in from other machines, also while the room is open. */
@Command(name = "operator", mixinStandardHelpOptions = true, description = "Looks after people and their roles, also while the room is open.")
public final class OperatorVerb implements Callable<Integer> {
  private final PeopleCare people;

  @Spec private CommandSpec spec;

  @ParentCommand private RootVerb root;

  private OperatorVerb(PeopleCare people) {
    this.people = people;
  }

  /** The verb with everything below it. */
  static CommandLine with(PeopleCare people) {
    return new CommandLine(new OperatorVerb(people))
        .addSubcommand(new Add()).addSubcommand(new Listing()).addSubcommand(new Disable()).addSubcommand(new Enable()).addSubcommand(new Reset());
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "operator what? Say operator add, list, disable, enable or reset");
  }

  private Optional<Path> center() {
    return root.center();
  }

  /** Makes an account. */
  @Command(name = "add", mixinStandardHelpOptions = true, description = "Makes an account; without --password-file its password is made up and shown once.")
  static final class Add implements Callable<Integer> {
    @ParentCommand private OperatorVerb operator;

    @Parameters(paramLabel = "ID", description = "Initials or a short name; signs answers.")
    private String id;

    @Option(names = "--name", paramLabel = "NAME", description = "The name in full.")
    private String name;

    @Option(names = "--team", paramLabel = "TEAM", defaultValue = "Care", description = "Whose work is offered first (${DEFAULT-VALUE}).")
    private String team;

    @Option(
        names = "--role", paramLabel = "ROLE", defaultValue = "operator",
        description = "operator, senior, lead, administrator, wall, analyst, volunteer or outsider (${DEFAULT-VALUE}).")
    private String role;

    @Option(names = "--hours", paramLabel = "HOURS", defaultValue = "", description = "Such as 'mon-fri 09:00-17:30; sat 10:00-14:00'; else always.")
    private String hours;

    @Option(names = "--addresses", paramLabel = "RANGES", defaultValue = "", description = "Such as 10.1.0.0/16,2001:db8::/32; else everywhere.")
    private String addresses;

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file that only its owner can read, with the password in its first line.")
    private Path passwordFile;

    @Override
    public Integer call() throws Exception {
      return operator.people.add(
          operator.center(), new NewAccount(id, Optional.ofNullable(name), team, role, hours, addresses, Optional.ofNullable(passwordFile)));
    }
  }

  /** Lists the accounts. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the accounts.")
  static final class Listing implements Callable<Integer> {
    @ParentCommand private OperatorVerb operator;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
      return operator.people.list(operator.center(), json);
    }
  }

  /** Closes an account. */
  @Command(name = "disable", mixinStandardHelpOptions = true, description = "Closes an account, and puts out whoever came in with it.")
  static final class Disable implements Callable<Integer> {
    @ParentCommand private OperatorVerb operator;

    @Parameters(paramLabel = "ID", description = "Whose.")
    private String id;

    @Override
    public Integer call() throws Exception {
      return operator.people.disable(operator.center(), id);
    }
  }

  /** Opens an account again. */
  @Command(name = "enable", mixinStandardHelpOptions = true, description = "Opens an account again.")
  static final class Enable implements Callable<Integer> {
    @ParentCommand private OperatorVerb operator;

    @Parameters(paramLabel = "ID", description = "Whose.")
    private String id;

    @Override
    public Integer call() throws Exception {
      return operator.people.enable(operator.center(), id);
    }
  }

  /** Gives an account a new password. */
  @Command(name = "reset", mixinStandardHelpOptions = true, description = "Gives an account a new password, unlocks it and ends its sessions.")
  static final class Reset implements Callable<Integer> {
    @ParentCommand private OperatorVerb operator;

    @Parameters(paramLabel = "ID", description = "Whose.")
    private String id;

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file that only its owner can read, with the password in its first line.")
    private Path passwordFile;

    @Override
    public Integer call() throws Exception {
      return operator.people.reset(operator.center(), id, Optional.ofNullable(passwordFile));
    }
  }
}
