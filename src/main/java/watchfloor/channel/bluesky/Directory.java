package watchfloor.channel.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.channel.net.Places;
import watchfloor.mention.Author;

/**
 * Knows who is behind a DID, and the DID behind a handle, by asking a server that anybody may ask. Remembers 5,000 authors for a day. Where
 * the server does not answer, an author is shown by the DID, and our own accounts are those that it named last. For one thread.
 */
final class Directory {
  private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
  private static final int REMEMBERED = 5_000;
  private static final int MOST_AT_ONCE = 25;
  private static final Duration FRESH = Duration.ofHours(24);
  private static final Duration REST = Duration.ofMinutes(1);

  private final Xrpc server;
  private final Places places;
  private final String place;
  private final Clock clock;
  private final Map<String, Known> authors = new LinkedHashMap<>(64, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
      return size() > REMEMBERED;
    }
  };
  private final Map<String, Resolved> accounts = new HashMap<>();
  private Instant restsUntil = Instant.EPOCH;

  private record Known(Author author, Instant at) {}

  private record Resolved(String did, Instant at) {}

  /** @param place under which our accounts are kept */
  Directory(Xrpc server, Places places, String place, Clock clock) {
    this.server = server;
    this.places = places;
    this.place = place;
    this.clock = clock;
  }

  /**
   * The DIDs of our own accounts.
   *
   * @throws IOException one of them is not known there, or cannot be asked for and never was: one plain sentence
   */
  Set<String> accounts(List<String> handles) throws IOException, InterruptedException {
    Map<String, String> kept = kept();
    Set<String> dids = new LinkedHashSet<>();
    for (String handle : handles) {
      dids.add(Uris.isDid(handle) ? handle : resolve(handle, kept));
    }
    keep();
    return dids;
  }

  private String resolve(String handle, Map<String, String> kept) throws IOException, InterruptedException {
    Resolved known = accounts.get(handle);
    if (known != null && clock.instant().isBefore(known.at().plus(FRESH))) {
      return known.did();
    }
    try {
      Xrpc.Result result = server.get("com.atproto.identity.resolveHandle", Map.of("handle", List.of(handle)), Optional.empty());
      String did = result.body().path("did").asText();
      if (result.ok() && Uris.isDid(did)) {
        accounts.put(handle, new Resolved(did, clock.instant()));
        return did;
      }
      if (result.answer().status() == 400) {
        throw new UnknownAccount("Bluesky knows no account '" + handle + "': check the handles of the source in center.yaml.");
      }
      return keptOr(handle, kept, new IOException("status " + result.answer().status()));
    } catch (UnknownAccount e) {
      throw e;
    } catch (IOException e) {
      return keptOr(handle, kept, e);
    }
  }

  private String keptOr(String handle, Map<String, String> kept, IOException why) throws IOException {
    String did = kept.get(handle);
    if (did == null) {
      throw new IOException(server.host() + " does not say who '" + handle + "' is: check that this machine reaches it.", why);
    }
    LOG.info("{} does not say who {} is; it is taken for the one that it was", server.host(), handle);
    return did;
  }

  private static final class UnknownAccount extends IOException {
    private static final long serialVersionUID = 1L;

    UnknownAccount(String sentence) {
      super(sentence);
    }
  }

  private Map<String, String> kept() {
    Map<String, String> kept = new HashMap<>();
    places.read(place).ifPresent(text -> text.lines().map(line -> line.split(" ", 2)).filter(parts -> parts.length == 2 && Uris.isDid(parts[1]))
        .forEach(parts -> kept.put(parts[0], parts[1])));
    return kept;
  }

  private void keep() throws IOException {
    Map<String, String> all = kept();
    StringBuilder text = new StringBuilder();
    accounts.forEach((handle, resolved) -> text.append(handle).append(' ').append(resolved.did()).append('\n'));
    boolean news = accounts.entrySet().stream().anyMatch(entry -> !entry.getValue().did().equals(all.get(entry.getKey())));
    if (news) {
      places.keep(place, text.toString());
    }
  }

  /** Who wrote: each DID has an author, although the server may not know or tell. */
  Map<String, Author> authors(Collection<String> dids) throws InterruptedException {
    Instant now = clock.instant();
    Map<String, Author> found = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String did : new LinkedHashSet<>(dids)) {
      Known known = authors.get(did);
      if (known != null && now.isBefore(known.at().plus(FRESH))) {
        found.put(did, known.author());
      } else {
        unknown.add(did);
        found.put(did, known == null ? new Author(did, did, Author.UNKNOWN_FOLLOWERS) : known.author());
      }
    }
    for (int from = 0; from < unknown.size(); from += MOST_AT_ONCE) {
      ask(unknown.subList(from, Math.min(unknown.size(), from + MOST_AT_ONCE)), found);
    }
    return found;
  }

  private void ask(List<String> dids, Map<String, Author> found) throws InterruptedException {
    Instant now = clock.instant();
    if (now.isBefore(restsUntil)) {
      return;
    }
    try {
      Xrpc.Result result = server.get("app.bsky.actor.getProfiles", Map.of("actors", dids), Optional.empty());
      if (!result.ok()) {
        restsUntil = result.answer().resetAt(now).filter(at -> result.answer().limited()).orElse(now.plus(REST));
        LOG.info("{} tells nobody's handle now (status {}): DIDs are shown until {}", server.host(), result.answer().status(), restsUntil);
        return;
      }
      for (JsonNode profile : result.body().path("profiles")) {
        author(profile).ifPresent(author -> {
          authors.put(author.id(), new Known(author, now));
          found.put(author.id(), author);
        });
      }
    } catch (IOException e) {
      restsUntil = now.plus(REST);
      LOG.info("{} does not tell handles: DIDs are shown until {}", server.host(), restsUntil, e);
    }
  }

  /** The author that a profile is of, or the author of a post or notification. */
  static Optional<Author> author(JsonNode profile) {
    String did = profile.path("did").asText();
    String handle = profile.path("handle").asText();
    if (!Uris.isDid(did)) {
      return Optional.empty();
    }
    // A handle that its owner's domain does not confirm is told as this one.
    boolean shown = !handle.isEmpty() && !handle.equals("handle.invalid") && handle.length() <= 253;
    long followers = profile.path("followersCount").asLong(Author.UNKNOWN_FOLLOWERS);
    return Optional.of(new Author(did, shown ? "@" + handle : did, Math.max(Author.UNKNOWN_FOLLOWERS, followers)));
  }

  /** The handle may be another now. */
  void changed(String did) {
    authors.remove(did);
  }
}
