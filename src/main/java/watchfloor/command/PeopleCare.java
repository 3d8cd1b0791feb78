package watchfloor.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the verbs about people want done. Each method is one verb's work from beginning to end, on the caller's thread, and gives its exit
 * code. {@code center} is the center's folder where one was named.
 */
public interface PeopleCare {
  /** Makes an account, and shows its password where it made one up. */
  int add(Optional<Path> center, NewAccount account) throws IOException, InterruptedException;

  /** Lists the accounts. */
  int list(Optional<Path> center, boolean json) throws IOException, InterruptedException;

  /** Lets nobody in with an account any more, and puts out whoever is. */
  int disable(Optional<Path> center, String id) throws IOException, InterruptedException;

  /** Lets people in with it again. */
  int enable(Optional<Path> center, String id) throws IOException, InterruptedException;

  /** Gives an account a new password, unlocks it and ends its sessions. */
  int reset(Optional<Path> center, String id, Optional<Path> passwordFile) throws IOException, InterruptedException;
}
