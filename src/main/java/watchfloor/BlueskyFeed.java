package watchfloor;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import watchfloor.channel.bluesky.BlueskyOptions;
import watchfloor.channel.bluesky.BlueskyOutlet;
import watchfloor.channel.bluesky.BlueskySource;
import watchfloor.channel.bluesky.Notifications;
import watchfloor.channel.bluesky.Session;
import watchfloor.channel.net.NetClient;
import watchfloor.channel.net.Secret;
import watchfloor.desk.ReplyOutlet;
import watchfloor.intake.MentionSource;
import watchfloor.settings.AccountSetting;
import watchfloor.settings.BlueskySetting;

/** Makes sources of Bluesky, and the way out to it, of a center's settings; one session serves both. */
final class BlueskyFeed {
  static final String KIND = "bluesky";

  /** How the program names itself to networks. */
  static final String AGENT = "Watchfloor/0.1 (social media command center)";

  private static final String SERVICE = "https://bsky.social";
  private static final String PASSWORD = "password";

  private final OpenCenter center;
  private final Clock clock;
  private final ExecutorService threads;
  private final Optional<AccountSetting> account;
  private final Optional<Session> session;
  private final String lacks;

  /** @param threads runs what is asked of the network */
  BlueskyFeed(OpenCenter center, Secrets secrets, Clock clock, ExecutorService threads) {
    this.center = center;
    this.clock = clock;
    this.threads = threads;
    this.account = center.value().account(KIND);
    Optional<Secret> password = account.flatMap(one -> secrets.find(KIND, PASSWORD));
    this.session = password.map(secret -> new Session(client(), account.get().host().orElse(SERVICE), account.get().handle(), secret, clock));
    this.lacks = account.isPresent() && password.isEmpty()
        ? "The account " + account.get().handle() + " on Bluesky has no app password: " + secrets.remedy(KIND, PASSWORD) + "." : "";
  }

  /** What is missing before answers can go out; empty where nothing is, or no account is named. */
  String lacks() {
    return lacks;
  }

  Optional<Session> session() {
    return session;
  }

  Optional<ReplyOutlet> outlet() {
    return session.map(signedIn -> new BlueskyOutlet(signedIn, clock));
  }

  MentionSource source(String name, BlueskySetting setting) {
    Set<String> ours = new LinkedHashSet<>(setting.handles());
    account.ifPresent(one -> ours.add(one.handle()));
    BlueskyOptions options = new BlueskyOptions(
        List.copyOf(ours), setting.keywords(), setting.host().map(List::of).orElse(BlueskyOptions.PUBLIC_STREAMS),
        setting.api().orElse(BlueskyOptions.PUBLIC_API));
    PlaceFiles places = new PlaceFiles(center.home().folder().resolve("places"));
    return new BlueskySource(name, options, new BlueskySource.Parts(
        client(), places, places.file(name, ".seen"), session.map(signedIn -> new Notifications(signedIn, clock)), clock, new SplittableRandom()));
  }

  private NetClient client() {
    return new NetClient(threads, NetClient.Times.STANDARD, AGENT);
  }
}
