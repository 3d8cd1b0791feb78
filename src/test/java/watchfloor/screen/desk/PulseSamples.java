package watchfloor.screen.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.Issue;
import watchfloor.mention.SourceHealth;
import watchfloor.pulse.Alarm;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Gauge;
import watchfloor.pulse.HeatMap;
import watchfloor.pulse.PulseSnapshot;

/** Made-up states of the conversation for the desk's tests and pictures. */
final class PulseSamples {
  private PulseSamples() {}

  static PulseSnapshot calm(Instant now) {
    return snapshot(1, now, List.of(), List.of(live("X", now.minusMillis(800))));
  }

  /** Four sources, one of them down, and one alarm. */
  static PulseSnapshot busy(Instant now) {
    Alarm alarm = new Alarm(new Issue("cancel", "Cancelled flight"), now.minusSeconds(700), Optional.empty(), 4.2, 214, 81, 15);
    SourceHealth reddit = new SourceHealth("Reddit", SourceHealth.State.DOWN, now.minusSeconds(90), now.minusSeconds(95),
        "rate-limited", now.plusSeconds(41), IntakeCounts.ZERO);
    return snapshot(2, now, List.of(alarm), List.of(live("X", now.minusMillis(800)), live("Bluesky", now.minusMillis(300)),
        live("Mastodon", now.minusMillis(1100)), reddit));
  }

  static SourceHealth live(String name, Instant lastAt) {
    return new SourceHealth(name, SourceHealth.State.LIVE, lastAt.minusSeconds(3_600), lastAt, "", Instant.EPOCH, IntakeCounts.ZERO);
  }

  static PulseSnapshot snapshot(long version, Instant now, List<Alarm> alarms, List<SourceHealth> sources) {
    Gauge gauge = new Gauge(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0, 0, 0, 0, 15);
    return new PulseSnapshot(version, now, 0, OptionalInt.empty(), 0, List.of(), List.of(), gauge,
        new HeatMap(List.of(), List.of(), 0), List.of(), List.of(), alarms, sources, Breakdown.EMPTY);
  }
}
