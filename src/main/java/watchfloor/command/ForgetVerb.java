package watchfloor.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes a person out of the store, after the one who asks has said a second time that it is meant. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = "Takes a person out of the store for good; says first what goes, and asks.")
public final class ForgetVerb implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int NOT_DONE = 1;
  private static final int LONGEST = 500;

  private final StoreCare care;
  private final Prompt prompt;
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @ParentCommand private RootVerb root;

  @Parameters(paramLabel = "PERSON", description = "The person's handle.")
  private String person;

  @Option(names = "--channel", paramLabel = "C", description = "Only on that channel, such as x or mastodon; else on every one.")
  private String channel;

  @Option(names = "--yes", description = "Does it without asking.")
  private boolean yes;

  public ForgetVerb(StoreCare care, Prompt prompt, Terminal terminal) {
    this.care = care;
    this.prompt = prompt;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (person.isBlank() || person.length() > LONGEST) {
      throw new ParameterException(spec.commandLine(), "forget takes a person's handle of 1 to " + LONGEST + " characters");
    }
    if (yes) {
      return forget(true);
    }
    if (!prompt.present()) {
      throw new ParameterException(
          spec.commandLine(), "forget asks before it takes anything out, and nobody sits at this terminal: say --yes to do it without asking");
    }
    int seen = forget(false);
    if (seen != DONE) {
      return seen;
    }
    if (!confirmed()) {
      terminal.say("nothing was forgotten: what was typed is not '" + person + "'.");
      return NOT_DONE;
    }
    return forget(true);
  }

  private int forget(boolean doIt) throws Exception {
    return care.forget(root.center(), person, Optional.ofNullable(channel), doIt);
  }

  private boolean confirmed() {
    return prompt.ask("This cannot be taken back. Type " + person + " to forget that person:")
        .filter(typed -> typed.strip().equals(person.strip()))
        .isPresent();
  }
}
