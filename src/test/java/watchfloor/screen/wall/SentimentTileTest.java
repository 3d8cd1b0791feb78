package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import watchfloor.pulse.Gauge;
import watchfloor.pulse.MinuteCounts;
import watchfloor.screen.Fonts;
import watchfloor.screen.OnFx;

class SentimentTileTest {
  @BeforeAll
  static void fonts() {
    OnFx.runFx(Fonts::load);
  }

  private static List<MinuteCounts> minutes(int count, int negative, int neutral, int positive) {
    List<MinuteCounts> minutes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      minutes.add(new MinuteCounts(RoomSnapshots.NOW, negative, neutral, positive, 1));
    }
    return minutes;
  }

  private static MoodTrend trend(int net, OptionalInt before, List<MinuteCounts> minutes) {
    return MoodTrend.of(new Gauge(OptionalInt.of(net), before, OptionalInt.empty(), 40, 40, 40, 0, 15), minutes);
  }

  @Test
  void the_trend_is_against_what_the_gauge_was_in_the_stretch_before() {
    List<MinuteCounts> minutes = minutes(30, 1, 1, 1);
    OptionalInt before = OptionalInt.of(50);
    assertThat(trend(-33, before, minutes)).isEqualTo(new MoodTrend(OptionalInt.of(-83)));
    assertThat(trend(-33, before, minutes).direction()).isEqualTo("worse");
    assertThat(trend(52, before, minutes).direction()).isEqualTo("steady");
    assertThat(trend(53, before, minutes).direction()).isEqualTo("better");
  }

  @Test
  void there_is_no_trend_where_one_of_both_stands_on_too_little_or_is_not_known() {
    OptionalInt before = OptionalInt.of(50);
    assertThat(trend(10, OptionalInt.empty(), minutes(30, 1, 1, 1)).direction()).isEqualTo("unknown");
    assertThat(trend(10, before, minutes(29, 1, 1, 1)).direction()).isEqualTo("unknown");
    List<MinuteCounts> thin = minutes(15, 0, 0, 0);
    thin.set(3, new MinuteCounts(RoomSnapshots.NOW, 3, 3, 3, 90));
    thin.addAll(minutes(15, 1, 1, 1));
    assertThat(trend(10, before, thin).direction()).isEqualTo("unknown");
    Gauge few = new Gauge(OptionalInt.of(50), before, OptionalInt.empty(), 1, 2, 6, 0, 15);
    assertThat(MoodTrend.of(few, minutes(30, 1, 1, 1)).direction()).isEqualTo("unknown");
  }

  @Test
  void shares_make_a_hundred_together() {
    assertThat(MoodLegend.percents(new Gauge(OptionalInt.of(0), OptionalInt.empty(), OptionalInt.empty(), 1, 0, 1, 0, 15))).containsExactly(50, 0, 50);
    assertThat(MoodLegend.percents(new Gauge(OptionalInt.of(0), OptionalInt.empty(), OptionalInt.empty(), 5, 0, 3, 0, 15))).containsExactly(63, 0, 37);
    assertThat(MoodLegend.percents(new Gauge(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0, 0, 0, 9, 15))).containsExactly(0, 0, 0);
  }

  @Test
  void the_tile_says_where_the_mood_goes_what_it_was_and_on_how_much_it_stands() {
    for (double[] size : new double[][] {{1920, 1080}, {640, 520}, {700, 1200}}) {
      TileSight tile = TileSight.of("sentiment", Map.of(), new RoomSnapshots().build(), size[0], size[1]);
      assertThat(tile.words()).contains("−31", "+4 an hour ago", "stands on 1,234 judged, 41 not judged", "net, last 15 min")
          .anyMatch(words -> words.matches("[▲▼] (better|worse) by \\d+ in 15 min"));
    }
  }

  @Test
  void the_legend_finds_its_words_again_when_its_line_grows() {
    OnFx.runFx(() -> {
      MoodLegend legend = new MoodLegend(Looks.english());
      new javafx.scene.Scene(legend);
      legend.show(new Gauge(OptionalInt.of(0), OptionalInt.empty(), OptionalInt.empty(), 1, 1, 2, 0, 15));
      legend.applyCss();
      legend.resize(60, 20);
      legend.layout();
      assertThat(words(legend)).isEqualTo("▼ 25 %");
      legend.resize(900, 20);
      legend.layout();
      assertThat(words(legend)).isEqualTo("▼ negative 25 %");
    });
  }

  private static String words(MoodLegend legend) {
    return ((javafx.scene.control.Label) legend.lookup(".negative")).getText();
  }
}
