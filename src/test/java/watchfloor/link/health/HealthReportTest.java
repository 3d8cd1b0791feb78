package watchfloor.link.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchfloor.link.wire.WireJson;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth.State;
import watchfloor.wall.Notice;

class HealthReportTest {
  private static HealthReport of(RoomState room) {
    return HealthReport.of(room);
  }

  @Test
  void a_room_that_is_well_says_so_in_a_sentence() {
    HealthReport report = of(Rooms.well());

    assertThat(report.state()).isEqualTo("ok");
    assertThat(report.sentence()).isEqualTo("Watchfloor is well: 3 sources live, 2 desks and 4 walls connected, store healthy; up for 2 days.");
  }

  @Test
  void few_and_none_are_said_as_people_say_them() {
    assertThat(of(Rooms.room(List.of(), List.of(), 0, Map.of("wall", 1), Rooms.HOUSE)).sentence())
        .isEqualTo("Watchfloor is well: no source is set up, no desks and 1 wall connected, store healthy; up for 2 days.");
    assertThat(of(Rooms.with(Rooms.live("a"), Rooms.source("file", State.ENDED, "2026-11-24T09:00:00Z", "2026-11-24T09:00:00Z", "", IntakeCounts.ZERO))).sentence())
        .contains("1 of 2 sources live");
  }

  @Test
  void a_source_without_a_sign_of_life_is_silent_since_its_last() {
    HealthReport report = of(Rooms.with(Rooms.live("rss"), Rooms.silent("bluesky", "2026-11-24T14:02:00Z")));

    assertThat(report.state()).isEqualTo("degraded");
    assertThat(report.sentence()).isEqualTo("Not well: the source 'bluesky' is silent since 14:02.");
    assertThat(report.sources()).extracting(HealthReport.Source::state).containsExactly("live", "silent");
  }

  @Test
  void a_short_silence_and_a_source_that_just_starts_are_nothing_to_speak_of() {
    assertThat(of(Rooms.with(
        Rooms.silent("bluesky", "2026-11-24T14:03:00Z"),
        Rooms.source("new", State.STARTING, "2026-11-24T14:00:00Z", "1970-01-01T00:00:00Z", "", IntakeCounts.ZERO))).state()).isEqualTo("ok");
  }

  @Test
  void a_source_that_is_down_says_why_and_since_which_day() {
    HealthReport report = of(Rooms.with(
        Rooms.live("rss"), Rooms.source("x", State.DOWN, "2026-11-23T22:10:00Z", "2026-11-23T22:09:00Z", "The network answers 503.", IntakeCounts.ZERO)));

    assertThat(report.state()).isEqualTo("degraded");
    assertThat(report.sentence()).isEqualTo("Not well: the source 'x' is down since 23 Nov 22:10 (The network answers 503).");
  }

  @Test
  void a_room_into_which_nothing_comes_has_failed_and_a_file_that_ended_does_not_count() {
    assertThat(of(Rooms.with(
        Rooms.silent("bluesky", "2026-11-24T14:02:00Z"),
        Rooms.source("x", State.DOWN, "2026-11-24T13:00:00Z", "2026-11-24T12:00:00Z", "", IntakeCounts.ZERO),
        Rooms.source("file", State.ENDED, "2026-11-24T09:00:00Z", "2026-11-24T09:00:00Z", "", IntakeCounts.ZERO))).state()).isEqualTo("failed");
    assertThat(of(Rooms.with(Rooms.source("file", State.ENDED, "2026-11-24T09:00:00Z", "2026-11-24T09:00:00Z", "", IntakeCounts.ZERO))).state()).isEqualTo("ok");
  }

  @Test
  void a_store_that_takes_nothing_has_failed_although_every_source_is_live() {
    String sentence = "The store cannot be written: free the disk.";
    HealthReport report = of(Rooms.room(
        List.of(Rooms.live("rss")), List.of(new Notice("store", sentence, Rooms.NOW)), 0, Map.of(),
        new RoomState.House(sentence, "", 20_000, 0, Map.of())));

    assertThat(report.state()).isEqualTo("failed");
    assertThat(report.sentence()).as("said once").isEqualTo("Not well: The store cannot be written: free the disk.");
  }

  @Test
  void a_notice_about_the_store_or_the_disk_counts_as_if_they_had_said_it() {
    HealthReport store = of(Rooms.room(
        List.of(Rooms.live("rss")), List.of(new Notice("store", "The store takes nothing.", Rooms.NOW)), 0, Map.of(), RoomState.House.UNSAID));
    HealthReport disk = of(Rooms.room(
        List.of(Rooms.live("rss")), List.of(new Notice("disk", "The disk is nearly full.", Rooms.NOW)), 0, Map.of(), RoomState.House.UNSAID));

    assertThat(store.state()).isEqualTo("failed");
    assertThat(store.sentence()).isEqualTo("Not well: The store takes nothing.");
    assertThat(store.store()).isEqualTo("The store takes nothing.");
    assertThat(disk.state()).isEqualTo("degraded");
    assertThat(disk.disk()).isEqualTo("The disk is nearly full.");
  }

  @Test
  void a_disk_that_fills_up_and_a_queue_that_is_nearly_full_degrade() {
    RoomState.House disk = new RoomState.House("", "The disk has 2 GB left.", 20_000, 0, Map.of());
    assertThat(of(Rooms.room(List.of(Rooms.live("a")), List.of(), 0, Map.of(), disk)).state()).isEqualTo("degraded");

    assertThat(of(Rooms.room(List.of(Rooms.live("a")), List.of(), 15_999, Map.of(), Rooms.HOUSE)).state()).isEqualTo("ok");
    HealthReport full = of(Rooms.room(List.of(Rooms.live("a")), List.of(), 16_000, Map.of(), Rooms.HOUSE));
    assertThat(full.state()).isEqualTo("degraded");
    assertThat(full.sentence()).contains("16000 of 20000 mentions wait in the queue");
    assertThat(of(Rooms.room(List.of(Rooms.live("a")), List.of(), 16_000, Map.of(), RoomState.House.UNSAID)).state()).isEqualTo("ok");
  }

  @Test
  void everything_wrong_is_said_in_one_sentence() {
    HealthReport report = of(Rooms.room(
        List.of(Rooms.live("rss"), Rooms.silent("bluesky", "2026-11-24T14:02:00Z")), List.of(new Notice("certificate", "The certificate ends soon.", Rooms.NOW)), 0,
        Map.of(), new RoomState.House("", "The disk has 2 GB left.", 20_000, 0, Map.of())));

    assertThat(report.sentence()).isEqualTo("Not well: the source 'bluesky' is silent since 14:02; The disk has 2 GB left; The certificate ends soon.");
    assertThat(report.notices()).containsExactly("The certificate ends soon.");
  }

  @Test
  void a_program_reads_the_same_as_json() throws Exception {
    JsonNode json = new ObjectMapper().readTree(new WireJson().write(of(Rooms.well())));

    assertThat(json.path("state").asText()).isEqualTo("ok");
    assertThat(json.path("at").asText()).isEqualTo("2026-11-24T14:05:00Z");
    assertThat(json.path("uptimeSeconds").asLong()).isEqualTo(180_000);
    assertThat(json.path("sources").get(0).path("counts").path("accepted").asLong()).isEqualTo(70);
    assertThat(json.path("linked").path("wall").asInt()).isEqualTo(4);
    assertThat(json.path("capacity").asInt()).isEqualTo(20_000);
    assertThat(json.path("people").asInt()).isEqualTo(7);
    assertThat(json.path("versions").path("java").asText()).isEqualTo("17.0.15");
    assertThat(new ObjectMapper().readTree(new WireJson().write(of(Rooms.well()).brief())).toString()).isEqualTo("{\"state\":\"ok\"}");
  }
}
