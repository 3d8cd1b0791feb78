package watchfloor.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The countries of the world as outlines on a plane, without Antarctica, and where on it each country is.
 *
 * <p>Coordinates are those of {@link NaturalEarth} with y growing to the south, moved so that the map begins at 0, 0; outlines are
 * those of Natural Earth at 1:110 million. Reading the packed file takes some tens of milliseconds: do that before the first window
 * opens. Immutable, free of the toolkit, safe from any thread.
 */
public final class WorldMap {
  private static final String FOLDER = "map/";

  private final List<Country> countries = new ArrayList<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final double width;
  private final double height;

  /** One shape. @param code ISO 3166-1 alpha-2 @param rings x and y in turn; those within others are holes */
  public record Country(String code, List<double[]> rings) {}

  /** Where a country's mark stands. @param point whether it is too small for an outline */
  public record Place(double x, double y, boolean point) {}

  /** Made when somebody asks first, by the class loader's own lock: once, whichever thread that is. */
  private static final class Packed {
    private static final WorldMap MAP = new WorldMap();
  }

  private WorldMap() {
    Map<String, String> codes = new HashMap<>();
    lines("country-codes.tsv").forEach(line -> codes.put(line[0], line[1]));
    JsonNode topology = topology();
    TopoJson shapes = new TopoJson(topology);
    List<Country> flat = new ArrayList<>();
    for (JsonNode shape : topology.required("objects").required("countries").required("geometries")) {
      String code = codes.get(shape.path("id").asText(shape.path("properties").path("name").asText()));
      if (code != null) {
        flat.add(new Country(code, shapes.rings(shape).stream().flatMap(ring -> Antimeridian.cut(ring).stream()).map(WorldMap::projected).toList()));
      }
    }
    double[] corner = new double[] {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] far = new double[] {-Double.MAX_VALUE, -Double.MAX_VALUE};
    flat.forEach(country -> country.rings().forEach(ring -> stretch(ring, corner, far)));
    width = far[0] - corner[0];
    height = far[1] - corner[1];
    flat.forEach(country -> add(country, corner));
    lines("small-places.tsv").forEach(line -> {
      double latitude = Double.parseDouble(line[1]);
      double x = NaturalEarth.x(Double.parseDouble(line[2]), latitude) - corner[0];
      places.putIfAbsent(line[0], new Place(x, -NaturalEarth.y(latitude) - corner[1], true));
    });
  }

  /** The map that is packed with the program. */
  public static WorldMap packed() {
    return Packed.MAP;
  }

  public List<Country> countries() {
    return List.copyOf(countries);
  }

  /** Where a country is; empty for a code that is no country's. */
  public Optional<Place> place(String code) {
    return Optional.ofNullable(places.get(code));
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  private void add(Country country, double[] corner) {
    for (double[] ring : country.rings()) {
      for (int i = 0; i < ring.length; i++) {
        ring[i] -= corner[i % 2];
      }
    }
    countries.add(country);
    double[] largest = country.rings().stream().max((one, other) -> Double.compare(Rings.area(one), Rings.area(other))).orElseThrow();
    double[] middle = Rings.middle(largest);
    places.putIfAbsent(country.code(), new Place(middle[0], middle[1], false));
  }

  private static double[] projected(double[] degrees) {
    double[] flat = new double[degrees.length];
    for (int i = 0; i < degrees.length; i += 2) {
      flat[i] = NaturalEarth.x(degrees[i], degrees[i + 1]);
      flat[i + 1] = -NaturalEarth.y(degrees[i + 1]);
    }
    return flat;
  }

  private static void stretch(double[] ring, double[] corner, double[] far) {
    for (int i = 0; i < ring.length; i++) {
      corner[i % 2] = Math.min(corner[i % 2], ring[i]);
      far[i % 2] = Math.max(far[i % 2], ring[i]);
    }
  }

  private static JsonNode topology() {
    try (InputStream in = WorldMap.class.getResourceAsStream(FOLDER + "countries-110m.json")) {
      return new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the packed map of the world cannot be read", e);
    }
  }

  private static List<String[]> lines(String name) {
    try (InputStream in = WorldMap.class.getResourceAsStream(FOLDER + name);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the packed list " + name + " cannot be read", e);
    }
  }
}
