package watchfloor.wall;

/**
 * What is known of a kind of tile before one is made.
 *
 * @param name     as layouts name it
 * @param width    the least that it can be read in, in em (see {@link Shape}); so {@code height}
 * @param personal whether it may show what people wrote, who they are, or who works here: never for visitors
 * @param empty    the sentence where there is nothing to show and nothing wrong
 */
public record TileKind(String name, double width, double height, Refresh refresh, boolean personal, String empty) {
  /** Whether a place of that size, in em, is too small to read it. A hair less than the least counts as the least: places are whole pixels. */
  public boolean tooSmall(double widthEm, double heightEm) {
    return widthEm < width - 0.15 || heightEm < height - 0.15;
  }

  /** What stands in a place that is too small. */
  public String smallSentence() {
    return "This tile needs a larger place: at least " + Math.round(width) + " by " + Math.round(height) + " letters high.";
  }
}
