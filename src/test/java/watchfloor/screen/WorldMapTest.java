package watchfloor.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The map of the world is whole, lies within its bounds, and knows where countries are. */
class WorldMapTest {
  private final WorldMap map = WorldMap.packed();

  @Test
  void the_projection_is_half_as_high_as_wide_as_its_authors_say() {
    assertThat(NaturalEarth.x(180, 0)).isCloseTo(2.73539, within(1e-4));
    assertThat(NaturalEarth.y(90)).isCloseTo(1.42239, within(2e-4));
    assertThat(NaturalEarth.y(90) / NaturalEarth.x(180, 0)).isCloseTo(0.52, within(1e-3));
    assertThat(NaturalEarth.x(-50, 30)).isEqualTo(-NaturalEarth.x(50, 30));
    assertThat(NaturalEarth.y(-30)).isEqualTo(-NaturalEarth.y(30));
  }

  @Test
  void every_shape_but_antarctica_has_a_country_and_lies_within_the_map() {
    Set<String> codes = map.countries().stream().map(WorldMap.Country::code).collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes).hasSize(174).contains("IE", "US", "FJ", "RU", "XK").doesNotContain("AQ").allMatch(code -> code.matches("[A-Z]{2}"));
    for (WorldMap.Country country : map.countries()) {
      for (double[] ring : country.rings()) {
        for (int i = 0; i < ring.length; i += 2) {
          assertThat(ring[i]).as(country.code()).isBetween(-1e-9, map.width() + 1e-9);
          assertThat(ring[i + 1]).as(country.code()).isBetween(-1e-9, map.height() + 1e-9);
        }
      }
    }
  }

  @Test
  void no_outline_runs_from_one_edge_of_the_map_to_the_other() {
    for (WorldMap.Country country : map.countries()) {
      for (double[] ring : country.rings()) {
        for (int i = 2; i < ring.length; i += 2) {
          assertThat(Math.abs(ring[i] - ring[i - 2])).as(country.code()).isLessThan(map.width() / 4);
        }
      }
    }
  }

  @Test
  void countries_lie_where_they_are() {
    WorldMap.Place ireland = map.place("IE").orElseThrow();
    WorldMap.Place britain = map.place("GB").orElseThrow();
    WorldMap.Place spain = map.place("ES").orElseThrow();
    assertThat(ireland.x()).isLessThan(britain.x());
    assertThat(ireland.y()).isLessThan(spain.y());
    assertThat(ireland.point()).isFalse();
    WorldMap.Place australia = map.place("AU").orElseThrow();
    assertThat(australia.x() / map.width()).isBetween(0.8, 0.95);
    assertThat(map.place("US").orElseThrow().x() / map.width()).as("the mainland, not Alaska").isBetween(0.2, 0.3);
    assertThat(map.place("RU").orElseThrow().x() / map.width()).as("not torn by the edge of the map").isBetween(0.6, 0.85);
  }

  @Test
  void a_country_too_small_for_an_outline_is_a_point_and_what_is_none_is_nowhere() {
    WorldMap.Place singapore = map.place("SG").orElseThrow();
    assertThat(singapore.point()).isTrue();
    assertThat(singapore.y()).isCloseTo(map.place("MY").orElseThrow().y(), within(0.15));
    assertThat(map.place("ZZ")).isEmpty();
    assertThat(map.place("")).isEmpty();
  }

  @Test
  void an_outline_across_the_edge_becomes_two_and_another_stays_as_it_is() {
    double[] square = {170, 0, -170, 0, -170, 10, 170, 10};
    List<double[]> parts = Antimeridian.cut(square);
    assertThat(parts).hasSize(2);
    assertThat(parts.stream().mapToDouble(Rings::area).sum()).isCloseTo(200, within(1e-9));
    assertThat(parts).allSatisfy(part -> {
      for (int i = 0; i < part.length; i += 2) {
        assertThat(Math.abs(part[i])).isBetween(170.0, 180.0);
      }
    });
    double[] inside = {1, 1, 2, 1, 2, 2};
    assertThat(Antimeridian.cut(inside)).hasSize(1);
    assertThat(Antimeridian.cut(inside).get(0)).containsExactly(inside);
  }

  @Test
  void the_middle_of_an_outline_is_its_centre_of_mass_whichever_way_round_it_runs() {
    assertThat(Rings.middle(new double[] {0, 0, 4, 0, 4, 2, 0, 2})).containsExactly(2, 1);
    assertThat(Rings.middle(new double[] {0, 2, 4, 2, 4, 0, 0, 0})).containsExactly(2, 1);
    assertThat(Rings.middle(new double[] {3, 3, 3, 3})).containsExactly(3, 3);
  }

  @Test
  void shared_lines_are_joined_forwards_and_backwards() throws Exception {
    JsonNode topology = new JsonMapper().readTree("""
        {"type": "Topology", "transform": {"scale": [2, 1], "translate": [10, 20]},
         "arcs": [[[0, 0], [1, 0], [0, 1]], [[0, 0], [0, 1], [1, 0]]]}""");
    JsonNode polygon = new JsonMapper().readTree("{\"type\": \"Polygon\", \"arcs\": [[0, -2]]}");
    assertThat(new TopoJson(topology).rings(polygon)).hasSize(1);
    assertThat(new TopoJson(topology).rings(polygon).get(0)).containsExactly(10, 20, 12, 20, 12, 21, 10, 21, 10, 20);
    assertThatThrownBy(() -> new TopoJson(new JsonMapper().readTree("{}"))).isInstanceOf(IllegalArgumentException.class);
  }
}
