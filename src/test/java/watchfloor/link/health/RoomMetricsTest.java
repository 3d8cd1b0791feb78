package watchfloor.link.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import watchfloor.desk.Actor;
import watchfloor.desk.ItemEvent;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;

class RoomMetricsTest {
  private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{([^}]*)\\})? (\\S+)");

  /** Reads the text as a collector does: every line must be a remark or a sample. */
  private static Map<String, Double> parse(String text) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
      Matcher sample = SAMPLE.matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      String key = sample.group(1) + (sample.group(2) == null ? "" : "{" + sample.group(2).replaceAll(",$", "") + "}");
      assertThat(figures.put(key, Double.parseDouble(sample.group(3).replace("+Inf", "Infinity")))).as("twice: " + key).isNull();
    }
    return figures;
  }

  @Test
  void every_figure_has_its_help_and_type_and_a_usual_name() {
    String text = new RoomMetrics(Rooms::well).text();
    TreeSet<String> named = new TreeSet<>();
    parse(text).keySet().forEach(key -> named.add(key.replaceAll("\\{.*", "").replaceAll("_seconds_(bucket|sum|count)$", "_seconds")));

    assertThat(named).isNotEmpty().allSatisfy(name -> {
      assertThat(text).containsPattern("(?m)^# HELP " + name + " \\S.+$").containsPattern("(?m)^# TYPE " + name + " (counter|gauge|histogram)$");
      boolean counter = text.contains("# TYPE " + name + " counter\n");
      assertThat(name.endsWith("_total")).as(name).isEqualTo(counter);
      assertThat(name).matches("(watchfloor|jvm)_[a-z_]+");
    });
  }

  @Test
  void the_room_is_in_the_figures() {
    Map<String, Double> figures = parse(new RoomMetrics(Rooms::well).text());

    assertThat(figures)
        .containsEntry("watchfloor_mentions_received_total{source=\"bluesky\"}", 100.0)
        .containsEntry("watchfloor_mentions_accepted_total{source=\"bluesky\"}", 70.0)
        .containsEntry("watchfloor_source_up{source=\"rss\"}", 1.0)
        .containsEntry("watchfloor_queue_mentions", 0.0)
        .containsEntry("watchfloor_queue_capacity_mentions", 20_000.0)
        .containsEntry("watchfloor_items{state=\"open\"}", 5.0)
        .containsEntry("watchfloor_items{state=\"waiting\"}", 0.0)
        .containsEntry("watchfloor_links{role=\"wall\"}", 4.0)
        .containsEntry("watchfloor_uptime_seconds", 180_000.0);
    assertThat(figures.get("jvm_memory_used_bytes{area=\"heap\"}")).isPositive();
    assertThat(figures.get("jvm_threads_current")).isPositive();
  }

  @Test
  void what_happened_is_counted() {
    HubCounts counts = new HubCounts();
    Actor by = new Actor("ana", "desk 1");
    for (ItemEvent.Kind kind : ItemEvent.Kind.values()) {
      counts.happened(new ItemEvent(1, 1, kind, by, Instant.EPOCH, ""));
    }
    counts.sent(1_000);
    counts.sent(24);
    counts.signedIn(HubCounts.SignedIn.REFUSED);
    counts.signedIn(HubCounts.SignedIn.REFUSED);
    counts.signedIn(HubCounts.SignedIn.WELCOME);

    assertThat(parse(new RoomMetrics(Rooms::well, counts).text()))
        .containsEntry("watchfloor_claims_total", 1.0)
        .containsEntry("watchfloor_answers_total", 1.0)
        .containsEntry("watchfloor_link_sent_bytes_total", 1_024.0)
        .containsEntry("watchfloor_sign_ins_total{outcome=\"refused\"}", 2.0)
        .containsEntry("watchfloor_sign_ins_total{outcome=\"welcome\"}", 1.0)
        .containsEntry("watchfloor_sign_ins_total{outcome=\"too_many\"}", 0.0);
  }

  @Test
  void the_stores_times_are_a_histogram() {
    HubCounts counts = new HubCounts();
    List.of(1L, 2L, 3L, 400L, 60_000L).forEach(millis -> counts.stored(Duration.ofMillis(millis)));
    counts.stored(Duration.ofMillis(-5));

    Map<String, Double> figures = parse(new RoomMetrics(Rooms::well, counts).text());
    String name = "watchfloor_store_operation_seconds";
    assertThat(figures)
        .containsEntry(name + "_bucket{le=\"0.001\"}", 2.0)
        .containsEntry(name + "_bucket{le=\"0.0025\"}", 3.0)
        .containsEntry(name + "_bucket{le=\"0.25\"}", 4.0)
        .containsEntry(name + "_bucket{le=\"0.5\"}", 5.0)
        .containsEntry(name + "_bucket{le=\"5.0\"}", 5.0)
        .containsEntry(name + "_bucket{le=\"+Inf\"}", 6.0)
        .containsEntry(name + "_count", 6.0);
    assertThat(figures.get(name + "_sum")).isEqualTo(60.406);
  }

  @Test
  void the_counts_of_every_source_add_up_in_every_answer_while_mentions_come_in() throws Exception {
    LongAdder received = new LongAdder();
    LongAdder accepted = new LongAdder();
    LongAdder shed = new LongAdder();
    RoomMetrics metrics = new RoomMetrics(() -> {
      long kept = accepted.sum();
      long lost = shed.sum();
      return Rooms.with(new SourceHealth(
          "busy", SourceHealth.State.LIVE, Rooms.NOW, Rooms.NOW, "", Instant.EPOCH, new IntakeCounts(received.sum(), kept, 0, 0, lost)));
    });
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<?> coming = threads.submit(() -> {
        for (int i = 0; !stop.get(); i++) {
          received.increment();
          (i % 3 == 0 ? shed : accepted).increment();
        }
      });
      double before = -1;
      for (int i = 0; i < 200; i++) {
        Map<String, Double> figures = parse(metrics.text());
        double sum = 0;
        for (String end : List.of("accepted", "duplicate", "rejected", "shed")) {
          sum += figures.get("watchfloor_mentions_" + end + "_total{source=\"busy\"}");
        }
        assertThat(figures.get("watchfloor_mentions_received_total{source=\"busy\"}")).isEqualTo(sum).isGreaterThanOrEqualTo(before);
        assertThat(figures.get("watchfloor_mentions_under_way{source=\"busy\"}")).isNotNegative();
        before = sum;
      }
      stop.set(true);
      coming.get();
    } finally {
      stop.set(true);
      threads.shutdownNow();
    }
  }

  @Test
  void a_name_cannot_break_out_of_its_label() {
    String text = new RoomMetrics(() -> Rooms.with(Rooms.live("a\"} 1\nevil 2\\"))).text();

    assertThat(text.lines().filter(line -> line.startsWith("evil"))).isEmpty();
    assertThat(text).contains("{source=\"a\\\"} 1\\nevil 2\\\\\"} 100");
  }

  @Test
  void two_rooms_in_one_process_do_not_share_figures() {
    assertThat(parse(new RoomMetrics(() -> Rooms.with(Rooms.live("one"))).text())).containsKey("watchfloor_source_up{source=\"one\"}");
    assertThat(parse(new RoomMetrics(() -> Rooms.with(Rooms.live("two"))).text())).doesNotContainKey("watchfloor_source_up{source=\"one\"}");
  }
}
