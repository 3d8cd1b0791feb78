package watchfloor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchfloor.link.client.HubAddress;
import watchfloor.link.client.HubHttp;
import watchfloor.link.client.LinkException;
import watchfloor.link.client.SeenTerm;
import watchfloor.link.trust.FirstContact;
import watchfloor.link.trust.HubIdentity;
import watchfloor.link.trust.KnownHubs;
import watchfloor.link.trust.PinnedTrust;
import watchfloor.link.trust.TermSeal;
import watchfloor.link.wire.Protocol;
import watchfloor.link.wire.TermView;
import watchfloor.link.wire.WireJson;

/** Asks the other machine of a hub and its standby for its term. Both have one key, and no other is believed. Waits up to ten seconds. */
final class PeerTerm {
  private static final Logger LOG = LoggerFactory.getLogger(PeerTerm.class);

  private final Path secrets;
  private final HubIdentity identity;
  private final TermSeal seal;
  private final Clock clock;
  private final ExecutorService calls;
  private Optional<HubHttp> http = Optional.empty();
  private String at = "";

  /** @param secrets the folder of the hub's secrets */
  PeerTerm(Path secrets, HubIdentity identity, Clock clock, ExecutorService calls) {
    this.secrets = secrets;
    this.identity = identity;
    this.seal = new TermSeal(identity.sessionKey());
    this.clock = clock;
    this.calls = calls;
  }

  /** Its term; empty when it does not answer, or is another room's. */
  synchronized OptionalLong ask(String peer) {
    try {
      return seal.opened(connected(peer).get(Protocol.TERM, TermView.class).term());
    } catch (LinkException | IllegalArgumentException e) {
      LOG.debug("the machine at {} does not say its term", peer, e);
      return OptionalLong.empty();
    }
  }

  private HubHttp connected(String peer) {
    if (http.isEmpty() || !peer.equals(at)) {
      close();
      HubAddress address = HubAddress.parse(peer);
      PinnedTrust trust = new PinnedTrust(
          address.toString(), new KnownHubs(secrets.resolve("known-peers")), new FirstContact.Given(identity.fingerprint()), clock);
      http = Optional.of(new HubHttp(
          List.of(new HubHttp.Way(address, HubHttp.Trust.pinned(trust))), new WireJson(), calls, Optional.empty(), new SeenTerm(Optional.empty())));
      at = peer;
    }
    return http.get();
  }

  synchronized void close() {
    http.ifPresent(HubHttp::close);
    http = Optional.empty();
  }
}
