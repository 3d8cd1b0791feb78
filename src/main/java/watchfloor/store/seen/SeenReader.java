package watchfloor.store.seen;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import watchfloor.store.seen.SeenFormat.Frame;

/** Reads one file of seen keys from its beginning, frame by frame, as far as it is sound. For one thread. */
final class SeenReader implements AutoCloseable {
  private final InputStream in;
  private byte[] bytes = new byte[1 << 16];
  private ByteBuffer view = ByteBuffer.wrap(bytes);
  private long sequence;
  private long end;

  SeenReader(Path file) throws IOException {
    this.in = new BufferedInputStream(new FileInputStream(file.toFile()), 1 << 16);
  }

  /** Reads the header, first of all; empty when it is not one of this name and secret, and then nothing more can be read. */
  Optional<SeenSlice> header(SeenSlice named, long check) throws IOException {
    byte[] header = new byte[SeenFormat.HEADER];
    if (in.readNBytes(header, 0, header.length) < header.length) {
      return Optional.empty();
    }
    Optional<SeenSlice> slice = SeenFormat.header(header, named, check);
    slice.ifPresent(it -> sequence = it.sequence());
    end = SeenFormat.HEADER;
    return slice;
  }

  /** The next frame; empty at the end of the file, and where it is torn or damaged. */
  Optional<Frame> next() throws IOException {
    if (in.readNBytes(bytes, 0, SeenFormat.FRAME_HEADER) < SeenFormat.FRAME_HEADER) {
      return Optional.empty();
    }
    Optional<Frame> frame = SeenFormat.frame(view);
    if (frame.isEmpty()) {
      return frame;
    }
    int size = frame.get().size();
    if (size > bytes.length) {
      bytes = Arrays.copyOf(bytes, size);
      view = ByteBuffer.wrap(bytes);
    }
    int rest = size - SeenFormat.FRAME_HEADER;
    if (in.readNBytes(bytes, SeenFormat.FRAME_HEADER, rest) < rest || !SeenFormat.sound(view, frame.get(), sequence)) {
      return Optional.empty();
    }
    end += size;
    return frame;
  }

  /** Where the last sound frame ends, in bytes from the beginning. */
  long end() {
    return end;
  }

  /** The upper half of a key of the frame that was read last. */
  long high(int key) {
    return view.getLong(SeenFormat.FRAME_HEADER + key * SeenFormat.KEY);
  }

  /** The lower half. */
  long low(int key) {
    return view.getLong(SeenFormat.FRAME_HEADER + key * SeenFormat.KEY + 8);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
