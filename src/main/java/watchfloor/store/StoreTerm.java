package watchfloor.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import watchfloor.store.disk.DurableFiles;
import watchfloor.store.disk.StoreException;

/**
 * Whose turn it is: a store has one hub at a time, and each hub's time is a term with a number. It stands in the file {@code term} of the
 * store's folder, and each term's beginning in the journal of what people did.
 *
 * @param number 1 or more; the higher one is right wherever two meet
 * @param peer   the other machine, {@code host:port}; empty when there is none
 * @param bound  of a hub: it may acknowledge nothing that its standby does not have; of a standby: it has everything that was acknowledged
 * @param since  when this began
 */
public record StoreTerm(long number, Role role, String peer, boolean bound, Instant since) {
  static final String FILE = "term";

  /** What this store's machine is. */
  public enum Role {
    /** The hub. */
    LEADS,
    /** A standby of the peer. */
    FOLLOWS,
    /** Was the hub; the peer is, since the term of this number. */
    HANDED_OVER
  }

  /** Of a store that never had a standby. */
  public static final StoreTerm FIRST = new StoreTerm(1, Role.LEADS, "", false, Instant.EPOCH);

  public StoreTerm {
    if (number < 1 || peer.length() > 300 || peer.matches("(?s).*[\\s=].*")) {
      throw new IllegalArgumentException("term " + number + " with " + peer);
    }
  }

  /** Reads it; {@link #FIRST} where there is none. @throws StoreException it is there and cannot be read */
  public static StoreTerm read(Path store) {
    Path file = store.resolve(FILE);
    try {
      return Files.exists(file) ? parsed(Files.readString(file, StandardCharsets.UTF_8), file) : FIRST;
    } catch (IOException e) {
      throw new StoreException("The file " + file + ", which says whose turn it is, cannot be read (" + e.getMessage() + "): allow it.", e);
    }
  }

  /** Two hubs at once are worse than none: what cannot be read is never taken for the first term. */
  private static StoreTerm parsed(String text, Path file) {
    Map<String, String> said = new HashMap<>();
    text.lines().filter(line -> line.contains("=")).forEach(line -> said.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    try {
      return new StoreTerm(
          Long.parseLong(said.getOrDefault("term", "")), Role.valueOf(said.getOrDefault("role", "")), said.getOrDefault("peer", ""),
          Boolean.parseBoolean(said.get("bound")), Instant.parse(said.getOrDefault("since", "")));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new StoreException("The file " + file + ", which says whose turn it is, is damaged: see which machine is the hub, then bring the file back "
          + "from a copy, or remove it on that machine alone.", e);
    }
  }

  /** Keeps it, durable on return. @throws StoreException the disk refuses */
  public void write(Path store) {
    String text = "term=" + number + "\nrole=" + role + "\npeer=" + peer + "\nbound=" + bound + "\nsince=" + since + "\n";
    try {
      Files.createDirectories(store);
      DurableFiles.put(store.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new StoreException("The file " + store.resolve(FILE) + ", which says whose turn it is, cannot be written (" + e.getMessage() + "): allow it.", e);
    }
  }

  /**
   * Changes it while no program holds the store.
   *
   * @throws watchfloor.store.disk.StoreHeldException one does; the message says which
   */
  public static StoreTerm change(Path store, Clock clock, UnaryOperator<StoreTerm> how) {
    StoreLock lock = StoreLock.take(store.toAbsolutePath().normalize(), clock);
    try {
      StoreTerm now = how.apply(read(store));
      now.write(store);
      return now;
    } finally {
      lock.close();
    }
  }

  public StoreTerm bound(boolean now) {
    return new StoreTerm(number, role, peer, now, since);
  }

  /** Why no room may be opened over it, one plain sentence; empty when one may. */
  public Optional<String> refusal(Path store) {
    return switch (role) {
      case LEADS -> Optional.empty();
      case FOLLOWS -> Optional.of("The store in " + store + " is the standby of the hub at " + peer
          + ": start it with 'hub --standby " + peer + "', and make it the hub with 'take-over'.");
      case HANDED_OVER -> Optional.of("This store (" + store + ") was handed over to " + peer + " on " + since
          + ": start it as its standby ('hub --standby " + peer + "'); only if that machine is gone for good, 'alone --other-is-gone' makes this the hub again, without what was done there.");
    };
  }
}
