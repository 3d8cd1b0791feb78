package watchfloor.store.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import watchfloor.store.disk.SteadyFile;
import watchfloor.store.seen.SeenFormat.Frame;

/** Writes a slice's keys to a file behind its header, as open frames, and then closes them. For one thread. */
final class SeenPieces implements SeenTable.Piece {
  private final SteadyFile out;
  private final long sequence;
  private final long first;
  private long end = SeenFormat.HEADER;

  SeenPieces(SteadyFile out, long sequence, long first) {
    this.out = out;
    this.sequence = sequence;
    this.first = first;
  }

  /** @throws UncheckedIOException the disk refuses */
  @Override
  public void take(long[] pairs, int count) {
    try {
      write(Frame.open(count, first), pairs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Frame frame, long[] pairs) throws IOException {
    byte[] bytes = SeenFormat.frame(frame, pairs, 0, sequence);
    out.write(end, bytes, 0, bytes.length);
    end += bytes.length;
  }

  /** Answers where the file ends, in bytes. */
  long finish(Optional<SeenMark> mark) throws IOException {
    if (mark.isPresent()) {
      write(Frame.closing(0, mark.get(), first), new long[0]);
    }
    return end;
  }
}
