package watchfloor.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Goes through a journal record by record, and says exactly what is damaged on the way: the one place that decides what counts as a sound
 * record, as damage, and as the end. Opening, reading and verifying all walk.
 *
 * <p>A live journal's walk never passes the durable end and can be asked again; otherwise the end is where, in the newest segment, no
 * sound record follows. A walk that met an {@link IOException} goes on from where it stood. One thread.
 */
final class Walk implements Closeable {
  private static final long NOT_KNOWN = -1;

  private final Supplier<View> views;
  private final Disk disk;
  private final Optional<Chain> hashes;
  private final Deque<Step> ready = new ArrayDeque<>();
  private final List<Cause> causes = new ArrayList<>();
  private SegmentInput input;
  private long number;
  private long offset;
  private long last = NOT_KNOWN;
  private byte[] chain;

  private Walk(Supplier<View> views, Disk disk, boolean hashes) {
    this.views = views;
    this.disk = disk;
    this.hashes = hashes ? Optional.of(new Chain()) : Optional.empty();
  }

  /** Begins with a whole segment. @param hashes whether each record is checked against the chain too */
  static Walk from(Segment first, Supplier<View> views, Disk disk, boolean hashes) {
    Walk walk = new Walk(views, disk, hashes);
    walk.stepInto(first);
    return walk;
  }

  /** Begins within a segment. */
  static Walk from(Place place, Supplier<View> views, Disk disk) {
    Walk walk = new Walk(views, disk, false);
    walk.number = place.segment();
    walk.offset = place.offset();
    return walk;
  }

  /** Where it stands. */
  Place place() {
    return new Place(number, offset);
  }

  /** The highest entry that it knows of; negative when none. */
  long last() {
    return last;
  }

  /** The chain's hash after that entry. */
  byte[] chain() {
    return chain;
  }

  Step next() throws IOException {
    try {
      while (ready.isEmpty()) {
        View view = views.get();
        Segment here = view.segment(number);
        if (here == null) {
          throw deleted(null);
        }
        advance(view, here);
      }
      return ready.poll();
    } catch (NoSuchFileException e) {
      throw deleted(e);
    } catch (IOException e) {
      leave();
      throw e;
    }
  }

  private JournalException deleted(NoSuchFileException cause) {
    return new JournalException(
        "The journal file " + Catalog.file(number) + " was deleted while it was read: begin again with the oldest one.", cause);
  }

  private void advance(View view, Segment here) throws IOException {
    if (input == null) {
      input = new SegmentInput(disk.open(here.path(), false));
    }
    boolean live = view.end() != null && view.isNewest(here);
    long limit = live ? view.end().offset() : input.size();
    Frame frame = input.recordAt(offset, limit);
    if (frame != null) {
      accept(here, frame);
    } else if (live && offset >= limit) {
      ready.add(new Step.End());
    } else {
      seek(view, here, limit);
    }
  }

  private void accept(Segment here, Frame frame) {
    Place place = place();
    offset += frame.size();
    if (last != NOT_KNOWN && frame.seq() <= last) {
      outOfTurn(here, place);
      return;
    }
    if (last != NOT_KNOWN && frame.seq() > last + 1 && causes.isEmpty()) {
      outOfTurn(here, place);
    }
    settle(frame.seq(), false);
    if (hashes.isPresent() && chain != null && frame.seq() == last + 1 && !Arrays.equals(hashes.get().next(chain, frame), frame.hash())) {
      lost(Damage.of(Damage.Kind.CHAIN, here.file(), place.offset(), frame.seq(), frame.seq()));
    }
    last = frame.seq();
    chain = frame.hash();
    ready.add(new Step.Sound(frame, place));
  }

  /** Told once for a row of such records. */
  private void outOfTurn(Segment here, Place place) {
    Cause before = causes.isEmpty() ? null : causes.get(causes.size() - 1);
    if (before == null || before.kind() != Damage.Kind.SEQUENCE || !before.file().equals(here.file())) {
      causes.add(new Cause(Damage.Kind.SEQUENCE, here.file(), place.offset()));
    }
  }

  /** Here is no sound record: it is the end, or one comes later, or the next segment goes on. */
  private void seek(View view, Segment here, long limit) throws IOException {
    boolean newest = view.isNewest(here);
    if (last == NOT_KNOWN) {
      last = lastBefore(here, limit);
    }
    if (!newest && last >= view.after(here).header().map(Header::ownSeq).orElse(Damage.UNKNOWN)) {
      stepInto(view.after(here));
      return;
    }
    long found = input.find(offset, limit, last);
    input.forget();
    if (found >= 0 && input.recordAt(offset, limit) == null) {
      boolean cutOff = mayEndCutOff(view, here) && onlyRestOfAGroup(found, limit);
      causes.add(new Cause(cutOff ? Damage.Kind.CUT_OFF : Damage.Kind.RECORD, here.file(), offset));
      offset = found;
    } else if (found < 0 && newest) {
      endIn(view, here, limit);
    } else if (found < 0) {
      leaveFor(view.after(here), here, limit);
    }
  }

  /** An append that more was added behind was acknowledged; where an append was cut off, the journal goes on in another segment that says so. */
  private static boolean mayEndCutOff(View view, Segment here) {
    return view.isNewest(here) ? view.closed() : view.after(here).header().filter(Header::takesUpAnew).isPresent();
  }

  /** Whether no group begins from a place on: then whatever is missing before belongs to the last one. */
  private boolean onlyRestOfAGroup(long place, long limit) throws IOException {
    long at = place;
    while (at >= 0) {
      Frame frame = input.recordAt(at, limit);
      if (frame != null && frame.firstOfGroup()) {
        return false;
      }
      at = frame == null ? input.find(at + 1, limit, last) : at + frame.size();
    }
    return true;
  }

  private void endIn(View view, Segment here, long limit) {
    if (view.end() != null) {
      causes.add(new Cause(Damage.Kind.RECORD, here.file(), offset));
      settle(view.lastSeq() + 1, false);
      last = view.lastSeq();
      chain = view.lastHash();
      offset = limit;
      return;
    }
    boolean onlyOutOfTurn = causes.stream().allMatch(cause -> cause.kind() == Damage.Kind.SEQUENCE);
    settle(onlyOutOfTurn ? last + 1 : Damage.UNKNOWN, false);
    ready.add(new Step.End());
  }

  private void leaveFor(Segment next, Segment here, long limit) throws IOException {
    boolean content = input.endOfContent(offset, limit) > offset && !input.cutShort(offset, limit);
    long own = next.header().map(Header::ownSeq).orElse(last);
    boolean endsEarly = own > last && last != NOT_KNOWN && causes.isEmpty() && next.number() == number + 1;
    if (content || endsEarly) {
      causes.add(new Cause(content ? Damage.Kind.RECORD : Damage.Kind.TRUNCATED, here.file(), offset));
    }
    stepInto(next);
  }

  private void stepInto(Segment next) {
    if (number > 0 && next.number() > number + 1) {
      causes.add(new Cause(Damage.Kind.MISSING_SEGMENT, Catalog.file(number + 1), 0));
    }
    leave();
    number = next.number();
    offset = Header.SIZE;
    if (next.header().isEmpty()) {
      causes.add(new Cause(Damage.Kind.HEADER, next.file(), 0));
      return;
    }
    Header header = next.header().get();
    boolean whole = causes.isEmpty() && last == header.ownSeq();
    if (last > header.ownSeq()) {
      lost(Damage.of(Damage.Kind.SEQUENCE, next.file(), 0, header.ownSeq() + 1, header.ownSeq()));
    }
    settle(Math.max(last, header.ownSeq()) + 1, true);
    if (whole && hashes.isPresent() && !Arrays.equals(chain, header.ownHash())) {
      lost(Damage.of(Damage.Kind.CHAIN, next.file(), 0, last, last));
    }
    if (header.takesUpAnew()) {
      ready.add(new Step.Break(
          new KnownBreak(number, header.ownSeq(), header.startSeq(), Instant.ofEpochMilli(header.created()), header.reason())));
    }
    last = Math.max(last, header.startSeq());
    chain = header.startHash();
  }

  /** The last entry of this segment before the place where a reader began, so that it can say what is missing from there on. */
  private long lastBefore(Segment here, long limit) throws IOException {
    long before = here.header().map(Header::startSeq).orElse(NOT_KNOWN);
    long at = Header.SIZE;
    while (at >= 0 && at < offset) {
      Frame frame = input.recordAt(at, limit);
      if (frame == null || frame.seq() <= before) {
        at = input.find(at + 1, limit, before);
      } else {
        before = frame.seq();
        at += frame.size();
      }
    }
    return before;
  }

  private void settle(long next, boolean byHeader) {
    Cause.settle(causes, last, next, byHeader).forEach(this::lost);
    causes.clear();
  }

  private void lost(Damage damage) {
    ready.add(new Step.Lost(damage));
  }

  private void leave() {
    SegmentInput left = input;
    input = null;
    if (left != null) {
      try {
        left.close();
      } catch (IOException e) {
        throw new JournalException("A journal file could not be closed (" + e.getMessage() + ").", e);
      }
    }
  }

  @Override
  public void close() {
    leave();
  }
}
