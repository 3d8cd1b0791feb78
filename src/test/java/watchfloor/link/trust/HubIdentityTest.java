package watchfloor.link.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubIdentityTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir Path dir;

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  private HubIdentity own(Instant when, String... names) {
    return HubIdentity.own(dir.resolve("hub"), List.of(names), at(when));
  }

  @Test
  void is_made_once_and_the_same_afterwards() {
    HubIdentity first = own(NOW);
    HubIdentity second = own(NOW.plus(Duration.ofDays(400)));

    assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    assertThat(second.chain()).isEqualTo(first.chain());
    assertThat(second.sessionKey()).isEqualTo(first.sessionKey()).hasSize(32);
  }

  @Test
  void holds_for_ten_years_from_a_day_ago_for_this_machine_and_its_names() throws Exception {
    X509Certificate certificate = own(NOW, "hub.room.example", "192.0.2.7", "2001:db8::7", "bücher.example", "LOCALHOST").chain().get(0);

    assertThat(certificate.getNotAfter()).isEqualTo(Instant.parse("2036-11-24T10:00:00Z"));
    assertThat(certificate.getNotBefore()).isEqualTo(NOW.minus(Duration.ofDays(1)));
    certificate.verify(certificate.getPublicKey());
    assertThat(List.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "hub.room.example", "192.0.2.7", "2001:db8::7", "xn--bcher-kva.example"))
        .allSatisfy(host -> assertThat(HostNames.match(certificate, host)).as(host).isTrue());
    assertThat(List.of("192.0.2.8", "room.example", "x.hub.room.example"))
        .allSatisfy(host -> assertThat(HostNames.match(certificate, host)).as(host).isFalse());
  }

  @Test
  void a_name_that_no_certificate_can_hold_does_not_keep_the_hub_from_starting() throws Exception {
    X509Certificate certificate = own(NOW, "", "two words", "1.2.3", "good.example", "a\nb").chain().get(0);

    assertThat(HostNames.match(certificate, "good.example")).isTrue();
    assertThat(own(NOW, Collections.nCopies(500, "h").toArray(String[]::new)).chain()).hasSize(1);
  }

  @Test
  void its_files_are_their_owners_alone() throws Exception {
    own(NOW);

    try (Stream<Path> files = Files.list(dir.resolve("hub"))) {
      assertThat(files.toList()).hasSize(3).allSatisfy(
          file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(file.toString()).isEqualTo("rw-------"));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("hub")))).isEqualTo("rwx------");
  }

  @Test
  void a_key_that_others_can_read_is_refused() throws Exception {
    own(NOW);
    for (String name : List.of("hub.p12", "hub.p12.password", "sessions.key")) {
      Path file = Certificates.rights(dir.resolve("hub").resolve(name), "rw-r-----");

      assertThatThrownBy(() -> own(NOW)).isInstanceOf(TrustException.class).hasMessageContaining(file.toString()).hasMessageContaining("chmod 600");
      Certificates.rights(file, "rw-------");
    }
  }

  @Test
  void is_renewed_in_the_last_month_with_the_same_key() {
    HubIdentity first = own(NOW);
    Instant ends = first.chain().get(0).getNotAfter().toInstant();
    HubIdentity before = own(ends.minus(Duration.ofDays(31)));
    HubIdentity renewed = own(ends.minus(Duration.ofDays(29)));

    assertThat(before.chain()).isEqualTo(first.chain());
    assertThat(renewed.chain()).isNotEqualTo(first.chain());
    assertThat(renewed.fingerprint()).isEqualTo(first.fingerprint());
    assertThat(renewed.chain().get(0).getNotAfter().toInstant()).isAfter(ends.plus(Duration.ofDays(3_600)));
    assertThat(own(ends.minus(Duration.ofDays(28))).chain()).as("once").isEqualTo(renewed.chain());
    assertThat(own(ends.plus(Duration.ofDays(9_999))).fingerprint()).as("long ended").isEqualTo(first.fingerprint());
  }

  @Test
  void a_hub_that_runs_into_the_last_month_says_so() {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    HubIdentity identity = HubIdentity.own(dir.resolve("hub"), List.of(), moving(now));

    assertThat(identity.warning()).isEmpty();
    now.set(Instant.parse("2036-11-20T00:00:00Z"));
    assertThat(identity.warning()).contains("The hub's own certificate ends on 24 November 2036: start the hub again, and it makes a new one with the same key.");
    now.set(Instant.parse("2036-12-20T00:00:00Z"));
    assertThat(identity.warning().orElseThrow()).contains("ended on 24 November 2036");
    now.set(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(identity.warning().orElseThrow()).contains("check this machine's clock");
  }

  private static Clock moving(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }

  @Test
  void what_a_crash_leaves_between_the_files_is_taken_up() throws Exception {
    own(NOW);
    Files.delete(dir.resolve("hub/hub.p12"));
    Files.delete(dir.resolve("hub/sessions.key"));

    assertThat(own(NOW).fingerprint()).isEqualTo(own(NOW).fingerprint());
  }

  @Test
  void a_lost_password_makes_no_new_key_and_no_new_password() throws Exception {
    own(NOW);
    byte[] store = Files.readAllBytes(dir.resolve("hub/hub.p12"));
    Path password = dir.resolve("hub/hub.p12.password");
    byte[] words = Files.readAllBytes(password);
    Files.delete(password);

    assertThatThrownBy(() -> own(NOW)).isInstanceOf(TrustException.class).hasMessageContaining(password.toString()).hasMessageContaining("from a copy");
    assertThat(password).doesNotExist();
    assertThat(dir.resolve("hub/hub.p12")).hasBinaryContent(store);
    Files.write(password, words);
    Certificates.rights(password, "rw-------");
    assertThat(own(NOW).chain()).hasSize(1);
  }

  @Test
  void a_damaged_file_is_refused_and_kept() throws Exception {
    own(NOW);
    for (String name : List.of("hub.p12", "hub.p12.password", "sessions.key")) {
      Path file = dir.resolve("hub").resolve(name);
      byte[] good = Files.readAllBytes(file);
      for (byte[] bad : List.of(new byte[0], Arrays.copyOf(good, good.length / 2), flipped(good))) {
        Files.write(file, bad);
        assertThatThrownBy(() -> own(NOW)).as(name).isInstanceOf(TrustException.class).hasMessageContaining(dir.resolve("hub").toString());
        assertThat(file).hasBinaryContent(bad);
      }
      Files.write(file, good);
    }
  }

  /** Text stays text, so that it is another word and not only an unreadable one. */
  private static byte[] flipped(byte[] good) {
    byte[] bad = good.clone();
    boolean hex = good.length == 64;
    bad[bad.length / 2] = hex ? (byte) 'x' : (byte) (bad[bad.length / 2] ^ 0x55);
    return bad;
  }
}
