package watchfloor.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;

/** What the parts of a journal that write have in common. */
record Home(Path dir, JournalOptions options, Disk disk, Clock clock) {
  /** Whether entries may be added to a segment that is there already: its header is whole, and it is sealed as entries are to be now. */
  boolean fits(Segment segment) {
    return segment.header().filter(header -> Arrays.equals(header.keyCheck(), options.sealer().keyCheck())).isPresent();
  }

  /** Begins a sentence. */
  @Override
  public String toString() {
    return "The journal " + options.name() + " in " + dir;
  }

  Path path(long number) {
    return Catalog.path(dir, number);
  }
}
