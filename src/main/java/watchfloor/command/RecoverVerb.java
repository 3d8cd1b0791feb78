package watchfloor.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Finds what is damaged in the store, and mends it. */
@Command(
    name = "recover",
    mixinStandardHelpOptions = true,
    description = "Reads the whole store, says what is damaged, and mends it from the backups and the journal.")
public final class RecoverVerb implements Callable<Integer> {
  private final StoreCare care;

  @ParentCommand private RootVerb root;

  public RecoverVerb(StoreCare care) {
    this.care = care;
  }

  @Override
  public Integer call() throws Exception {
    return care.recover(root.center());
  }
}
