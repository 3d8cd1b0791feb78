package watchfloor.link.health;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import watchfloor.desk.ItemState;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;

/**
 * A hub's figures in Prometheus' text format 0.0.4, in a registry of its own. One reading of the room serves all figures of one answer, so
 * that received is accepted + duplicate + rejected + shed in each: a mention counts as received once it is known what became of it, and is
 * under way until then. Any thread; one answer at a time.
 */
public final class RoomMetrics {
  private final Supplier<RoomState> room;
  private final HubCounts counted;
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private RoomState now;

  /** Counts nothing of what happens beyond the room. @param room asked once for each answer */
  public RoomMetrics(Supplier<RoomState> room) {
    this(room, new HubCounts());
  }

  /** @param room asked once for each answer */
  public RoomMetrics(Supplier<RoomState> room, HubCounts counted) {
    this.room = room;
    this.counted = counted;
    counts("received", "Mentions that a source handed over and of which it is known what became", counts -> counts.received() - counts.underWay());
    counts("accepted", "Mentions that were kept", IntakeCounts::accepted);
    counts("duplicate", "Mentions that had come before", IntakeCounts::duplicate);
    counts("rejected", "Mentions that could not be read", IntakeCounts::rejected);
    counts("shed", "Mentions that found no room in the queue and are lost", IntakeCounts::shed);
    sources();
    work();
    link();
    store();
    new MachineMetrics(registry);
  }

  private void counts(String what, String help, ToLongFunction<IntakeCounts> figure) {
    CounterWithCallback.builder().name("watchfloor_mentions_" + what + "_total").help(help).labelNames("source")
        .callback(counter -> now.sources().forEach(source -> counter.call(figure.applyAsLong(source.counts()), source.name()))).register(registry);
  }

  private void counter(String name, String help, LongSupplier figure) {
    CounterWithCallback.builder().name("watchfloor_" + name + "_total").help(help).callback(counter -> counter.call(figure.getAsLong())).register(registry);
  }

  private void gauge(String name, String help, Supplier<Number> figure) {
    GaugeWithCallback.builder().name("watchfloor_" + name).help(help).callback(gauge -> gauge.call(figure.get().doubleValue())).register(registry);
  }

  private void sources() {
    GaugeWithCallback.builder().name("watchfloor_source_up").help("1 while a source gives signs of life, 0 while it is down").labelNames("source")
        .callback(gauge -> now.sources().forEach(source -> gauge.call(source.state().away() ? 0 : 1, source.name()))).register(registry);
    GaugeWithCallback.builder().name("watchfloor_mentions_under_way").help("Mentions between their source and the store").labelNames("source")
        .callback(gauge -> now.sources().forEach(source -> gauge.call(source.counts().underWay(), source.name()))).register(registry);
    gauge("queue_mentions", "Mentions that wait in the intake queue", () -> now.queued());
    GaugeWithCallback.builder().name("watchfloor_queue_capacity_mentions").help("Mentions that fit into the intake queue").callback(gauge -> {
      if (now.house().capacity() > 0) {
        gauge.call(now.house().capacity());
      }
    }).register(registry);
    gauge("notices", "Things that are wrong with the room", () -> now.notices().size());
    gauge("uptime_seconds", "Time since the hub began", () -> now.uptime().toMillis() / 1_000.0);
  }

  private void work() {
    GaugeWithCallback.builder().name("watchfloor_items").help("Items that need somebody, by state").labelNames("state").callback(gauge -> {
      for (ItemState state : ItemState.values()) {
        if (state.live()) {
          gauge.call(now.items().getOrDefault(state, 0L), lower(state));
        }
      }
    }).register(registry);
    counter("claims", "Claims that were won", counted::claims);
    counter("answers", "Answers that went out", counted::answers);
  }

  private void link() {
    GaugeWithCallback.builder().name("watchfloor_links").help("Open links by the role of who signed in").labelNames("role")
        .callback(gauge -> now.linked().forEach((role, count) -> gauge.call(count, role))).register(registry);
    counter("link_sent_bytes", "Bytes that were sent to walls and desks", counted::bytes);
    CounterWithCallback.builder().name("watchfloor_sign_ins_total").help("Wishes to sign in, by what became of them").labelNames("outcome").callback(counter -> {
      for (HubCounts.SignedIn outcome : HubCounts.SignedIn.values()) {
        counter.call(counted.signIns(outcome), lower(outcome));
      }
    }).register(registry);
  }

  /** Not by the library's own histogram, which would need to hear of each operation while it is being read. */
  private void store() {
    registry.register(() -> {
      HubCounts.Times times = counted.times();
      ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
      for (int i = 0; i < times.perClass().size(); i++) {
        buckets.bucket(i < HubCounts.BOUNDS.length ? HubCounts.BOUNDS[i] : Double.POSITIVE_INFINITY, times.perClass().get(i));
      }
      return HistogramSnapshot.builder().name("watchfloor_store_operation_seconds").help("Time from an operation's arrival to its durable answer")
          .dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder().classicHistogramBuckets(buckets.build()).sum(times.seconds()).build())
          .build();
    });
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** All figures of this moment. */
  public synchronized String text() {
    now = room.get();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PrometheusTextFormatWriter.create().write(out, registry.scrape(), EscapingScheme.DEFAULT);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
  }
}
