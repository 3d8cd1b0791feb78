package watchfloor.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import watchfloor.journal.ChainedEntry;

/** Follows a chain of operations entry by entry and notes where it does not hold. For one walk. */
final class ChainWalk implements Consumer<ChainedEntry> {
  /** An entry's number, and the chain's hash after it. */
  record Link(long seq, byte[] hash) {}

  private final int most;
  private final List<String> faults = new ArrayList<>();
  private Link last;

  /** @param from what the first entry follows */
  ChainWalk(Link from, int most) {
    this.last = from;
    this.most = most;
  }

  @Override
  public void accept(ChainedEntry entry) {
    long seq = entry.entry().seq();
    if (seq != last.seq() + 1) {
      fault("the operations " + (last.seq() + 1) + " to " + (seq - 1) + " are missing");
    } else if (!entry.follows(last.hash())) {
      fault("operation " + seq + " is not what was written");
    }
    last = new Link(seq, entry.hash());
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** What was found, with whether the walk ended where the desk's tables say. */
  List<String> faults(DeskState written) {
    boolean began = written.lastHash().isEmpty();
    if (last.seq() != written.lastOperation()) {
      fault("the operations end at " + last.seq() + ", not at " + written.lastOperation());
    } else if (!began && !Arrays.equals(last.hash(), written.hash())) {
      fault("the last operation is not what was written");
    }
    return List.copyOf(faults);
  }

  private void fault(String sentence) {
    if (faults.size() < most) {
      faults.add(sentence);
    }
  }
}
