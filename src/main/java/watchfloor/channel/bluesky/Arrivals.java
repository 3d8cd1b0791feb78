package watchfloor.channel.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.channel.net.Remembered;
import watchfloor.intake.Intake;
import watchfloor.mention.Author;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;
import watchfloor.mention.MentionKey;
import watchfloor.mention.Withdrawal;

/**
 * Hands in what is for us, in the order in which the network told it: posts, edits, removals, accounts that are gone. For one thread.
 *
 * <p>Waits for room rather than dropping anything: the network keeps for us what we do not take.
 */
final class Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
  private static final Duration ROOM = Duration.ofMillis(200);

  private final Matches matches;
  private final Directory directory;
  private final Remembered remembered;
  private final Edits edits;
  private final Posts posts;
  private final Intake intake;
  private final List<Event> waiting = new ArrayList<>();

  Arrivals(Matches matches, Directory directory, Remembered remembered, Edits edits, Posts posts, Intake intake) {
    this.matches = matches;
    this.directory = directory;
    this.remembered = remembered;
    this.edits = edits;
    this.posts = posts;
    this.intake = intake;
  }

  /** Keeps for {@link #handIn} what may be for us. */
  void add(Event event) {
    boolean ours = event instanceof Event.Post post
        ? matches.why(post.did(), post.record()) != Matches.Why.NOT || post.edited()
        : !(event instanceof Event.Other);
    if (ours) {
      waiting.add(event);
    }
  }

  /** Whether everything that was added is handed in. */
  boolean idle() {
    return waiting.isEmpty();
  }

  void handIn() throws IOException, InterruptedException {
    List<String> writers = waiting.stream().filter(Event.Post.class::isInstance).map(Event.Post.class::cast)
        .filter(post -> matches.why(post.did(), post.record()) != Matches.Why.NOT).map(Event.Post::did).toList();
    Map<String, Author> authors = writers.isEmpty() ? Map.of() : directory.authors(writers);
    for (Event event : waiting) {
      if (event instanceof Event.Post post) {
        post(post, authors);
      } else if (event instanceof Event.Deleted deleted) {
        deleted(deleted);
      } else if (event instanceof Event.Account account) {
        account(account);
      } else if (event instanceof Event.Identity identity) {
        directory.changed(identity.did());
      }
    }
    waiting.clear();
  }

  /** Hands in a post that the network told us of by another way than the stream. */
  void told(String uri, JsonNode record, Author author, Instant seenAt) throws IOException, InterruptedException {
    Matches.Why why = matches.why(author.id(), record);
    if (why != Matches.Why.NOT && edits.latest(uri).isEmpty()) {
      put(new MentionKey(Channel.BLUESKY.id(), uri), uri, record, author, why, seenAt);
    }
  }

  private void post(Event.Post post, Map<String, Author> authors) throws IOException, InterruptedException {
    Matches.Why why = matches.why(post.did(), post.record());
    if (post.edited() && !takePlace(post, why)) {
      return;
    }
    if (why != Matches.Why.NOT) {
      MentionKey key = Posts.key(post.uri(), post.cid(), post.edited());
      put(key, post.uri(), post.record(), authors.get(post.did()), why, Posts.at(post.timeUs()));
    }
  }

  /** Takes away what an edit replaces; whether the edit is news, and concerns us. */
  private boolean takePlace(Event.Post post, Matches.Why why) throws IOException, InterruptedException {
    Optional<Edits.Edit> before = edits.latest(post.uri());
    if (before.isPresent() && before.get().rev().compareTo(post.rev()) > 0) {
      return false;
    }
    boolean held = remembered.holds(post.uri());
    if (!held && why == Matches.Why.NOT) {
      return false;
    }
    edits.keep(post.uri(), new Edits.Edit(post.rev(), post.cid()));
    if (held) {
      withdraw(post.did(), Optional.of(Posts.key(post.uri(), "", false)));
    }
    if (before.isPresent() && !before.get().cid().equals(post.cid())) {
      withdraw(post.did(), Optional.of(Posts.key(post.uri(), before.get().cid(), true)));
    }
    return true;
  }

  private void put(MentionKey key, String uri, JsonNode record, Author author, Matches.Why why, Instant seenAt)
      throws IOException, InterruptedException {
    // Before it is handed in: what is removed at once must be known already.
    remembered.add(uri);
    remembered.add(author.id());
    Optional<Mention> mention = made(key, uri, record, author, why, seenAt);
    if (mention.isPresent()) {
      intake.put(mention.get());
    }
  }

  /** Nothing that somebody writes into a record may stop the rest. */
  private Optional<Mention> made(MentionKey key, String uri, JsonNode record, Author author, Matches.Why why, Instant seenAt) {
    try {
      return Optional.of(posts.make(key, uri, record, author, why == Matches.Why.TO_US, seenAt));
    } catch (RuntimeException e) {
      LOG.error("reading {} failed; it counts as rejected", uri, e);
      intake.reject(uri, "the program failed on it (" + e + "); the log has the rest");
      return Optional.empty();
    }
  }

  private void deleted(Event.Deleted deleted) throws InterruptedException {
    if (!remembered.holds(deleted.uri())) {
      return;
    }
    withdraw(deleted.did(), Optional.of(Posts.key(deleted.uri(), "", false)));
    Optional<Edits.Edit> edit = edits.latest(deleted.uri());
    if (edit.isPresent()) {
      withdraw(deleted.did(), Optional.of(Posts.key(deleted.uri(), edit.get().cid(), true)));
    }
  }

  private void account(Event.Account account) throws InterruptedException {
    if (!account.active() && remembered.holds(account.did())) {
      withdraw(account.did(), Optional.empty());
    }
  }

  private void withdraw(String did, Optional<MentionKey> key) throws InterruptedException {
    Withdrawal wish = new Withdrawal(Channel.BLUESKY.id(), did, key);
    while (!intake.withdraw(wish)) {
      intake.settled(intake.mark(), ROOM);
    }
  }
}
