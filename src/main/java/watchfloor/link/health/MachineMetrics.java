package watchfloor.link.health;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.function.ToLongFunction;

/** The figures of the Java machine, under the names that Prometheus' own client gives them, so that the usual dashboards show them. */
final class MachineMetrics {
  MachineMetrics(PrometheusRegistry registry) {
    memory(registry, "jvm_memory_used_bytes", "Memory in use", MemoryUsage::getUsed);
    memory(registry, "jvm_memory_committed_bytes", "Memory that the Java machine holds", MemoryUsage::getCommitted);
    memory(registry, "jvm_memory_max_bytes", "Memory that may be used; -1 without a limit", MemoryUsage::getMax);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    GaugeWithCallback.builder().name("jvm_threads_current").help("Threads").callback(gauge -> gauge.call(threads.getThreadCount())).register(registry);
    GaugeWithCallback.builder().name("jvm_threads_daemon").help("Threads that do not keep the program alive")
        .callback(gauge -> gauge.call(threads.getDaemonThreadCount())).register(registry);
  }

  private static void memory(PrometheusRegistry registry, String name, String help, ToLongFunction<MemoryUsage> figure) {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    GaugeWithCallback.builder().name(name).help(help).labelNames("area").callback(gauge -> {
      gauge.call(figure.applyAsLong(memory.getHeapMemoryUsage()), "heap");
      gauge.call(figure.applyAsLong(memory.getNonHeapMemoryUsage()), "nonheap");
    }).register(registry);
  }
}
