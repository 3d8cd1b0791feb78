package watchfloor.screen;

/**
 * The Natural Earth projection: a world map that is neither true to areas nor to angles, and pleasant to look at. Pure.
 *
 * <p>Polynomials by B. Šavrič, B. Jenny, T. Patterson, D. Petrovič and L. Hurni, "A Polynomial Equation for the Natural Earth
 * Projection", Cartography and Geographic Information Science 38(4), 2011. Unit sphere; y grows to the north.
 */
final class NaturalEarth {
  private static final double[] LENGTHS = {0.870700, -0.131979, -0.013791, 0, 0, 0.003971, -0.001529};
  private static final double[] DISTANCES = {1.007226, 0.015085, 0, -0.044475, 0.028874, -0.005916};

  private NaturalEarth() {}

  /** @param longitude degrees, east positive @param latitude degrees, north positive */
  static double x(double longitude, double latitude) {
    return Math.toRadians(longitude) * polynomial(LENGTHS, latitude);
  }

  /** @param latitude degrees, north positive */
  static double y(double latitude) {
    return Math.toRadians(latitude) * polynomial(DISTANCES, latitude);
  }

  /** In powers of the square of the latitude, the constant first. */
  private static double polynomial(double[] factors, double latitude) {
    double square = Math.pow(Math.toRadians(latitude), 2);
    double sum = 0;
    for (int i = factors.length - 1; i >= 0; i--) {
      sum = sum * square + factors[i];
    }
    return sum;
  }
}
