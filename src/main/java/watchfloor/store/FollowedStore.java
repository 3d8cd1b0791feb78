package watchfloor.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import watchfloor.journal.Journal;
import watchfloor.journal.JournalPiece;
import watchfloor.journal.Place;
import watchfloor.store.disk.StoreException;
import watchfloor.store.keys.KeySource;
import watchfloor.store.keys.PersonKeys;

/** The store in a directory as its copies read it. */
final class FollowedStore implements Followed {
  private static final String KEYS = "keys/";
  private static final String BACKUP = "backup/";

  private final StoreParts parts;
  private final Map<String, Journal> journals;
  private Optional<BackupParts> digested = Optional.empty();

  FollowedStore(StoreParts parts) {
    this.parts = parts;
    Journals all = parts.journals();
    journals = new TreeMap<>(Map.of(Journals.OPS, all.ops(), Journals.MENTIONS, all.mentions(), Journals.PEOPLE, all.people()));
  }

  @Override
  public List<Log> logs() {
    return journals.entrySet().stream().map(each -> log(each.getKey(), each.getValue())).toList();
  }

  /** The end first: entries that come meanwhile are another time's. */
  private static Log log(String name, Journal journal) {
    Place end = journal.end();
    return new Log(name, journal.segments().get(0).number(), end, journal.lastSeq());
  }

  @Override
  public JournalPiece piece(String log, Place from, int most) {
    return journal(log).pieces().read(from, most);
  }

  private Journal journal(String log) {
    Journal found = journals.get(log);
    if (found == null) {
      throw new StoreException("There is no log '" + log + "' to follow.", null);
    }
    return found;
  }

  @Override
  public List<Part> keys() {
    List<Part> all = new ArrayList<>();
    small("secret").ifPresent(all::add);
    keys(Journals.OPS, parts.journals().opsKeys(), all);
    keys(Journals.MENTIONS, parts.journals().mentionKeys(), all);
    return all;
  }

  private void keys(String log, PersonKeys keys, List<Part> all) {
    small(log + "/" + PersonKeys.DROPPED).ifPresent(all::add);
    keys.lengths().forEach((file, bytes) -> all.add(new Part(KEYS + log + "/" + file, bytes)));
  }

  private Optional<Part> small(String name) {
    Path file = parts.files().keys().resolve(name);
    try {
      return Files.exists(file) ? Optional.of(new Part(KEYS + name, Files.size(file))) : Optional.empty();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public long destroyed() {
    return parts.journals().opsKeys().destroyed() + parts.journals().mentionKeys().destroyed();
  }

  @Override
  public synchronized Optional<BackupParts> backup() {
    Optional<Backup> newest = parts.backups().sound().stream().findFirst();
    if (newest.isPresent() && !digested.map(BackupParts::name).equals(newest.map(Backup::name))) {
      digested = Optional.of(digests(newest.get()));
    }
    return newest.isEmpty() ? Optional.empty() : digested;
  }

  private static BackupParts digests(Backup backup) {
    Map<String, String> digests = new TreeMap<>();
    Map<String, Long> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(backup.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = backup.folder().relativize(file).toString().replace('\\', '/');
        digests.put(name, digest(file));
        bytes.put(name, Files.size(file));
      }
      return new BackupParts(backup.name(), digests, bytes);
    } catch (IOException e) {
      throw unreadable(backup.folder(), e);
    }
  }

  /** SHA-256 of a file, in hexadecimal figures. */
  static String digest(Path file) throws IOException {
    try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      Files.copy(file, out);
      return HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public byte[] read(String name, long from, int most) {
    Path file = file(name);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(most, channel.size() - from)));
      int read = 0;
      while (bytes.hasRemaining() && read >= 0) {
        read = channel.read(bytes, from + bytes.position());
      }
      byte[] found = new byte[bytes.position()];
      bytes.flip().get(found);
      return found;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Only what was named: no path leads out of the two folders. */
  private Path file(String name) {
    boolean key = keys().stream().anyMatch(part -> part.name().equals(name));
    if (key) {
      return parts.files().keys().resolve(name.substring(KEYS.length()));
    }
    Optional<BackupParts> backup = backup().filter(found -> name.startsWith(BACKUP) && found.files().containsKey(name.substring(BACKUP.length())));
    return backup.map(found -> parts.rules().backups(parts.files().dir()).resolve(found.name()).resolve(name.substring(BACKUP.length())))
        .orElseThrow(() -> new StoreException("There is no file '" + name + "' to follow.", null));
  }

  @Override
  public Optional<String> key() {
    return parts.key().map(KeySource::text);
  }

  private static StoreException unreadable(Path file, IOException e) {
    return new StoreException("The file " + file + " cannot be read (" + e.getMessage() + "): allow it.", e);
  }
}
