package watchfloor.store.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import watchfloor.store.disk.OwnerOnly;
import watchfloor.store.disk.StoreException;

/**
 * A store's key in a file of its own that only its owner can read: on a stick, on another disk, or where a service manager puts
 * what its services may know. Base64 in one line.
 */
public record StoreKeyFile(Path file) implements KeySource {
  private static final int MOST_TEXT = 256;

  public StoreKeyFile {
    file = file.toAbsolutePath().normalize();
  }

  @Override
  public Optional<StoreKey> key(Path store, boolean fresh) {
    try {
      refuseInside(store);
      if (Files.exists(file)) {
        return Optional.of(read());
      }
      if (!fresh) {
        throw new StoreException("The key file " + file + " of the store in " + store
            + " is not there: put it back, or name the file that holds the key; without it the store cannot be opened.", null);
      }
      return Optional.of(made());
    } catch (IOException e) {
      throw new StoreException("The key file " + file + " cannot be read or written (" + e.getMessage()
          + "): see that its directory is there and yours.", e);
    }
  }

  @Override
  public void keep(Path store, StoreKey key) {
    try {
      refuseInside(store);
      if (!Files.exists(file)) {
        write(key);
      } else if (!read().equals(key)) {
        throw new StoreException("The key file " + file + " holds another key than that of the store in " + store + ": name another file, or put it aside.", null);
      }
    } catch (IOException e) {
      throw new StoreException("The key file " + file + " cannot be read or written (" + e.getMessage()
          + "): see that its directory is there and yours.", e);
    }
  }

  /** A key beside what it opens protects nothing: who takes the disk or a copy of the directory has both. */
  private void refuseInside(Path store) throws IOException {
    Path home = real(store.toAbsolutePath().normalize());
    if (file.startsWith(store.toAbsolutePath().normalize()) || real(file).startsWith(home)) {
      throw new StoreException("The key file " + file + " lies in the directory of the store that it opens, " + store
          + ", where it protects nothing: keep it on another disk or in another directory.", null);
    }
  }

  /** The path without links, as far as it is there. */
  private static Path real(Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    Path parent = path.getParent();
    return parent == null ? path : real(parent).resolve(path.getFileName());
  }

  private StoreKey read() throws IOException {
    Optional<String> remedy = OwnerOnly.remedy(file);
    if (remedy.isPresent()) {
      throw new StoreException("The key file " + file + " can be read or changed by others than its owner: " + remedy.get()
          + ", and start again.", null);
    }
    return (Files.size(file) > MOST_TEXT ? Optional.<StoreKey>empty() : KeySource.parsed(Files.readString(file, StandardCharsets.ISO_8859_1)))
        .orElseThrow(() -> new StoreException("The key file " + file + " does not hold a key (" + StoreKey.BYTES
            + " bytes in base64): put the right file there, or remove it if the store is new.", null));
  }

  private StoreKey made() throws IOException {
    StoreKey key = StoreKey.random();
    write(key);
    return key;
  }

  private void write(StoreKey key) throws IOException {
    Path parent = file.getParent();
    Files.createDirectories(parent);
    try (FileChannel channel = OwnerOnly.create(file)) {
      ByteBuffer text = ByteBuffer.wrap((KeySource.text(key) + "\n").getBytes(StandardCharsets.US_ASCII));
      while (text.hasRemaining()) {
        channel.write(text);
      }
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException("The key file " + file + " was made by another program just now: start again.", e);
    }
    forceName(parent);
  }

  /** Without this a power cut could take the file's name while the store stays. Windows has no such thing, and opens no directory. */
  private static void forceName(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
