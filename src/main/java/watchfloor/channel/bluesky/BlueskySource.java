package watchfloor.channel.bluesky;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.channel.net.Answer;
import watchfloor.channel.net.NetClient;
import watchfloor.channel.net.Places;
import watchfloor.channel.net.ReconnectLaw;
import watchfloor.channel.net.ReconnectLaw.Failure;
import watchfloor.channel.net.ReconnectLaw.Pace;
import watchfloor.channel.net.Remembered;
import watchfloor.channel.net.SocketFeed;
import watchfloor.intake.Intake;
import watchfloor.intake.MentionSource;
import watchfloor.intake.SourceTrouble;

/**
 * Reads every post of Bluesky as it is written, and hands in those that name, answer or quote us or have one of our words; removals, edits and
 * accounts that are gone too. Needs no account of ours.
 *
 * <p>Reads on where it was, over the end of the program, at whichever of the servers answers: a post comes once at least, and the room knows it
 * by its key when it comes again. Where the servers keep nothing so old, it says which time is missing. Endless; fails with
 * {@link SourceTrouble}, which says when to try again.
 */
public final class BlueskySource implements MentionSource {
  /** How long the servers keep what they told. */
  static final Duration LOOK_BACK = Duration.ofHours(36);

  /** Without a place: as long as another hub needs at most to find out that the one before is gone. */
  static final Duration FIRST_LOOK_BACK = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(BlueskySource.class);
  private static final String LARGEST_MESSAGE = "1000000";
  private static final int INVALID = 400;
  private static final Map<Failure, Pace> PACES = Map.of(
      Failure.LOST, new Pace(Duration.ofSeconds(1), Duration.ofSeconds(60), Pace.Growth.DOUBLING),
      Failure.REFUSED, new Pace(Duration.ofSeconds(5), Duration.ofMinutes(5), Pace.Growth.DOUBLING),
      Failure.LIMITED, new Pace(Duration.ofMinutes(1), Duration.ofMinutes(15), Pace.Growth.DOUBLING));

  private final String name;
  private final BlueskyOptions options;
  private final Parts parts;
  private final Directory directory;
  private final ReconnectLaw law;
  private int stream;

  /**
   * What a source works with.
   *
   * @param net           of its own: what is open is closed at the end of each life
   * @param memory        a file in which it remembers what it handed in
   * @param notifications what our account is told of, where one is signed in
   */
  public record Parts(NetClient net, Places places, Path memory, Optional<Notifications> notifications, Clock clock, RandomGenerator chance) {
    public Parts {
      Objects.requireNonNull(net, "net");
      Objects.requireNonNull(places, "places");
      Objects.requireNonNull(memory, "memory");
      Objects.requireNonNull(notifications, "notifications");
    }
  }

  public BlueskySource(String name, BlueskyOptions options, Parts parts) {
    this.name = Objects.requireNonNull(name, "name");
    this.options = Objects.requireNonNull(options, "options");
    this.parts = parts;
    this.directory = new Directory(new Xrpc(parts.net(), HttpUrl.get(options.api())), parts.places(), name + " accounts", parts.clock());
    this.law = new ReconnectLaw(PACES, parts.clock(), parts.chance());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void listen(Intake intake) throws IOException, InterruptedException {
    String server = options.streams().get(stream);
    long from = place();
    try (Remembered remembered = Remembered.open(parts.memory())) {
      Arrivals arrivals = new Arrivals(
          new Matches(accounts(), options.keywords()), directory, remembered, new Edits(parts.places(), name + " edits"), new Posts(parts.clock()),
          intake);
      Reading reading = new Reading(new Reading.Parts(arrivals, intake, parts.notifications(), law::connected, this::keep, parts.clock()), from);
      read(reading, server, from);
    } catch (SocketFeed.EndedException e) {
      stream = (stream + 1) % options.streams().size();
      throw trouble(e, HttpUrl.get(http(server)).host(), from, intake);
    } finally {
      parts.net().close();
    }
  }

  private void read(Reading reading, String server, long from) throws IOException, InterruptedException {
    try (SocketFeed feed = parts.net().open(request(server, from))) {
      reading.run(feed);
    } finally {
      reading.end();
    }
  }

  private Set<String> accounts() throws IOException, InterruptedException {
    try {
      return directory.accounts(options.handles());
    } catch (IOException e) {
      throw SourceTrouble.failed(e.getMessage(), law.next(Failure.REFUSED), e);
    }
  }

  private static Request request(String server, long from) {
    HttpUrl url = HttpUrl.get(http(server)).newBuilder().addPathSegment("subscribe")
        .addQueryParameter("wantedCollections", Uris.POST)
        .addQueryParameter("maxMessageSizeBytes", LARGEST_MESSAGE)
        .addQueryParameter("cursor", Long.toString(from)).build();
    return new Request.Builder().url(url).build();
  }

  /** The library knows sockets by the scheme of the request that they begin with. */
  private static String http(String server) {
    return server.replaceFirst("^ws", "http");
  }

  private long place() {
    Instant now = parts.clock().instant();
    return parts.places().read(name).flatMap(BlueskySource::micros).orElse(micros(now.minus(FIRST_LOOK_BACK)));
  }

  private static Optional<Long> micros(String text) {
    return text.matches("\\d{15,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }

  private void keep(long place) {
    try {
      parts.places().keep(name, Long.toString(place));
    } catch (IOException e) {
      LOG.warn("{} reads more again than it must after a restart: {}", name, e.getMessage());
    }
  }

  private SourceTrouble trouble(SocketFeed.EndedException end, String server, long from, Intake intake) {
    Optional<Answer> answer = end.answer();
    if (answer.isEmpty()) {
      String what = end.code() == 0 ? " does not answer (" + end.getMessage() + "): it, or another server, is tried again."
          : " ended the stream (" + end.getMessage() + "): another server is tried.";
      return SourceTrouble.failed(server + what, law.next(Failure.LOST), end);
    }
    Answer said = answer.get();
    if (said.limited()) {
      Instant until = said.resetAt(parts.clock().instant()).orElse(law.next(Failure.LIMITED));
      return SourceTrouble.limited(server + " asks for patience: it is tried again then.", until);
    }
    if (said.status() == INVALID && said.body().contains("cursor")) {
      Instant now = parts.clock().instant();
      intake.missed(Posts.at(from), now);
      keep(micros(now));
      return SourceTrouble.failed(server + " cannot read on where it was: it is read from now on.", law.next(Failure.LOST), end);
    }
    String words = said.broken() ? " fails itself (status " + said.status() + "): another server is tried."
        : " does not let us read its stream (status " + said.status() + "): check the host of the source in center.yaml.";
    return SourceTrouble.failed(server + words, law.next(Failure.REFUSED), end);
  }
}
