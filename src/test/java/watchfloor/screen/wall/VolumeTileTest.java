package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import watchfloor.pulse.Gap;
import watchfloor.pulse.MinuteCounts;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;

class VolumeTileTest {
  private static final List<MinuteCounts> MINUTES = new RoomSnapshots().build().pulse().minutes();
  private static final Instant FIRST = MINUTES.get(0).minute();

  @BeforeAll
  static void fonts() {
    OnFx.runFx(Fonts::load);
  }

  private static Gap gap(String source, long from, long to) {
    return new Gap(source, FIRST.plusSeconds(60 * from), to < 0 ? Optional.empty() : Optional.of(FIRST.plusSeconds(60 * to)));
  }

  @Test
  void a_gap_is_as_long_on_the_chart_as_it_was_and_lasts_to_its_edge_while_it_lasts() {
    assertThat(VolumeGaps.spans(MINUTES, List.of(gap("x", 30, 60), gap("y", 90, -1))))
        .containsExactly(new VolumeGaps.Span(0.25, 0.5), new VolumeGaps.Span(0.75, 1));
  }

  @Test
  void gaps_that_touch_are_one_and_those_outside_are_none() {
    assertThat(VolumeGaps.spans(MINUTES, List.of(gap("x", -60, -1), gap("y", 12, 24)))).containsExactly(new VolumeGaps.Span(0, 1));
    assertThat(VolumeGaps.spans(MINUTES, List.of(gap("x", 12, 24), gap("y", 18, 36), gap("z", 20, 21))))
        .singleElement().satisfies(span -> assertThat(span.to()).isCloseTo(0.3, within(1e-9)));
    assertThat(VolumeGaps.spans(MINUTES, List.of(gap("x", -60, 0), gap("y", 120, 130)))).isEmpty();
    assertThat(VolumeGaps.spans(List.of(), List.of(gap("x", 1, 2)))).isEmpty();
  }

  @Test
  void who_was_away_is_said_in_words_newest_first() {
    List<Gap> gaps = List.of(gap("mastodon", 0, 12), gap("x", 30, 36), gap("bluesky", 100, -1));
    assertThat(VolumeGaps.words(MINUTES, gaps, java.time.ZoneOffset.UTC, Looks.english()))
        .isEqualTo("bluesky away since 15:23 · x away 14:13 – 14:19 · 1 more");
    assertThat(VolumeGaps.words(MINUTES, List.of(), java.time.ZoneOffset.UTC, Looks.english())).isEmpty();
    assertThat(VolumeGaps.words(MINUTES, List.of(gap("", 12, 24)), java.time.ZoneOffset.UTC, Looks.of("dark", "de").texts())).startsWith("Hub aus 13:5");
  }

  @Test
  void what_is_unknown_is_hatched_and_named_and_yesterday_is_a_line() {
    TileSight tile = TileSight.of("volume", Map.of(), Rooms.busy(), 960, 540);
    assertThat(tile.words()).contains("- - yesterday", "x away since 15:35 · mastodon away 14:12 – 14:24");
    OnFx.runFx(() -> {
      assertThat(((Path) tile.find(".volume-body").lookup(".hatching")).getElements()).isNotEmpty();
      assertThat(((Polyline) tile.find(".volume-yesterday")).getPoints()).hasSize(240);
    });
  }

  @Test
  void hatching_stays_within_its_stretch() {
    OnFx.runFx(() -> {
      Hatching hatching = new Hatching();
      hatching.show(List.of(new VolumeGaps.Span(0.25, 0.5)));
      hatching.resize(400, 100);
      hatching.layout();
      Path lines = (Path) hatching.lookup(".hatching");
      assertThat(lines.getElements()).hasSizeGreaterThan(20);
      assertThat(lines.getBoundsInLocal().getMinX()).isBetween(98.0, 102.0);
      assertThat(lines.getBoundsInLocal().getMaxX()).isBetween(198.0, 202.0);
      assertThat(lines.getBoundsInLocal().getMinY()).isGreaterThan(-2);
      assertThat(lines.getBoundsInLocal().getMaxY()).isLessThan(102);
    });
  }

  @Test
  void without_gap_and_without_a_known_yesterday_nothing_speaks_of_them() {
    TileSight tile = TileSight.of("volume", Map.of(), new RoomSnapshots().build(), 960, 540);
    assertThat(tile.read()).doesNotContain("away");
  }

  @Test
  void two_hours_without_any_source_are_a_gap_and_no_calm() {
    RoomSnapshot room = Rooms.withGaps(RoomSnapshots.quiet().build(), List.of(gap("x", -300, -1)));
    TileSight tile = TileSight.of("volume", Map.of(), room, 960, 540);
    assertThat(tile.state()).isInstanceOf(TileState.Live.class);
    assertThat(tile.read()).contains("x away since");
  }
}
