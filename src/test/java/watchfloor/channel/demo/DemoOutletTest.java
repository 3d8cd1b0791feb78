package watchfloor.channel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import watchfloor.desk.SendOutcome;
import watchfloor.mention.Channel;
import watchfloor.mention.Mention;

class DemoOutletTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:42:00Z");

  private final List<Duration> rests = new ArrayList<>();
  private final DemoOutlet x = outlet(Channel.X);
  private final Mention to = new DemoPublic(7, Optional.empty()).minute(NOW).get(0);

  private DemoOutlet outlet(Channel channel) {
    return new DemoOutlet(channel, "@AureliaAir", 7, new StepClock(NOW), rests::add);
  }

  @Test
  void an_answer_that_arrived_is_never_published_twice() throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      SendOutcome first = x.send(to, "Hello", "key" + i);
      if (first instanceof SendOutcome.Sent) {
        assertThat(x.send(to, "Hello", "key" + i)).isEqualTo(first);
      } else if (first instanceof SendOutcome.Unknown) {
        assertThat(x.send(to, "Hello", "key" + i)).isInstanceOf(SendOutcome.Sent.class);
      }
    }
  }

  @Test
  void it_mostly_sends_and_sometimes_does_not() throws InterruptedException {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      said.add(x.send(to, "Hello", "k" + i).getClass().getSimpleName());
    }
    Map<String, Long> counts = said.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    assertThat(counts).containsKeys("Sent", "TryLater", "Refused", "Unknown");
    assertThat(counts.get("Sent")).isBetween(1_800L, 1_960L);
    assertThat(rests).allMatch(r -> r.toMillis() >= 200 && r.toMillis() <= 2_500);
  }

  @Test
  void who_was_too_busy_takes_it_later() throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      SendOutcome first = x.send(to, "Hello", "b" + i);
      if (first instanceof SendOutcome.TryLater later) {
        assertThat(later.notBefore()).isAfter(NOW);
        assertThat(x.send(to, "Hello", "b" + i)).isNotInstanceOf(SendOutcome.TryLater.class);
        return;
      }
    }
    assertThat(false).as("no answer was put off").isTrue();
  }

  @Test
  void what_is_too_long_is_refused() throws InterruptedException {
    assertThat(x.send(to, "x".repeat(281), "long")).isInstanceOf(SendOutcome.Refused.class);
  }

  @Test
  void each_network_counts_in_its_own_way() {
    assertThat(x.length("Hello https://a.example/" + "y".repeat(80))).isEqualTo(6 + 23);
    assertThat(x.length("遅延")).isEqualTo(4);
    assertThat(x.length("👨‍👩‍👧‍👦")).isEqualTo(2);
    assertThat(outlet(Channel.BLUESKY).length("👨‍👩‍👧‍👦é")).isEqualTo(2);
    assertThat(outlet(Channel.MASTODON).length("@a@social.example https://b.example/cccccccccccccccccccccc")).isEqualTo(2 + 1 + 23);
    assertThat(List.of(x.limit(), outlet(Channel.BLUESKY).limit(), outlet(Channel.MASTODON).limit(), outlet(Channel.REDDIT).limit()))
        .containsExactly(280, 300, 500, 10_000);
  }

  @Test
  void waiting_ends_at_an_interrupt() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Rest.onLock().rest(Duration.ofSeconds(30))).isInstanceOf(InterruptedException.class);
  }
}
