package watchfloor.link.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Over this machine's real networks. */
@Tag("long")
class HubFinderTest {
  private final String mine = Long.toHexString(ProcessHandle.current().pid() + 0x1_0000_0000L).substring(1);
  private final HubRecord record = HubRecord.of("Finder test " + mine, 3, mine + "0".repeat(56));
  private final ExecutorService lane = Executors.newSingleThreadExecutor();
  private final ExecutorService closing = Executors.newCachedThreadPool();

  @AfterEach
  void end() throws Exception {
    lane.shutdown();
    closing.shutdown();
    assertThat(lane.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(closing.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
  }

  private static List<InetAddress> networks() {
    List<InetAddress> networks = Networks.addresses();
    assumeFalse(networks.isEmpty(), "this machine has no network interface that speaks multicast");
    return networks;
  }

  private List<FoundHub> find(long millis) throws InterruptedException {
    return new HubFinder(closing).find(Duration.ofMillis(millis)).stream().filter(hub -> hub.record().fingerprint().equals(mine)).toList();
  }

  @Test
  void a_hub_that_announces_itself_is_found_once_with_its_address_until_it_says_good_bye() throws Exception {
    InetAddress address = networks().get(0);
    long began;
    try (HubAnnouncer announcer = new HubAnnouncer(record, 7420, "finder-test.local", lane)) {
      announcer.look();
      List<FoundHub> found = find(6_000);

      assertThat(found).hasSize(1);
      assertThat(found.get(0).record()).isEqualTo(record);
      assertThat(found.get(0).port()).isEqualTo(7420);
      assertThat(found.get(0).addresses()).contains(address.getHostAddress());
      began = System.nanoTime();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).as("closing").isLessThan(Duration.ofSeconds(8));
    assertThat(find(1_500)).isEmpty();
  }

  @Test
  void an_announcer_follows_the_machine_to_another_network() throws Exception {
    AtomicReference<List<InetAddress>> now = new AtomicReference<>(List.of());
    List<InetAddress> real = networks();
    try (HubAnnouncer announcer = new HubAnnouncer(record, 7421, "finder-test", now::get, lane)) {
      assertThat(find(500)).isEmpty();
      now.set(real);
      announcer.look();
      assertThat(find(6_000)).hasSize(1);
    }
  }

  @Test
  void finding_ends_in_its_time_also_without_any_hub_or_network() throws Exception {
    long began = System.nanoTime();

    assertThat(new HubFinder(closing).find(Duration.ofMillis(300)).stream().filter(hub -> hub.record().equals(record))).isEmpty();
    assertThat(new HubFinder(List::of, closing).find(Duration.ofSeconds(30))).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void a_hub_without_any_network_starts_and_closes_all_the_same() {
    long began = System.nanoTime();

    new HubAnnouncer(record, 7420, "", List::of, lane).close();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
  }
}
