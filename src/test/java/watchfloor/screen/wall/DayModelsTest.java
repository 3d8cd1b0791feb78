package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import watchfloor.pulse.DayCurves;
import watchfloor.pulse.HeatMap;
import watchfloor.pulse.Moods;
import watchfloor.pulse.PulseSnapshot;

/** What the tiles of the day compute, without the toolkit. */
class DayModelsTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-11-20T00:00:00Z");

  private static DayCurves curves(int hours, List<Integer> today, List<Integer> yesterday) {
    List<Instant> starts = new ArrayList<>();
    for (int i = 0; i < hours; i++) {
      starts.add(MIDNIGHT.plus(Duration.ofHours(i)));
    }
    return new DayCurves(starts, today, yesterday, List.of());
  }

  @Test
  void another_day_is_compared_up_to_the_same_minute() {
    DaysModel model = DaysModel.of(curves(24, List.of(10, 20, 6), java.util.Collections.nCopies(24, 12)), MIDNIGHT.plus(Duration.ofMinutes(150)));
    assertThat(model.soFar()).isEqualTo(36);
    assertThat(model.byNow(model.yesterday())).isEqualTo(OptionalLong.of(30));
    assertThat(model.change(model.yesterday())).isEqualTo(OptionalInt.of(20));
    assertThat(model.byNow(model.lastWeek())).isEmpty();
    assertThat(model.change(model.lastWeek())).isEmpty();
    assertThat(model.today().get(3).x()).as("today ends now").isCloseTo(150 / 1440.0, within(1e-9));
    assertThat(model.yesterday()).hasSize(25);
    assertThat(model.max()).isEqualTo(288);
  }

  @Test
  void a_day_of_25_hours_and_one_that_has_not_begun_have_their_curves() {
    DaysModel longDay = DaysModel.of(curves(25, List.of(5), java.util.Collections.nCopies(25, 1)), MIDNIGHT.plus(Duration.ofHours(25)));
    assertThat(longDay.now()).isEqualTo(1);
    assertThat(longDay.byNow(longDay.yesterday())).isEqualTo(OptionalLong.of(25));
    DaysModel none = DaysModel.of(DayCurves.EMPTY, MIDNIGHT);
    assertThat(none.nothing()).isTrue();
    assertThat(none.soFar()).isZero();
    assertThat(none.ticks(ZoneOffset.UTC, Looks.english().amounts())).isEmpty();
    DaysModel zero = DaysModel.of(curves(24, List.of(3), java.util.Collections.nCopies(24, 0)), MIDNIGHT.plusSeconds(60));
    assertThat(zero.change(zero.yesterday())).as("nothing to compare with").isEmpty();
  }

  @Test
  void heat_rows_stand_as_the_center_names_them_by_volume_or_by_rise() {
    PulseSnapshot pulse = new RoomSnapshots().build().pulse();
    HeatSheet sheet = HeatModel.byColumn(pulse.day().byChannel(), pulse.day().topics(), HeatOrder.CENTER,
        share -> new HeatSheet.Head(share.name(), share.name(), ""));
    assertThat(names(HeatOrder.of("volume").rows(sheet.rows(), 3))).containsExactly("Flight delay", "Gate / boarding", "Cancelled flight");
    assertThat(names(HeatOrder.of(" Rise ").rows(sheet.rows(), 40))).startsWith("Gate / boarding", "Cancelled flight").endsWith("Safety concern");
    assertThat(names(HeatOrder.of("alphabet").rows(sheet.rows(), 3))).containsExactly("Flight delay", "Cancelled flight", "Gate / boarding");
    assertThat(HeatOrder.VOLUME.rows(sheet.rows(), 0)).isEmpty();
  }

  private static List<String> names(List<HeatMap.Row> rows) {
    return rows.stream().map(row -> row.issue().name()).toList();
  }

  @Test
  void a_narrowed_sheet_keeps_totals_and_the_first_columns() {
    PulseSnapshot pulse = new RoomSnapshots().build().pulse();
    HeatSheet sheet = HeatModel.byColumn(pulse.day().byChannel(), pulse.day().topics(), HeatOrder.CENTER,
        share -> new HeatSheet.Head(share.name(), share.id(), "1"));
    HeatSheet two = sheet.narrowed(2);
    assertThat(two.ticks(true)).extracting(AxisLabels.Tick::text).containsExactly("bluesky", "x");
    assertThat(two.rows().get(0).cells()).hasSize(2);
    assertThat(two.rows().get(0).total()).isEqualTo(2512);
    assertThat(sheet.narrowed(99)).isSameAs(sheet);
  }

  @Test
  void a_mood_is_never_a_colour_alone() {
    assertThat(MoodWords.net(new Moods(3, 1, 1, 9), Looks.english())).isEqualTo("\u25BC \u221240");
    assertThat(MoodWords.net(new Moods(1, 8, 1, 0), Looks.english())).isEqualTo("\u25A0 0");
    assertThat(MoodWords.net(new Moods(0, 0, 4, 0), Looks.english())).isEqualTo("\u25B2 +100");
    assertThat(MoodWords.net(new Moods(0, 0, 0, 7), Looks.english())).isEqualTo("\u25CB");
    assertThat(ShareModel.net(Moods.NONE, Looks.english()).text()).isEmpty();
  }

  @Test
  void a_share_that_rounds_to_nothing_is_still_there() {
    assertThat(MoodWords.percent(1, 1000, Looks.english())).isEqualTo("<1 %");
    assertThat(MoodWords.percent(0, 1000, Looks.english())).isEqualTo("0 %");
    assertThat(MoodWords.percent(0, 0, Looks.english())).isEqualTo("0 %");
    assertThat(MoodWords.percent(999, 1000, Looks.english())).isEqualTo("100 %");
  }

  @Test
  void names_of_languages_and_countries_come_from_the_walls_language() {
    var german = watchfloor.screen.Texts.of(java.util.Locale.GERMAN);
    assertThat(ShareModel.language(DaySamples.share("es", "Spanish", 1, 0), german)).isEqualTo("Spanisch");
    assertThat(ShareModel.language(DaySamples.share("und", "und", 1, 0), german)).isEqualTo("nicht erkannt");
    assertThat(ShareModel.country(DaySamples.share("IE", "Ireland", 1, 0), german)).isEqualTo("Irland");
    assertThat(ShareModel.country(DaySamples.share("Atlantis!", "Atlantis", 1, 0), german)).isEqualTo("Atlantis");
  }

  @Test
  void issues_are_ranked_by_mentions_and_those_without_one_are_left_out() {
    List<MoodLine> lines = TopicModel.ranked(new RoomSnapshots().build().pulse().day().topics(), Looks.english());
    assertThat(lines).extracting(MoodLine::name).startsWith("Flight delay", "Gate / boarding", "Cancelled flight", "Praise for crew");
    assertThat(lines.get(0).length()).isEqualTo(1);
    assertThat(lines.get(0).figures()).extracting(MoodLine.Figure::text).containsExactly("2,512", "\u25B2 +120 %", "\u25BC \u221271");
    assertThat(TopicModel.ranked(RoomSnapshots.quiet().build().pulse().day().topics(), Looks.english())).isEmpty();
  }
}
