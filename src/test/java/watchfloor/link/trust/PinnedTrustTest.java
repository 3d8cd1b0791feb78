package watchfloor.link.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real TLS sockets. The authorities' own checks use the machine's clock, so the time here is the machine's. */
class PinnedTrustTest {
  private static final String ADDRESS = "hub.example:7420";
  private static final String HOST = "hub.example";
  private static final FirstContact NOBODY = new FirstContact.Nobody();

  @TempDir Path dir;

  private final Instant now = Instant.now();
  private final List<Fingerprint> asked = new ArrayList<>();
  private KnownHubs known;
  private HubIdentity hub;

  @BeforeEach
  void open() {
    known = new KnownHubs(dir.resolve("known-hubs"));
    hub = identity("hub", now);
  }

  private HubIdentity identity(String name, Instant when) {
    return HubIdentity.own(dir.resolve(name), List.of(), Clock.fixed(when, ZoneOffset.UTC));
  }

  private PinnedTrust trust(FirstContact first, Instant when) {
    return new PinnedTrust(ADDRESS, known, first, Clock.fixed(when, ZoneOffset.UTC));
  }

  private PinnedTrust trust(FirstContact first) {
    return trust(first, now);
  }

  private FirstContact person(boolean says) {
    return new FirstContact.Asked(shown -> {
      asked.add(shown);
      return says;
    });
  }

  private static TlsHub.Met meet(SSLContext server, PinnedTrust trust) throws Exception {
    try (TlsHub there = new TlsHub(server)) {
      return there.connect(trust, HOST);
    }
  }

  private static void refused(SSLContext server, PinnedTrust trust, String... words) {
    assertThatThrownBy(() -> meet(server, trust)).isInstanceOf(SSLException.class).satisfies(failure -> assertThat(failure.getMessage()).contains(words));
  }

  @Test
  void the_right_pin_is_let_through_under_any_name() throws Exception {
    known.learn(ADDRESS, hub.fingerprint());

    assertThat(meet(hub.context(), trust(NOBODY)).said()).isEqualTo('w');
  }

  @Test
  void the_wrong_key_is_refused_and_nobody_is_asked() throws Exception {
    known.learn(ADDRESS, hub.fingerprint());
    HubIdentity stranger = identity("stranger", now);
    byte[] before = Files.readAllBytes(known.file());

    refused(stranger.context(), trust(person(true)), "shows another key than the one known here", "somebody may stand between", "set up anew",
        "remove the line of " + ADDRESS + " from " + known.file(), hub.fingerprint().text(), stranger.fingerprint().text());
    refused(stranger.context(), trust(new FirstContact.Given(stranger.fingerprint())), "shows another key");
    assertThat(asked).isEmpty();
    assertThat(known.file()).hasBinaryContent(before);
  }

  @Test
  void a_certificate_renewed_with_the_same_key_is_let_through() throws Exception {
    known.learn(ADDRESS, hub.fingerprint());
    Instant later = now.plus(Duration.ofDays(3_640));
    HubIdentity renewed = identity("hub", later);

    assertThat(renewed.chain()).isNotEqualTo(hub.chain());
    assertThat(meet(renewed.context(), trust(NOBODY, later)).said()).isEqualTo('w');
  }

  @Test
  void a_certificate_that_ended_is_refused_although_its_key_is_known() {
    known.learn(ADDRESS, hub.fingerprint());

    refused(hub.context(), trust(NOBODY, now.plus(Duration.ofDays(3_660))), "ended on", "start the hub again", "this machine's clock");
    refused(hub.context(), new PinnedTrust("new.example:1", known, person(true), Clock.fixed(now.plus(Duration.ofDays(3_660)), ZoneOffset.UTC)), "ended on");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_clock_that_is_years_behind_leaves_no_wall_dark() throws Exception {
    known.learn(ADDRESS, hub.fingerprint());

    assertThat(meet(hub.context(), trust(NOBODY, Instant.EPOCH)).said()).isEqualTo('w');
  }

  @Test
  void at_first_contact_a_person_who_says_yes_is_asked_once() throws Exception {
    assertThat(meet(hub.context(), trust(person(true))).said()).isEqualTo('w');
    assertThat(meet(hub.context(), trust(person(false))).said()).isEqualTo('w');

    assertThat(asked).containsExactly(hub.fingerprint());
    assertThat(known.at(ADDRESS)).contains(hub.fingerprint());
  }

  @Test
  void at_first_contact_a_person_who_says_no_is_asked_again() {
    refused(hub.context(), trust(person(false)), "is not known here", hub.fingerprint().text(), "--fingerprint");
    refused(hub.context(), trust(person(false)), "is not known here");

    assertThat(asked).hasSize(2);
    assertThat(known.at(ADDRESS)).isEmpty();
  }

  @Test
  void without_anybody_to_ask_an_unknown_hub_is_refused() {
    refused(hub.context(), trust(NOBODY), "is not known here");
    assertThat(known.at(ADDRESS)).isEmpty();
  }

  @Test
  void a_given_fingerprint_lets_its_hub_in_and_no_other() throws Exception {
    HubIdentity stranger = identity("stranger", now);
    FirstContact given = new FirstContact.Given(hub.fingerprint());

    refused(stranger.context(), trust(given), "shows another fingerprint", stranger.fingerprint().text(), "than the one given", hub.fingerprint().text());
    assertThat(known.at(ADDRESS)).isEmpty();
    assertThat(meet(hub.context(), trust(given)).said()).isEqualTo('w');
    assertThat(known.at(ADDRESS)).contains(hub.fingerprint());
  }

  @Test
  void what_cannot_be_written_down_is_not_trusted_for_the_moment_either() throws Exception {
    Files.createDirectory(known.file());

    refused(hub.context(), trust(person(true)), known.file().toString());
  }

  @Test
  void a_broken_line_of_known_hubs_is_no_first_contact() throws Exception {
    Files.writeString(known.file(), ADDRESS + " oops\n");
    Certificates.rights(known.file(), "rw-------");

    refused(hub.context(), trust(person(true)), "line 1");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_chain_of_an_authority_is_let_through_for_its_host_without_a_pin() throws Exception {
    Chain chain = new Chain(HOST);

    assertThat(meet(chain.server(), chain.trust(NOBODY)).said()).isEqualTo('w');
    assertThat(known.at(ADDRESS)).isEmpty();
    Chain star = new Chain("*.example");
    refused(star.server(), chain.trust(NOBODY), "is not known here");
  }

  @Test
  void a_star_stands_for_one_whole_part_of_a_name() throws Exception {
    Certificates.Issuer root = Certificates.Issuer.root(now);
    X509Certificate star = root.issue(Certificates.ec("secp256r1"), now, now.plusSeconds(9), "*.room.example", "*.com");

    assertThat(HostNames.match(star, "Hub.room.example")).isTrue();
    assertThat(List.of("room.example", "a.hub.room.example", "hubroom.example", ".room.example", "x.com", "192.0.2.1", "1.room.example.")).allSatisfy(
        host -> assertThat(HostNames.match(star, host)).as(host).isFalse());
  }

  @Test
  void a_chain_for_another_host_is_a_first_contact_like_any_other() throws Exception {
    Chain chain = new Chain("evil.example");

    refused(chain.server(), chain.trust(NOBODY), "is not known here");
    assertThat(meet(chain.server(), chain.trust(person(true))).said()).isEqualTo('w');
    assertThat(asked).containsExactly(Fingerprint.of(chain.leaf));
  }

  @Test
  void where_there_is_a_pin_no_authority_counts() throws Exception {
    Chain chain = new Chain(HOST);
    known.learn(ADDRESS, hub.fingerprint());

    refused(chain.server(), chain.trust(person(true)), "shows another key");
    assertThat(meet(hub.context(), chain.trust(NOBODY)).said()).isEqualTo('w');
  }

  @Test
  void where_a_fingerprint_is_given_no_authority_counts() throws Exception {
    Chain chain = new Chain(HOST);

    refused(chain.server(), chain.trust(new FirstContact.Given(hub.fingerprint())), "than the one given");
    assertThat(meet(chain.server(), chain.trust(new FirstContact.Given(Fingerprint.of(chain.leaf)))).said()).isEqualTo('w');
    assertThat(known.at(ADDRESS)).contains(Fingerprint.of(chain.leaf));
  }

  @Test
  void a_chain_of_an_unknown_authority_is_a_first_contact() throws Exception {
    Chain chain = new Chain(HOST);

    refused(chain.server(), trust(NOBODY), "is not known here");
  }

  @Test
  void a_name_of_another_connection_opens_nothing() throws Exception {
    Chain chain = new Chain(HOST);
    PinnedTrust one = chain.trust(NOBODY);

    assertThat(meet(chain.server(), one).said()).isEqualTo('w');
    try (TlsHub there = new TlsHub(chain.server())) {
      assertThatThrownBy(() -> there.connect(one, "other.example")).isInstanceOf(SSLException.class).hasMessage("the name is another");
    }
  }

  @Test
  void only_tls_1_3_and_1_2_are_spoken() throws Exception {
    known.learn(ADDRESS, hub.fingerprint());

    assertThat(meet(hub.context(), trust(NOBODY)).protocol()).isEqualTo("TLSv1.3");
    try (SSLServerSocket socket = (SSLServerSocket) hub.context().getServerSocketFactory().createServerSocket()) {
      assertThat(Set.of(socket.getEnabledProtocols())).isEqualTo(Set.copyOf(HubIdentity.PROTOCOLS));
    }
  }

  /** A hub with a certificate that an authority issued, over one in between. */
  private final class Chain {
    private final Certificates.Issuer root = Certificates.Issuer.root(now.minusSeconds(60));
    private final Certificates.Issuer below = root.below(now.minusSeconds(60));
    private final KeyPair keys = Certificates.ec("secp256r1");
    private final X509Certificate leaf;
    private final X509TrustManager believed = root.believed();

    Chain(String host) throws Exception {
      leaf = below.issue(keys, now.minusSeconds(60), now.plusSeconds(900_000), host);
    }

    SSLContext server() throws Exception {
      return Certificates.server(keys, leaf, below.certificate());
    }

    PinnedTrust trust(FirstContact first) {
      return new PinnedTrust(ADDRESS, known, first, Clock.fixed(now, ZoneOffset.UTC), believed);
    }
  }
}
