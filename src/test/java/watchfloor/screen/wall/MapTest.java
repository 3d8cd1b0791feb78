package watchfloor.screen.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import watchfloor.pulse.Breakdown;
import watchfloor.pulse.Moods;
import watchfloor.screen.Styles;
import watchfloor.screen.WorldMap;

/** The map of places, without the toolkit. */
class MapTest {
  private final Breakdown day = new RoomSnapshots().build().pulse().day();

  @Test
  void the_most_mentioned_country_is_first_and_what_has_no_place_is_said_in_words() {
    MapModel model = MapModel.of(day, WorldMap.packed(), false, Looks.english());
    assertThat(model.places().get(0).name()).isEqualTo("United Kingdom");
    assertThat(model.places().get(0).figure()).isEqualTo("1,204");
    assertThat(model.max()).isEqualTo(1204);
    assertThat(model.words()).isEqualTo("6,040 of 12,406 mentions name no country on the map");
  }

  @Test
  void a_code_that_is_no_country_counts_among_those_not_on_the_map() {
    Breakdown odd = new Breakdown(day.since(), day.counted(), DaySamples.moods(10, 0), List.of(), List.of(), List.of(),
        List.of(DaySamples.share("ZZ", "Nowhere", 3, 0), DaySamples.share("IE", "Ireland", 6, 0), DaySamples.share("FR", "France", 0, 0)),
        DaySamples.moods(1, 0), day.byChannel(), day.byPlace(), List.of(), List.of(), day.days(), List.of());
    MapModel model = MapModel.of(odd, WorldMap.packed(), true, Looks.english());
    assertThat(model.places()).extracting(MapModel.Spot::code).containsExactly("IE");
    assertThat(model.words()).isEqualTo("4 of 10 mentions name no country on the map");
    assertThat(MapModel.of(Breakdown.EMPTY, WorldMap.packed(), false, Looks.english())).isEqualTo(MapModel.EMPTY);
  }

  @Test
  void by_mood_a_label_has_shape_and_figure() {
    assertThat(MapModel.of(day, WorldMap.packed(), true, Looks.english()).places().get(0).figure()).isEqualTo("\u25BC \u221241");
  }

  @Test
  void a_country_with_a_single_mention_differs_from_one_without() {
    MapModel model = MapModel.of(day, WorldMap.packed(), false, Looks.english());
    assertThat(model.heat(model.places().get(0))).isEqualTo(1);
    assertThat(model.places()).allSatisfy(spot -> assertThat(model.heat(spot)).isBetween(0.2, 1.0));
  }

  @Test
  void words_lie_upon_nothing_and_within_the_edge_however_crowded_it_is() {
    Random random = new Random(3);
    LabelPlaces places = new LabelPlaces(800, 400, 4);
    List<LabelPlaces.Box> found = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      Optional<LabelPlaces.Box> box = places.near(380 + random.nextInt(60), 180 + random.nextInt(40), 90, 24, 8, 40, 90, 160);
      box.ifPresent(found::add);
    }
    assertThat(found).hasSizeBetween(12, 79);
    for (LabelPlaces.Box box : found) {
      assertThat(box.x() >= 0 && box.y() >= 0 && box.x() + 90 <= 800 && box.y() + 24 <= 400).isTrue();
      assertThat(found.stream().filter(other -> other != box && other.meets(box, 4))).isEmpty();
    }
  }

  @Test
  void the_first_has_the_choice_and_stands_to_the_right_of_its_point() {
    LabelPlaces places = new LabelPlaces(100, 100, 1);
    assertThat(places.near(50, 50, 20, 10, 4)).contains(new LabelPlaces.Box(54, 45, 20, 10));
    assertThat(places.near(50, 50, 20, 10, 4).orElseThrow().x()).as("the second to the left").isLessThan(31);
    assertThat(places.near(50, 50, 200, 10, 4)).as("wider than the room").isEmpty();
  }

  @Test
  void colours_run_from_negative_over_neutral_to_positive() {
    var palette = new Styles().palette("wall.css");
    MoodColors colors = new MoodColors(palette);
    assertThat(colors.of(OptionalInt.of(-90))).isEqualTo(palette.color("negative"));
    assertThat(colors.of(OptionalInt.of(60))).isEqualTo(palette.color("positive"));
    assertThat(colors.of(OptionalInt.empty())).isEqualTo(palette.color("neutral"));
    assertThat(colors.of(Moods.NONE.net())).isEqualTo(colors.of(OptionalInt.of(0)));
  }
}
