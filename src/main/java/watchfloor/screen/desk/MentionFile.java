package watchfloor.screen.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import watchfloor.pulse.Slice;
import watchfloor.pulse.SliceBook;
import watchfloor.pulse.SliceMark;
import watchfloor.pulse.SlicePage;
import watchfloor.pulse.Slices;

/**
 * Saves the mentions of a slice into a file, page by page: it appears under its name only when it is whole and forced, and may be read by its owner
 * alone where the system can say so. One use.
 */
final class MentionFile {
  private final Slices slices;
  private final Executor files;
  private final Path target;
  private final Path begun;
  private long written;

  /** @param files one thread at a time; waits for the disk */
  MentionFile(Slices slices, Executor files, Path target) {
    this.slices = slices;
    this.files = files;
    this.target = target.toAbsolutePath();
    begun = this.target.resolveSibling(this.target.getFileName() + ".part");
  }

  /**
   * Reads and writes.
   *
   * @param progress hears how many are written, on any thread
   * @return how many were written; fails with an {@link UncheckedIOException}, or with what reading failed with, and leaves no file then
   */
  CompletableFuture<Long> save(Slice slice, LongConsumer progress) {
    CompletableFuture<Long> done = CompletableFuture.runAsync(this::begin, files).thenCompose(begin -> rest(slice, Optional.empty(), progress))
        .thenApplyAsync(all -> finish(), files);
    return done.handleAsync((count, failure) -> {
      if (failure == null) {
        return CompletableFuture.completedFuture(count);
      }
      discard(failure);
      return CompletableFuture.<Long>failedFuture(failure);
    }, files).thenCompose(each -> each);
  }

  private CompletableFuture<Void> rest(Slice slice, Optional<SliceMark> from, LongConsumer progress) {
    return slices.page(slice, from, SliceBook.MOST).thenComposeAsync(page -> {
      append(page);
      progress.accept(written);
      return page.next().isPresent() ? rest(slice, page.next(), progress) : CompletableFuture.completedFuture(null);
    }, files);
  }

  private void begin() {
    try {
      Files.deleteIfExists(begun);
      Files.createFile(begun);
      if (Files.getFileStore(begun).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(begun, PosixFilePermissions.fromString("rw-------"));
      }
      write(MentionCsv.HEADER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(SlicePage page) {
    try {
      write(MentionCsv.lines(page.mentions()));
      written += page.mentions().size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) throws IOException {
    try (FileChannel channel = FileChannel.open(begun, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private long finish() {
    try (FileChannel channel = FileChannel.open(begun, StandardOpenOption.WRITE)) {
      channel.force(true);
      Files.move(begun, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void discard(Throwable failure) {
    try {
      Files.deleteIfExists(begun);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
