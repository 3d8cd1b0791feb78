package watchfloor.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a whole journal against its hash chain, a record at a time. */
final class Verifier {
  private final View view;
  private final Disk disk;
  private final Findings findings = new Findings();
  private long entries;
  private long firstSeq;
  private long lastSeq;
  private long firstMillis;
  private long lastMillis;

  Verifier(List<Segment> segments, Disk disk) {
    this.view = View.open(segments);
    this.disk = disk;
  }

  Verification verify() throws IOException {
    try (Walk walk = Walk.from(view.segments().get(0), () -> view, disk, true)) {
      Step step = walk.next();
      while (!(step instanceof Step.End)) {
        if (step instanceof Step.Sound sound) {
          count(sound.frame());
        }
        findings.note(step);
        step = walk.next();
      }
      byte[] hash = walk.chain() == null ? new byte[Frame.HASH] : walk.chain();
      return outcome(hash, torn(walk.place().offset()));
    }
  }

  private void count(Frame frame) {
    if (entries == 0) {
      firstSeq = frame.seq();
      firstMillis = frame.millis();
    }
    entries++;
    lastSeq = frame.seq();
    lastMillis = frame.millis();
  }

  private long torn(long end) throws IOException {
    if (view.newest().header().isEmpty()) {
      return 0;
    }
    try (SegmentInput input = new SegmentInput(disk.open(view.newest().path(), false))) {
      return input.endOfContent(end, input.size()) - end;
    }
  }

  private Verification outcome(byte[] hash, long torn) {
    return new Verification(
        view.segments().size(),
        entries,
        view.segments().stream().mapToLong(Segment::bytes).sum(),
        firstSeq,
        lastSeq,
        entries == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(firstMillis)),
        entries == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastMillis)),
        hash,
        torn,
        findings.damages(),
        findings.more(),
        findings.breaks());
  }
}
