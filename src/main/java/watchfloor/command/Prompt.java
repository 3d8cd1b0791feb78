package watchfloor.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the person at the terminal, where there is one. */
public interface Prompt {
  /** Whether a person can answer. */
  boolean present();

  /** Shows the question and waits for a line; empty when the person ends the input instead, or there is no person. */
  Optional<String> ask(String question);

  /** That of this process. */
  static Prompt ofProcess() {
    Console console = System.console();
    boolean present = console != null && personTypes();
    return new Prompt() {
      @Override
      public boolean present() {
        return present;
      }

      @Override
      public Optional<String> ask(String question) {
        return present ? Optional.ofNullable(console.readLine("%s ", question)) : Optional.empty();
      }
    };
  }

  /** Some versions of Java have a console where nobody sits at one; the operating system knows better. */
  private static boolean personTypes() {
    Path standardInput = Path.of("/proc/self/fd/0");
    if (!Files.isSymbolicLink(standardInput)) {
      return true;
    }
    try {
      Path target = Files.readSymbolicLink(standardInput);
      return target.startsWith("/dev") && !target.endsWith("null");
    } catch (IOException e) {
      return false;
    }
  }
}
