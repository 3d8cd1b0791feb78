package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchfloor.mention.IntakeCounts;
import watchfloor.mention.SourceHealth;
import watchfloor.mention.SourceHealth.State;
import watchfloor.pulse.PulseSnapshot;

class WallModelsTest {
  @Test
  void the_gauge_points_left_up_and_right_and_is_held_at_its_ends() {
    GaugeGeometry dial = new GaugeGeometry(100, 100, 50);
    assertThat(dial.x(-100, 50)).isCloseTo(50, within(1e-9));
    assertThat(dial.y(-100, 50)).isCloseTo(100, within(1e-9));
    assertThat(dial.x(0, 50)).isCloseTo(100, within(1e-9));
    assertThat(dial.y(0, 50)).isCloseTo(50, within(1e-9));
    assertThat(dial.x(250, 50)).isCloseTo(150, within(1e-9));
    assertThat(GaugeGeometry.valueOf(GaugeGeometry.SEGMENTS / 2)).isCloseTo(0, within(1e-9));
  }

  @Test
  void the_gauge_stays_within_its_place() {
    for (double[] size : new double[][] {{300, 200}, {200, 300}, {50, 20}, {5, 5}}) {
      GaugeGeometry dial = GaugeGeometry.within(size[0], size[1], 10, 12);
      assertThat(dial.radius()).isBetween(0.0, size[0] / 2);
      assertThat(dial.centerY() + (dial.radius() > 0 ? 12 : 0)).isLessThanOrEqualTo(Math.max(size[1], 22));
    }
  }

  @Test
  void mail_addresses_and_telephone_numbers_are_hidden_and_handles_dates_and_flights_are_not() {
    assertThat(Masking.mask("call +353 86 555 0182 or (01) 555-0182, mail a.b+c@mail.example.com"))
        .isEqualTo("call ••• or •••, mail •••@•••");
    String harmless = "@ana@social.example AU881 on 2026-11-20 at 15:42, 12,406 posts, €1,200.50 and 24 months";
    assertThat(Masking.mask(harmless)).isEqualTo(harmless);
  }

  @Test
  void a_source_that_the_room_holds_back_says_why_and_promises_no_next_try() {
    RoomSnapshot room = new RoomSnapshots().build();
    SourceHealth held = new SourceHealth(
        "x", State.DOWN, RoomSnapshots.NOW, RoomSnapshots.NOW, "The disk is nearly full.", Instant.EPOCH, IntakeCounts.ZERO);
    SourceHealth failed = RoomSnapshots.source("x", State.DOWN, 90, "X does not answer.", IntakeCounts.ZERO);

    assertThat(SourcesTile.words(held, room, Looks.english())).isEqualTo("\u25B2 The disk is nearly full.");
    assertThat(SourcesTile.words(failed, room, Looks.english())).startsWith("\u25B2 X does not answer. Again in ");
  }

  @Test
  void the_pulse_is_live_degraded_empty_or_failed_by_its_sources() {
    RoomSnapshots room = new RoomSnapshots();
    assertThat(PulseFreshness.of(room.build(), false, Looks.english())).isEqualTo(new TileState.Live(""));
    room.sources = List.of(room.sources.get(0), RoomSnapshots.source("x", State.DOWN, 90, "X does not answer.", IntakeCounts.ZERO));
    assertThat(PulseFreshness.of(room.build(), false, Looks.english())).isEqualTo(new TileState.Degraded("without x"));
    assertThat(PulseFreshness.of(room.build(), true, Looks.english())).isEqualTo(new TileState.Empty("No mentions yet, watching 2 sources."));
    room.sources = room.sources.subList(1, 2);
    assertThat(PulseFreshness.of(room.build(), true, Looks.english())).isEqualTo(new TileState.Failed("X does not answer; tried again at 15:42:49."));
    room.sources = List.of();
    assertThat(PulseFreshness.of(room.build(), true, Looks.english())).isInstanceOf(TileState.Empty.class);
  }

  @Test
  void figures_are_written_as_people_read_them() {
    assertThat(Looks.english().amounts().left(Duration.ofSeconds(-252))).isEqualTo("−04:12");
    assertThat(Looks.english().amounts().left(Duration.ofSeconds(4325))).isEqualTo("1:12:05");
    assertThat(Looks.english().amounts().reach(18_240)).isEqualTo("18.2 k");
    assertThat(Looks.english().amounts().reach(1_200_000)).isEqualTo("1.2 M");
    assertThat(Looks.english().amounts().change(-4)).isEqualTo("▼ −4 %");
    assertThat(Looks.english().amounts().age(Duration.ofSeconds(99))).isEqualTo("99 s");
    assertThat(Looks.english().amounts().times(3.14)).isEqualTo("×3.1");
  }

  @Test
  void a_chart_has_few_round_lines_and_marks_only_what_falls_into_it() {
    assertThat(VolumeModel.gridlines(178)).containsExactly(50, 100, 150);
    assertThat(VolumeModel.gridlines(0)).isEmpty();
    assertThat(VolumeModel.gridlines(3)).containsExactly(1, 2, 3);
    RoomSnapshot room = new RoomSnapshots().build();
    assertThat(VolumeModel.marks(room.pulse().minutes(), room.pulse().alarms(), room.zone(), Looks.english())).hasSize(3)
        .last().extracting(VolumeModel.Mark::text).asString().isEqualTo("▲ 15:17 surge ×2.4 · Gate / boarding");
    assertThat(VolumeModel.marks(room.pulse().minutes().subList(60, 120), room.pulse().alarms(), room.zone(), Looks.english())).hasSize(2);
  }

  @Test
  void the_heat_map_keeps_the_largest_rows_when_not_all_have_room() {
    PulseSnapshot pulse = new RoomSnapshots().build().pulse();
    assertThat(HeatOrder.CENTER.rows(pulse.heatMap().rows(), 3)).extracting(row -> row.issue().name())
        .containsExactly("Flight delay", "Cancelled flight", "Gate / boarding");
    assertThat(HeatOrder.CENTER.rows(pulse.heatMap().rows(), 40)).hasSize(12);
  }
}
