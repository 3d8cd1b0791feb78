package watchfloor.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import watchfloor.Wiring;

/** Says why the analysis judges a text as it does: the words that decided, and each part of the urgency. */
@Command(name = "why", mixinStandardHelpOptions = true, description = "Says why a text is judged as it is: the words that decided, and the parts of its urgency.")
public final class WhyVerb implements Callable<Integer> {
  private final Wiring wiring;

  @ParentCommand private RootVerb root;

  @Parameters(paramLabel = "TEXT", description = "What somebody wrote.")
  private String text;

  @Option(names = "--language", paramLabel = "TAG", description = "Its language, where that is known (en, pt-BR).")
  private String language = "";

  public WhyVerb(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    return wiring.why(root.center(), text, language);
  }
}
