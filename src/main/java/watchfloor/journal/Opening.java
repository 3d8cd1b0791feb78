package watchfloor.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Finds a journal's end when it is opened for writing, removes an append that was cut off there, and reports what is damaged. */
final class Opening {
  /**
   * What the writer begins with.
   *
   * @param segments oldest first
   */
  record Opened(List<Segment> segments, Tail tail, OpeningReport report) {}

  private final Home home;
  private final Spare spare;
  private final Beginning beginning;
  private final long checkBytes;
  private final Findings findings = new Findings();
  private long checked;

  Opening(Home home, Spare spare, Beginning beginning, long checkBytes) {
    this.home = home;
    this.spare = spare;
    this.beginning = beginning;
    this.checkBytes = checkBytes;
  }

  Opened open() throws IOException {
    Files.createDirectories(home.dir());
    home.disk().delete(home.dir().resolve(Catalog.SPARE));
    List<Segment> segments = Catalog.read(home.dir(), home.disk());
    Catalog.mustBeCalled(home.options().name(), home.dir(), segments);
    Catalog.mustOpen(home.options().sealer(), segments);
    return segments.isEmpty() ? begin() : check(segments);
  }

  private Opened begin() throws IOException {
    byte[] hash = beginning.hash();
    long seq = beginning.seq();
    byte[] keyCheck = home.options().sealer().keyCheck();
    Header header = new Header(home.options().name(), 1, seq, hash, seq, hash, home.clock().millis(), keyCheck, "");
    spare.take(header);
    Segment first = new Segment(1, home.path(1), Optional.of(header), Optional.empty(), home.options().segmentBytes());
    Tail tail = new Tail(first, Header.SIZE, beginning.seq(), hash, "");
    return new Opened(List.of(first), tail, new OpeningReport(0, Optional.empty(), List.of(), 0, 0));
  }

  private Opened check(List<Segment> segments) throws IOException {
    View view = View.open(segments);
    int first = firstToCheck(segments);
    checkOlder(view, first);
    Tail tail = walkToTheEnd(view, first);
    long cut = tail.segment().header().isPresent() ? cutBehind(tail) : 0;
    Optional<Place> cutAt = cut > 0 ? Optional.of(tail.place()) : Optional.empty();
    return new Opened(segments, tail, new OpeningReport(cut, cutAt, findings.damages(), findings.more(), checked));
  }

  /** The newest segment always, and the ones before while they fit; further back when the first one would not know what it continues. */
  private int firstToCheck(List<Segment> segments) {
    int first = segments.size() - 1;
    long bytes = segments.get(first).bytes();
    while (first > 0 && bytes + segments.get(first - 1).bytes() <= checkBytes) {
      first--;
      bytes += segments.get(first).bytes();
    }
    while (first > 0 && suspicious(segments, first)) {
      first--;
    }
    return first;
  }

  private static boolean suspicious(List<Segment> segments, int index) {
    boolean hole = index > 0 && segments.get(index).number() != segments.get(index - 1).number() + 1;
    return hole || segments.get(index).header().isEmpty();
  }

  /** Reads older segments only around one that is missing or has a damaged header. */
  private void checkOlder(View view, int end) throws IOException {
    List<Segment> segments = view.segments();
    int index = 0;
    while (index < end) {
      if (!suspicious(segments, index)) {
        index++;
        continue;
      }
      int from = Math.max(0, index - 1);
      while (index + 1 < end && suspicious(segments, index + 1)) {
        index++;
      }
      index = segments.get(index).header().isEmpty() ? index + 1 : index;
      walkInto(view, segments.get(from), segments.get(index));
      index++;
    }
  }

  /** Until the walk has understood how the one segment is continued by the other, whose header is sound. */
  private void walkInto(View view, Segment from, Segment to) throws IOException {
    try (Walk walk = Walk.from(from, () -> view, home.disk(), true)) {
      Step step = walk.next();
      while (!(step instanceof Step.End) && !(step instanceof Step.Sound && walk.place().segment() >= to.number())) {
        findings.note(step);
        step = walk.next();
      }
    }
    view.segments().stream()
        .filter(segment -> segment.number() >= from.number() && segment.number() < to.number())
        .forEach(segment -> checked += segment.bytes());
  }

  private Tail walkToTheEnd(View view, int first) throws IOException {
    for (Segment segment : view.segments().subList(first, view.segments().size())) {
      checked += segment.bytes();
    }
    try (Walk walk = Walk.from(view.segments().get(first), () -> view, home.disk(), true)) {
      Step step = walk.next();
      while (!(step instanceof Step.End)) {
        findings.note(step);
        step = walk.next();
      }
      boolean nothing = walk.last() < 0;
      return new Tail(
          view.newest(),
          walk.place().offset(),
          nothing ? beginning.seq() : walk.last(),
          nothing ? beginning.hash() : walk.chain(),
          whyNothingMayBeAdded(view.newest()));
    }
  }

  private String whyNothingMayBeAdded(Segment newest) {
    if (newest.header().isEmpty()) {
      return newest.file() + " is damaged";
    }
    boolean cutOff =
        findings.damages().stream()
            .anyMatch(damage -> damage.kind() == Damage.Kind.CUT_OFF && damage.segmentFile().equals(newest.file()));
    return cutOff ? newest.file() + " ends with an append that was cut off" : "";
  }

  /** Returns how many bytes were cut. */
  private long cutBehind(Tail tail) throws IOException {
    SegmentFile file = home.disk().open(tail.segment().path(), true);
    try (SegmentInput input = new SegmentInput(file)) {
      long end = input.endOfContent(tail.offset(), file.size());
      if (end > tail.offset()) {
        Appender.zero(file, tail.offset(), end);
      }
      return end - tail.offset();
    }
  }
}
