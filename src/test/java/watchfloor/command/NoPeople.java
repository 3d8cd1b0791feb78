package watchfloor.command;

import java.nio.file.Path;
import java.util.Optional;

/** Nobody is looked after here. */
final class NoPeople implements PeopleCare {
  @Override
  public int add(Optional<Path> center, NewAccount account) {
    throw new AssertionError("nobody was to be added");
  }

  @Override
  public int list(Optional<Path> center, boolean json) {
    throw new AssertionError("nobody was to be listed");
  }

  @Override
  public int disable(Optional<Path> center, String id) {
    throw new AssertionError("nobody was to be closed out");
  }

  @Override
  public int enable(Optional<Path> center, String id) {
    throw new AssertionError("nobody was to be let in again");
  }

  @Override
  public int reset(Optional<Path> center, String id, Optional<Path> passwordFile) {
    throw new AssertionError("no password was to be changed");
  }
}
