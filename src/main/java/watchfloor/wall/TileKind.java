package watchfloor.wall;

/**
 * What is known of a kind of tile before one is made.
 *
 * @param name     as layouts name it
 * @param width    the least that it can be read in, in em (see {@link Shape}); so {@code height}
 * @param personal whether it may show what people wrote, who they are, or who works here: never for visitors
 */
public record TileKind(String name, double width, double height, Refresh refresh, boolean personal) {
  /** Whether a place of that size, in em, is too small to read it. A hair less than the least counts as the least: places are whole pixels. */
  public boolean tooSmall(double widthEm, double heightEm) {
    return widthEm < width - 0.15 || heightEm < height - 0.15;
  }
}
