package watchfloor.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the outlines of a TopoJSON file: shapes that share the lines between them, each line kept once as whole steps. Pure.
 *
 * <p>After the TopoJSON Format Specification (github.com/topojson/topojson-specification), sections 2.1.2 (transforms) and 2.1.4
 * (arc indexes: a negative one is the arc {@code ~index}, backwards).
 */
final class TopoJson {
  private final List<double[]> arcs = new ArrayList<>();

  /** @param topology a quantized topology; one without a transform is not read */
  TopoJson(JsonNode topology) {
    JsonNode scale = topology.required("transform").required("scale");
    JsonNode translate = topology.required("transform").required("translate");
    for (JsonNode arc : topology.required("arcs")) {
      double[] points = new double[arc.size() * 2];
      long x = 0;
      long y = 0;
      for (int i = 0; i < arc.size(); i++) {
        x += arc.get(i).get(0).asLong();
        y += arc.get(i).get(1).asLong();
        points[2 * i] = x * scale.get(0).asDouble() + translate.get(0).asDouble();
        points[2 * i + 1] = y * scale.get(1).asDouble() + translate.get(1).asDouble();
      }
      arcs.add(points);
    }
  }

  /** The rings of a polygon or of several, holes among them, as longitude and latitude in turn. */
  List<double[]> rings(JsonNode geometry) {
    List<double[]> rings = new ArrayList<>();
    boolean several = geometry.required("type").asText().equals("MultiPolygon");
    for (JsonNode outer : geometry.required("arcs")) {
      if (several) {
        outer.forEach(ring -> rings.add(ring(ring)));
      } else {
        rings.add(ring(outer));
      }
    }
    return rings;
  }

  /** Joins arcs; each begins where the one before ended, and that point is kept once. */
  private double[] ring(JsonNode indexes) {
    List<Double> points = new ArrayList<>();
    for (JsonNode each : indexes) {
      int index = each.asInt();
      double[] arc = arcs.get(index < 0 ? ~index : index);
      int count = arc.length / 2;
      for (int i = points.isEmpty() ? 0 : 1; i < count; i++) {
        int at = index < 0 ? count - 1 - i : i;
        points.add(arc[2 * at]);
        points.add(arc[2 * at + 1]);
      }
    }
    return points.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
