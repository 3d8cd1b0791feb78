package watchfloor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.journal.JournalException;
import watchfloor.journal.JournalPiece;
import watchfloor.journal.Place;
import watchfloor.link.server.Succession;
import watchfloor.link.server.SuccessionException;
import watchfloor.link.trust.TermSeal;
import watchfloor.link.wire.LogChunk;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.StandbyState;
import watchfloor.link.wire.StandbyState.FilePart;
import watchfloor.link.wire.StandbyState.LogEnd;
import watchfloor.store.Caretaker;
import watchfloor.store.Followed;
import watchfloor.store.disk.StoreException;

/** Lets a standby read everything that makes this hub, and hands its turn over. Any thread; reads from disk. */
final class HubSuccession implements Succession {
  /** What the standby asks for the store's own key. */
  static final String KEY = "store-key";
  static final String CENTER = "center/";
  private static final Logger LOG = LoggerFactory.getLogger(HubSuccession.class);
  private static final int MOST_KEY_BYTES = 8 << 20;
  private static final long HAND_OVER_MILLIS = 5_000;

  private final Parts parts;
  /** The turn that this process had: the next one is another machine's to tell, also once this hub has handed over. */
  private final String sealed;
  private final AtomicBoolean backingUp = new AtomicBoolean();

  /** What it speaks for. */
  record Parts(HubFence fence, String epoch, Followed store, Caretaker care, CenterParts center, TermSeal seal) {}

  HubSuccession(Parts parts) {
    this.parts = parts;
    this.sealed = parts.seal().sealed(parts.fence().term().number());
  }

  @Override
  public String term() {
    return sealed;
  }

  @Override
  public void heard(String sealed) {
    parts.seal().opened(sealed).ifPresent(number -> heard(number, parts.fence().term().peer()));
  }

  /** @param by where the hub of that term is; empty when nobody knows */
  void heard(long number, String by) {
    if (parts.fence().fenced(number, by.isEmpty() ? "another-machine" : by)) {
      LOG.warn("another machine is in term {}: this hub has ended", number);
    }
  }

  @Override
  public String refusal() {
    return parts.fence().refusal();
  }

  @Override
  public StandbyState state(Follower from) {
    parts.fence().hear(from);
    List<LogEnd> logs = parts.store().logs().stream()
        .map(log -> new LogEnd(log.name(), log.first(), log.end().segment(), log.end().offset(), log.seq())).toList();
    long destroyed = parts.store().destroyed();
    List<FilePart> keys = parts.store().keys().stream().map(part -> new FilePart(part.name(), part.bytes(), "")).toList();
    return new StandbyState(
        parts.epoch(), parts.fence().stamp(), term(), parts.fence().term().bound(), logs, keys, destroyed, parts.center().list(), backup());
  }

  private Optional<StandbyState.BackupState> backup() {
    Optional<Followed.BackupParts> found = parts.store().backup();
    if (found.isEmpty() && backingUp.compareAndSet(false, true)) {
      parts.care().backup().whenComplete((done, failure) -> {
        backingUp.set(false);
        if (failure != null) {
          LOG.warn("a standby waits for a backup, and none could be taken", failure);
        }
      });
    }
    return found.map(one -> new StandbyState.BackupState(
        one.name(), one.files().entrySet().stream().map(file -> new FilePart(file.getKey(), one.bytes().get(file.getKey()), file.getValue())).toList()));
  }

  @Override
  public LogChunk log(Follower from, String log, long segment, long offset, Map<String, Long> keys) {
    Place place = new Place(segment, offset);
    parts.fence().confirm(from, log, place);
    try {
      JournalPiece piece = parts.store().piece(log, place, Protocol.STORE_PIECE);
      if (piece.bytes().length == 0) {
        parts.fence().awaitWritten(log, place);
        piece = parts.store().piece(log, place, Protocol.STORE_PIECE);
      }
      List<LogChunk.KeyPart> sent = new ArrayList<>();
      boolean enough = keys(log, keys, sent);
      byte[] bytes = enough ? piece.bytes() : new byte[0];
      return new LogChunk(parts.epoch(), parts.fence().stamp(), sent, piece.segment(), piece.offset(), bytes);
    } catch (JournalException | StoreException e) {
      throw new SuccessionException(e.getMessage());
    }
  }

  /** What the standby lacks of a log's keys; false when there is more than comes at once, and then no entry may come before the rest. */
  private boolean keys(String log, Map<String, Long> has, List<LogChunk.KeyPart> into) {
    int sent = 0;
    for (Followed.Part part : parts.store().keys()) {
      long from = has.getOrDefault(part.name(), 0L);
      if (part.name().startsWith("keys/" + log + "/") && part.name().endsWith(".keys") && from < part.bytes()) {
        int most = (int) Math.min(MOST_KEY_BYTES - sent, part.bytes() - from);
        byte[] bytes = parts.store().read(part.name(), from, most);
        into.add(new LogChunk.KeyPart(part.name(), from, bytes));
        sent += bytes.length;
        if (sent >= MOST_KEY_BYTES) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public byte[] file(Follower from, String name, long offset) {
    parts.fence().hear(from);
    try {
      if (name.equals(KEY)) {
        return parts.store().key().orElse("").getBytes(StandardCharsets.US_ASCII);
      }
      return name.startsWith(CENTER)
          ? parts.center().read(name.substring(CENTER.length()), offset, Protocol.STORE_PIECE) : parts.store().read(name, offset, Protocol.STORE_PIECE);
    } catch (StoreException | RoomException e) {
      throw new SuccessionException(e.getMessage());
    }
  }

  @Override
  public void release(Follower from) {
    LOG.info("the standby at {} lets this hub go on without it", from.address());
    parts.fence().release(from);
  }

  @Override
  public StandbyState.HandedOver handOver(Follower from, long term) {
    return new StandbyState.HandedOver(term, parts.fence().handOver(from, term, HAND_OVER_MILLIS));
  }
}
