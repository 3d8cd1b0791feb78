package watchfloor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import watchfloor.link.wire.StandbyState;
import watchfloor.link.wire.StandbyState.FilePart;
import watchfloor.store.StandbyBackups;
import watchfloor.store.StandbyStore;
import watchfloor.store.StoreRules;
import watchfloor.store.disk.OwnerOnly;

/** Brings a hub's files to its standby: the center's, the keys and the newest backup. Everything is its owner's alone. One thread. */
final class StandbyFiles {
  private static final String KEYS = ".keys";

  private final StandbyLink link;
  private final StandbyStore store;
  private final Path center;

  StandbyFiles(StandbyLink link, StandbyStore store, Path center) {
    this.link = link;
    this.store = store;
    this.center = center;
  }

  /** Brings what is another than here. @throws IOException this disk refuses */
  void center(StandbyState state) throws IOException {
    for (FilePart part : state.center()) {
      Path file = center.resolve(part.name());
      if (!CenterParts.soundName(part.name()) || file.startsWith(store.dir()) || part.bytes() > CenterParts.MOST_BYTES) {
        throw new RoomException("The hub named a file of its center that cannot be followed: bring both machines to the same version.");
      }
      if (!Files.isRegularFile(file) || Files.size(file) != part.bytes() || !CenterParts.digest(Files.readAllBytes(file)).equals(part.digest())) {
        byte[] bytes = whole(HubSuccession.CENTER + part.name(), part.bytes());
        if (CenterParts.digest(bytes).equals(part.digest())) {
          write(file, bytes);
        }
      }
    }
  }

  private byte[] whole(String name, long most) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = link.file(name, 0);
    while (piece.length > 0 && all.size() <= most) {
      all.writeBytes(piece);
      piece = link.file(name, all.size());
    }
    return all.toByteArray();
  }

  private void write(Path file, byte[] bytes) throws IOException {
    if (!file.getParent().equals(center)) {
      OwnerOnly.folder(file.getParent());
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try (FileChannel channel = OwnerOnly.create(part)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads every file of keys from its beginning; what is the same is not written again. */
  void keys(StandbyState state) {
    for (FilePart part : state.keys()) {
      if (!part.name().endsWith(KEYS)) {
        store.key(part.name(), 0, link.file(part.name(), 0));
        continue;
      }
      long at = 0;
      while (at < part.bytes()) {
        byte[] piece = link.file(part.name(), at);
        int wanted = (int) Math.min(piece.length, part.bytes() - at);
        if (wanted == 0) {
          throw new RoomException("The hub's file of keys " + part.name() + " became shorter: it is read again.");
        }
        store.key(part.name(), at, Arrays.copyOf(piece, wanted));
        at += wanted;
      }
    }
    store.destroyed(state.keys().stream().map(FilePart::name).toList());
  }

  void storeKey(StoreRules rules) {
    String key = new String(link.file(HubSuccession.KEY, 0), StandardCharsets.US_ASCII);
    store.keepKey(rules, Optional.of(key).filter(text -> !text.isEmpty()));
  }

  /** Brings the hub's newest backup, unless it is here. @return whether it is here now */
  boolean backup(StandbyState state, StoreRules rules) {
    if (state.backup().isEmpty()) {
      return false;
    }
    StandbyState.BackupState wanted = state.backup().get();
    StandbyBackups backups = store.backups(rules);
    if (backups.name().equals(Optional.of(wanted.name()))) {
      return true;
    }
    Map<String, String> digests = new TreeMap<>();
    List<FilePart> files = new ArrayList<>(wanted.files());
    for (FilePart file : files) {
      long at = 0;
      do {
        byte[] piece = link.file("backup/" + file.name(), at);
        backups.write(wanted.name(), file.name(), at, piece);
        at = piece.length == 0 ? file.bytes() : at + piece.length;
      } while (at < file.bytes());
      digests.put(file.name(), file.digest());
    }
    backups.finish(wanted.name(), digests);
    return true;
  }
}
