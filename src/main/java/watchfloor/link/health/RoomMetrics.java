package watchfloor.link.health;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import watchfloor.desk.ItemState;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;

/**
 * A hub's figures in Prometheus' text format 0.0.4. One reading of the room serves all figures of one answer, so that received is
 * accepted + duplicate + rejected + shed + under way in each. Any thread.
 */
public final class RoomMetrics {
  private final Supplier<RoomState> room;
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private RoomState now;

  /** @param room asked once for each answer */
  public RoomMetrics(Supplier<RoomState> room) {
    this.room = room;
    counts("received", "Mentions that a source handed over", IntakeCounts::received);
    counts("accepted", "Mentions that were kept", IntakeCounts::accepted);
    counts("duplicate", "Mentions that had come before", IntakeCounts::duplicate);
    counts("rejected", "Mentions that could not be read", IntakeCounts::rejected);
    counts("shed", "Mentions that found no room in the queue and are lost", IntakeCounts::shed);
    sources();
    GaugeWithCallback.builder().name("watchfloor_mentions_under_way").help("Mentions between their source and the store").labelNames("source")
        .callback(gauge -> now.sources().forEach(source -> gauge.call(source.counts().underWay(), source.name()))).register(registry);
    GaugeWithCallback.builder().name("watchfloor_queue_mentions").help("Mentions that wait in the intake queue")
        .callback(gauge -> gauge.call(now.queued())).register(registry);
    GaugeWithCallback.builder().name("watchfloor_items").help("Items that need somebody, by state").labelNames("state").callback(gauge -> {
      for (ItemState state : ItemState.values()) {
        if (state.live()) {
          gauge.call(now.items().getOrDefault(state, 0L), state.name().toLowerCase(Locale.ROOT));
        }
      }
    }).register(registry);
    GaugeWithCallback.builder().name("watchfloor_links").help("Open links by the role of who signed in").labelNames("role")
        .callback(gauge -> now.linked().forEach((role, count) -> gauge.call(count, role))).register(registry);
    machine();
  }

  private void counts(String what, String help, ToLongFunction<IntakeCounts> figure) {
    CounterWithCallback.builder().name("watchfloor_mentions_" + what + "_total").help(help).labelNames("source")
        .callback(counter -> now.sources().forEach(source -> counter.call(figure.applyAsLong(source.counts()), source.name()))).register(registry);
  }

  private void sources() {
    GaugeWithCallback.builder().name("watchfloor_source_up").help("1 while a source gives signs of life, 0 while it is down").labelNames("source")
        .callback(gauge -> now.sources().forEach(source -> gauge.call(source.state() == SourceHealth.State.DOWN ? 0 : 1, source.name()))).register(registry);
    GaugeWithCallback.builder().name("watchfloor_notices").help("What is wrong with the room, counted")
        .callback(gauge -> gauge.call(now.notices().size())).register(registry);
  }

  private void machine() {
    Runtime runtime = Runtime.getRuntime();
    GaugeWithCallback.builder().name("watchfloor_uptime_seconds").help("Since the hub began")
        .callback(gauge -> gauge.call(now.uptime().toMillis() / 1_000.0)).register(registry);
    GaugeWithCallback.builder().name("watchfloor_heap_bytes").help("Memory of the Java machine that is in use")
        .callback(gauge -> gauge.call(runtime.totalMemory() - runtime.freeMemory())).register(registry);
    GaugeWithCallback.builder().name("watchfloor_heap_limit_bytes").help("Memory that the Java machine may use")
        .callback(gauge -> gauge.call(runtime.maxMemory())).register(registry);
    GaugeWithCallback.builder().name("watchfloor_threads").help("Threads of the Java machine")
        .callback(gauge -> gauge.call(Thread.activeCount())).register(registry);
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
